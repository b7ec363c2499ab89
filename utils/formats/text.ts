/** A text ticker: a plain page of headlines in a line or one a line, perhaps with the latest news under them. */
import { type Block, blocksOfText } from './blocks';
import type { Format } from './format';
import { pageDocument, readBareLines, readLines } from './page';
import { isSectionName } from './sections';
import { countWords, pieceOf } from './ticker';

/** How much of a document is looked at to tell text from anything else. */
const LOOK_CHARACTERS = 4096;
const MAX_STRANGE_SHARE = 0.02;

export const text: Format = {
  detect: (source) => isProse(source.text),
  read({ text: page, url }) {
    const blocks = blocksOfText(page);
    const content = readLines(blocks);
    const [first] = blocks;
    const title = first && isName(first) ? pieceOf(first).title : null;
    if (content.ticker.length === 0)
      content.listed.unshift(...readBareLines(title === null ? blocks : blocks.slice(1)));
    return pageDocument(content, { format: 'text', title, language: null, siteUrl: url });
  },
};

/** Whether a first line is the name of the page: a word or two, where a headline has more. */
function isName(block: Block): boolean {
  return countWords(pieceOf(block).title) <= 2 && !isSectionName(block.text);
}

/** Neither markup nor JSON nor bytes that are no text: control characters and characters that could not be decoded. */
function isProse(page: string): boolean {
  const look = page.slice(0, LOOK_CHARACTERS);
  if (/^\s*(?:<[a-z!?/]|[[{]\s*["{[\]}\d])/i.test(look) || look.startsWith('%PDF')) return false;
  const strange =
    look.match(/[\p{Cc}\ufffd]/gu)?.filter((character) => !/[\t\n\v\f\r\u0085]/.test(character)).length ?? 0;
  return strange <= look.length * MAX_STRANGE_SHARE;
}
