/** Text as it is compared with other text: in search, in rules, between headlines. */

/** A word of a text, where it stands in it and what it is compared by. */
export interface FoldedWord {
  /** Indexes of UTF-16 units; `end` is the one after the last. */
  start: number;
  end: number;
  folded: string;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of `text` in their order. */
export function foldedWords(text: string): FoldedWord[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    folded: word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(),
  }));
}

/** `text` with each word folded, one space between two. */
export const foldLine = (text: string): string =>
  foldedWords(text)
    .map(({ folded }) => folded)
    .join(' ');

/** What folded words begin with whose first letters are `word`: several where its beginning can be read in several ways. */
export const foldedPrefixes = (word: string): string[] => foldedWords(word).map(({ folded }) => folded);
