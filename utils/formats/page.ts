/** What a page says once it is lines: the same for a text page and an HTML page of the same content. */
import type { FormatName } from '../model/document';
import type { Block } from './blocks';
import type { ReadDocument } from './format';
import { identify } from './identity';
import { isSectionName, readStories, type Section, type Story, splitSections } from './sections';
import { areHeadlines, countWords, type Piece, pieceOf, readLikeProse, splitTicker } from './ticker';

const MIN_LIST_LINES = 3;
const MAX_LINE_CHARACTERS = 250;

/** What lines hold. */
export interface PageContent {
  /** Headlines of ticker lines. */
  ticker: Piece[];
  /** The stories of the latest news that have their text there. */
  stories: Story[];
  /** Other headlines: of the latest news, or under headings. */
  listed: Piece[];
}

/** Ticker lines anywhere; stories and lists in the latest news; failing all that, headings that are links. */
export function readLines(blocks: Block[]): PageContent {
  const { before, sections } = splitSections(blocks);
  const read = sections.map(readSection);
  const ticker = [...tickerPieces(before), ...read.flatMap((section) => section.ticker)];
  const listed = read.flatMap((section) => section.listed);
  return {
    ticker,
    stories: read.flatMap((section) => section.stories),
    listed: ticker.length + listed.length > 0 ? listed : linkedHeadings(blocks),
  };
}

function readSection(section: Section): PageContent {
  const ticker = tickerPieces(section.blocks, 2);
  const { stories, teasers } = readStories(section);
  const listed = stories.length + teasers.length + ticker.length > 0 ? teasers : listPieces(section);
  return { ticker, stories, listed };
}

/** Headings that lead somewhere, as a page of news has them many times. */
function linkedHeadings(blocks: Block[]): Piece[] {
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

/**
 * The document that such content makes, or null where there is none. Beside a ticker line the latest news adds only what
 * has a link: the rest is most likely the same again.
 */
export function pageDocument(
  { ticker, stories, listed }: PageContent,
  about: { format: FormatName; title: string | null; language: string | null; siteUrl: string | null },
): ReadDocument | null {
  const lane = ticker.length > 0 ? [...ticker, ...listed.filter(({ url }) => url !== null)] : listed;
  const headlines = identified(distinct(lane.filter(({ title }) => !isSectionName(title))));
  const articles = identified(distinct(stories));
  return headlines.length + articles.length === 0 ? null : { ...about, updates: null, headlines, articles };
}

function distinct<T extends Piece>(pieces: T[]): T[] {
  return [...new Map(pieces.map((piece) => [`${piece.url ?? ''} ${piece.title}`, piece])).values()];
}

function identified<T extends Piece>(pieces: T[]): (T & { id: string; publishedAt: null })[] {
  const drafts = pieces.map((piece) => ({ ...piece, ownId: '', publishedAt: null }));
  const ids = identify(drafts);
  return pieces.map((piece, index) => ({ ...piece, id: ids[index] ?? piece.title, publishedAt: null }));
}
