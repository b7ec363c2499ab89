/** Which headlines are entries of the list: of sources that are shown, not muted by a rule, one for each story. */
import { type Headline, oldestFirst } from '../model/headline';
import type { HeadlineId, SourceId } from '../model/ids';
import type { Source } from '../model/source';
import { primaryOf } from '../text/language';
import type { Database } from './db';
import { isShown } from './queries';

export interface LatestFilter {
  view: 'all' | 'unread' | 'saved';
  sourceId?: SourceId;
  /** The first part of a BCP 47 tag: headlines of sources in that language. */
  language?: string;
}

export interface Story {
  /** How many sources tell it. */
  sources: number;
  /** The headlines that are shown as this one entry, itself among them. */
  ids: HeadlineId[];
}

export interface Sieve {
  sources: ReadonlyMap<SourceId, Source>;
  /** Those of `headlines` that are entries, in their order. */
  pass(headlines: Headline[]): Promise<Headline[]>;
  /** Whether a headline is shown at all. */
  isVisible(headline: Headline): boolean;
  /** Whether the filter means a source. */
  isMeant(source: Source): boolean;
  /** Makes known the stories that `headlines` are of. */
  learnStories(headlines: Headline[]): Promise<void>;
  /** The story of a headline that was made known, if it has more than one headline. */
  storyOf(headline: Headline): Story | undefined;
}

interface KnownStory extends Story {
  entry: HeadlineId | undefined;
}

/** The language that a tag begins with: «ar» of «ar-EG». */
export const languageOf = ({ language }: Source): string | null => primaryOf(language ?? '') || null;

export async function openSieve(db: Database, { view, sourceId, language }: LatestFilter): Promise<Sieve> {
  const sources = new Map((await db.sources.toArray()).map((source) => [source.id, source]));
  const stories = new Map<HeadlineId, KnownStory>();

  const isVisible = ({ muted, sourceId: of }: Headline): boolean => {
    const source = sources.get(of);
    return !muted && source?.removedAt === null && isShown(source);
  };
  const isMeant = (source: Source): boolean =>
    (sourceId === undefined || source.id === sourceId) && (language === undefined || languageOf(source) === language);
  const matches = (headline: Headline): boolean => {
    const source = sources.get(headline.sourceId);
    if (sourceId !== undefined || language !== undefined) if (!source || !isMeant(source)) return false;
    // What the person keeps is shown whatever became of its source.
    if (view === 'saved') return true;
    return isVisible(headline) && (view !== 'unread' || headline.unread === 1);
  };
  const learnStories = async (headlines: Headline[]): Promise<void> => {
    const asked = new Set(headlines.flatMap(({ storyId }) => (storyId && !stories.has(storyId) ? [storyId] : [])));
    if (asked.size === 0) return;
    const told = new Map<HeadlineId, Headline[]>([...asked].map((id) => [id, []]));
    for (const headline of await db.headlines
      .where('storyId')
      .anyOf([...asked])
      .toArray()) {
      if (headline.storyId && isVisible(headline)) told.get(headline.storyId)?.push(headline);
    }
    for (const [storyId, members] of told) stories.set(storyId, asStory(storyId, members));
  };
  const isEntry = ({ id, storyId }: Headline): boolean =>
    storyId === undefined || view === 'saved' || sourceId !== undefined || stories.get(storyId)?.entry === id;

  return {
    sources,
    isVisible,
    isMeant,
    learnStories,
    async pass(headlines) {
      const matching = headlines.filter(matches);
      await learnStories(matching);
      return matching.filter(isEntry);
    },
    storyOf({ storyId }) {
      const story = storyId && stories.get(storyId);
      return story && story.ids.length > 1 ? { sources: story.sources, ids: story.ids } : undefined;
    },
  };
}

/** A story stands where its first headline does; where that one is not shown, the oldest that is takes its place. */
function asStory(storyId: HeadlineId, members: Headline[]): KnownStory {
  const oldest = members.toSorted(oldestFirst)[0];
  return {
    entry: members.some(({ id }) => id === storyId) ? storyId : oldest?.id,
    sources: new Set(members.map(({ sourceId }) => sourceId)).size,
    ids: members.map(({ id }) => id),
  };
}
