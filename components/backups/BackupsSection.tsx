/** What a person takes along and gets back: files in and out, and the backups that are written by themselves. */
import { useEffect, useRef } from 'preact/hooks';
import { useChanges } from '../settings/changes';
import { ExportSources } from '../sources/ExportSources';
import { ImportSources } from '../sources/ImportSources';
import { useInterface } from '../ui/interface';
import { ExportBackup } from './ExportBackup';
import { LocalBackups, useLocalBackups } from './LocalBackups';
import { RecoveredNote } from './RecoveredNote';
import { RestorePreview } from './RestorePreview';
import { RestoreState } from './RestoreState';
import { type Restore, useRestoring } from './use-restoring';
import '../sources/sources.css';
import './backups.css';

export function BackupsSection() {
  const { words } = useInterface();
  const [backups, look] = useLocalBackups();
  const restoring = useRestoring(look);
  const { state } = restoring;
  const place = useRef<HTMLDivElement>(null);
  useUndo(restoring);
  // A list of backups can be long: what was asked for is brought to where the person looks.
  useEffect(() => {
    if (state.stage === 'preview') place.current?.querySelector<HTMLElement>('input, button')?.focus();
  }, [state.stage]);
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
      <div ref={place}>
        <RestoreState restoring={restoring} />
        {state.stage === 'preview' && (
          <RestorePreview
            key={'name' in state.from ? state.from.name : 'file'}
            from={state.from}
            preview={state.preview}
            restoring={restoring}
          />
        )}
      </div>
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
