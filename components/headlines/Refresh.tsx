/** The refresh button, with progress that is read from the store and a result that says what came of it. */
import { useState } from 'preact/hooks';
import type { Words } from '../../utils/i18n';
import type { RefreshSummary } from '../../utils/messages';
import { dueSources, sourceStates } from '../../utils/store/queries';
import { useInterface } from '../ui/interface';
import { useLiveQuery } from '../ui/use-live-query';

type Refreshing = { startedAt: number } | { summary: RefreshSummary } | { broken: true } | null;

export function Refresh() {
  const { words, send } = useInterface();
  const [state, setState] = useState<Refreshing>(null);
  const startedAt = state && 'startedAt' in state ? state.startedAt : null;

  const refresh = async (): Promise<void> => {
    setState({ startedAt: Date.now() });
    try {
      setState({ summary: await send('sources.refresh', {}) });
    } catch (error) {
      console.error('the refresh broke off', error);
      setState({ broken: true });
    }
  };

  return (
    <div class="refresh">
      {startedAt === null ? (
        <button type="button" data-action="refresh" onClick={refresh}>
          {words.say('refresh')}
        </button>
      ) : (
        <button type="button" data-action="stop" onClick={() => send('refresh.stop', {})}>
          {words.say('refresh-stop')}
        </button>
      )}
      <div role="status" class="soft">
        {startedAt !== null && <Progress startedAt={startedAt} />}
        {state && 'summary' in state && <p>{describe(state.summary, words)}</p>}
        {state && 'broken' in state && <p class="problem">{words.say('refresh-broken')}</p>}
      </div>
    </div>
  );
}

function Progress({ startedAt }: { startedAt: number }) {
  const { db, words } = useInterface();
  const counts = useLiveQuery(async () => {
    const active = (await sourceStates(db)).filter(({ source }) => source.removedAt === null);
    const due = await dueSources(db, startedAt);
    return { total: active.length, done: Math.max(0, active.length - due.length) };
  }, [db, startedAt]);
  if (!counts || counts.total === 0) return null;
  return (
    <>
      <progress max={counts.total} value={counts.done} aria-hidden="true" />
      <p>{words.say('refresh-progress', counts)}</p>
    </>
  );
}

function describe({ polled, failed, added, left }: RefreshSummary, words: Words): string {
  if (polled + left === 0) return words.say('refresh-none');
  return [
    polled > failed ? words.say('refresh-added', { added }) : null,
    failed > 0 ? words.say('refresh-failed', { failed }) : null,
    left > 0 ? words.say('refresh-left', { left }) : null,
  ]
    .filter((sentence) => sentence !== null)
    .join(' ');
}
