/** Where a restore is, and what came of it. */
import { asRefreshProgress, RESTORE_KEY } from '../../utils/messages';
import { useInterface } from '../ui/interface';
import { useSession } from '../ui/use-session';
import type { Restore } from './use-restoring';

export function RestoreState({ restoring }: { restoring: Restore }) {
  const { words } = useInterface();
  const { state } = restoring;
  const sentences = useSentences(restoring);
  const isProblem = state.stage === 'refused' || state.stage === 'broken';
  return (
    <div class="restore-state" data-restoring={state.stage}>
      <div role="status">
        {sentences.map((sentence) => (
          <p key={sentence} class={isProblem ? 'problem' : undefined}>
            {sentence}
          </p>
        ))}
      </div>
      {state.stage === 'restoring' && (
        <button type="button" data-action="stop-restore" onClick={restoring.stop}>
          {words.say('backup-stop')}
        </button>
      )}
    </div>
  );
}

function useSentences({ state }: Restore): string[] {
  const { words } = useInterface();
  const progress = asRefreshProgress(useSession(RESTORE_KEY));
  switch (state.stage) {
    case 'idle':
    case 'preview':
      return [];
    case 'reading':
      return [words.say('import-reading')];
    case 'restoring':
      return [
        progress && progress.total > 0
          ? words.say('backup-restoring-part', { percent: Math.floor((100 * progress.done) / progress.total) })
          : words.say('backup-restoring'),
      ];
    case 'broken':
      return [words.say('backup-broken')];
    case 'undone':
      return [words.say('backup-undone')];
    case 'refused':
      return [words.say(`backup-problem-${state.code}`)];
    case 'done': {
      const { isStopped, canUndo } = state.report;
      return [
        words.say(isStopped ? 'backup-stopped' : 'backup-done'),
        ...(state.isGranted ? [] : [words.say('import-refused')]),
        ...(canUndo ? [] : [words.say('backup-no-undo')]),
      ];
    }
  }
}
