/** What stands before and after a headline in the list of the latest news. */
import type { Headline } from '../model/headline';
import type { Database } from './db';
import { type LatestEntry, latestPage, positionOf, type Way } from './latest';
import { storyOf } from './queries';

/** A headline and where it is from. */
export type Neighbour = Pick<LatestEntry, 'headline' | 'source'>;

export interface Neighbours {
  /** The one above it, which is newer. */
  previous: Neighbour | null;
  /** The one below it, which is older. */
  next: Neighbour | null;
}

export async function neighboursOf(db: Database, headline: Headline): Promise<Neighbours> {
  const entry = await entryOf(db, headline);
  const [previous, next] = await Promise.all([beside(db, entry, 'newer'), beside(db, entry, 'older')]);
  return { previous, next };
}

/** The headline that stands in the list for the story of `headline`, or itself. */
async function entryOf(db: Database, headline: Headline): Promise<Headline> {
  const members = (await storyOf(db, headline.id)).map((member) => member.headline);
  return members.find(({ id }) => id === headline.storyId) ?? members[0] ?? headline;
}

async function beside(db: Database, entry: Headline, way: Way): Promise<Neighbour | null> {
  let from = positionOf(entry);
  for (;;) {
    const { entries, next } = await latestPage(db, { view: 'all' }, { from, way, most: 1 });
    const [nearest] = entries;
    if (nearest || !next) return nearest ?? null;
    from = next;
  }
}
