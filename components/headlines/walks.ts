/** The ways through the stored headlines that a list can go: by time, by source, by what a search finds. */
import type { Headline } from '../../utils/model/headline';
import type { SourceId } from '../../utils/model/ids';
import type { Database } from '../../utils/store/db';
import {
  entriesOf,
  type LatestEntry,
  type LatestFilter,
  languageOf,
  latestPage,
  type Position,
  sourceSections,
  type Way,
} from '../../utils/store/latest';
import { type SearchQuery, searchHeadlines } from '../../utils/store/search';

export interface WalkPage {
  entries: LatestEntry[];
  /** From where to read on, in the walk's own terms; null at the end. */
  next: unknown;
  /** Down to when everything was looked at, where that is known; epoch milliseconds. */
  lookedTo?: number | undefined;
}

export interface Walk {
  /** Whether it can be read from its end, and from any position. */
  readonly goesBothWays: boolean;
  /** Whether its entries stay though they are no longer shown elsewhere. */
  readonly evenIfHidden: boolean;
  read(way: Way, from: unknown, signal: AbortSignal): Promise<WalkPage>;
}

export const walkByTime = (db: Database, filter: LatestFilter): Walk => ({
  goesBothWays: true,
  evenIfHidden: filter.view === 'saved',
  async read(way, from, signal) {
    const page = await latestPage(db, filter, { from: from as Position | null, way, signal });
    return { ...page, lookedTo: page.next?.at };
  },
});

export const walkBySource = (db: Database, filter: LatestFilter): Walk => ({
  goesBothWays: false,
  evenIfHidden: false,
  read: (_, after, signal) => sourceSections(db, filter, { after: after as SourceId | null, signal }),
});

/** So many more are found with each page of a search. */
const FOUND_PAGE = 100;

/** What a search finds, as far as the filter means it. `next` is the last headline that was found. */
export const walkByQuery = (db: Database, query: SearchQuery, filter: LatestFilter): Walk => ({
  goesBothWays: false,
  evenIfHidden: true,
  async read(_, from, signal) {
    const after = (from as Headline | null) ?? undefined;
    const { hits, hasMore } = await searchHeadlines(db, query, { most: FOUND_PAGE, after, signal });
    const ids = hits.map(({ headline }) => headline.id);
    const entries = await entriesOf(db, ids, { evenIfHidden: true });
    const meant = ids.flatMap((id) => entries.get(id) ?? []).filter((entry) => isMeant(entry, filter));
    return { entries: meant, next: hasMore ? hits.at(-1)?.headline : null };
  },
});

const isMeant = ({ isRead, isSaved, source }: LatestEntry, { view, sourceId, language }: LatestFilter): boolean =>
  (view !== 'unread' || !isRead) &&
  (view !== 'saved' || isSaved) &&
  (sourceId === undefined || source?.id === sourceId) &&
  (language === undefined || (source !== undefined && languageOf(source) === language));
