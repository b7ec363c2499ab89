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

export const DATABASE_NAME = 'shareet';
/** Of the tables below; a database with a higher one was left by a newer Shareet. */
export const DATABASE_VERSION = 4;
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

const EVERYTHING_IS_OLD: MetaRow[] = [
  { key: 'old-headlines', below: [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, '' as HeadlineId] },
  { key: 'old-articles', above: '' as HeadlineId },
];

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
    return indexedDB.open(name, version);
  },
  deleteDatabase: (name) => indexedDB.deleteDatabase(name),
  databases: () => indexedDB.databases(),
  cmp: (one, other) => indexedDB.cmp(one, other),
};

export function openDatabase(name = DATABASE_NAME): Database {
  const db = new Dexie(name, { indexedDB: NO_NEWER, IDBKeyRange }) as Database;
  db.version(1).stores({
    sources: 'id, url',
    polls: 'sourceId, dueAt',
    headlines: 'id, sourceId, [sourceId+inLane], [at+place], [inLane+at+place]',
    articles: 'headlineId',
    marks: 'headlineId',
    settings: 'key',
    meta: 'key',
  });
  db.version(2).stores({ marks: 'headlineId, savedAt' });
  db.version(3)
    .stores({
      headlines:
        'id, sourceId, [sourceId+inLane], [at+place], [inLane+at+place], [sourceId+at+place], [unread+at+place], [fresh+at+place], storyId',
      articles: 'headlineId, fresh',
      marks: 'headlineId, savedAt, readAt, *splitIds',
      rules: 'id, addedAt',
      pictures: '[headlineId+url], headlineId',
      pages: 'headlineId, fetchedAt, size',
      segments: '++id, [kind+level], newest',
    })
    .upgrade(async (tx) => {
      await tx.table<MetaRow>('meta').bulkPut(EVERYTHING_IS_OLD);
    });
  db.version(DATABASE_VERSION).stores({ logins: 'sourceId' });
  return db;
}

/** The database as an older Shareet has left it, with its tables alone; null where there is none. Whoever opens it closes it. */
export async function openOlder(name = DATABASE_NAME): Promise<Database | null> {
  const known = (await indexedDB.databases()).find((each) => each.name === name);
  if (!known?.version || known.version >= DATABASE_VERSION * IDB_VERSIONS_EACH) return null;
  const db = await new Dexie(name).open();
  // A database whose tables are only found when it is opened has them by their names alone.
  return Object.assign(db, Object.fromEntries(db.tables.map((table) => [table.name, table]))) as unknown as Database;
}
