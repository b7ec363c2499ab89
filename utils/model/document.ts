/** What a format makes of a source's document: the plain values that flow from `formats/` through `poll/` into `store/`. */

export type FormatName = 'rss' | 'rdf' | 'atom' | 'text' | 'html';

export interface ParsedHeadline {
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

export interface ParsedDocument {
  format: FormatName;
  /** The WHATWG name of the encoding that the bytes were decoded with. */
  encoding: string;
  title: string | null;
  /** BCP 47 tag the document declares, or null. */
  language: string | null;
  /** The human-readable page of the source, where the document names one; absolute http(s). */
  siteUrl: string | null;
  /** What runs in the lane, in the document's order. */
  headlines: ParsedHeadline[];
  articles: ParsedArticle[];
}

export type SourceProblemCode = 'empty' | 'not-a-source';

/** The only thing that `parseDocument` throws: the bytes are no source of headlines, and why. */
export class SourceProblem extends Error {
  constructor(readonly code: SourceProblemCode) {
    super(code);
    this.name = 'SourceProblem';
  }
}
