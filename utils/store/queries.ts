/** The read-only queries: all that a surface may ask of the store. */
import type { Article, Headline, Mark, Picture } from '../model/headline';
import type { HeadlineId } from '../model/ids';
import type { PollState, Source } from '../model/source';
import type { Database } from './db';
import { pollStates } from './poll-states';

export { NOTED_KEY } from './poll-states';

/** The sources that are polled and shown, oldest first. */
export async function activeSources(db: Database): Promise<Source[]> {
  const sources = await db.sources.toArray();
  return sources.filter((source) => source.removedAt === null).sort((a, b) => a.addedAt - b.addedAt);
}

/** Whether a source's headlines are shown: not while it is muted. */
export const isShown = ({ mutedAt }: Source): boolean => mutedAt === undefined;

/** The sources whose headlines are shown. */
const shownSources = async (db: Database): Promise<Source[]> => (await activeSources(db)).filter(isShown);

/** The headlines that the person keeps, the one kept longest first. */
export const savedHeadlines = async (db: Database): Promise<HeadlineId[]> => db.marks.orderBy('savedAt').primaryKeys();

/** What the lane runs from the sources that are shown, newest first and then in each source's own order. */
export async function laneHeadlines(db: Database, most: number): Promise<Headline[]> {
  const shown = new Set((await shownSources(db)).map((source) => source.id));
  return db.headlines
    .where('[inLane+at+place]')
    .between([1, -Infinity, -Infinity], [1, Infinity, Infinity])
    .reverse()
    .filter((headline) => shown.has(headline.sourceId))
    .limit(most)
    .toArray();
}

export interface LatestHeadline {
  headline: Headline;
  source: Source;
  hasArticle: boolean;
  isRead: boolean;
}

/** The latest news of the sources that are shown, newest first. */
export async function latestHeadlines(db: Database, most: number): Promise<LatestHeadline[]> {
  const sources = new Map((await shownSources(db)).map((source) => [source.id, source]));
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

/** The pictures of a headline's article that are stored. */
export const picturesOf = (db: Database, headlineId: HeadlineId): Promise<Picture[]> =>
  db.pictures.where({ headlineId }).toArray();

/** What the person did with a headline, or null; a value of its own, so that a surface can tell it from no answer yet. */
export const markOf = async (db: Database, id: HeadlineId): Promise<Mark | null> => (await db.marks.get(id)) ?? null;

export interface StoryMember {
  headline: Headline;
  source: Source;
}

/** The other headlines of a headline's story, of sources that are shown, newest first. */
export async function storyMembers(db: Database, { id, storyId }: Headline): Promise<StoryMember[]> {
  if (!storyId) return [];
  const [members, shown] = await Promise.all([db.headlines.where({ storyId }).toArray(), shownSources(db)]);
  const sources = new Map(shown.map((source) => [source.id, source]));
  return members
    .sort((a, b) => b.at - a.at || b.place - a.place)
    .flatMap((headline) => {
      const source = sources.get(headline.sourceId);
      return source && headline.id !== id && !headline.muted ? [{ headline, source }] : [];
    });
}

export interface SourceState {
  source: Source;
  poll: PollState | undefined;
}

/** Every source that is kept, removed ones that can still be undone included, oldest first. */
export async function sourceStates(db: Database): Promise<SourceState[]> {
  const [sources, polls] = await Promise.all([db.sources.toArray(), pollStates(db)]);
  return sources.sort((a, b) => a.addedAt - b.addedAt).map((source) => ({ source, poll: polls.get(source.id) }));
}

/** What the person chose explicitly, as it is stored: the settings registry guards it. */
export async function chosenSettings(db: Database): Promise<Map<string, unknown>> {
  const rows = await db.settings.toArray();
  return new Map(rows.map((row) => [row.key, row.value]));
}

/** A source that is polled, and where that stands. */
export interface PolledSource {
  source: Source;
  poll: PollState;
}

/** The sources that are polled: neither removed nor retired nor without the whole of their address. */
export async function polledSources(db: Database): Promise<PolledSource[]> {
  const states = await sourceStates(db);
  return states.flatMap(({ source, poll }) => (poll && isPolled(source) ? [{ source, poll }] : []));
}

const isPolled = (source: Source): boolean =>
  source.removedAt === null && source.retiredAt === undefined && !source.incomplete;
