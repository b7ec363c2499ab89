/** The writes of links that the person opened in the reader. Background only. */
import type { Headline } from '../model/headline';
import type { HeadlineId } from '../model/ids';
import { isLink, LINKS } from '../model/link';
import type { Database } from './db';
import { dropHeadlines, keptAmong } from './drop';

/** How long a link is kept that the person does not keep: its tab may be left open, or come back to. */
const LINK_MS = 24 * 60 * 60_000;

export type OpenedLink = Pick<Headline, 'id' | 'title' | 'isPassing'> & { url: string };

/** Makes a headline of a link, for nobody to be told of. One that the person keeps stays as it is. */
export async function storeLink(db: Database, link: OpenedLink, now: number): Promise<void> {
  const headline: Headline = {
    ...link,
    sourceId: LINKS,
    publishedAt: null,
    at: now,
    place: 0,
    inLane: 0,
    // What leaves no trace is not put into the search index, which forgets late.
    ...(link.isPassing ? {} : { fresh: 2 }),
  };
  await db.transaction('rw', db.headlines, db.marks, async () => {
    const known = await db.headlines.get(link.id);
    if (!known || (await keptAmong(db, [known])).size === 0) await db.headlines.put(headline);
  });
}

/** Calls a link what its page calls itself; any other headline is called as its source calls it. */
export async function nameLink(db: Database, id: HeadlineId, title: string): Promise<void> {
  await db.headlines
    .where('id')
    .equals(id)
    .filter((headline) => isLink(headline) && headline.title !== title)
    .modify((headline) => {
      headline.title = title;
      if (!headline.isPassing) headline.fresh = 2;
    });
}

/**
 * Deletes the links that the person does not keep: a day after they were opened, and those from private windows as soon as
 * they are in no tab.
 */
export async function forgetLinks(db: Database, inTabs: ReadonlySet<HeadlineId>, now: number): Promise<void> {
  await db.transaction('rw', [db.headlines, db.articles, db.pages, db.pictures, db.marks], async () => {
    const links = await db.headlines.where({ sourceId: LINKS }).toArray();
    const kept = await keptAmong(db, links);
    const isOver = ({ id, at, isPassing }: Headline): boolean =>
      !kept.has(id) && !inTabs.has(id) && (isPassing === true || at < now - LINK_MS);
    const gone = links.filter(isOver);
    await dropHeadlines(db, gone);
    await db.marks.bulkDelete(gone.filter(({ isPassing }) => isPassing).map(({ id }) => id));
  });
}
