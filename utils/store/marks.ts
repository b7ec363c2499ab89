/** The writes of what a person did with headlines. Background only. */
import type { HeadlineId, SourceId } from '../model/ids';
import { chunks } from './chunks';
import type { Database } from './db';

/** Keeps a headline from `now` on, or no longer; one that is not stored is left alone. */
export async function saveHeadline(db: Database, headlineId: HeadlineId, isSaved: boolean, now: number): Promise<void> {
  await db.transaction('rw', db.marks, db.headlines, async () => {
    if ((await db.headlines.where({ id: headlineId }).count()) === 0) return;
    const { savedAt: _, ...mark } = (await db.marks.get(headlineId)) ?? { headlineId };
    await db.marks.put(isSaved ? { ...mark, savedAt: now } : mark);
  });
}

/** Marks those of `ids` that are headlines as seen or read at `now`, where they are not already. */
export async function markHeadlines(db: Database, ids: HeadlineId[], mark: 'seenAt' | 'readAt', now: number) {
  await db.transaction('rw', db.marks, db.headlines, async () => {
    const stored = await db.headlines.where('id').anyOf(ids).primaryKeys();
    const marks = await db.marks.bulkGet(stored);
    const changed = stored.flatMap((headlineId, index) => {
      const known = marks[index];
      return known?.[mark] === undefined ? [{ ...known, headlineId, [mark]: now }] : [];
    });
    await db.marks.bulkPut(changed);
    if (mark === 'readAt') await setUnread(db, stored, false);
  });
}

/** Brings the index of the unread in line with the marks, where it is not; part of the transaction that changes them. */
export async function setUnread(db: Database, ids: readonly HeadlineId[], isUnread: boolean): Promise<void> {
  await db.headlines
    .where('id')
    .anyOf(ids)
    .filter(({ unread }) => (unread === 1) !== isUnread)
    .modify((headline) => {
      if (isUnread) headline.unread = 1;
      else delete headline.unread;
    });
}

/** Marks headlines as unread again. */
export async function unmarkRead(db: Database, ids: HeadlineId[]): Promise<void> {
  await db.transaction('rw', db.marks, db.headlines, async () => {
    await db.marks
      .where('headlineId')
      .anyOf(ids)
      .filter(({ readAt }) => readAt !== undefined)
      .modify((mark) => {
        delete mark.readAt;
      });
    await setUnread(db, ids, true);
  });
}

/** So many headlines are marked in one transaction. */
const CHUNK = 500;

/** Marks everything unread, or what is unread of one source, as read at `at`; answers how much that was. */
export async function markAllRead(db: Database, at: number, sourceId?: SourceId): Promise<number> {
  const unread = db.headlines.where('[unread+at+place]').between([1, -Infinity, -Infinity], [1, Infinity, Infinity]);
  const ids = await (sourceId === undefined
    ? unread.primaryKeys()
    : unread.filter((headline) => headline.sourceId === sourceId).primaryKeys());
  for (const some of chunks(ids, CHUNK)) await markHeadlines(db, some, 'readAt', at);
  return ids.length;
}

/** Marks as unread again what was marked as read at `at`. */
export async function unmarkReadAt(db: Database, at: number): Promise<void> {
  const ids = await db.marks.where('readAt').equals(at).primaryKeys();
  for (const some of chunks(ids, CHUNK)) await unmarkRead(db, some);
}

/** Remembers how far a headline that is stored has been read, 0 to 1. */
export async function markProgress(db: Database, headlineId: HeadlineId, progress: number): Promise<void> {
  await db.transaction('rw', db.marks, db.headlines, async () => {
    if ((await db.headlines.where({ id: headlineId }).count()) === 0) return;
    const mark = (await db.marks.get(headlineId)) ?? { headlineId };
    await db.marks.put({ ...mark, progress });
  });
}
