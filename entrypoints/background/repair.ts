/** What can be done where the database can't be opened: none of it waits for the database. */
import type { Answer } from '../../utils/messages';
import { failed, ok } from '../../utils/model/result';
import type { Database } from '../../utils/store/db';
import { checkStore } from '../../utils/store/health';
import { backUp } from './backups';
import type { Start } from './start';

/** So long other pages have to let go of a database that is to be deleted. */
const PATIENCE_MS = 10_000;

/** Tries once more to open the database and to begin. */
export async function retry(db: Database, start: Start): Promise<Answer<'repair.retry'>> {
  const problem = await checkStore(db);
  if (problem) return failed({ code: problem });
  await start.ready();
  return ok(null);
}

/**
 * Deletes the database and begins with a new one, into which everything comes back from the newest backup that is whole, or else
 * the sources from their mirror. What can still be read is backed up first.
 */
export async function reset(db: Database, start: Start): Promise<Answer<'repair.reset'>> {
  if ((await checkStore(db)) === null) {
    const backup = await backUp(db, 'reset').catch(() => null);
    // With nothing to come back to, what is there stays.
    if (backup && !backup.ok && backup.problem.code === 'storage') return failed({ code: 'full' });
  }
  try {
    await deleted(db);
  } catch (error) {
    console.error('the database was not deleted', error);
    return failed({ code: 'refused' });
  }
  try {
    await start.again();
    return ok(null);
  } catch (error) {
    console.error('the new database could not be used', error);
    return failed({ code: 'refused' });
  }
}

const deleted = (db: Database): Promise<void> =>
  Promise.race([
    db.delete({ disableAutoOpen: false }),
    new Promise<never>((_, reject) => setTimeout(() => reject(new Error('another page holds it')), PATIENCE_MS)),
  ]);
