/** What still works without the permission, and the only way in which it is asked for again: a button that the person presses. */
import { useState } from 'preact/hooks';
import type { SourceState } from '../../utils/store/queries';
import { patternsOf } from '../sources/AllowMissing';
import { useInterface } from '../ui/interface';
import { standingOf } from './standing';

export function AskAgain({ states }: { states: readonly SourceState[] }) {
  const { host, words } = useInterface();
  const [isRefused, setRefused] = useState(false);
  const missing = states.filter((state) => standingOf(state) === 'unallowed');
  if (missing.length === 0) return null;
  return (
    <div class="notice" role="status" data-missing={missing.length}>
      <p>{words.say('welcome-refused')}</p>
      <button
        type="button"
        class="primary"
        data-action="allow-missing"
        onClick={async ({ currentTarget }) => {
          const isGranted = await host.requestHosts(patternsOf(missing));
          setRefused(!isGranted);
          // What was waiting for it is polled as soon as it comes, and the button goes.
          if (isGranted) currentTarget.closest('section')?.querySelector('h2')?.focus();
        }}
      >
        {words.say('welcome-allow')}
      </button>
      {isRefused && <p class="problem">{words.say('welcome-still-refused')}</p>}
    </div>
  );
}
