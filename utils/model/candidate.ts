/** What looking for sources finds: addresses to choose from, each with a preview. */
import type { FormatName } from './document';
import type { Failure } from './outcome';

/** An address that can be added as a source. */
export interface Candidate {
  /** Absolute http(s). */
  url: string;
  /** Plain text: what its document, or else the page that names it, calls it; null where neither does. */
  title: string | null;
  /** What its document is, or null where it could not be looked at; `problem` then says why. */
  format: FormatName | null;
  /** BCP 47 tag, or null. */
  language: string | null;
  /** The titles of its first headlines, plain text: the preview. */
  titles: string[];
  /** How many headlines it has in all. */
  count: number;
  /** Other hosts that most of its headlines lead to, where it has not their articles itself; absent for none. */
  articleHosts?: string[];
  isAdded: boolean;
  problem: Failure | null;
}

export interface Finding {
  /** Best first; what a page itself lists comes last. */
  candidates: Candidate[];
  /** False where the search was stopped, or ran out of time, before everything was looked at. */
  isComplete: boolean;
}
