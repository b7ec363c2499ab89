/**
 * A part of the search index: the words of some headlines, and which of them has which word. Once written it never changes.
 * The headlines are numbered, the newest first, so that the numbers of those that have a word go from newer to older.
 */
import { type Aged, newestFirst } from '../model/headline';
import type { HeadlineId, SourceId } from '../model/ids';
import type { QueryTerm } from '../text/query';

/** Words of titles, or of articles together with the titles above them. */
export type SegmentKind = 'title' | 'article';

export interface Segment {
  /** Counts up: among segments of one level the lower one was written earlier. */
  id?: number;
  kind: SegmentKind;
  /** How often what is in it has been merged. */
  level: number;
  /** Epoch milliseconds of the newest headline. */
  newest: number;
  /** By number, one line each. */
  ids: string;
  ats: Float64Array;
  places: Float64Array;
  /** In their order, one line each; a source counts as a word (`sourceWord`). */
  words: string;
  /** For each word where its numbers end in `numbers`; they begin where those of the word before end. */
  ends: Uint32Array;
  numbers: Uint16Array;
}

/** What `numbers` can count. */
export const MAX_HEADLINES = 65_536;

/** A headline as it goes into a segment; `words` without repetition. */
export interface SegmentEntry extends Aged {
  words: Iterable<string>;
}

/** Its sign is in no folded word. */
export const sourceWord = (id: SourceId): string => `\u0001${id}`;

/** A segment of at most `MAX_HEADLINES` entries. */
export function makeSegment(kind: SegmentKind, entries: readonly SegmentEntry[]): Segment {
  const sorted = [...entries].sort(newestFirst);
  const numbersOf = new Map<string, number[]>();
  sorted.forEach(({ words }, number) => {
    for (const word of words) {
      const numbers = numbersOf.get(word);
      if (numbers) numbers.push(number);
      else numbersOf.set(word, [number]);
    }
  });
  return writeSegment(kind, 0, sorted, numbersOf);
}

function writeSegment(
  kind: SegmentKind,
  level: number,
  sorted: readonly Aged[],
  numbersOf: ReadonlyMap<string, readonly number[]>,
): Segment {
  const words = [...numbersOf.keys()].sort();
  const ends = new Uint32Array(words.length);
  let end = 0;
  words.forEach((word, index) => {
    end += numbersOf.get(word)?.length ?? 0;
    ends[index] = end;
  });
  const numbers = new Uint16Array(end);
  words.forEach((word, index) => {
    numbers.set(numbersOf.get(word) ?? [], index === 0 ? 0 : ends[index - 1]);
  });
  return {
    kind,
    level,
    newest: sorted[0]?.at ?? 0,
    ids: sorted.map(({ id }) => id).join('\n'),
    ats: Float64Array.from(sorted, ({ at }) => at),
    places: Float64Array.from(sorted, ({ place }) => place),
    words: words.join('\n'),
    ends,
    numbers,
  };
}

/**
 * Several segments of one kind as one, without the headlines that `isStored` denies; of a headline that is in several the
 * last one counts. `segments` in the order in which they were written.
 */
export function mergeSegments(
  segments: readonly Segment[],
  level: number,
  isStored: (id: HeadlineId) => boolean,
): Segment {
  const opened = segments.map(openSegment);
  const lastOf = new Map(opened.flatMap(({ ids }, index) => ids.map((id, number) => [id, [index, number]] as const)));
  const kept = [...lastOf]
    .filter(([id]) => isStored(id))
    .map(([id, [index, number]]) => ({ index, number, id, ...timeOf(segments[index], number) }))
    .sort(newestFirst);
  const renumbered = opened.map(({ ids }) => new Int32Array(ids.length).fill(-1));
  kept.forEach(({ index, number }, now) => {
    const numbers = renumbered[index];
    if (numbers) numbers[number] = now;
  });
  const numbersOf = new Map<string, number[]>();
  opened.forEach((segment, index) => {
    gather(segment, renumbered[index] ?? new Int32Array(), numbersOf);
  });
  for (const numbers of numbersOf.values()) numbers.sort((a, b) => a - b);
  return writeSegment(segments[0]?.kind ?? 'title', level, kept, numbersOf);
}

const timeOf = (segment: Segment | undefined, number: number) => ({
  at: segment?.ats[number] ?? 0,
  place: segment?.places[number] ?? 0,
});

function gather(segment: OpenSegment, renumbered: Int32Array, numbersOf: Map<string, number[]>): void {
  segment.words.forEach((word, index) => {
    const kept = [...segment.numbersAt(index)]
      .map((number) => renumbered[number] ?? -1)
      .filter((number) => number >= 0);
    const before = numbersOf.get(word);
    if (before) for (const number of kept) before.push(number);
    else if (kept.length > 0) numbersOf.set(word, kept);
  });
}

/** A segment to be asked. */
export interface OpenSegment {
  ids: readonly HeadlineId[];
  ats: Float64Array;
  places: Float64Array;
  words: readonly string[];
  numbersAt(word: number): Uint16Array;
}

export function openSegment({ ids, ats, places, words, ends, numbers }: Segment): OpenSegment {
  return {
    ids: lines(ids) as HeadlineId[],
    ats,
    places,
    words: lines(words),
    numbersAt: (word) => numbers.subarray(word === 0 ? 0 : ends[word - 1], ends[word]),
  };
}

const lines = (text: string): string[] => (text === '' ? [] : text.split('\n'));

/** Words of which a headline has to have one: they themselves, or what begins with them. */
export interface Choice {
  words: readonly string[];
  isPrefix: boolean;
}

/** What a headline has to have in any case to be what `term` means: that its words stand side by side is not in the index. */
export const choicesOf = ({ words, prefixes }: QueryTerm): Choice[] => [
  ...words.map((word) => ({ words: [word], isPrefix: false })),
  ...(prefixes.length > 0 && !prefixes.includes('') ? [{ words: prefixes, isPrefix: true }] : []),
];

/** The numbers of the headlines that have one word of each choice, newest first. */
export function matchSegment(segment: OpenSegment, choices: readonly Choice[]): number[] {
  const met = new Uint8Array(segment.ids.length);
  choices.forEach((choice, already) => {
    for (const word of wordsOf(segment, choice)) {
      for (const number of segment.numbersAt(word)) if (met[number] === already) met[number] = already + 1;
    }
  });
  const matching: number[] = [];
  met.forEach((count, number) => {
    if (count === choices.length) matching.push(number);
  });
  return matching;
}

function* wordsOf({ words }: OpenSegment, choice: Choice): Generator<number> {
  for (const wanted of choice.words) {
    for (let index = placeOf(words, wanted); index < words.length; index++) {
      const word = words[index] ?? '';
      if (choice.isPrefix ? !word.startsWith(wanted) : word !== wanted) break;
      yield index;
    }
  }
}

/** Where `word` is in `words`, or would be. */
function placeOf(words: readonly string[], word: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
