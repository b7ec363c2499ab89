/** What can be done where the database can't be opened: none of it waits for the database. */
import { writeOpml } from '../../utils/formats/opml';
import { createWords } from '../../utils/i18n';
import { logError, logFailure, logInfo } from '../../utils/log';
import type { Answer } from '../../utils/messages';
import { failed, ok } from '../../utils/model/result';
import { browser } from '../../utils/platform/page';
import { newestBackup } from '../../utils/store/backups';
import type { Database } from '../../utils/store/db';
import { checkStore, type StoreProblem, StoreUnopened } from '../../utils/store/health';
import { readMirror } from '../../utils/store/recover';
import { withoutSecrets } from '../../utils/store/secrets';
import { backUp } from './backups';
import type { Start } from './start';

/** So long other pages have to let go of a database that is to be deleted. */
const PATIENCE_MS = 10_000;

/** Tries once more to open the database and to begin. */
export async function retry(db: Database, start: Start): Promise<Answer<'repair.retry'>> {
  let unopened: StoreProblem | null = null;
  const begins = (): Promise<boolean> =>
    start.ready().then(
      () => true,
      (error: unknown) => {
        logError('the background could not begin again', error);
        if (error instanceof StoreUnopened) unopened = error.problem;
        return false;
      },
    );
  // What opens the database without that may upgrade nothing: nothing would have been backed up.
  if (await begins()) return ok(null);
  const problem = await checkStore(db);
  // What keeps an older one from being upgraded has shown where that was tried.
  if (problem) return failed({ code: problem === 'upgrade' && unopened ? unopened : problem });
  return (await begins()) ? ok(null) : failed({ code: 'unready' });
}

/** The list of sources, to be taken along; settings can't be read, so that it is named in the browser's language. */
export async function list(): Promise<Answer<'repair.list'>> {
  const newest = await newestBackup().catch(nullAfter(logFailure('the backups could not be looked at')));
  const sources = newest?.backup.sources ?? (await readMirror()) ?? [];
  if (sources.length === 0) return { text: null };
  const words = createWords({ language: 'auto', digits: 'auto' }, browser.i18n.getUILanguage());
  const listed = sources.map((source) => withoutSecrets({ ...source, removedAt: null }));
  return { text: writeOpml(listed, words.say('product-full'), new Date()) };
}

/** For what is tried and not counted on: null in its place. */
const nullAfter =
  (log: (error: unknown) => void) =>
  (error: unknown): null => {
    log(error);
    return null;
  };

/** The reset under way. */
let current: Promise<Answer<'repair.reset'>> | null = null;

/**
 * Deletes the database and begins with a new one, into which everything comes back from the newest backup that is whole, or else
 * the sources from their mirror. What can still be read is backed up first. Whoever asks for it meanwhile gets what comes of it.
 */
export function reset(db: Database, start: Start): Promise<Answer<'repair.reset'>> {
  current ??= resetOnce(db, start).finally(() => {
    current = null;
  });
  return current;
}

async function resetOnce(db: Database, start: Start): Promise<Answer<'repair.reset'>> {
  if ((await checkStore(db)) === null) {
    const backup = await backUp(db, 'reset').catch(
      nullAfter(logFailure('what is there was not backed up before it is deleted')),
    );
    // With nothing to come back to, what is there stays.
    if (backup && !backup.ok && backup.problem.code === 'storage') return failed({ code: 'full' });
  }
  const deletion = db.delete({ disableAutoOpen: false });
  try {
    await soon(deletion);
  } catch (error) {
    logError('the database was not deleted', error);
    // Once the page that holds it lets go, it is deleted after all, and there is a new one to begin with.
    deletion.then(() => start.again()).catch(logFailure('the database was not deleted later'));
    return failed({ code: 'refused' });
  }
  try {
    await start.again();
    logInfo('a new database was begun');
    return ok(null);
  } catch (error) {
    logError('the new database could not be used', error);
    return failed({ code: 'refused' });
  }
}

const soon = (deletion: PromiseLike<void>): Promise<void> =>
  Promise.race([
    deletion,
    new Promise<never>((_, reject) => setTimeout(() => reject(new Error('another page holds it')), PATIENCE_MS)),
  ]);
