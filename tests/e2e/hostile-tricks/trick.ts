/** A trick of a hostile page. Every function of one runs in the page, without anything around it. */

/** What a trick has at hand. */
export interface Tools {
  /** Notes what was got hold of, as a text or as what a node says of itself. */
  keep(caught: unknown): void;
  bait: string;
  /** The element of the bar; before it is there, nothing. */
  host: HTMLElement | null;
  /** Replaces a function by one that hands `heed` what it was called on, with, and what it answered. */
  patch(owner: object, name: PropertyKey, heed: (self: unknown, given: unknown[], answer: unknown) => void): void;
  /** Addresses of every file of the extension; a page would have to guess them. */
  files: string[];
  /** The like of an address that no file has. */
  noFile: string;
}

export interface Trick {
  what: string;
  early?(tools: Tools): void;
  late?(tools: Tools): unknown;
  /** It keeps nothing itself, but has the page's server asked for files: for this one where it works. */
  leak?: string;
}
