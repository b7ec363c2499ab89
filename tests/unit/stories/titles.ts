/** Titles as the store has them, and what groups them. */
import type { HeadlineId, SourceId } from '../../../utils/model/ids';
import { circleOf, storiesIn } from '../../../utils/stories/group';
import { type Title, titleOf } from '../../../utils/stories/likeness';

export const HOUR = 60 * 60_000;

export interface Told {
  id: string;
  source: string;
  title: string;
  at?: number;
  splits?: string[];
  storyId?: string;
}

export const told = ({ id, source, title, at = 0, splits = [], storyId }: Told): Title =>
  titleOf(
    {
      id: id as HeadlineId,
      sourceId: source as SourceId,
      title,
      at,
      place: 0,
      ...(storyId ? { storyId: storyId as HeadlineId } : {}),
    },
    splits,
  );

/** The stories among headlines: the ids of each, in the order in which they are sorted. */
export function storiesAmong(headlines: readonly Told[]): string[][] {
  const titles = headlines.map(told);
  const stories = new Map<string, string[]>();
  for (const [title, story] of storiesIn(circleOf(titles, titles))) {
    stories.set(story, [...(stories.get(story) ?? []), title.id].sort());
  }
  return [...stories.values()].sort();
}
