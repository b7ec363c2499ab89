/**
 * The database. Headlines are immutable but for edits by their source; what a person did with one stands apart in
 * `marks`, which outlives it, so that a headline that was read never returns as new. Only the background writes.
 */
import Dexie, { type Table } from 'dexie';
import type { Recovery } from '../model/backup';
import type { Article, FetchedPage, Headline, Mark, Picture } from '../model/headline';
import type { HeadlineId, RuleId, SourceId } from '../model/ids';
import type { AheadLog, TellingLog, UpkeepLog } from '../model/logs';
import type { Rule } from '../model/rule';
import type { Login, PollState, Source } from '../model/source';
import type { Segment } from './segment';
import { STEPS } from './versions';

export const DATABASE_NAME = 'shareet';
/** A database with a higher one was left by a newer Shareet. */
export const DATABASE_VERSION = STEPS.at(-1)?.version ?? 0;
/** Dexie counts in tenths. */
const IDB_VERSIONS_EACH = 10;

export interface ChosenSetting {
  key: string;
  value: unknown;
}

/**
 * `mirrored`: set once the source list has been brought back from the mirror, or there was nothing to bring back.
 * `search`: the last search for sources, until the grants that it was given for `urls` are given back.
 * `old-headlines`, `old-articles`: how far those of before version 3 have been settled.
 * `rules`: what rules have changed since is still to be told of the headlines from there on, newest first.
 * `alerts`: what the person is to be told of and has not been told yet.
 * `telling`: what the person has been told of, and what waits to be told.
 * `ahead`: what is not to be fetched ahead for a while.
 * `recovered`: what came back by itself when the database was new, until the person has been told.
 * `restoring`: a backup is being restored, or a restore taken back: where nobody is at it any more, it is half done.
 * `changed`: since when there is something that no backup has.
 * `upkeep`: when what is too old or too large was last deleted, and how far a deletion under way is.
 */
export type MetaRow =
  | { key: 'mirrored'; at: number }
  | { key: 'search'; at: number; urls: string[] }
  | { key: 'old-headlines'; below: [at: number, place: number, id: HeadlineId] }
  | { key: 'old-articles'; above: HeadlineId }
  | { key: 'rules'; from: [at: number, place: number] }
  | { key: 'alerts'; byRule: HeadlineId[]; breaking: HeadlineId[] }
  | ({ key: 'telling' } & TellingLog)
  | ({ key: 'ahead' } & AheadLog)
  | ({ key: 'recovered' } & Recovery)
  | { key: 'restoring'; at: number }
  | { key: 'changed'; at: number }
  | ({ key: 'upkeep' } & UpkeepLog);

export type Database = Dexie & {
  sources: Table<Source, SourceId>;
  polls: Table<PollState, SourceId>;
  headlines: Table<Headline, HeadlineId>;
  articles: Table<Article, HeadlineId>;
  marks: Table<Mark, HeadlineId>;
  settings: Table<ChosenSetting, string>;
  meta: Table<MetaRow, MetaRow['key']>;
  rules: Table<Rule, RuleId>;
  pictures: Table<Picture, [HeadlineId, string]>;
  pages: Table<FetchedPage, HeadlineId>;
  segments: Table<Segment, number>;
  logins: Table<Login, SourceId>;
};

/**
 * Where a database turns out to be of a higher version, Dexie opens it as it is, and adds the tables that it misses. Whoever
 * comes back to an older Shareet would find the newer one's database spoilt: it is not opened.
 */
const NO_NEWER: Pick<IDBFactory, 'open' | 'deleteDatabase' | 'databases' | 'cmp'> = {
  open(name, version) {
    if (version === undefined) throw new DOMException('a newer version has left this database', 'VersionError');
    const opening = indexedDB.open(name, version);
    opening.addEventListener('upgradeneeded', () => upgrading.add(name));
    for (const end of ['success', 'error']) opening.addEventListener(end, () => upgrading.delete(name));
    return opening;
  },
  deleteDatabase: (name) => indexedDB.deleteDatabase(name),
  databases: () => indexedDB.databases(),
  cmp: (one, other) => indexedDB.cmp(one, other),
};

const upgrading = new Set<string>();

/** Whether a database of that name is being brought to its version from here, which takes as long as it takes. */
export const isUpgrading = (name: string): boolean => upgrading.has(name);

export function openDatabase(name = DATABASE_NAME, steps = STEPS): Database {
  const db = new Dexie(name, { indexedDB: NO_NEWER, IDBKeyRange }) as Database;
  for (const { version, stores, upgrade } of steps) {
    const declared = db.version(version).stores(stores);
    if (upgrade) declared.upgrade(upgrade);
  }
  return db;
}

/** Whether a database of that name is there and has yet to come to `version`. */
export async function isOlder(name = DATABASE_NAME, version = DATABASE_VERSION): Promise<boolean> {
  const known = (await indexedDB.databases()).find((each) => each.name === name);
  return known?.version !== undefined && known.version < version * IDB_VERSIONS_EACH;
}

/** The database as an older Shareet has left it, with its tables alone; null where there is none. Whoever opens it closes it. */
export async function openOlder(name = DATABASE_NAME): Promise<Database | null> {
  if (!(await isOlder(name))) return null;
  const db = await new Dexie(name).open();
  // A database whose tables are only found when it is opened has them by their names alone.
  return Object.assign(db, Object.fromEntries(db.tables.map((table) => [table.name, table]))) as unknown as Database;
}

/**
 * What was chosen, by a database of any version, also a newer one: it is read and nothing else. None where there is no database
 * or it has no such table.
 */
export async function settingsAsLeft(name = DATABASE_NAME): Promise<ReadonlyMap<string, unknown>> {
  const known = (await indexedDB.databases()).some((each) => each.name === name);
  if (!known) return new Map();
  // Without a version it is opened in the one that it has.
  const opening = indexedDB.open(name);
  // Deleted since it was looked for, it would be made anew, with nothing in it.
  opening.onupgradeneeded = () => opening.transaction?.abort();
  const left = await ended(opening);
  try {
    if (!left.objectStoreNames.contains('settings')) return new Map();
    const rows = await ended(left.transaction('settings').objectStore('settings').getAll());
    return new Map((rows as (ChosenSetting | null)[]).flatMap((row) => (row ? [[row.key, row.value]] : [])));
  } finally {
    left.close();
  }
}

const ended = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
