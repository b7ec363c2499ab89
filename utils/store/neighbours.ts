/** What stands before and after a headline in the latest news: newest first, shown sources alone, each story once. */
import type { Headline } from '../model/headline';
import type { SourceId } from '../model/ids';
import type { Database } from './db';
import { activeSources, isShown } from './queries';

export interface Neighbours {
  /** The one above it, which is newer. */
  previous: Headline | null;
  /** The one below it, which is older. */
  next: Headline | null;
}

type Way = 'newer' | 'older';
type Shows = (headline: Headline) => boolean;

/** How many are looked at in one go; of a story with many sources only the first counts. */
const BATCH = 20;

/** Index keys that are equal are in the order of ids. */
const isAbove = (a: Headline, b: Headline): boolean =>
  a.at !== b.at ? a.at > b.at : a.place !== b.place ? a.place > b.place : a.id > b.id;

export async function neighboursOf(db: Database, headline: Headline): Promise<Neighbours> {
  const sources = new Set<SourceId>((await activeSources(db)).filter(isShown).map(({ id }) => id));
  const shows: Shows = ({ sourceId, muted }) => sources.has(sourceId) && !muted;
  // A story stands in the list where its newest headline does.
  const from = (await newestOfStory(db, headline, shows)) ?? headline;
  const [previous, next] = await Promise.all([step(db, from, 'newer', shows), step(db, from, 'older', shows)]);
  return { previous, next };
}

async function newestOfStory(db: Database, { storyId }: Headline, shows: Shows): Promise<Headline | null> {
  if (!storyId) return null;
  const members = await db.headlines.where({ storyId }).filter(shows).toArray();
  return members.reduce<Headline | null>((newest, one) => (newest && isAbove(newest, one) ? newest : one), null);
}

async function step(db: Database, start: Headline, way: Way, shows: Shows): Promise<Headline | null> {
  let from = start;
  for (;;) {
    const batch = await beyond(db, from, way, shows);
    for (const one of batch) {
      if (start.storyId && one.storyId === start.storyId) continue;
      const newest = await newestOfStory(db, one, shows);
      if (!newest || newest.id === one.id) return one;
    }
    const last = batch.at(-1);
    if (batch.length < BATCH || !last) return null;
    from = last;
  }
}

function beyond(db: Database, from: Headline, way: Way, shows: Shows): Promise<Headline[]> {
  const index = db.headlines.where('[at+place]');
  const key = [from.at, from.place];
  const walk = way === 'older' ? index.belowOrEqual(key).reverse() : index.aboveOrEqual(key);
  const isBeyond = (one: Headline): boolean => (way === 'older' ? isAbove(from, one) : isAbove(one, from));
  return walk
    .filter((one) => shows(one) && isBeyond(one))
    .limit(BATCH)
    .toArray();
}
