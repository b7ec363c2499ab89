/** Whether the database can be opened, and why not. */
import { logError } from '../log';
import { type Database, isOlder, isUpgrading } from './db';

/**
 * `newer`: a newer Shareet has left it. `upgrade`: an older one has, and bringing it to this version failed, so that it is as it
 * was. `blocked`: another page holds it in an older version. `full`: there is no room. `unreadable`: it is damaged, or the browser
 * can't get at it.
 */
export type StoreProblem = 'newer' | 'upgrade' | 'blocked' | 'full' | 'unreadable';

/** Thrown by what can do nothing without the database. */
export class StoreUnopened extends Error {
  constructor(readonly problem: StoreProblem) {
    super(`the database can not be opened: ${problem}`);
  }
}

/** So long a page waits for another one to let go. */
const PATIENCE_MS = 3_000;
/** And so long where the browser does not tell that it is another one: it tells the first of those who wait alone. */
const SILENT_MS = 10_000;

/** So soon a page looks whether the database has been upgraded, and then less and less often, down to every two seconds. */
const FIRST_LOOK_MS = 100;
const LAST_LOOK_MS = 2_000;

interface Failing {
  name?: string;
  inner?: unknown;
}

/** Why an operation of the database failed; null where that had another cause. */
export function storeProblem(error: unknown): StoreProblem | null {
  for (let each = error as Failing | undefined; each; each = each.inner as Failing | undefined) {
    if (each.name === 'VersionError') return 'newer';
    if (each.name === 'QuotaExceededError') return 'full';
    if (each.name === 'UnknownError' || each.name === 'InvalidStateError') return 'unreadable';
  }
  const { name = '' } = (error ?? {}) as Failing;
  return /^(OpenFailed|DatabaseClosed|MissingAPI|NoSuchDatabase|NotFound|Abort|Invalid|Timeout)/.test(name)
    ? 'unreadable'
    : null;
}

/** Why `db` could not be opened. */
export async function openingProblem(db: Database, error: unknown): Promise<StoreProblem> {
  const problem = storeProblem(error) ?? 'unreadable';
  if (problem !== 'unreadable') return problem;
  return (await isOlder(db.name, db.verno).catch(() => false)) ? 'upgrade' : problem;
}

/** Waits until the background, which `ask` has told to, has backed an older database up and brought it to its version. */
export async function leaveUpgrade({ name }: Database, ask: () => void): Promise<void> {
  if (!(await isOlder(name))) return;
  ask();
  for (let wait = FIRST_LOOK_MS; await isOlder(name); wait = Math.min(wait * 1.5, LAST_LOOK_MS)) {
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

/** Those that are being opened. One that is opened a second time meanwhile would wait behind itself, and be open twice in the end. */
const opening = new WeakMap<Database, Promise<unknown>>();

export const isBeingOpened = (db: Database): boolean => opening.has(db);

function open(db: Database): Promise<unknown> {
  const pending = opening.get(db);
  if (pending) return pending;
  // Anew where that has failed before.
  if (!db.isOpen()) db.close({ disableAutoOpen: false });
  const opened = Promise.resolve(db.open()).finally(() => opening.delete(db));
  opening.set(db, opened);
  return opened;
}

/**
 * Opens the database and reads in it; answers what stands in the way, or null. Opening an older one upgrades it: that is for the
 * background alone, once it has backed everything up.
 */
export async function checkStore(db: Database, mayUpgrade = false): Promise<StoreProblem | null> {
  if (!mayUpgrade && (await isOlder(db.name, db.verno).catch(() => false))) return 'upgrade';
  const waits: ReturnType<typeof setTimeout>[] = [];
  let wait = (): void => undefined;
  const blocked = new Promise<'blocked'>((resolve) => {
    wait = () => void waits.push(setTimeout(() => resolve('blocked'), PATIENCE_MS));
    const giveUp = (): void => {
      if (!isUpgrading(db.name)) resolve('blocked');
    };
    waits.push(setTimeout(giveUp, SILENT_MS));
  });
  db.on('blocked', wait);
  const read = async (): Promise<null> => {
    await open(db);
    await Promise.all([db.meta.count(), db.settings.toArray(), db.sources.toArray()]);
    return null;
  };
  return Promise.race([read(), blocked])
    .catch((error: unknown) => {
      logError('the database could not be opened', error);
      return openingProblem(db, error);
    })
    .finally(() => {
      db.on('blocked').unsubscribe(wait);
      waits.forEach(clearTimeout);
    });
}
