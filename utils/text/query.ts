/** What a person types to find headlines: words, "phrases", -exclusions, `source:` and `since:`. */
import { foldedPrefixes, foldedWords } from './fold';

/** Words side by side in this order; one word is the shortest of them. */
export interface QueryTerm {
  /** Folded. */
  words: readonly string[];
  /** What the word after those may begin with, each a way to read what is being typed (`''` is any); empty where nothing is. */
  prefixes: readonly string[];
}

export interface SearchQuery {
  /** Every one of them has to be in the title or in the article. */
  wanted: readonly QueryTerm[];
  /** None of them may be. */
  unwanted: readonly QueryTerm[];
  /** Of the sources whose name or host has one of these; empty means of all that are shown. */
  sources: readonly QueryTerm[];
  unwantedSources: readonly QueryTerm[];
  /** Epoch milliseconds: nothing older. */
  since: number | null;
  /** Parts that look like a filter and say nothing that can be understood: for the interface to say so. */
  notUnderstood: readonly string[];
  /** The terms of each kind as the person spelt them, for the interface to say what was looked for. */
  spelt: Readonly<Record<TermKind, readonly string[]>>;
}

export type TermKind = 'wanted' | 'unwanted' | 'sources' | 'unwantedSources';

export interface ParseOptions {
  now?: number;
  /** Whether the last word may still go on. */
  isTyping?: boolean;
}

/** Reads what was typed. */
export function parseQuery(text: string, { now = Date.now(), isTyping = true }: ParseOptions = {}): SearchQuery {
  const parts = [...partsOf(text, isTyping)];
  const terms = (filter: 'source' | null, isUnwanted: boolean) =>
    parts
      .filter((part) => part.filter === filter && part.isUnwanted === isUnwanted)
      .map((part) => ({ term: termOf(part), spelt: part.value.trim() }))
      .filter((each): each is { term: QueryTerm; spelt: string } => each.term !== null);
  const kinds = {
    wanted: terms(null, false),
    unwanted: terms(null, true),
    sources: terms('source', false),
    unwantedSources: terms('source', true),
  };
  const times = parts
    .filter((part) => part.filter === 'since')
    .map((part) => ({ ...part, instant: instantSince(part.value, now) }));
  const instants = times.map(({ instant }) => instant).filter((instant) => instant !== null);
  return {
    ...mapKinds(kinds, ({ term }) => term),
    spelt: mapKinds(kinds, ({ spelt }) => spelt),
    since: instants.length > 0 ? Math.max(...instants) : null,
    notUnderstood: times.flatMap(({ instant, isOpen, text }) => (instant === null && !isOpen ? [text] : [])),
  };
}

const mapKinds = <T, R>(kinds: Record<TermKind, T[]>, map: (each: T) => R): Record<TermKind, R[]> => ({
  wanted: kinds.wanted.map(map),
  unwanted: kinds.unwanted.map(map),
  sources: kinds.sources.map(map),
  unwantedSources: kinds.unwantedSources.map(map),
});

/** Whether it asks for nothing at all. */
export const isBlank = ({ wanted, unwanted, sources, unwantedSources, since }: SearchQuery): boolean =>
  wanted.length + unwanted.length + sources.length + unwantedSources.length === 0 && since === null;

interface Part {
  text: string;
  filter: 'source' | 'since' | null;
  value: string;
  isUnwanted: boolean;
  /** It may still go on: it is the end of what has been typed, or the beginning of a source's name. */
  isOpen: boolean;
}

const FILTERS: Record<string, 'source' | 'since'> = {
  source: 'source',
  مصدر: 'source',
  المصدر: 'source',
  since: 'since',
  منذ: 'since',
};

/** A minus, a filter's name, then something in quotes (closed or not) or up to the next space. */
const PART =
  /([-−–]?)(?:(source|since|المصدر|مصدر|منذ)\s?:\s?)?(?:"([^"]*)("?)|“([^”]*)(”?)|„([^“”]*)([“”]?)|«([^»]*)(»?)|((?:[^\s"“„«]|(?<=[\u05d0-\u05ea])"(?=[\u05d0-\u05ea]))+)|(?=\s|$))/giu;

function* partsOf(text: string, isTyping: boolean): Generator<Part> {
  for (const match of text.matchAll(PART)) {
    if (match[0] === '') continue;
    const [whole, minus, name = '', ...rest] = match;
    const quoted = rest.slice(0, 8).findIndex((value, index) => index % 2 === 0 && value !== undefined);
    const isClosed = quoted >= 0 && rest[quoted + 1] !== '';
    const filter = FILTERS[name.toLowerCase()] ?? null;
    const isLast = isTyping && match.index + whole.length === text.length;
    yield {
      text: whole,
      filter,
      value: (quoted >= 0 ? rest[quoted] : rest[8]) ?? '',
      isUnwanted: minus !== '',
      isOpen: !isClosed && (isLast || filter === 'source'),
    };
  }
}

function termOf({ value, isOpen }: Part): QueryTerm | null {
  const words = foldedWords(value);
  const last = words.at(-1);
  if (!last) return null;
  if (!isOpen || last.end < value.length) return { words: words.map(({ folded }) => folded), prefixes: [] };
  const prefixes = foldedPrefixes(value.slice(last.start, last.end));
  return { words: words.slice(0, -1).map(({ folded }) => folded), prefixes };
}

const UNIT_MS: Record<string, number> = { h: 3_600_000, س: 3_600_000, d: 86_400_000, ي: 86_400_000, w: 604_800_000 };

/** The instant that `since:` names: a date, a span back from `now`, today or yesterday by the clock of this machine. */
function instantSince(value: string, now: number): number | null {
  const plain = value
    .trim()
    .toLowerCase()
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
  const [, amount, unit = ''] = /^(\d{1,4})\s*([hdwسي])\p{L}*$/u.exec(plain) ?? [];
  if (amount !== undefined) return now - Number(amount) * (UNIT_MS[unit] ?? 0);
  if (/^(?:today|اليوم)$/.test(plain)) return midnight(now, 0);
  if (/^(?:yesterday|[أا]مس)$/.test(plain)) return midnight(now, -1);
  const [, year, month, day] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(plain) ?? [];
  if (year === undefined) return null;
  const date = new Date(Number(year), Number(month) - 1, Number(day));
  return date.getMonth() === Number(month) - 1 && date.getDate() === Number(day) ? date.getTime() : null;
}

function midnight(now: number, days: number): number {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime();
}

export interface MatchRange {
  /** Indexes of UTF-16 units; `end` is the one after the last. */
  start: number;
  end: number;
}

/** Where the wanted words and phrases are in `text`, as whole words in their order, for the CSS Custom Highlight API. */
export function matchRanges(text: string, query: SearchQuery): MatchRange[] {
  const words = foldedWords(text);
  const folded = words.map((word) => word.folded);
  const marked = new Set<number>();
  for (const term of query.wanted) {
    const length = term.prefixes.includes('') ? term.words.length : lengthOf(term);
    for (const at of occurrences(folded, term)) for (let i = 0; i < length; i++) marked.add(at + i);
  }
  return words.flatMap(({ start, end }, index) => (marked.has(index) ? [{ start, end }] : []));
}

const lengthOf = ({ words, prefixes }: QueryTerm): number => words.length + (prefixes.length > 0 ? 1 : 0);

/** Whether the term is among `folded`, words in their order. */
export const hasTerm = (folded: readonly string[], term: QueryTerm): boolean => !occurrences(folded, term).next().done;

/** Where the term begins in `folded`. */
function* occurrences(folded: readonly string[], term: QueryTerm): Generator<number> {
  const { words, prefixes } = term;
  for (let at = 0; at + lengthOf(term) <= folded.length; at++) {
    if (!words.every((word, i) => folded[at + i] === word)) continue;
    const next = folded[at + words.length] ?? '';
    if (prefixes.length === 0 || prefixes.some((prefix) => next.startsWith(prefix))) yield at;
  }
}
