/** What has outlived its headline, and for how long that may be. Slices of `retention.ts`. Background only. */
import type { Mark } from '../model/headline';
import type { HeadlineId } from '../model/ids';
import type { Database } from './db';
import { dropTexts, NOTHING_FREED } from './drop';
import type { Slice } from './retention';

const DAY_MS = 86_400_000;
const SLICE = 1000;
/** The mark of a headline that is gone: its source might list it again, and it would return as new. */
const MARK_MS = 365 * DAY_MS;
/** That it was only seen keeps nobody from reading it, and a lane shows hundreds a day. */
const SEEN_MS = 7 * DAY_MS;
/** A page that was fetched ahead and that nobody has opened. */
const PAGE_MS = 30 * DAY_MS;
const PAGES = 50;

/** Which of `ids` are no headlines any more. */
async function goneAmong(db: Database, ids: readonly HeadlineId[]): Promise<HeadlineId[]> {
  const there = new Set(await db.headlines.where('id').anyOf(ids).primaryKeys());
  return ids.filter((id) => !there.has(id));
}

/** Deletes the rows of headlines that are gone. */
export async function sliceOfOrphans(
  db: Database,
  table: 'articles' | 'pictures' | 'pages',
  from: HeadlineId | undefined,
): Promise<Slice> {
  return db.transaction('rw', [db.headlines, db.articles, db.pictures, db.pages], async () => {
    const keys = (await db[table]
      .where('headlineId')
      .above(from ?? '')
      .limit(SLICE)
      .keys()) as HeadlineId[];
    const bytes = await dropTexts(db, await goneAmong(db, [...new Set(keys)]));
    const last = keys.length === SLICE ? keys.at(-1) : undefined;
    return { freed: { headlines: 0, bytes }, ...(last ? { next: last } : {}) };
  });
}

export async function sliceOfOldPages(db: Database, now: number): Promise<Slice> {
  return db.transaction('rw', db.pages, async () => {
    const old = await db.pages
      .where('fetchedAt')
      .below(now - PAGE_MS)
      .limit(PAGES)
      .toArray();
    await db.pages.bulkDelete(old.map(({ headlineId }) => headlineId));
    const bytes = old.reduce((sum, { size }) => sum + size, 0);
    return { freed: { headlines: 0, bytes }, ...(old.length === PAGES ? { next: true } : {}) };
  });
}

/** Until when a mark outlives its headline. */
function endOf({ seenAt = 0, readAt = 0, savedAt = 0, splitIds }: Mark): number {
  const isOnlySeen = readAt === 0 && savedAt === 0 && splitIds === undefined;
  return Math.max(seenAt, readAt, savedAt) + (isOnlySeen ? SEEN_MS : MARK_MS);
}

export async function sliceOfMarks(db: Database, now: number, from: HeadlineId | undefined): Promise<Slice> {
  return db.transaction('rw', db.marks, db.headlines, async () => {
    const marks = await db.marks
      .where('headlineId')
      .above(from ?? '')
      .limit(SLICE)
      .toArray();
    const old = marks.filter((mark) => endOf(mark) < now).map(({ headlineId }) => headlineId);
    await db.marks.bulkDelete(await goneAmong(db, old));
    const last = marks.length === SLICE ? marks.at(-1)?.headlineId : undefined;
    return { freed: NOTHING_FREED, ...(last ? { next: last } : {}) };
  });
}
