import type { ItemDetails } from './document';
import type { HeadlineId, SourceId } from './ids';

export interface Headline extends ItemDetails {
  id: HeadlineId;
  sourceId: SourceId;
  title: string;
  /** Absolute http(s) address, or null. */
  url: string | null;
  /** What the source says, or null. */
  publishedAt: number | null;
  /** Epoch milliseconds that the headline is sorted and dated by: `publishedAt`, never later than when it was first seen. */
  at: number;
  /** 0 for the first of a document, then −1, −2 …: so one descending index walks newest first, then in the source's order. */
  place: number;
  /** 1 while its source lists it among what runs in the lane. A number because IndexedDB indexes no booleans. */
  inLane: 0 | 1;
}

/** What the person did with a headline; kept apart, so that it outlives the headline. */
export interface Mark {
  headlineId: HeadlineId;
  seenAt?: number;
  readAt?: number;
  savedAt?: number;
}

export interface Article {
  headlineId: HeadlineId;
  /** Markup as it came from the source: untrusted, sanitised where it is shown. */
  html: string;
}
