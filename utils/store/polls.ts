/** The writes of a poll: a document and the new poll state go in together, or not at all. Background only. */
import type { ItemDetails } from '../model/document';
import { type Article, type Headline, newestFirst } from '../model/headline';
import type { HeadlineId, SourceId } from '../model/ids';
import type { PollState, Source } from '../model/source';
import type { Database } from './db';
import { forgetNotes } from './poll-states';
import { savedHeadlines } from './queries';

/** A document as the store takes it: rows that already carry their ids and times. */
export interface Listing {
  headlines: Headline[];
  articles: Article[];
  /** What the document says of its source. */
  source: Pick<Source, 'title' | 'language' | 'siteUrl' | 'direction' | 'format'>;
}

/**
 * Records a document and the state of its poll in one transaction; answers how many headlines were new. A headline that
 * is known keeps its time and place, so that an edit never makes it news again; only rows that differ are written.
 * Writes nothing where the source was removed meanwhile. `stateAfter` makes the state of that number.
 */
export async function saveListing(
  db: Database,
  id: SourceId,
  listing: Listing,
  stateAfter: (added: number) => PollState,
): Promise<number> {
  const tables = [db.sources, db.polls, db.headlines, db.articles, db.marks];
  const added = await db.transaction('rw', tables, async () => {
    const source = await db.sources.get(id);
    if (!source) return 0;
    const count = await mergeHeadlines(db, source, listing.headlines);
    await mergeArticles(db, listing.articles);
    await db.sources.update(id, saidOf(listing.source, source));
    const besides = listing.headlines.filter(({ inLane }) => !inLane).map((headline) => headline.id);
    await db.polls.put({ ...stateAfter(count), besides, savedAt: Date.now() });
    return count;
  });
  await forgetNotes([id]);
  return added;
}

/** What a document says of its source, as it is stored: a name that the person gave stays, and what it calls itself is kept beside it. */
const saidOf = (said: Listing['source'], { title, ownTitle }: Source): Partial<Source> =>
  ownTitle === undefined ? said : { ...said, title, ownTitle: said.title };

/** How many headlines that a source has dropped are kept: a feed with new ids at each poll must not fill the disk. */
const MAX_DROPPED = 10_000;

async function mergeHeadlines(db: Database, source: Source, listed: Headline[]): Promise<number> {
  const sourceId = source.id;
  const ids = new Set(listed.map(({ id }) => id));
  const stored = await db.headlines.bulkGet([...ids]);
  const known = new Map(stored.flatMap((headline) => (headline ? [[headline.id, headline]] : [])));
  const read = await readAmong(db, ids);
  // What a source has at its first poll has been there before; so it has when the database was lost.
  const isFirst = source.format === undefined || (await isUnpolled(db, sourceId));
  const merged = listed.map((headline) => merge(known.get(headline.id), headline, read, isFirst ? 2 : 1));
  const running = await db.headlines.where({ sourceId, inLane: 1 }).toArray();
  await db.headlines.bulkPut([
    ...merged.filter((headline) => differs(known.get(headline.id), headline)),
    ...running.filter(({ id }) => !ids.has(id)).map((headline): Headline => ({ ...headline, inLane: 0 })),
  ]);
  await forgetOldest(db, sourceId, ids);
  return listed.filter(({ id }) => !known.has(id)).length;
}

/** Whether nothing of a source is there, or only what the person keeps of it, which came back from a backup. */
async function isUnpolled(db: Database, sourceId: SourceId): Promise<boolean> {
  if ((await db.headlines.where({ sourceId }).limit(1).count()) === 0) return true;
  if ((await db.polls.get(sourceId))?.lastSuccessAt !== null) return false;
  const saved = new Set(await savedHeadlines(db));
  const ids = await db.headlines.where({ sourceId }).primaryKeys();
  return ids.every((id) => saved.has(id));
}

/** Deletes what is beyond `MAX_DROPPED`, oldest first, with its articles; marks stay, and so does what the person keeps. */
async function forgetOldest(db: Database, sourceId: SourceId, listed: ReadonlySet<HeadlineId>): Promise<void> {
  const ofSource = db.headlines.where({ sourceId });
  if ((await ofSource.count()) <= listed.size + MAX_DROPPED) return;
  const saved = new Set(await savedHeadlines(db));
  const dropped = (await ofSource.toArray()).filter(({ id }) => !listed.has(id) && !saved.has(id));
  dropped.sort(newestFirst);
  const gone = dropped.slice(MAX_DROPPED).map(({ id }) => id);
  await db.headlines.bulkDelete(gone);
  await db.articles.bulkDelete(gone);
}

/** The headlines among `ids` that were read before: a headline that went and came back is not news again. */
async function readAmong(db: Database, ids: ReadonlySet<HeadlineId>): Promise<ReadonlySet<HeadlineId>> {
  const marks = await db.marks.bulkGet([...ids]);
  return new Set(marks.flatMap((mark) => (mark?.readAt === undefined ? [] : [mark.headlineId])));
}

/** What is new or says something else is settled anew; everything else that is known of a headline stays. */
function merge(known: Headline | undefined, listed: Headline, read: ReadonlySet<HeadlineId>, newness: 1 | 2): Headline {
  if (!known) return { ...listed, fresh: newness, ...(read.has(listed.id) ? {} : { unread: 1 }) };
  const { unread, fresh, storyId, muted, highlight, breaking } = known;
  const isEdited = known.title !== listed.title || known.author !== listed.author;
  const kept = { unread, fresh: fresh ?? (isEdited ? 2 : undefined), storyId, muted, highlight, breaking };
  return {
    ...listed,
    // Without a key for what there is none of: an index would hold it.
    ...Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined)),
    at: known.at,
    place: known.place,
    publishedAt: known.publishedAt ?? listed.publishedAt,
  };
}

const differs = (known: Headline | undefined, merged: Headline): boolean =>
  !known ||
  known.title !== merged.title ||
  known.url !== merged.url ||
  known.inLane !== merged.inLane ||
  known.publishedAt !== merged.publishedAt ||
  DETAILS.some((key) => JSON.stringify(known[key]) !== JSON.stringify(merged[key]));

const DETAILS = ['author', 'categories', 'thumbnail', 'enclosures'] as const satisfies (keyof ItemDetails)[];

async function mergeArticles(db: Database, listed: Article[]): Promise<void> {
  const known = await db.articles.bulkGet(listed.map(({ headlineId }) => headlineId));
  await db.articles.bulkPut(
    listed
      // What was taken from the page is the whole article; what comes with the feed may be less.
      .filter((article, index) => known[index]?.from !== 'page' && known[index]?.html !== article.html)
      .map((article): Article => ({ ...article, fresh: 1 })),
  );
}
