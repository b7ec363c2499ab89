/** What is safe though the database is not, and taking it along as a file. */
import { useEffect, useState } from 'preact/hooks';
import type { Words } from '../../utils/i18n';
import { logError } from '../../utils/log';
import type { SendCommand } from '../../utils/messages';
import { MIRROR_KEY } from '../../utils/model/source';
import { backupText } from '../../utils/store/backups';
import type { PageHost } from '../ui/host';
import { saveFile } from '../ui/save-file';
import { today } from '../ui/today';
import { BackupFacts, useLocalBackups } from './LocalBackups';

interface Props {
  words: Words;
  host: PageHost;
  send: SendCommand;
  round: number;
}

export function SafeThings({ words, host, send, round }: Props) {
  const [backups, look] = useLocalBackups();
  const [mirrored, setMirrored] = useState(0);
  const [said, setSaid] = useState<{ text: string; isProblem: boolean } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each round looks anew.
  useEffect(() => {
    look();
    void host.localStorage.get(MIRROR_KEY).then(({ [MIRROR_KEY]: list }) => {
      setMirrored(Array.isArray(list) ? list.length : 0);
    });
  }, [host, look, round]);
  const whole = backups?.find(({ isWhole }) => isWhole);

  const save = async (make: () => Promise<[text: string | null, file: string, type: string]>): Promise<void> => {
    try {
      const [text, file, type] = await make();
      if (text === null) throw new Error('there is nothing to save');
      saveFile(text, file, type);
      setSaid({ text: words.say('backup-exported', { file }), isProblem: false });
    } catch (error) {
      logError('nothing was saved', error);
      setSaid({ text: words.say('export-broken'), isProblem: true });
    }
  };

  return (
    <section aria-labelledby="safe">
      <h2 id="safe">{words.say('repair-safe')}</h2>
      <p>{words.say('repair-safe-sources', { count: mirrored })}</p>
      {backups === null && <p class="problem">{words.say('backup-problem-unavailable')}</p>}
      {backups?.length === 0 && <p>{words.say('repair-safe-nothing')}</p>}
      <ul class="plain backup-list">
        {backups?.map((backup) => (
          <li key={backup.name} data-backup={backup.name} data-whole={backup.isWhole}>
            <BackupFacts backup={backup} words={words} />
          </li>
        ))}
      </ul>
      <div class="row">
        {whole && (
          <button
            type="button"
            data-action="save-backup"
            onClick={() =>
              void save(async () => [await backupText(whole.name), `shareet-${today()}.json`, 'application/json'])
            }
          >
            {words.say('repair-save-backup')}
          </button>
        )}
        {(whole || mirrored > 0) && (
          <button
            type="button"
            data-action="save-list"
            onClick={() =>
              void save(async () => [(await send('repair.list', {})).text, `shareet-${today()}.opml`, 'text/x-opml'])
            }
          >
            {words.say('repair-save-list')}
          </button>
        )}
      </div>
      {whole && <p class="soft">{words.say('repair-save-hint')}</p>}
      <p role="status" class={said?.isProblem ? 'problem' : 'soft'}>
        {said?.text}
      </p>
    </section>
  );
}
