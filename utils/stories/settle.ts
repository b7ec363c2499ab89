/** What is new in the store is settled before it is shown: put into the search index, under the rules, into its story. */
import type { Headline } from '../model/headline';
import type { Database } from '../store/db';
import { takeOldArticles, takeOldHeadlines } from '../store/old-rows';
import { indexArticles, indexHeadlines, tidyIndex } from '../store/search-index';

export interface Settled {
  /** What a person wanted to be told of at once, newest first. */
  alerts: Headline[];
}

/** Headlines and articles that one transaction settles. */
const BATCH = 1_000;
const ARTICLE_BATCH = 100;

/** Settles what is fresh. Each part is written whole or not at all, so that what a kill leaves fresh is settled next time. */
export async function settle(db: Database): Promise<Settled> {
  while (await settleHeadlines(db));
  while (await settleArticles(db));
  await tidyIndex(db);
  return { alerts: [] };
}

async function settleHeadlines(db: Database): Promise<boolean> {
  return db.transaction('rw', [db.headlines, db.articles, db.segments, db.marks, db.meta], async () => {
    const news = await db.headlines.where({ fresh: 1 }).limit(BATCH).toArray();
    const fresh = [...news, ...(await takeOldHeadlines(db, BATCH - news.length))];
    if (fresh.length === 0) return false;
    await indexHeadlines(db, fresh);
    await db.headlines.bulkPut(fresh.map(({ fresh: _, ...headline }) => headline));
    return true;
  });
}

async function settleArticles(db: Database): Promise<boolean> {
  return db.transaction('rw', [db.headlines, db.articles, db.segments, db.marks, db.meta], async () => {
    const news = await db.articles.where({ fresh: 1 }).limit(ARTICLE_BATCH).toArray();
    const fresh = [...news, ...(await takeOldArticles(db, ARTICLE_BATCH - news.length))];
    if (fresh.length === 0) return false;
    await indexArticles(db, fresh);
    await db.articles.bulkPut(fresh.map(({ fresh: _, ...article }) => article));
    return true;
  });
}
