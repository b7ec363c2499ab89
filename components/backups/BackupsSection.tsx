/** What a person takes along and gets back: files in and out, and the backups that are written by themselves. */
import { useEffect } from 'preact/hooks';
import { useChanges } from '../settings/changes';
import { ExportSources } from '../sources/ExportSources';
import { ImportSources } from '../sources/ImportSources';
import { useInterface } from '../ui/interface';
import { ExportBackup } from './ExportBackup';
import { LocalBackups, useLocalBackups } from './LocalBackups';
import { RecoveredNote } from './RecoveredNote';
import { RestorePlace } from './RestorePlace';
import { type Restore, useRestoring } from './use-restoring';
import '../sources/sources.css';
import './backups.css';

export function BackupsSection() {
  const { words } = useInterface();
  const [backups, look] = useLocalBackups();
  const restoring = useRestoring(look);
  useUndo(restoring);
  return (
    <>
      <RecoveredNote />
      <div class="source-lists">
        <h3>{words.say('lists')}</h3>
        <p class="soft">{words.say('backup-files-hint')}</p>
        <ImportSources onBackup={(text) => restoring.look({ text })}>
          <ExportSources />
        </ImportSources>
        <ExportBackup />
      </div>
      <RestorePlace restoring={restoring} />
      <LocalBackups backups={backups} look={look} restoring={restoring} />
    </>
  );
}

/** A restore can be undone like every other change. */
function useUndo({ state, undo }: Restore): void {
  const { did } = useChanges();
  const { words } = useInterface();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each restore.
  useEffect(() => {
    if (state.stage === 'done' && state.report.canUndo) did(words.say('backup-done'), undo);
  }, [state]);
}
