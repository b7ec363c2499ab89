/** The writes that follow from what a person does with sources and settings. Background only. */
import type { HeadlineId, SourceId } from '../model/ids';
import { LINKS } from '../model/link';
import { freshPollState, type Source } from '../model/source';
import type { Database } from './db';
import { forgetNotes } from './poll-states';
import { savedHeadlines } from './queries';

/** How long a removal can be undone. */
export const UNDO_MS = 24 * 60 * 60 * 1000;

/** Adds those sources whose address is not there yet, each due at once; answers the ones that were added. */
export async function addSources(db: Database, sources: Source[], now: number): Promise<Source[]> {
  await forgetNotes(sources.map(({ id }) => id));
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

/**
 * Deletes what was removed before `before`, with those of its headlines that the person does not keep; answers the
 * sources that are gone. Marks stay, and so does a headline that is kept, until it is kept no longer.
 */
export async function purgeRemoved(db: Database, before: number): Promise<Source[]> {
  const tables = [db.sources, db.polls, db.headlines, db.articles, db.marks, db.logins];
  const purged = await db.transaction('rw', tables, async () => {
    const gone = await db.sources.filter((source) => source.removedAt !== null && source.removedAt <= before).toArray();
    const ids = gone.map((source) => source.id);
    await Promise.all([db.polls.bulkDelete(ids), db.sources.bulkDelete(ids), db.logins.bulkDelete(ids)]);
    const headlines = await unkeptOrphans(db);
    await Promise.all([db.articles.bulkDelete(headlines), db.headlines.bulkDelete(headlines)]);
    return gone;
  });
  await forgetNotes(purged.map(({ id }) => id));
  return purged;
}

/** The headlines without a source that the person does not keep; links, which never had one, go in their own way. */
async function unkeptOrphans(db: Database): Promise<HeadlineId[]> {
  const sources = new Set(await db.sources.toCollection().primaryKeys());
  const named = (await db.headlines.orderBy('sourceId').uniqueKeys()) as SourceId[];
  const orphans = await db.headlines
    .where('sourceId')
    .anyOf(named.filter((id) => !sources.has(id) && id !== LINKS))
    .primaryKeys();
  const saved = new Set(await savedHeadlines(db));
  return orphans.filter((id) => !saved.has(id));
}

/** Records that a source's site has said that it is gone for good; it stays in the list and is polled no more. */
export async function retireSource(db: Database, id: SourceId, now: number): Promise<void> {
  await db.sources.update(id, { retiredAt: now });
}

/** Takes a source back into polling, due at `now`. */
export async function reviveSource(db: Database, id: SourceId, now: number): Promise<void> {
  await forgetNotes([id]);
  await db.transaction('rw', db.sources, db.polls, async () => {
    await db.sources.update(id, { retiredAt: undefined });
    await db.polls.put(freshPollState(id, now));
  });
}

/**
 * Gives a source another address, polled anew from `now` on; false where another source has it. Its headlines stay; its login
 * does where the origin does, for nobody has agreed to send it elsewhere.
 */
export async function moveSource(db: Database, id: SourceId, url: string, now: number): Promise<boolean> {
  await forgetNotes([id]);
  return db.transaction('rw', db.sources, db.polls, db.logins, async () => {
    if ((await db.sources.where({ url }).count()) > 0) return false;
    const before = await db.sources.get(id);
    if (before && new URL(before.url).origin !== new URL(url).origin) await db.logins.delete(id);
    await db.sources.update(id, { url, declinedUrl: undefined });
    const rhythm = (await db.polls.get(id))?.rhythm ?? null;
    await db.polls.put({ ...freshPollState(id, now), rhythm });
    return true;
  });
}

/** Keeps a source at its address though it leads to `url`: the question is not asked again. */
export async function declineMove(db: Database, id: SourceId, url: string): Promise<void> {
  await db.sources.update(id, { declinedUrl: url });
}

export async function chooseSetting(db: Database, key: string, value: unknown): Promise<void> {
  await db.settings.put({ key, value });
}

export async function forgetSettings(db: Database, keys: string[]): Promise<void> {
  await db.settings.bulkDelete(keys);
}

/** Shows nothing more of a source, or shows it again. */
export async function muteSource(db: Database, id: SourceId, isMuted: boolean, now: number): Promise<void> {
  const since = (await db.sources.get(id))?.mutedAt ?? now;
  await db.sources.update(id, { mutedAt: isMuted ? since : undefined });
}

/** How long a source's headlines are kept and how many MB its articles may take; null for what holds for all. */
export async function setRetention(
  db: Database,
  id: SourceId,
  days: number | null,
  megabytes: number | null,
): Promise<void> {
  await db.sources.update(id, { keepDays: days ?? undefined, keepMegabytes: megabytes ?? undefined });
}
