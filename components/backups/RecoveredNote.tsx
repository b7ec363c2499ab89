/** Says what came back by itself after the database was lost, until the person has seen it. */
import { logFailure } from '../../utils/log';
import type { Recovery } from '../../utils/model/backup';
import { untoldRecovery } from '../../utils/store/backups';
import { useInterface } from '../ui/interface';
import { useLiveQuery } from '../ui/use-live-query';
import '../ui/notes.css';

export function RecoveredNote() {
  const { db, words, send } = useInterface();
  const recovery = useLiveQuery(() => untoldRecovery(db), [db]);
  if (!recovery) return null;
  return (
    <div class="recovered" role="status" data-recovered={recovery.backupAt === undefined ? 'mirror' : 'backup'}>
      <p>{words.say('recovered')}</p>
      <Facts recovery={recovery} />
      <button
        type="button"
        data-action="dismiss-recovery"
        onClick={() =>
          void send('recovery.dismiss', {}).catch(logFailure('a note of what came back was not dismissed'))
        }
      >
        {words.say('recovered-dismiss')}
      </button>
    </div>
  );
}

function Facts({ recovery: { backupAt, sources, rules, saved, incomplete } }: { recovery: Recovery }) {
  const { words } = useInterface();
  return (
    <>
      {backupAt === undefined ? (
        <p>{words.say('recovered-mirror', { count: sources })}</p>
      ) : (
        <>
          <p>{words.say('recovered-backup', { date: words.date(backupAt) })}</p>
          <ul>
            <li>{words.say('recovered-sources', { count: sources })}</li>
            <li>{words.say('recovered-rules', { count: rules })}</li>
            <li>{words.say('recovered-saved', { count: saved })}</li>
          </ul>
        </>
      )}
      {incomplete > 0 && <p class="problem">{words.say('recovered-incomplete', { count: incomplete })}</p>}
    </>
  );
}
