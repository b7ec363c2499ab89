/** The backups that are written by themselves, and the button that writes one now. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Words } from '../../utils/i18n';
import { logError } from '../../utils/log';
import type { BackupProblem, LocalBackup } from '../../utils/model/backup';
import { isBackupWhole, listBackups } from '../../utils/store/backups';
import { sizeWords } from '../settings/size-words';
import { useInterface } from '../ui/interface';
import type { Restore } from './use-restoring';

interface CheckedBackup extends LocalBackup {
  isWhole: boolean;
}

/** A folder of files tells nobody of a change, and the background writes when it likes. */
const LOOK_MS = 3000;

/** The local backups, looked through; null where the browser gives no folder for them. And what looks anew. */
export function useLocalBackups(): [CheckedBackup[] | null | undefined, () => void] {
  const [backups, setBackups] = useState<CheckedBackup[] | null | undefined>(undefined);
  const seen = useRef('');
  const look = useCallback((isAnew = true) => {
    const check = async (): Promise<void> => {
      const listed = await listBackups();
      const signs = JSON.stringify(listed);
      if (!isAnew && signs === seen.current) return;
      seen.current = signs;
      setBackups(await Promise.all(listed.map(async (each) => ({ ...each, isWhole: await isBackupWhole(each.name) }))));
    };
    check().catch((error: unknown) => {
      logError('the backups could not be looked at', error);
      setBackups(null);
    });
  }, []);
  useEffect(() => {
    look();
    const timer = setInterval(() => document.hidden || look(false), LOOK_MS);
    return () => clearInterval(timer);
  }, [look]);
  return [backups, useCallback(() => look(), [look])];
}

interface Props {
  backups: CheckedBackup[] | null | undefined;
  look(): void;
  restoring: Restore;
}

export function LocalBackups({ backups, look, restoring }: Props) {
  const { words, send } = useInterface();
  const [said, setSaid] = useState<{ text: string; isProblem: boolean } | null>(null);
  const write = async (): Promise<void> => {
    const written = await send('backup.write', {}).catch((error: unknown): { ok: false; problem: null } => {
      logError('no backup was written', error);
      return { ok: false, problem: null };
    });
    look();
    const code: BackupProblem['code'] | undefined = written.ok ? undefined : written.problem?.code;
    const text = written.ok ? 'backup-written' : code ? `backup-problem-${code}` : 'backup-write-broken';
    setSaid({ text: words.say(text), isProblem: !written.ok });
  };
  return (
    <div class="local-backups" aria-busy={backups === undefined}>
      <h3>{words.say('backup-local')}</h3>
      <p class="soft">{words.say('backup-local-explain')}</p>
      <div class="row">
        <button type="button" data-action="back-up" onClick={() => void write()}>
          {words.say('backup-now')}
        </button>
      </div>
      <p role="status" class={said?.isProblem ? 'problem' : 'soft'}>
        {said?.text}
      </p>
      {backups === null && <p class="problem">{words.say('backup-problem-unavailable')}</p>}
      {backups?.length === 0 && <p class="soft">{words.say('backup-none')}</p>}
      <ul class="plain backup-list">
        {backups?.map((backup) => (
          <BackupRow key={backup.name} backup={backup} restoring={restoring} />
        ))}
      </ul>
    </div>
  );
}

function BackupRow({ backup, restoring }: { backup: CheckedBackup; restoring: Restore }) {
  const { words } = useInterface();
  const date = words.date(backup.writtenAt);
  return (
    <li data-backup={backup.name} data-whole={backup.isWhole}>
      <BackupFacts backup={backup} words={words} />
      {backup.isWhole && (
        <button
          type="button"
          data-action="look"
          aria-label={words.say('backup-restore-named', { date })}
          onClick={() => restoring.look({ name: backup.name })}
        >
          {words.say('backup-restore')}
        </button>
      )}
    </li>
  );
}

/** When a backup was written, why, and how large it is; or that it is not whole. */
export function BackupFacts({ backup, words }: { backup: CheckedBackup; words: Words }) {
  const { writtenAt, reason, size, isWhole } = backup;
  return (
    <p>
      <span>{words.date(writtenAt)}</span>{' '}
      {isWhole ? (
        <span class="soft">
          {words.say('backup-about', { reason: words.say(`backup-reason-${reason}`), size: sizeWords(size, words) })}
        </span>
      ) : (
        <span class="problem">{words.say('backup-not-whole')}</span>
      )}
    </p>
  );
}
