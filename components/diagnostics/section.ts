/** A section of the diagnostics, in no language: what is shown and what is copied are both drawn from it. */
import type { Outcome } from '../../utils/model/outcome';

export type Cell =
  /** A code, a version or a name, as it is. */
  | { text: string }
  /** A word of the language files. */
  | { word: string }
  /** Epoch milliseconds. */
  | { at: number }
  | { ms: number }
  | { bytes: number }
  | { count: number }
  | { source: Place; title?: string; address?: string }
  | { outcome: Outcome; source: Place };

/** Of a source among all; `gone` for one that is not there any more, `unread` where nobody can tell. */
export type Place = number | 'gone' | 'unread';

export type Fact = [label: string, value: Cell | null];

export interface Section {
  /** The word that names it. */
  title: string;
  /** Why there is nothing or less to be shown, a word. */
  problem?: string;
  facts: Fact[];
  /** Rows, each with what it is called first. */
  rows?: Fact[][];
  /** How many more there are than are shown. */
  more?: number;
}

export interface Telling {
  withAddresses: boolean;
}
