/** The read-only queries: all that a surface may ask of the store. */
import type { Article, Headline } from '../model/headline';
import type { HeadlineId, SourceId } from '../model/ids';
import type { PollState, Source } from '../model/source';
import type { Database } from './db';

/** The sources that are polled and shown, oldest first. */
export async function activeSources(db: Database): Promise<Source[]> {
  const sources = await db.sources.toArray();
  return sources.filter((source) => source.removedAt === null).sort((a, b) => a.addedAt - b.addedAt);
}

/** What the lane runs from the active sources, newest first and then in each source's own order. */
export async function laneHeadlines(db: Database, most: number): Promise<Headline[]> {
  const active = new Set((await activeSources(db)).map((source) => source.id));
  return db.headlines
    .where('[inLane+at+place]')
    .between([1, -Infinity, -Infinity], [1, Infinity, Infinity])
    .reverse()
    .filter((headline) => active.has(headline.sourceId))
    .limit(most)
    .toArray();
}

export interface LatestHeadline {
  headline: Headline;
  source: Source;
  hasArticle: boolean;
  isRead: boolean;
}

/** The latest news of the active sources, newest first. */
export async function latestHeadlines(db: Database, most: number): Promise<LatestHeadline[]> {
  const sources = new Map((await activeSources(db)).map((source) => [source.id, source]));
  const headlines = await db.headlines
    .orderBy('[at+place]')
    .reverse()
    .filter((headline) => sources.has(headline.sourceId))
    .limit(most)
    .toArray();
  const ids = headlines.map((headline) => headline.id);
  const [marks, articles] = await Promise.all([
    db.marks.bulkGet(ids),
    db.articles.where('headlineId').anyOf(ids).primaryKeys(),
  ]);
  const withArticle = new Set(articles);
  return headlines.flatMap((headline, index) => {
    const source = sources.get(headline.sourceId);
    const isRead = marks[index]?.readAt !== undefined;
    return source ? [{ headline, source, hasArticle: withArticle.has(headline.id), isRead }] : [];
  });
}

export interface ReadableHeadline {
  headline: Headline;
  source: Source | undefined;
  article: Article | undefined;
}

export async function readableHeadline(db: Database, id: HeadlineId): Promise<ReadableHeadline | undefined> {
  const headline = await db.headlines.get(id);
  if (!headline) return undefined;
  const [source, article] = await Promise.all([db.sources.get(headline.sourceId), db.articles.get(id)]);
  return { headline, source, article };
}

export interface SourceState {
  source: Source;
  poll: PollState | undefined;
}

/** Every source that is kept, removed ones that can still be undone included, oldest first. */
export async function sourceStates(db: Database): Promise<SourceState[]> {
  const sources = (await db.sources.toArray()).sort((a, b) => a.addedAt - b.addedAt);
  const polls = await db.polls.bulkGet(sources.map((source) => source.id));
  return sources.map((source, index) => ({ source, poll: polls[index] }));
}

/** What the person chose explicitly, as it is stored: the settings registry guards it. */
export async function chosenSettings(db: Database): Promise<Map<string, unknown>> {
  const rows = await db.settings.toArray();
  return new Map(rows.map((row) => [row.key, row.value]));
}

export interface DueSource {
  source: Source;
  poll: PollState;
}

/** The active sources whose poll is due at `now`, the longest overdue first. */
export async function dueSources(db: Database, now: number): Promise<DueSource[]> {
  const polls = await db.polls.where('dueAt').belowOrEqual(now).sortBy('dueAt');
  const sources = await db.sources.bulkGet(polls.map((poll) => poll.sourceId));
  return polls.flatMap((poll, index) => {
    const source = sources[index];
    return source && isPollable(source) ? [{ source, poll }] : [];
  });
}

/** When the next active source is due, epoch milliseconds, or null where there is none. */
export async function nextDueAt(db: Database): Promise<number | null> {
  const pollable = new Set<SourceId>((await db.sources.filter(isPollable).toArray()).map((source) => source.id));
  const next = await db.polls
    .orderBy('dueAt')
    .filter((poll) => pollable.has(poll.sourceId))
    .first();
  return next?.dueAt ?? null;
}

const isPollable = (source: Source): boolean => source.removedAt === null && !source.incomplete;
