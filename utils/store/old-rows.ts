/**
 * What was stored before there were a search, stories and rules is settled a batch at a time, the newest first. To write it all
 * at once, when the database gets its new version, would take the better part of a minute, and nobody could read meanwhile.
 */
import { type Article, type Headline, newestFirst } from '../model/headline';
import type { Database } from './db';

/** The next headlines that are to be settled as if they were edited; part of the transaction that writes them. */
export async function takeOldHeadlines(db: Database, most: number): Promise<Headline[]> {
  const row = await db.meta.get('old-headlines');
  if (row?.key !== 'old-headlines' || most <= 0) return [];
  const [at, place, id] = row.below;
  const headlines = await db.headlines
    .where('[at+place]')
    .belowOrEqual([at, place])
    .reverse()
    .filter((headline) => newestFirst(headline, { at, place, id }) > 0)
    .limit(most)
    .toArray();
  const last = headlines.at(-1);
  if (!last) {
    await db.meta.delete('old-headlines');
    return [];
  }
  await db.meta.put({ key: 'old-headlines', below: [last.at, last.place, last.id] });
  const marks = await db.marks.bulkGet(headlines.map((headline) => headline.id));
  return headlines.map((headline, index) =>
    marks[index]?.readAt === undefined ? { ...headline, unread: 1 } : headline,
  );
}

/** The next articles, in the same way. */
export async function takeOldArticles(db: Database, most: number): Promise<Article[]> {
  const row = await db.meta.get('old-articles');
  if (row?.key !== 'old-articles' || most <= 0) return [];
  const articles = await db.articles.where('headlineId').above(row.above).limit(most).toArray();
  const last = articles.at(-1);
  if (last) await db.meta.put({ key: 'old-articles', above: last.headlineId });
  else await db.meta.delete('old-articles');
  return articles;
}
