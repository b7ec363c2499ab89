/** Leaves everything that a person would miss as a file where the browser keeps downloads. */
import { useId, useState } from 'preact/hooks';
import { logError } from '../../utils/log';
import { collectBackup, FILE_BOUNDS, secretSources, withoutSecretParts, writeText } from '../../utils/store/backups';
import { activeSources } from '../../utils/store/queries';
import { useInterface } from '../ui/interface';
import { saveFile } from '../ui/save-file';
import { today } from '../ui/today';
import { useLiveQuery } from '../ui/use-live-query';

type Exporting = { file: string; left: number } | 'writing' | 'broken' | null;

export function ExportBackup() {
  const { db, host, words } = useInterface();
  const [state, setState] = useState<Exporting>(null);
  const [isWithSecrets, setWithSecrets] = useState(false);
  const secret = useLiveQuery(async () => secretSources(await activeSources(db)).length, [db]) ?? 0;

  const write = async (): Promise<Exporting> => {
    const backup = await collectBackup(db, host.version(), FILE_BOUNDS);
    const file = `shareet-${today()}.json`;
    saveFile(await writeText(isWithSecrets ? backup : withoutSecretParts(backup)), file, 'application/json');
    return { file, left: backup.left?.articles ?? 0 };
  };
  const start = (): void => {
    setState('writing');
    write().then(setState, (error: unknown) => {
      logError('the export broke off', error);
      setState('broken');
    });
  };

  return (
    <div class="export-all">
      <button type="button" data-action="export-all" disabled={state === 'writing'} onClick={start}>
        {words.say('backup-export')}
      </button>
      {secret > 0 && <Secrets count={secret} isOn={isWithSecrets} onToggle={setWithSecrets} />}
      <div role="status">
        {state === 'writing' && <p class="soft">{words.say('backup-exporting')}</p>}
        {state === 'broken' && <p class="problem">{words.say('export-broken')}</p>}
        {state !== null && typeof state === 'object' && (
          <>
            <p class="soft">{words.say('backup-exported', { file: state.file })}</p>
            {state.left > 0 && <p class="soft">{words.say('backup-left-articles', { count: state.left })}</p>}
          </>
        )}
      </div>
    </div>
  );
}

interface SecretsProps {
  count: number;
  isOn: boolean;
  onToggle(isOn: boolean): void;
}

/** Whoever has the file could read such a source in its owner's name. */
function Secrets({ count, isOn, onToggle }: SecretsProps) {
  const { words } = useInterface();
  const id = useId();
  return (
    <>
      <label class="choice">
        <input
          type="checkbox"
          name="with-secrets"
          checked={isOn}
          aria-describedby={id}
          onChange={(event) => onToggle(event.currentTarget.checked)}
        />
        {words.say('backup-secrets', { count })}
      </label>
      <p id={id} class={isOn ? 'problem' : 'soft'}>
        {words.say(isOn ? 'backup-secrets-warning' : 'backup-secrets-hint')}
      </p>
    </>
  );
}
