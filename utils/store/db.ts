/**
 * The database. Headlines are immutable but for edits by their source; what a person did with one stands apart in
 * `marks`, which outlives it, so that a headline that was read never returns as new. Only the background writes.
 */
import Dexie, { type Table } from 'dexie';
import type { Article, Headline, Mark } from '../model/headline';
import type { HeadlineId, SourceId } from '../model/ids';
import type { PollState, Source } from '../model/source';

export const DATABASE_NAME = 'shareet';

export interface ChosenSetting {
  key: string;
  value: unknown;
}

/**
 * `mirrored`: set once the source list has been brought back from the mirror, or there was nothing to bring back.
 * `search`: the last search for sources, until the grants that it was given for `urls` are given back.
 */
export type MetaRow = { key: 'mirrored'; at: number } | { key: 'search'; at: number; urls: string[] };

export type Database = Dexie & {
  sources: Table<Source, SourceId>;
  polls: Table<PollState, SourceId>;
  headlines: Table<Headline, HeadlineId>;
  articles: Table<Article, HeadlineId>;
  marks: Table<Mark, HeadlineId>;
  settings: Table<ChosenSetting, string>;
  meta: Table<MetaRow, MetaRow['key']>;
};

export function openDatabase(name = DATABASE_NAME): Database {
  const db = new Dexie(name) as Database;
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
  return db;
}
