/** Everything that the reader shows of one headline. */
import { useMemo } from 'preact/hooks';
import { type Neighbours, neighboursOf } from '../../utils/store/neighbours';
import { markOf, type ReadableHeadline, type StoryMember, storyOf } from '../../utils/store/queries';
import { languageOfText } from '../../utils/text/language';
import { readingMinutes } from '../../utils/text/reading-time';
import { useInterface } from '../ui/interface';
import { useLiveQuery } from '../ui/use-live-query';
import { type Arranged, useArranged } from './use-arranged';
import { type ReadableArticle, useArticle } from './use-article';

export interface StoryView {
  readable: ReadableHeadline;
  reading: ReadableArticle;
  arranged: Arranged;
  /** BCP 47 tag of the text, declared or told by its letters; null where neither says. */
  language: string | null;
  /** Null where there is nothing to read. */
  minutes: number | null;
  isSaved: boolean;
  /** How far it was read; undefined until that is known. */
  progress: number | undefined;
  /** Undefined until they are known. */
  neighbours: Neighbours | undefined;
  /** The same story at other sources. */
  members: readonly StoryMember[];
}

export function useStory(readable: ReadableHeadline): StoryView {
  const { headline } = readable;
  const { db } = useInterface();
  const reading = useArticle(readable);
  const arranged = useArranged(reading, headline.title);
  const { text } = arranged;
  const language = useMemo(
    () => languageOfText(text || headline.title, reading.language),
    [text, headline.title, reading.language],
  );
  const minutes = useMemo(() => (text.trim() ? readingMinutes(text) : null), [text]);
  const place = [db, headline.id, headline.at, headline.place, headline.storyId];
  const mark = useLiveQuery(() => markOf(db, headline.id), [db, headline.id]);
  const neighbours = useLiveQuery(() => neighboursOf(db, headline), place);
  const members = useLiveQuery(() => storyOf(db, headline.id), place);
  return {
    readable,
    reading,
    arranged,
    language,
    minutes,
    isSaved: mark?.savedAt !== undefined,
    progress: mark === undefined ? undefined : (mark?.progress ?? 0),
    neighbours,
    // The newest of the others tells most.
    members: (members ?? []).filter((member) => member.headline.id !== headline.id).reverse(),
  };
}
