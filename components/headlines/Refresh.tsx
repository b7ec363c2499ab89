/** The refresh button, with the progress of any refresh that runs and a result that says what came of it. */
import { useState } from 'preact/hooks';
import type { Words } from '../../utils/i18n';
import { logError } from '../../utils/log';
import { asRefreshProgress, REFRESH_KEY, type RefreshProgress, type RefreshSummary } from '../../utils/messages';
import { useInterface } from '../ui/interface';
import { useSession } from '../ui/use-session';

type Ended = { summary: RefreshSummary } | { broken: true } | null;

export function Refresh() {
  const { words, send } = useInterface();
  const [isAsked, setAsked] = useState(false);
  const [ended, setEnded] = useState<Ended>(null);
  const progress = asRefreshProgress(useSession(REFRESH_KEY));
  const isRunning = isAsked || progress !== null;

  const refresh = async (): Promise<void> => {
    setAsked(true);
    setEnded(null);
    try {
      setEnded({ summary: await send('sources.refresh', {}) });
    } catch (error) {
      logError('the refresh broke off', error);
      setEnded({ broken: true });
    }
    setAsked(false);
  };

  return (
    <div class="refresh">
      {isRunning ? (
        <button type="button" data-action="stop" onClick={() => send('refresh.stop', {})}>
          {words.say('refresh-stop')}
        </button>
      ) : (
        <button type="button" data-action="refresh" onClick={refresh}>
          {words.say('refresh')}
        </button>
      )}
      <div role="status" class="soft">
        {isRunning && progress && progress.total > 0 && <Progress progress={progress} />}
        {!isRunning && ended && 'summary' in ended && <p>{describe(ended.summary, words)}</p>}
        {!isRunning && ended && 'broken' in ended && <p class="problem">{words.say('refresh-broken')}</p>}
      </div>
    </div>
  );
}

function Progress({ progress }: { progress: RefreshProgress }) {
  const { words } = useInterface();
  return (
    <>
      <progress max={progress.total} value={progress.done} aria-hidden="true" />
      <p>{words.say('refresh-progress', { ...progress })}</p>
    </>
  );
}

function describe({ polled, failed, added, left, held, isOffline }: RefreshSummary, words: Words): string {
  if (isOffline) return words.say('refresh-offline');
  if (polled + left + held === 0) return words.say('refresh-none');
  return [
    polled > failed ? words.say('refresh-added', { added }) : null,
    failed > 0 ? words.say('refresh-failed', { failed }) : null,
    left > 0 ? words.say('refresh-left', { left }) : null,
    held > 0 ? words.say('refresh-held', { held }) : null,
  ]
    .filter((sentence) => sentence !== null)
    .join(' ');
}
