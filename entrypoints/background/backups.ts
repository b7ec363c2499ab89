/** When a local backup is written: about once a day, after changes, and before anything that can't be undone otherwise. */
import { logError, logFailure, logInfo } from '../../utils/log';
import type { BackupProblem, BackupReason, LocalBackup } from '../../utils/model/backup';
import type { Result } from '../../utils/model/result';
import { browser } from '../../utils/platform/page';
import { collectBackup, isBackupWhole, listBackups, writeBackup } from '../../utils/store/backups';
import { LOCAL_BOUNDS } from '../../utils/store/collect';
import { DATABASE_VERSION, type Database, openOlder } from '../../utils/store/db';
import { isBeingOpened } from '../../utils/store/health';

const DAY_MS = 86_400_000;
/** After changes, one in so long a time at the most. */
const BETWEEN_MS = 60 * 60_000;
/** Changes come in rows. */
const SETTLE_MS = 5_000;

const appVersion = (): string => browser.runtime.getManifest().version;

export async function backUp(db: Database, reason: BackupReason): Promise<Result<LocalBackup, BackupProblem>> {
  return writeBackup(await collectBackup(db, appVersion(), LOCAL_BOUNDS), reason);
}

export interface Backups {
  /** Notes that something has changed, and backs it up in a moment, unless that has been done lately. */
  noteChange(): Promise<void>;
  /** Writes a backup where one is due. */
  tend(): Promise<void>;
}

export function createBackups(db: Database): Backups {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tendNow = async (): Promise<void> => {
    const [[newest], changed] = await Promise.all([listBackups(), db.meta.get('changed')]);
    const age = newest ? Date.now() - newest.writtenAt : Number.POSITIVE_INFINITY;
    // A clock that was set back makes an age below zero where there is no other: that says nothing, so it counts as a day.
    const isDaily = age >= DAY_MS || age < 0;
    if (!isDaily && !(changed && age >= BETWEEN_MS)) return;
    const written = await backUp(db, isDaily && newest ? 'daily' : 'change');
    // What has changed since it was begun is not in it.
    if (written.ok) await forgetChange(db, written.value.writtenAt);
  };
  /** Nobody waits for it; the options page shows which backups there are. */
  const tend = (): Promise<void> => tendNow().catch(logFailure('no backup was written'));

  return {
    async noteChange() {
      await db.meta.put({ key: 'changed', at: Date.now() });
      clearTimeout(timer);
      timer = setTimeout(tend, SETTLE_MS);
    },
    tend,
  };
}

async function forgetChange(db: Database, before: number): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const changed = await db.meta.get('changed');
    if (changed?.key === 'changed' && changed.at < before) await db.meta.delete('changed');
  });
}

/** Backs up what an older Shareet has left, before `db` gets its new version; what can't be is no reason not to start. */
export async function backUpBeforeUpgrade(db: Database): Promise<void> {
  // It has been backed up, and is held by a page: whoever opens it now waits behind its upgrade.
  if (isBeingOpened(db)) return;
  try {
    const old = await openOlder(db.name);
    if (!old) return;
    logInfo('the database is of an older version', { before: old.verno, after: DATABASE_VERSION });
    try {
      if (!(await isBackedUp(old))) await backUp(old, 'upgrade');
    } finally {
      old.close();
    }
  } catch (error) {
    logError('the database was not backed up before its upgrade', error);
  }
}

/** An upgrade that fails is tried at each start, and nothing changes in between: the same backup again would push out older ones. */
async function isBackedUp(old: Database): Promise<boolean> {
  const [[newest], changed] = await Promise.all([listBackups(), old.meta.get('changed')]);
  if (newest?.reason !== 'upgrade' || Math.abs(Date.now() - newest.writtenAt) > DAY_MS) return false;
  const isSince = changed?.key === 'changed' && changed.at >= newest.writtenAt;
  return !isSince && (await isBackupWhole(newest.name));
}
