/**
 * Every version that the database has had, the oldest first. What people have is on disk in one of them: none is ever changed, a
 * change is a version of its own, with example data in `tests/fixtures/versions`.
 */
import type { Transaction } from 'dexie';
import type { HeadlineId } from '../model/ids';

/** A version, by what it changed of the one before. */
export interface Step {
  version: number;
  /** The keys and indexes of the tables that it changed. */
  stores: Record<string, string>;
  /** What it does to the rows that are there; whole or not at all, with the indexes. */
  upgrade?(tx: Transaction): Promise<unknown>;
}

/** What is settled batch by batch after the upgrade (`old-rows.ts`). */
const EVERYTHING_IS_OLD = [
  { key: 'old-headlines', below: [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, '' as HeadlineId] },
  { key: 'old-articles', above: '' as HeadlineId },
];

export const STEPS: readonly Step[] = [
  {
    version: 1,
    stores: {
      sources: 'id, url',
      polls: 'sourceId, dueAt',
      headlines: 'id, sourceId, [sourceId+inLane], [at+place], [inLane+at+place]',
      articles: 'headlineId',
      marks: 'headlineId',
      settings: 'key',
      meta: 'key',
    },
  },
  { version: 2, stores: { marks: 'headlineId, savedAt' } },
  {
    version: 3,
    stores: {
      headlines:
        'id, sourceId, [sourceId+inLane], [at+place], [inLane+at+place], [sourceId+at+place], [unread+at+place], [fresh+at+place], storyId',
      articles: 'headlineId, fresh',
      marks: 'headlineId, savedAt, readAt, *splitIds',
      rules: 'id, addedAt',
      pictures: '[headlineId+url], headlineId',
      pages: 'headlineId, fetchedAt, size',
      segments: '++id, [kind+level], newest',
    },
    upgrade: (tx) => tx.table('meta').bulkPut(EVERYTHING_IS_OLD),
  },
  { version: 4, stores: { logins: 'sourceId' } },
];
