/** How much there is that nobody has read. */
import type { Headline } from '../model/headline';
import type { Database } from './db';
import { activeSources, isShown } from './queries';

export interface UnreadStories {
  count: number;
  /** There are more: only the newest headlines were looked at. */
  isMore: boolean;
}

/** The unread stories of the sources that are shown, among the newest `most` unread headlines. */
export async function unreadStories(db: Database, most: number): Promise<UnreadStories> {
  const newest = await db.headlines
    .where('[unread+at+place]')
    .between([1, -Infinity, -Infinity], [1, Infinity, Infinity])
    .reverse()
    .limit(most)
    .toArray();
  const shown = new Set((await activeSources(db)).filter(isShown).map(({ id }) => id));
  const isMeant = ({ sourceId, muted }: Headline): boolean => shown.has(sourceId) && !muted;
  const stories = new Set(newest.filter(isMeant).map(({ id, storyId }) => storyId ?? id));
  return { count: stories.size, isMore: newest.length === most };
}
