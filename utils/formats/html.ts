/**
 * An HTML page with a ticker: marked as one, or a line of text that is one; and the latest news under its heading. Failing all
 * that, the longest of its lists: linked headings, links side by side, articles that it describes in JSON-LD.
 */
import { httpUrl } from '../text/host';
import { type Block, blocksOfElement } from './blocks';
import { type PageCards, readCards } from './cards';
import { PAGE } from './dialects';
import { findAll, isElement, type MarkupElement, textOf } from './elements';
import type { Format } from './format';
import { type Described, describedIn, headlinesAmong } from './json-ld';
import { languageTag } from './language';
import { readMarkup } from './markup';
import { type AboutPage, linkedHeadings, pageDocument, readLines } from './page';
import { keyOf } from './parts';
import { isSectionName } from './sections';
import { countWords, type Piece, pieceOf, splitTicker } from './ticker';
import { titleFrom } from './title';

const MARKED = /(?<!s)ticker|marquee|breaking|news-?flash|headline-?(?:bar|strip|scroll|roll)|شريط|عاجل/i;
/** Tickers of something else. */
const NOT_NEWS = /stock|price|currenc|crypto|market|weather|score/i;
/** Elements that a class may describe without being one: the page itself. */
const NEVER_TICKER = /^(?:html|body|main|script|style|link|meta)$/;
/** Marked elements within marked elements that are weighed against each other. */
const MAX_MARKED_DEPTH = 5;
/** A line that says only how old the headline beside it is. */
const AGE = /^(?:(?:قبل|منذ)(?: \S+){1,3}|(?:\S+ ){1,2}ago)$/i;
const MAX_PIECE_CHARACTERS = 300;
/** A paragraph of an article is at least so long. */
const MIN_PROSE_CHARACTERS = 140;
/** Of paragraphs to headlines: a list may have a teaser and a half under each. */
const MAX_PROSE_SHARE = 1.5;

export const html: Format = {
  detect: ({ text }) =>
    /<(?:!doctype html|html|head|body|div|p|marquee|section|article|main|table|ul|ol|center|h[1-6]|span|font|title)[\s>]/i.test(
      text.slice(0, 4096),
    ),
  read({ text, url }) {
    const page = readMarkup(text, PAGE);
    const base = baseOf(page, url);
    const title = titleOf(page);
    const marked = findTickers(page, base);
    const except = new Set(marked.map(({ element }) => element));
    const blocks = blocksOfElement(page, { base, except });
    const content = readLines(blocks);
    const cards = readCards(page, base);
    const described = describedIn(text, base);
    if (content.ticker.length + content.listed.length === 0) {
      const lists = marked.length > 0 ? [] : [headlinesAmong(described, { url, title }, cards.titles), cards.listed];
      content.listed = longest(linkedHeadings(blocks), ...lists.filter((list) => !isOutweighed(list, blocks)));
    }
    if (marked.length > 0) content.ticker = marked.flatMap(({ pieces }) => pieces);
    const describe = describer(cards, described);
    return pageDocument(content, { format: 'html', title, language: languageOf(page), siteUrl: url, describe });
  },
};

/** The first of the lists that none is longer than. */
function longest(...lists: Piece[][]): Piece[] {
  return lists.reduce((best, list) => (list.length > best.length ? list : best), []);
}

/** Whether a page has so much to read itself that its lists are only what stands beside it. */
function isOutweighed(list: Piece[], blocks: Block[]): boolean {
  const prose = blocks.filter(({ text, links }) => links.length === 0 && text.length >= MIN_PROSE_CHARACTERS);
  return prose.length > list.length * MAX_PROSE_SHARE;
}

/** Finds what else a page says of a headline. */
function describer(cards: PageCards, described: readonly Described[]): AboutPage['describe'] {
  const byKey = new Map<string, Described>();
  for (const one of described) {
    if (one.url !== null) byKey.set(keyOf(one), one);
    if (one.title !== '') byKey.set(one.title, one);
  }
  return (piece) => {
    const found = byKey.get(keyOf(piece)) ?? byKey.get(piece.title);
    const publishedAt = found?.publishedAt ?? cards.dates.get(keyOf(piece)) ?? null;
    return { url: piece.url ?? found?.url ?? null, publishedAt };
  };
}

interface MarkedTicker {
  element: MarkupElement;
  pieces: Piece[];
}

/** The elements marked as tickers, outermost first unless what they contain makes more headlines of it. */
function findTickers(element: MarkupElement, base: string, depth = 0): MarkedTicker[] {
  return element.children.filter(isElement).flatMap((child): MarkedTicker[] => {
    if (depth === MAX_MARKED_DEPTH) return [];
    const marked = isMarked(child);
    const inner = findTickers(child, base, marked ? depth + 1 : depth);
    if (!marked) return inner;
    const pieces = piecesOf(child, base);
    const found = inner.reduce((sum, ticker) => sum + ticker.pieces.length, 0);
    return pieces.length > 0 && pieces.length >= found ? [{ element: child, pieces }] : inner;
  });
}

function isMarked({ name, attributes }: MarkupElement): boolean {
  const marks = `${attributes.class ?? ''} ${attributes.id ?? ''}`;
  return !NEVER_TICKER.test(name) && (name === 'marquee' || MARKED.test(marks)) && !NOT_NEWS.test(marks);
}

/** A marked element's headlines: its links, or its lines, or the parts of a line; none where a paragraph is among them. */
function piecesOf(element: MarkupElement, base: string): Piece[] {
  const blocks = blocksOfElement(element, { base, splitSiblings: true });
  const lines = blocks.flatMap(piecesOfBlock);
  const pieces = lines.filter(({ title }) => countWords(title) > 1 && !isSectionName(title) && !AGE.test(title));
  return pieces.some(({ title }) => title.length >= MAX_PIECE_CHARACTERS) ? [] : pieces;
}

function piecesOfBlock(block: Block): Piece[] {
  const linked = block.links.map(({ start, end, url }) => ({ title: titleFrom(block.text.slice(start, end)), url }));
  const headlines = linked.filter(({ title }) => countWords(title) > 1);
  return headlines.length > 0 ? headlines : (splitTicker(block, 2) ?? [pieceOf(block)]);
}

/** What the links of a page are resolved against. */
export function baseOf(page: MarkupElement, url: string): string {
  const [base] = findAll(page, ({ name, attributes }) => name === 'base' && attributes.href !== undefined);
  return httpUrl(base?.attributes.href, url) ?? url;
}

function titleOf(page: MarkupElement): string | null {
  const [title] = findAll(page, ({ name }) => name === 'title');
  return title ? titleFrom(textOf(title)) || null : null;
}

function languageOf(page: MarkupElement): string | null {
  const [root] = findAll(page, ({ name, attributes }) => name === 'html' && attributes.lang !== undefined);
  return languageTag(root?.attributes.lang);
}
