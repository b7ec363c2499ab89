/** One button for every host that a source lacks the permission for: after an import, or when the browser took grants away. */
import { useState } from 'preact/hooks';
import type { SourceState } from '../../utils/store/queries';
import { hostPattern, patternOf } from '../../utils/text/host';
import { useInterface } from '../ui/interface';
import { attentionOf } from './attention';
import { useSourceStates } from './use-source-states';

/** With one source, its own button says the same. */
const FROM = 2;

export function AllowMissing() {
  const { host, words } = useInterface();
  const [refused, setRefused] = useState(false);
  const missing = (useSourceStates() ?? []).filter((state) => attentionOf(state) === 'permission');
  if (missing.length < FROM) return null;
  return (
    <div class="notice" role="status">
      <p>{words.say('missing-explain', { count: missing.length })}</p>
      <button
        type="button"
        data-action="allow-missing"
        onClick={async ({ currentTarget }) => {
          const granted = await host.requestHosts(patternsOf(missing));
          setRefused(!granted);
          // What was waiting for it is polled as soon as it comes, and the button goes: the focus goes to the sources.
          if (granted) currentTarget.closest('section')?.querySelector<HTMLElement>('li h3')?.focus();
        }}
      >
        {words.say('missing-allow')}
      </button>
      {refused && <p class="problem">{words.say('missing-refused')}</p>}
    </div>
  );
}

/** The hosts of sources, and those that they lead to where the browser tells it, each once. */
export function patternsOf(states: readonly SourceState[]): string[] {
  const patterns = states.flatMap(({ source, poll }) => {
    const named = poll?.lastOutcome?.kind === 'failed' ? poll.lastOutcome.host : undefined;
    return [hostPattern(source.url), ...(named ? [patternOf(named)] : [])];
  });
  return [...new Set(patterns)];
}
