/** The read-only queries: all that a surface may ask of the store. */
import { type Article, type Headline, type Mark, oldestFirst, type Picture } from '../model/headline';
import type { HeadlineId, SourceId } from '../model/ids';
import type { Rule } from '../model/rule';
import { inOrder, type PollState, type Source } from '../model/source';
import type { Database } from './db';
import { pollStates } from './poll-states';

export { NOTED_KEY } from './poll-states';

/** The sources that are polled and shown, in their order. */
export async function activeSources(db: Database): Promise<Source[]> {
  const sources = await db.sources.toArray();
  return sources.filter((source) => source.removedAt === null).sort(inOrder);
}

/** Whether a source's headlines are shown: not while it is muted. */
export const isShown = ({ mutedAt }: Source): boolean => mutedAt === undefined;

/** The sources whose headlines are shown. */
export const shownSources = async (db: Database): Promise<Source[]> => (await activeSources(db)).filter(isShown);

/** Whether there is anything to search and filter: a source, or what is saved of one that is gone. */
export const hasNews = async (db: Database): Promise<boolean> =>
  (await activeSources(db)).length > 0 || (await db.marks.orderBy('savedAt').limit(1).count()) > 0;

/** The headlines that the person keeps, the one kept longest first. */
export const savedHeadlines = async (db: Database): Promise<HeadlineId[]> => db.marks.orderBy('savedAt').primaryKeys();

/** A headline of a story, and where it is from. */
export interface StoryMember {
  headline: Headline;
  source: Source;
}

/**
 * The headlines of stories by the stories' ids, oldest first: those that are shown, each of another source. One member or none
 * is no story to speak of: the others are muted or gone.
 */
export async function storiesOf(
  db: Database,
  storyIds: readonly HeadlineId[],
): Promise<Map<HeadlineId, StoryMember[]>> {
  const sources = new Map((await shownSources(db)).map((source) => [source.id, source]));
  const members = await db.headlines
    .where('storyId')
    .anyOf([...new Set(storyIds)])
    .toArray();
  const stories = new Map<HeadlineId, StoryMember[]>();
  for (const headline of members.sort(oldestFirst)) {
    const source = sources.get(headline.sourceId);
    if (!source || !headline.storyId || headline.muted) continue;
    stories.set(headline.storyId, [...(stories.get(headline.storyId) ?? []), { headline, source }]);
  }
  return stories;
}

/** The headlines of the story that a headline is one of, itself among them, oldest first; none where it stands alone. */
export async function storyOf(db: Database, id: HeadlineId): Promise<StoryMember[]> {
  const storyId = (await db.headlines.get(id))?.storyId;
  const members = storyId ? ((await storiesOf(db, [storyId])).get(storyId) ?? []) : [];
  return members.length > 1 ? members : [];
}

/** The person's rules, oldest first. */
export const storedRules = (db: Database): Promise<Rule[]> => db.rules.orderBy('addedAt').toArray();

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

export interface SourceState {
  source: Source;
  poll: PollState | undefined;
}

/** Every source that is kept, removed ones that can still be undone included, in their order. */
export async function sourceStates(db: Database): Promise<SourceState[]> {
  const [sources, polls] = await Promise.all([db.sources.toArray(), pollStates(db)]);
  return sources.sort(inOrder).map((source) => ({ source, poll: polls.get(source.id) }));
}

/** The name that is stored for a source, null for none; the password that is stored with it is for no page to see. */
export const loginUser = async (db: Database, id: SourceId): Promise<string | null> =>
  (await db.logins.get(id))?.user ?? null;

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

export const newestOfSource = (db: Database, id: SourceId, most: number): Promise<Headline[]> =>
  db.headlines
    .where('[sourceId+at+place]')
    .between([id, -Infinity, -Infinity], [id, Infinity, Infinity])
    .reverse()
    .limit(most)
    .toArray();

/** Of a source's headlines, so many show where they lead. */
const NEWEST = 20;

/** The addresses of a source's newest headlines, one for each host. */
export async function articleAddresses(db: Database, id: SourceId): Promise<string[]> {
  const newest = await newestOfSource(db, id, NEWEST);
  const byHost = new Map(newest.flatMap(({ url }) => (url ? [[new URL(url).hostname, url]] : [])));
  return [...byHost.values()];
}
