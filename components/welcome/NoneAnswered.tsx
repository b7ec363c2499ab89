/** Where no source has answered at all, the network is to blame rather than each of them: says so, and tries again. */
import { useState } from 'preact/hooks';
import type { SourceState } from '../../utils/store/queries';
import { useInterface } from '../ui/interface';
import { tally } from './standing';

const SILENCES: readonly string[] = ['offline', 'unreachable', 'timeout', 'interrupted'];

const isSilent = ({ source, poll }: SourceState): boolean =>
  source.removedAt !== null || (poll?.lastOutcome?.kind === 'failed' && SILENCES.includes(poll.lastOutcome.code));

export function NoneAnswered({ states }: { states: readonly SourceState[] }) {
  const { words, send } = useInterface();
  const [isTrying, setTrying] = useState(false);
  if (tally(states).all < 2 || !states.every(isSilent)) return null;
  const retry = async (): Promise<void> => {
    setTrying(true);
    try {
      await send('sources.refresh', {});
    } finally {
      setTrying(false);
    }
  };
  return (
    <div class="notice row" data-part="none-answered">
      <p class="grow" role="status">
        {words.say(isTrying ? 'source-polling' : 'welcome-none-answered')}
      </p>
      <button type="button" data-action="retry" aria-disabled={isTrying} onClick={() => !isTrying && void retry()}>
        {words.say('welcome-retry')}
      </button>
    </div>
  );
}
