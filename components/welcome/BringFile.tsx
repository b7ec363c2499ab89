/** A list of sources from another reader, or a backup of Shareet's own. */
import { RestorePlace } from '../backups/RestorePlace';
import { useRestoring } from '../backups/use-restoring';
import { ImportSources } from '../sources/ImportSources';
import { useInterface } from '../ui/interface';
import '../backups/backups.css';

export function BringFile() {
  const { words } = useInterface();
  const restoring = useRestoring(() => undefined);
  const { state } = restoring;
  return (
    <>
      <p class="soft">{words.say('backup-files-hint')}</p>
      <ImportSources onBackup={(text) => restoring.look({ text })}>{null}</ImportSources>
      <RestorePlace restoring={restoring} />
      {state.stage === 'done' && state.report.canUndo && (
        <button type="button" data-action="undo-restore" onClick={() => restoring.undo()}>
          {words.say('source-undo')}
        </button>
      )}
    </>
  );
}
