/** The latest-news section of a page: its name, and under it stories with their text, or just headlines. */
import { escapeMarkup, foldText } from '../text/plain';
import type { Block } from './blocks';
import { countWords, type Piece, pieceOf } from './ticker';

/** A story with its text on the page; `html` is its paragraphs. */
export interface Story extends Piece {
  html: string;
}

export interface Section {
  /** What stands under the section's name, the name left out. */
  blocks: Block[];
}

const NAMES = new RegExp(
  `^(?:${[
    '(?:اخر|اهم|احدث|ابرز|جديد|موجز|شريط|عناوين|نشره) (?:ال)?(?:اخبار|انباء|مستجدات|عناوين|تطورات)(?: (?:العاجله|الان))?',
    '(?:ال)?اخبار (?:ال)?عاجله|عاجل|الاخبار|الانباء|العناوين|الموجز|اخر ما ورد|مستجدات',
    '(?:the )?(?:latest|breaking|top|recent|more|live) (?:news|stories|headlines|updates)',
    'news|headlines|latest|breaking|top stories|just in|news ?(?:ticker|flash|bar)',
    'derni[eè]res (?:nouvelles|infos|actualit[eé]s)|[aà] la une|flash info',
    'اخرين (?:اخبار|خبرها)|تازه ?ترين (?:اخبار|خبرها)|سرخط خبرها|تازہ ترين|تازہ ترين خبريں|son dakika|son haberler',
  ].join('|')})$`,
);

/** A paragraph is at least so long, or ends as a sentence does. */
const MIN_PARAGRAPH_CHARACTERS = 140;
const MAX_HEADING_CHARACTERS = 250;
/** A line without a full stop inside a story is a subheading unless it is as long as a headline. */
const MIN_LATER_HEADING_WORDS = 5;
/** What a linked story has less of is a teaser. */
const MIN_LINKED_CHARACTERS = 600;

const NO_BLOCK: Block = { text: '', links: [], level: 0 };

/** Whether a line is nothing but the name of a latest-news section or of a ticker. */
export function isSectionName(text: string): boolean {
  if (text.length > 60) return false;
  const name = foldText(text)
    .toLowerCase()
    .replace(/[\u064b-\u0652\u0640]/g, '')
    .replace(/[أإآ]/g, 'ا')
    .replace(/[ىی]/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return NAMES.test(name);
}

/** What comes before the first section, and the sections. */
export function splitSections(blocks: Block[]): { before: Block[]; sections: Section[] } {
  const before: Block[] = [];
  const sections: Section[] = [];
  for (const block of blocks) {
    if (isSectionName(block.text)) sections.push({ blocks: [] });
    else (sections.at(-1)?.blocks ?? before).push(block);
  }
  return { before, sections: sections.map(({ blocks: content }) => ({ blocks: untilNextTopic(content) })) };
}

/** Where stories are under headings, the section ends at a heading of a higher rank. */
function untilNextTopic(blocks: Block[]): Block[] {
  const level = blocks[0]?.level ?? 0;
  const end = level === 0 ? -1 : blocks.findIndex((block) => block.level > 0 && block.level < level);
  return end < 0 ? blocks : blocks.slice(0, end);
}

/**
 * The stories of a section: each a heading and the paragraphs under it. A linked heading with a teaser is a headline, for
 * its article is where the link leads; a heading with no paragraphs is neither.
 */
export function readStories({ blocks }: Section): { stories: Story[]; teasers: Piece[] } {
  const level = blocks.find((block) => block.level > 0)?.level ?? 0;
  const starts = blocks.flatMap((block, index) => {
    const isStart = level > 0 ? block.level === level : isHeadingLine(block, blocks[index + 1], index === 0);
    return isStart ? [index] : [];
  });
  const stories: Story[] = [];
  const teasers: Piece[] = [];
  starts.forEach((start, index) => {
    const heading = pieceOf(blocks[start] ?? NO_BLOCK);
    const paragraphs = blocks.slice(start + 1, starts[index + 1]);
    if (!paragraphs.some(({ text }) => isParagraph(text))) return;
    if (heading.url !== null && lengthOf(paragraphs) < MIN_LINKED_CHARACTERS) teasers.push(heading);
    else stories.push({ ...heading, html: paragraphs.map(writeBlock).join('') });
  });
  return { stories, teasers };
}

/** Without heading elements: a short line that does not end as a sentence does, and a paragraph after it. */
function isHeadingLine({ text }: Block, next: Block | undefined, isFirst: boolean): boolean {
  if (!next || !isParagraph(next.text) || text.length > MAX_HEADING_CHARACTERS) return false;
  return isFirst || (!isParagraph(text) && countWords(text) >= MIN_LATER_HEADING_WORDS);
}

function isParagraph(text: string): boolean {
  return text.length >= MIN_PARAGRAPH_CHARACTERS || /[.،,:؛;؟?!…»”"]\s*$/.test(text);
}

function writeBlock({ text, level }: Block): string {
  const tag = level > 0 ? 'h3' : 'p';
  return `<${tag}>${escapeMarkup(foldText(text))}</${tag}>`;
}

function lengthOf(blocks: Block[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}
