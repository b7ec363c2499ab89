/**
 * A ticker line: headlines in one line, told apart by what stands between them. What that is differs from page to page, so
 * it is found by counting: the separator that makes the most headlines of the line, as long as what it makes are headlines.
 */
import type { Block } from './blocks';
import { titleFrom } from './title';

export interface Piece {
  title: string;
  url: string | null;
}

/** A line of text between two offsets. */
type Span = [start: number, end: number];

/**
 * Signs that hardly occur inside a headline, repeated or not, spaces around them or not; then signs that need space around
 * them; then a gap: a tab, three spaces, or two of which one is U+00A0. The numbers bound the time on hostile input.
 */
const SEPARATOR =
  /[^\S\n]{0,9}([|¦‖│┃•●■□▪◆◇★☆►▶◄◀۞])[|¦‖│┃•●■□▪◆◇★☆►▶◄◀۞ \u00a0]{0,9}|[^\S\n]{1,9}(?:([*~_=#·])\2{0,9}|(\/\/|::|>>|<<|»|«|[-–—/>…]|\.{2,9}|-{2,9}))(?=[^\S\n])[^\S\n]{1,9}|(?:[^\S\n]{0,9}\t[^\S\n]{0,9}|[ \u00a0]{0,9}(?:\u00a0 | \u00a0|\u00a0\u00a0| {3})[ \u00a0]{0,9})/g;
/** Signs that headlines use themselves: as separators they need more of them, and no prose around them. */
const WEAK = /^(?:\/|>|»|«|…|\.|-|–|—)/;

const MIN_PIECES = 3;
const MIN_PIECES_WEAK = 4;
const MIN_MEAN_WORDS = 3;
const MAX_PIECE_CHARACTERS = 400;
/** Of the pieces, how many may end like a sentence before the line is prose. */
const MAX_SENTENCE_SHARE = 1 / 3;

/** The headlines of a ticker line, or null for a line that is none. `minPieces` is less where something else says it is one. */
export function splitTicker(block: Block, minPieces = MIN_PIECES): Piece[] | null {
  const separators = [...block.text.matchAll(SEPARATOR)].map((match) => ({
    kind: match[1] ?? match[2] ?? match[3]?.charAt(0) ?? 'gap',
    span: [match.index, match.index + match[0].length] as Span,
  }));
  const counts = new Map<string, number>();
  for (const { kind } of separators) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = [...counts].sort(
    ([kind, count], [other, otherCount]) => strength(other, otherCount) - strength(kind, count),
  );
  for (const [kind] of kinds) {
    const chosen = separators.filter((separator) => separator.kind === kind).map(({ span }) => span);
    const pieces = cut(block, chosen);
    if (isTicker(pieces, kind, minPieces)) return pieces;
  }
  return null;
}

/** All strong kinds before all weak ones, and of each the most frequent first. */
function strength(kind: string, count: number): number {
  return (WEAK.test(kind) ? 0 : 1_000_000) + count;
}

/** The parts of a block, each with the first link in it; pieces and links are both in order, and walked together. */
function cut({ text, links }: Block, separators: Span[]): Piece[] {
  const starts = [0, ...separators.map(([, end]) => end)];
  const ends = [...separators.map(([start]) => start), text.length];
  let next = 0;
  return starts
    .map((start, index) => {
      const end = ends[index] ?? start;
      while ((links[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
      const link = links[next];
      return { title: titleFrom(text.slice(start, end)), url: link && link.start < end ? link.url : null };
    })
    .filter(({ title }) => hasWords(title));
}

/** A whole block as a headline, with the first link in it. */
export function pieceOf({ text, links }: Block): Piece {
  return { title: titleFrom(text), url: links[0]?.url ?? null };
}

function isTicker(pieces: Piece[], kind: string, minPieces: number): boolean {
  if (pieces.length < (WEAK.test(kind) ? Math.max(minPieces, MIN_PIECES_WEAK) : minPieces)) return false;
  if (pieces.some(({ title }) => title.length > MAX_PIECE_CHARACTERS)) return false;
  if (!areHeadlines(pieces)) return false;
  if (WEAK.test(kind) && endsSentence(pieces.at(-1)?.title ?? '')) return false;
  return !(kind === 'gap' || WEAK.test(kind)) || !readLikeProse(pieces);
}

/** Whether lines are long enough for headlines: menus and lists of names have a word or two each. */
export function areHeadlines(pieces: readonly Piece[], minMeanWords = MIN_MEAN_WORDS): boolean {
  const words = pieces.reduce((sum, { title }) => sum + countWords(title), 0);
  return words >= pieces.length * minMeanWords;
}

/** Whether many of the lines are sentences, several sentences, or go on with the one before. */
export function readLikeProse(pieces: readonly Piece[]): boolean {
  const sentences = pieces.filter(
    ({ title }) => endsSentence(title) || /[^.\s]{3}\. \p{L}|^\p{Ll}/u.test(title),
  ).length;
  return sentences > pieces.length * MAX_SENTENCE_SHARE;
}

/** One stop; two or three are how headlines trail off. */
function endsSentence(text: string): boolean {
  return /[^.][.،,;؛:]$/.test(text);
}

export function countWords(text: string): number {
  return text.split(' ').filter(hasWords).length;
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
