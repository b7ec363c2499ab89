import type { ItemDetails } from './document';
import type { HeadlineId, SourceId } from './ids';

export interface Headline extends ItemDetails {
  id: HeadlineId;
  sourceId: SourceId;
  title: string;
  /** Absolute http(s) address, or null. */
  url: string | null;
  /** Plain text: what the source says beside the title, where it does not send the article; as it was when it came. */
  teaser?: string;
  /** What the source says, or null. */
  publishedAt: number | null;
  /** Epoch milliseconds that the headline is sorted and dated by: `publishedAt`, never later than when it was first seen. */
  at: number;
  /** 0 for the first of a document, then −1, −2 …: so one descending index walks newest first, then in the source's order. */
  place: number;
  /** 1 while its source lists it among what runs in the lane. A number because IndexedDB indexes no booleans. */
  inLane: 0 | 1;
  /**
   * 1 until it has been read, absent from then on, so that an index over it holds the unread alone. It follows from the
   * headline's mark, which outlives the headline.
   */
  unread?: 1;
  /**
   * Set until it has been settled: put into the search index, under the rules, into its story. 1 where it is news; 2 where
   * nobody is to be told of it: it came with the first poll of its source, or was edited.
   */
  fresh?: 1 | 2;
  /** The story that it is one of, by the id of the story's first headline, which carries it too; absent where it stands alone. */
  storyId?: HeadlineId;
  /** A link that was opened from a private window: it goes with the reader's tab, unless the person keeps it. */
  isPassing?: true;
  /** What the person's rules make of it. */
  muted?: true;
  highlight?: true;
  breaking?: true;
}

/** What a headline is sorted by. */
export type Aged = Pick<Headline, 'id' | 'at' | 'place'>;

/** For sorting: the oldest first, and of one document the last first. */
export const oldestFirst = (one: Aged, other: Aged): number =>
  one.at - other.at || one.place - other.place || Number(one.id > other.id) - Number(one.id < other.id);

/** For sorting: the order of all lists, which an index over time and place gives when it is read backwards. */
export const newestFirst = (one: Aged, other: Aged): number => oldestFirst(other, one);

/** What the person did with a headline; kept apart, so that it outlives the headline. */
export interface Mark {
  headlineId: HeadlineId;
  seenAt?: number;
  readAt?: number;
  savedAt?: number;
  /** How far it has been read, 0 to 1. */
  progress?: number;
  /** The splits that it came out of: two headlines of one split are never one story again. */
  splitIds?: string[];
}

export interface Article {
  headlineId: HeadlineId;
  /** Markup as it came from the source or was taken from the page: untrusted, sanitised where it is shown. */
  html: string;
  /** Whether its source sent it along, or it was taken from the headline's page; absent in rows from before there was a choice. */
  from?: 'feed' | 'page';
  /** When it was stored, epoch milliseconds. */
  at?: number;
  /** The address of the page that it was taken from. */
  url?: string;
  /** Plain text, as the page has it. */
  byline?: string;
  /** BCP 47 tag of its own text, or null. */
  language?: string | null;
  /** The page shows the whole only to those who pay or sign in: this is its beginning. */
  isStub?: true;
  /** 1 until it is in the search index. */
  fresh?: 1;
}

/** What the reader makes of a page, and hands back to be stored. */
export type ExtractedArticle = Required<Pick<Article, 'html' | 'url' | 'language'>> &
  Pick<Article, 'byline' | 'isStub'> & {
    /** What the page calls it, plain text: a link has no other name. */
    title?: string;
  };

/** A picture of an article that the person wanted to see. */
export interface Picture {
  headlineId: HeadlineId;
  /** As the article names it; absolute http(s). */
  url: string;
  blob: Blob;
}

/** The page of a headline, fetched ahead: it is extracted when somebody opens it. */
export interface FetchedPage {
  headlineId: HeadlineId;
  /** Where the visit ended. */
  url: string;
  bytes: Uint8Array<ArrayBuffer>;
  contentType?: string;
  /** Of `bytes`: indexed, so that the sizes of all can be added up without reading one. */
  size: number;
  fetchedAt: number;
}

/** Headlines that were deleted, and about how many bytes went with them. */
export interface Freed {
  headlines: number;
  bytes: number;
}
