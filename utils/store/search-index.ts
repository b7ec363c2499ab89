/** The writes of the search index. Background only; as parts of the transaction in which headlines are settled. */
import type { Article, Headline } from '../model/headline';
import type { HeadlineId } from '../model/ids';
import { foldedWords } from '../text/fold';
import { plainText } from '../text/plain';
import type { Database } from './db';
import {
  MAX_HEADLINES,
  makeSegment,
  mergeSegments,
  openSegment,
  type Segment,
  type SegmentEntry,
  type SegmentKind,
  sourceWord,
} from './segment';

/** So many segments of one level become one of the next: a word is looked up in few, and is seldom written again. */
const MERGED_AT_ONCE = 16;

/** Puts the titles of headlines into the index that are new or edited; with an edited one its article comes again. */
export async function indexHeadlines(db: Database, headlines: readonly Headline[]): Promise<void> {
  if (headlines.length === 0) return;
  await db.segments.add(
    makeSegment(
      'title',
      headlines.map((headline) => entryOf(headline)),
    ),
  );
  const ids = headlines.map(({ id }) => id);
  const fresh = new Set(await db.articles.where({ fresh: 1 }).primaryKeys());
  const stored = await db.articles.where('headlineId').anyOf(ids).primaryKeys();
  const known = stored.filter((id) => !fresh.has(id));
  if (known.length === 0) return;
  const indexed = await db.articles.bulkGet(known);
  await indexArticles(
    db,
    indexed.filter((article) => article !== undefined),
  );
}

/** Puts articles into the index that are new or have changed. */
export async function indexArticles(db: Database, articles: readonly Article[]): Promise<void> {
  if (articles.length === 0) return;
  const headlines = await db.headlines.bulkGet(articles.map(({ headlineId }) => headlineId));
  const entries = headlines.flatMap((headline, index) =>
    headline ? [entryOf(headline, plainText(articles[index]?.html ?? ''))] : [],
  );
  if (entries.length > 0) await db.segments.add(makeSegment('article', entries));
}

function entryOf({ id, at, place, sourceId, title }: Headline, text = ''): SegmentEntry {
  const words = new Set([sourceWord(sourceId)]);
  for (const { folded } of foldedWords(title)) words.add(folded);
  for (const { folded } of foldedWords(text)) words.add(folded);
  return { id, at, place, words };
}

/**
 * Merges segments where there are many, dropping headlines that are no longer stored, and looks at as many of the oldest as it
 * merged. Not part of another transaction: what it reads and works out holds nobody up.
 */
export async function tidyIndex(db: Database): Promise<void> {
  let merged = 0;
  for (const kind of ['title', 'article'] as const) {
    for (let level = 0; ; level++) {
      const count = await mergeLevel(db, kind, level);
      if (count === 0) break;
      merged += count;
    }
  }
  if (merged > 0) await sweepOldest(db, merged);
}

/** Merges the segments of one level; answers how many headlines were in them, 0 where there are too few segments. */
async function mergeLevel(db: Database, kind: SegmentKind, level: number): Promise<number> {
  const ids = await db.segments.where({ kind, level }).primaryKeys();
  if (ids.length < MERGED_AT_ONCE) return 0;
  const segments = (await db.segments.bulkGet(ids)).filter((segment) => segment !== undefined);
  const isStored = await storedAmong(db, segments);
  const merged = groups(segments).map((group) => mergeSegments(group, level + 1, isStored));
  await db.transaction('rw', db.segments, async () => {
    await db.segments.bulkDelete(ids);
    await db.segments.bulkAdd(merged.filter(({ ids }) => ids !== ''));
  });
  return segments.reduce((sum, { ats }) => sum + ats.length, 0);
}

/** Neighbours that fit into one segment. */
function groups(segments: readonly Segment[]): Segment[][] {
  const all: Segment[][] = [];
  let room = 0;
  for (const segment of segments) {
    if (segment.ats.length > room) {
      all.push([]);
      room = MAX_HEADLINES;
    }
    all.at(-1)?.push(segment);
    room -= segment.ats.length;
  }
  return all;
}

/**
 * Writes segments anew where most of their headlines are gone, those with the oldest news first, which go first, until `most`
 * headlines have been looked at. What is left of one, because it is kept, is small, and in nobody's way.
 */
async function sweepOldest(db: Database, most: number): Promise<void> {
  let left = most;
  for (const id of await db.segments.orderBy('newest').primaryKeys()) {
    const segment = await db.segments.get(id);
    if (!segment) continue;
    await sweep(db, segment);
    left -= segment.ats.length;
    if (left <= 0) break;
  }
}

async function sweep(db: Database, segment: Segment): Promise<void> {
  const isStored = await storedAmong(db, [segment]);
  const stored = openSegment(segment).ids.filter(isStored);
  if (stored.length > segment.ats.length / 2) return;
  // Under its own id, which has its place among its level.
  if (stored.length === 0) await db.segments.delete(segment.id ?? 0);
  else await db.segments.put({ ...mergeSegments([segment], segment.level, isStored), id: segment.id });
}

/** From so many ids on it is quicker to read all there are. */
const MAX_LOOKED_UP = 2_000;

async function storedAmong(db: Database, segments: readonly Segment[]): Promise<(id: HeadlineId) => boolean> {
  const ids = segments.flatMap((segment) => openSegment(segment).ids);
  const stored = new Set(
    ids.length > MAX_LOOKED_UP
      ? await db.headlines.toCollection().primaryKeys()
      : await db.headlines.where('id').anyOf(ids).primaryKeys(),
  );
  return (id) => stored.has(id);
}
