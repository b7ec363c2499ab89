/** What is new in the store is settled before it is shown: put into the search index, under the rules, into its story. */
import type { Article, Headline } from '../model/headline';
import type { HeadlineId } from '../model/ids';
import type { Database } from '../store/db';
import { takeOldArticles, takeOldHeadlines } from '../store/old-rows';
import { indexArticles, indexHeadlines, tidyIndex } from '../store/search-index';
import { type Alerts, addAlerts, pendingAlerts } from './alerts';
import { redoRules } from './redo';
import { regroup } from './regroup';
import type { CompiledRule } from './rules';
import { judge, judgeAgain, marked, rulesOn, type Verdicts } from './verdicts';

export interface Settled extends Alerts {
  /** Whether something is left, older than all that has been settled. */
  isLeft: boolean;
}

/** Headlines and articles that one transaction settles. */
const BATCH = 1_000;
const ARTICLE_BATCH = 100;
/** Transactions of one call: what is newest is to be shown before the rest is settled. */
const MAX_BATCHES = 5;

/**
 * Settles what is fresh, newest first, and then tells stored headlines what rules have changed. Each batch is written whole
 * or not at all, so that what a kill leaves is settled next time.
 */
export async function settle(db: Database, now = Date.now()): Promise<Settled> {
  const rules = await rulesOn(db);
  const steps = [settleHeadlines, settleArticles, redoRules];
  let batches = 0;
  for (const step of steps) {
    while (batches < MAX_BATCHES && (await step(db, rules, now))) batches += 1;
  }
  await tidyIndex(db);
  return { ...(await pendingAlerts(db)), isLeft: batches === MAX_BATCHES };
}

/** Settles a batch of headlines; false where none was fresh. */
async function settleHeadlines(db: Database, rules: readonly CompiledRule[], now: number): Promise<boolean> {
  const tables = [db.headlines, db.sources, db.articles, db.segments, db.marks, db.meta];
  return db.transaction('rw', tables, async () => {
    const found = await freshHeadlines(db);
    if (found.length === 0) return false;
    const verdicts = await judge(db, found, rules);
    const fresh = found.filter(({ id }) => verdicts.has(id));
    // What there was no time for, also of what is taken as old, is for the next batch.
    await db.headlines.bulkPut(found.slice(fresh.length).map((headline) => ({ fresh: 2, ...headline })));
    await indexHeadlines(db, fresh);
    const settled = fresh.map(({ fresh: _, ...headline }) => marked(headline, verdicts.get(headline.id)));
    await db.headlines.bulkPut(settled);
    await regroup(db, settled);
    await keepWanted(db, fresh, verdicts, now);
    await addAlerts(db, fresh, verdicts, now);
    return true;
  });
}

/** The newest that are fresh: news first, then what was edited or came with a source's first poll, then what is old. */
async function freshHeadlines(db: Database): Promise<Headline[]> {
  const newest = (fresh: 1 | 2, most: number): Promise<Headline[]> =>
    db.headlines
      .where('[fresh+at+place]')
      .between([fresh, -Infinity, -Infinity], [fresh, Infinity, Infinity])
      .reverse()
      .limit(most)
      .toArray();
  const news = await newest(1, BATCH);
  const fresh = news.length === BATCH ? news : [...news, ...(await newest(2, BATCH - news.length))];
  return fresh.length > 0 ? fresh : takeOldHeadlines(db, BATCH);
}

/** Saves what rules want saved of the news; what the person has had in hand before is theirs. */
async function keepWanted(db: Database, fresh: readonly Headline[], verdicts: Verdicts, now: number): Promise<void> {
  const wanted = fresh.filter((headline) => headline.fresh === 1 && verdicts.get(headline.id)?.has('save'));
  const ids = wanted.map(({ id }) => id);
  const marks = await db.marks.bulkGet(ids);
  await db.marks.bulkAdd(ids.filter((_, index) => !marks[index]).map((headlineId) => ({ headlineId, savedAt: now })));
}

/** Settles a batch of articles: what they say can bring their headlines under other rules. False where none was fresh. */
async function settleArticles(db: Database, rules: readonly CompiledRule[]): Promise<boolean> {
  const tables = [db.headlines, db.sources, db.articles, db.segments, db.marks, db.meta];
  return db.transaction('rw', tables, async () => {
    const news = await db.articles.where({ fresh: 1 }).limit(ARTICLE_BATCH).toArray();
    const found = [...news, ...(await takeOldArticles(db, ARTICLE_BATCH - news.length))];
    if (found.length === 0) return false;
    const left = rules.some(({ fields }) => fields.includes('text')) ? await judgeTexts(db, found, rules) : new Set();
    const fresh = found.filter(({ headlineId }) => !left.has(headlineId));
    await indexArticles(db, fresh);
    await db.articles.bulkPut(fresh.map(({ fresh: _, ...article }) => article));
    await db.articles.bulkPut(
      found.filter(({ headlineId }) => left.has(headlineId)).map((each) => ({ ...each, fresh: 1 })),
    );
    return true;
  });
}

/** Puts the headlines of `articles` under the rules; answers those that there was no time for. */
async function judgeTexts(
  db: Database,
  articles: readonly Article[],
  rules: readonly CompiledRule[],
): Promise<ReadonlySet<HeadlineId>> {
  const stored = await db.headlines.bulkGet(articles.map(({ headlineId }) => headlineId));
  const headlines = stored.flatMap((headline) => headline ?? []);
  const judged = await judgeAgain(db, headlines, rules);
  return new Set(headlines.slice(judged).map(({ id }) => id));
}
