/** The structure of an article, made fit to be set: sanitised nodes come in, and nothing that they say is lost. */
import type { Direction } from '../../utils/model/direction';
import { directionOf } from '../../utils/text/direction';
import { foldLine } from '../../utils/text/fold';
import { digitsOf } from '../../utils/text/writing';
import { BLOCKS, directBlocks, rename } from './blocks';
import { makeParagraphs, removeEmpty } from './paragraphs';
import { setVerses } from './poetry';

/** What an article is arranged by. */
export interface Arrangement {
  direction: Direction;
  /** The headline's title, which the page shows already. */
  title: string;
}

/** Arranges the nodes in `root` in place. */
export function arrange(root: HTMLElement, { direction, title }: Arrangement): void {
  makeParagraphs(root);
  removeEmpty(root);
  setVerses(root);
  dropTitle(root, title);
  levelHeadings(root);
  directBlocks(root, direction);
  for (const piece of root.querySelectorAll<HTMLElement>('li, td, th, caption')) keepSide(piece);
  const digits = digitsOf(root.textContent ?? '');
  for (const list of root.querySelectorAll('ol')) list.dataset.digits = digits;
  setCode(root, direction);
  setNumbers(root);
  for (const wide of root.querySelectorAll<HTMLElement>('table, pre')) scrollApart(wide);
}

/** Takes out a heading at the beginning that only says the title again. */
function dropTitle(root: HTMLElement, title: string): void {
  const heading = root.querySelector('h1, h2, h3');
  const before = document.createRange();
  if (!heading || foldLine(heading.textContent ?? '') !== foldLine(title)) return;
  before.setStart(root, 0);
  before.setEndBefore(heading);
  if (!before.toString().trim()) heading.remove();
}

/** The page's own heading is the first: those of the article go on from the second, and no level is left out. */
function levelHeadings(root: HTMLElement): void {
  const outline: number[] = [];
  for (const heading of root.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const wanted = Number(heading.localName[1]);
    while (outline.length > 0 && (outline.at(-1) ?? 0) >= wanted) outline.pop();
    outline.push(wanted);
    const level = Math.min(outline.length + 1, 6);
    if (level !== wanted) rename(heading, `h${level}`);
  }
}

/** What a piece of a list or table takes its side from. */
const SIDES = 'ul, ol, table';

/** An item, cell or caption that runs against its list or table is isolated in it: markers and columns keep to one side. */
function keepSide(piece: HTMLElement): void {
  const side = piece.parentElement?.closest<HTMLElement>(SIDES)?.dir;
  if (!piece.dir || !side || piece.dir === side || piece.querySelector(BLOCKS)) return;
  const own = document.createElement('bdi');
  own.dir = piece.dir;
  own.append(...piece.childNodes);
  piece.dir = side;
  piece.append(own);
}

/** Code and addresses run left to right wherever they stand; a text that is only laid out by spaces runs as its letters do. */
function setCode(root: HTMLElement, direction: Direction): void {
  for (const element of root.querySelectorAll<HTMLElement>('code, kbd, samp')) element.dir = 'ltr';
  for (const link of root.querySelectorAll('a')) {
    if (/^\s*https?:\/\/\S+\s*$/.test(link.textContent ?? '')) link.dir = 'ltr';
  }
  for (const element of root.querySelectorAll<HTMLElement>('pre')) {
    element.dir = element.querySelector('code') ? 'ltr' : directionOf(element.textContent ?? '', direction);
  }
}

/**
 * What would change its order or its sign's side in a right-to-left line (UAX 9): telephone numbers and others in groups,
 * dates that begin with the year, numbers with a sign, @names and #names. A range or a result is none of these: from right
 * to left is how it is read.
 */
const TURNED = new RegExp(
  [
    String.raw`\+\p{Nd}[\p{Nd}\s().-]{5,}\p{Nd}`,
    String.raw`\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2}`,
    String.raw`\p{Nd}{1,4}(?:[ \u00a0]\p{Nd}{2,4}){2,}`,
    String.raw`[+\-−±]\p{Nd}+(?:[.,:/]\p{Nd}+)*(?:\s?[%٪])?`,
    String.raw`[@#][A-Za-z]\w*(?:\.\w+)*`,
  ]
    .map((form) => String.raw`(?<![\p{L}\p{N}_])${form}(?![\p{N}])`)
    .join('|'),
  'gu',
);

function setNumbers(root: HTMLElement): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (text.data.search(TURNED) >= 0 && !text.parentElement?.closest('pre, code, kbd, samp, bdi')) found.push(text);
  }
  for (const text of found) {
    const matches = [...text.data.matchAll(TURNED)].reverse();
    for (const { 0: match, index } of matches) {
      const isolated = document.createElement('bdi');
      isolated.dir = 'ltr';
      const tail = text.splitText(index);
      tail.splitText(match.length);
      tail.replaceWith(isolated);
      isolated.append(tail);
    }
  }
}

/** What is too wide scrolls by itself, never the page. */
function scrollApart(wide: HTMLElement): void {
  const box = document.createElement('div');
  box.className = 'wide';
  box.dir = wide.dir;
  wide.replaceWith(box);
  box.append(wide);
}

/** What tables and blocks of code are called for those who don't see them. */
export interface WideNames {
  table: string;
  code: string;
}

/** Makes those boxes of `root` that have something to scroll reachable by keyboard, under a name, and only those. */
export function openWide(root: HTMLElement, names: WideNames): void {
  for (const box of root.querySelectorAll<HTMLElement>('.wide')) {
    const caption = box.querySelector('caption')?.textContent?.trim().slice(0, MAX_NAME);
    const scrolls = box.scrollWidth > box.clientWidth;
    for (const [attribute, value] of [
      ['tabindex', '0'],
      ['role', 'group'],
      ['aria-label', caption || (box.querySelector('table') ? names.table : names.code)],
    ] as const) {
      if (scrolls) box.setAttribute(attribute, value);
      else box.removeAttribute(attribute);
    }
  }
}

const MAX_NAME = 120;
