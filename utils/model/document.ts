/** What a format makes of a source's document: the plain values that flow from `formats/` through `poll/` into `store/`. */

export type FormatName = 'rss' | 'rdf' | 'atom' | 'json' | 'text' | 'html';

/** A file that an item carries: a recording, a picture, a film. */
export interface Enclosure {
  /** Absolute http(s). */
  url: string;
  /** Media type as the source gives it. */
  type?: string;
  bytes?: number;
}

/** What only some items have; absent where there is none. All of it is plain text or an absolute http(s) address. */
export interface ItemDetails {
  author?: string;
  categories?: string[];
  thumbnail?: string;
  enclosures?: Enclosure[];
}

/** How often a source says that it changes (RSS 2.0 ttl, skipHours, skipDays; RSS 1.0 syndication module). */
export interface UpdateHints {
  /** Milliseconds between two updates, or null where it does not say. */
  intervalMs: number | null;
  /** Hours of the day in UTC, 0 to 23, in which it does not change. */
  skipHours: number[];
  /** Days of the week in UTC, 0 for Sunday, on which it does not change. */
  skipDays: number[];
}

export interface ParsedHeadline extends ItemDetails {
  /** Identity within its source: the item's own id, else its link, else its title. */
  id: string;
  /** Plain text: no markup, no entities, white space folded. '' where an item has no words at all: there is nothing to show. */
  title: string;
  /** Absolute http(s) address, or null. */
  url: string | null;
  /** Epoch milliseconds, or null where the document gives no date that can be trusted. */
  publishedAt: number | null;
}

/** A headline with its full text. Its id may be one of `headlines`, or its own: a story beside the ticker line. */
export interface ParsedArticle extends ParsedHeadline {
  /** Markup exactly as the source gave it: untrusted, sanitised only where it is shown. */
  html: string;
}

/** What a source says of a headline beside its title. */
export interface ParsedTeaser {
  /** The headline's identity within its source. */
  id: string;
  /** The beginning of the markup, exactly as the source gave it: untrusted. */
  markup: string;
}

export interface ParsedDocument {
  format: FormatName;
  /** The WHATWG name of the encoding that the bytes were decoded with. */
  encoding: string;
  title: string | null;
  /** BCP 47 tag the document declares, or null. */
  language: string | null;
  /** The human-readable page of the source, where the document names one; absolute http(s). */
  siteUrl: string | null;
  /** What it says of its own rhythm, or null. */
  updates: UpdateHints | null;
  /** What runs in the lane, in the document's order. */
  headlines: ParsedHeadline[];
  articles: ParsedArticle[];
  /** What a source says of headlines whose articles it does not send; absent where it says nothing. */
  teasers?: ParsedTeaser[];
}

export type SourceProblemCode = 'empty' | 'not-a-source';

/** The only thing that `parseDocument` throws: the bytes are no source of headlines, and why. */
export class SourceProblem extends Error {
  constructor(readonly code: SourceProblemCode) {
    super(code);
    this.name = 'SourceProblem';
  }
}
