/** The writes that follow from what a person does with sources, settings and headlines. Background only. */
import type { HeadlineId, SourceId } from '../model/ids';
import type { PollState, Source } from '../model/source';
import type { Database } from './db';

/** How long a removal can be undone. */
export const UNDO_MS = 24 * 60 * 60 * 1000;

/** A poll state that has never run: due at `dueAt`, with nothing known. */
export const freshPollState = (sourceId: SourceId, dueAt: number): PollState => ({
  sourceId,
  dueAt,
  lastOutcome: null,
  lastSuccessAt: null,
  failures: 0,
  etag: null,
  lastModified: null,
  bodyHash: null,
});

/** Adds those sources whose address is not there yet, each due at once; answers the ones that were added. */
export async function addSources(db: Database, sources: Source[], now: number): Promise<Source[]> {
  return db.transaction('rw', db.sources, db.polls, async () => {
    const known = new Set((await db.sources.toArray()).map(({ url }) => url));
    const added = sources.filter(({ url }) => !known.has(url));
    await db.sources.bulkPut(added);
    await db.polls.bulkPut(added.map((source) => freshPollState(source.id, now)));
    return added;
  });
}

/** Takes a source out of sight; `restoreSource` undoes it within `UNDO_MS`. */
export async function removeSource(db: Database, id: SourceId, now: number): Promise<void> {
  await db.sources.update(id, { removedAt: now });
}

export async function restoreSource(db: Database, id: SourceId): Promise<void> {
  await db.sources.update(id, { removedAt: null });
}

/** Deletes what was removed before `before`, with its headlines; answers the sources that are gone. Marks stay. */
export async function purgeRemoved(db: Database, before: number): Promise<Source[]> {
  return db.transaction('rw', db.sources, db.polls, db.headlines, db.articles, async () => {
    const gone = await db.sources.filter((source) => source.removedAt !== null && source.removedAt <= before).toArray();
    const ids = gone.map((source) => source.id);
    const headlines = await db.headlines.where('sourceId').anyOf(ids).primaryKeys();
    await Promise.all([
      db.articles.bulkDelete(headlines),
      db.headlines.bulkDelete(headlines),
      db.polls.bulkDelete(ids),
      db.sources.bulkDelete(ids),
    ]);
    return gone;
  });
}

/** Makes every source due at `now`, for a refresh that the person asked for. */
export async function makeAllDue(db: Database, now: number): Promise<void> {
  await db.polls.toCollection().modify((poll) => {
    poll.dueAt = Math.min(poll.dueAt, now);
  });
}

/** Lets no source wait beyond `latest`: a clock that was set back leaves polls due in a far future. */
export async function bringDueForward(db: Database, latest: number): Promise<void> {
  await db.polls.where('dueAt').above(latest).modify({ dueAt: latest });
}

export async function chooseSetting(db: Database, key: string, value: unknown): Promise<void> {
  await db.settings.put({ key, value });
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
  });
}
