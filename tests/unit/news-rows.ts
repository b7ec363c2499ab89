/** Rows of a small newspaper stand, for tests of the list. */
import type { Headline } from '../../utils/model/headline';
import type { HeadlineId, SourceId } from '../../utils/model/ids';
import type { Source } from '../../utils/model/source';

export const sourceRow = (id: string, changes: Partial<Source> = {}): Source => ({
  id: id as SourceId,
  url: `https://${id}.example/feed`,
  title: `صحيفة ${id}`,
  language: 'ar',
  siteUrl: `https://${id}.example/`,
  direction: 'rtl',
  addedAt: 1,
  removedAt: null,
  ...changes,
});

export const headlineRow = (
  id: string,
  sourceId: string,
  at: number,
  changes: Partial<Omit<Headline, 'storyId'>> & { storyId?: string } = {},
): Headline => {
  const { storyId, ...others } = changes;
  return {
    id: id as HeadlineId,
    sourceId: sourceId as SourceId,
    title: `خبر ${id} من الميناء`,
    url: `https://${sourceId}.example/${id}`,
    publishedAt: at,
    at,
    place: 0,
    inLane: 1,
    unread: 1,
    ...others,
    ...(storyId ? { storyId: storyId as HeadlineId } : {}),
  };
};

/** `headline` without its unread mark. */
export const readRow = ({ unread: _, ...headline }: Headline): Headline => headline;
