/** What a page says once it is lines: the same for a text page and an HTML page of the same content. */
import type { FormatName } from '../model/document';
import type { Block } from './blocks';
import type { ReadDocument } from './format';
import { identify } from './identity';
import { isSectionName, readStories, type Section, type Story, splitSections } from './sections';
import { areHeadlines, countWords, type Piece, pieceOf, readLikeProse, splitTicker } from './ticker';

const MIN_LIST_LINES = 3;
const MAX_LINE_CHARACTERS = 250;
/** As in feeds: beyond this only an attack goes. */
const MAX_HEADLINES = 10_000;

/** What lines hold. */
export interface PageContent {
  /** Headlines of ticker lines. */
  ticker: Piece[];
  /** The stories of the latest news that have their text there. */
  stories: Story[];
  /** Other headlines: of the latest news, or of lists. */
  listed: Piece[];
}

/** Ticker lines anywhere; stories and lists in the latest news. */
export function readLines(blocks: Block[]): PageContent {
  const { before, sections } = splitSections(blocks);
  const read = sections.map(readSection);
  return {
    ticker: [...tickerPieces(before), ...read.flatMap((section) => section.ticker)],
    stories: read.flatMap((section) => section.stories),
    listed: read.flatMap((section) => section.listed),
  };
}

function readSection(section: Section): PageContent {
  const ticker = tickerPieces(section.blocks, 2);
  const { stories, teasers } = readStories(section);
  const listed = stories.length + teasers.length + ticker.length > 0 ? teasers : listPieces(section);
  return { ticker, stories, listed };
}

/** Headings that lead somewhere, as a page of news has them many times. */
export function linkedHeadings(blocks: Block[]): Piece[] {
  return listPieces({ blocks: blocks.filter(({ level, links }) => level > 0 && links.length > 0) }, MIN_LIST_LINES);
}

/** The headlines of every line that is a ticker line. */
function tickerPieces(blocks: Block[], minPieces?: number): Piece[] {
  return blocks.flatMap((block) => splitTicker(block, minPieces) ?? []);
}

/** Lines that are a headline each, or none at all if they are prose, a form, or a menu. */
export function listPieces({ blocks }: Section, minLines = 1): Piece[] {
  const lines = blocks.map((block) => pieceOf(block)).filter(({ title }) => countWords(title) > 1);
  const isList = lines.length >= minLines && lines.every(({ title }) => title.length <= MAX_LINE_CHARACTERS);
  return isList && areHeadlines(lines) && !readLikeProse(lines) ? lines : [];
}

/** For text alone: lines that are headlines though nothing says so; before the latest news one is enough. */
export function readBareLines(blocks: Block[]): Piece[] {
  const { before, sections } = splitSections(blocks);
  return listPieces({ blocks: before }, sections.length > 0 ? 1 : MIN_LIST_LINES);
}

/** What a page says of itself, and what else is known of a headline of it: its date, its address. */
export interface AboutPage {
  format: FormatName;
  title: string | null;
  language: string | null;
  siteUrl: string | null;
  describe?(piece: Piece): { url: string | null; publishedAt: number | null };
}

/**
 * The document that such content makes, or null where there is none. Beside a ticker line the latest news adds only what
 * has a link: the rest is most likely the same again.
 */
export function pageDocument({ ticker, stories, listed }: PageContent, page: AboutPage): ReadDocument | null {
  const { describe, ...about } = page;
  const lane = ticker.length > 0 ? [...ticker, ...listed.filter(({ url }) => url !== null)] : listed;
  const headlines = identifiedPieces(
    distinct(lane.filter(({ title }) => !isSectionName(title))).slice(0, MAX_HEADLINES),
    describe,
  );
  const articles = identifiedPieces(distinct(stories), describe);
  return headlines.length + articles.length === 0 ? null : { ...about, updates: null, headlines, articles };
}

function distinct<T extends Piece>(pieces: T[]): T[] {
  return [...new Map(pieces.map((piece) => [`${piece.url ?? ''} ${piece.title}`, piece])).values()];
}

/** Identity comes first: what is found out beside a headline may be gone at the next poll. */
function identifiedPieces<T extends Piece>(
  pieces: T[],
  describe: AboutPage['describe'] = ({ url }) => ({ url, publishedAt: null }),
): (T & { id: string; publishedAt: number | null })[] {
  const ids = identify(pieces.map((piece) => ({ ...piece, ownId: '', publishedAt: null })));
  return pieces.map((piece, index) => ({ ...piece, ...describe(piece), id: ids[index] ?? piece.title }));
}
