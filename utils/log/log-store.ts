/**
 * The log's own database: apart from the main one, which may be what is broken; in no backup; and out of reach of pages and of
 * what runs in them, as `storage.local` is not.
 */
import Dexie, { type Table } from 'dexie';
import type { LogEntry } from './entry';
import type { LoggedRun } from './polls';

const LOG_DATABASE = 'shareet-log';
export const MAX_ENTRIES = 500;
export const MAX_RUNS = 100;
export const MAX_POLLS = 300;
/** What is repeated within this long of its first time is counted. */
const REPEAT_MS = 6 * 60 * 60 * 1000;

type Stored<Row> = Row & { id?: number };

export type LogDatabase = Dexie & {
  entries: Table<Stored<LogEntry>, number>;
  runs: Table<Stored<LoggedRun>, number>;
};

export function openLogDatabase(name = LOG_DATABASE): LogDatabase {
  const db = new Dexie(name) as LogDatabase;
  db.version(1).stores({ entries: '++id, key', runs: '++id' });
  return db;
}

/** Adds entries, counts those that repeat one, and forgets the oldest of too many. */
export const writeEntries = (db: LogDatabase, entries: readonly LogEntry[]): Promise<void> =>
  db.transaction('rw', db.entries, async () => {
    for (const entry of entries) await writeEntry(db, entry);
    const excess = (await db.entries.count()) - MAX_ENTRIES;
    if (excess > 0) await db.entries.orderBy(':id').limit(excess).delete();
  });

async function writeEntry(db: LogDatabase, entry: LogEntry): Promise<void> {
  const before = await db.entries.where({ key: entry.key }).last();
  // A clock that was set back makes an age below zero: that is another time.
  const age = before ? entry.at - before.at : -1;
  if (!before || age < 0 || age > REPEAT_MS) await db.entries.add(entry);
  else await db.entries.put({ ...entry, id: before.id, at: before.at, count: before.count + entry.count });
}

/** Adds a run, and forgets the oldest beyond `MAX_RUNS` and beyond `MAX_POLLS` polls of all. */
export const writeRun = (db: LogDatabase, run: LoggedRun): Promise<void> =>
  db.transaction('rw', db.runs, async () => {
    await db.runs.add({ ...run, polls: run.polls.slice(-MAX_POLLS) });
    let polls = 0;
    const gone: number[] = [];
    let place = 0;
    await db.runs.reverse().each(({ id = 0, polls: { length } }) => {
      polls += length;
      place += 1;
      if (place > MAX_RUNS || polls > MAX_POLLS) gone.push(id);
    });
    await db.runs.bulkDelete(gone);
  });

export interface Log {
  /** The newest first. */
  entries: LogEntry[];
  runs: LoggedRun[];
}

/** What a newer Shareet has left may be of another shape. */
const isEntry = ({ at, lastAt, count, level, from, what }: Partial<LogEntry>): boolean =>
  [at, lastAt, count].every((each) => typeof each === 'number') &&
  [level, from, what].every((each) => typeof each === 'string');
const isRun = ({ at, ms, polls }: Partial<LoggedRun>): boolean =>
  typeof at === 'number' && typeof ms === 'number' && Array.isArray(polls) && polls.every(Boolean);

export async function readLog(db: LogDatabase): Promise<Log> {
  const [entries, runs] = await Promise.all([db.entries.toArray(), db.runs.reverse().toArray()]);
  return {
    entries: entries.filter(isEntry).toSorted((one, other) => other.lastAt - one.lastAt),
    runs: runs.filter(isRun),
  };
}

export async function clearLog(db: LogDatabase): Promise<void> {
  await Promise.all([db.entries.clear(), db.runs.clear()]);
}
