/** The blocks of an article: what they are called, which way they run, and in which language. */
import type { Direction } from '../../utils/model/direction';
import { countLetters, directionOfLetters, type LetterCount } from '../../utils/text/direction';
import { canonicalTag } from '../../utils/text/language';

/** Blocks that hold text of their own, each of which may run in its own direction. */
export const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, figcaption, caption, td, th, dt, dd, pre, div, summary, address';
/** Blocks whose marks, bars or columns stand at the side at which their text begins. */
const FRAMES = 'blockquote, ul, ol, dl, table, figure, details, .poem';

/** What a link to something that plays begins with. */
export const PLAYER_SIGN = '▶';

/** Gives each block the direction of its own text; `prior` is the article's. */
export function directBlocks(root: HTMLElement, prior: Direction): void {
  const letters = lettersOf(root);
  for (const block of root.querySelectorAll<HTMLElement>(`${BLOCKS}, ${FRAMES}`)) {
    // One that only holds others leaves the say to them.
    if (!block.matches(FRAMES) && block.querySelector(`:is(${BLOCKS})`)) continue;
    // A link to a player is a host's name, and runs with the article around it.
    const isPlayer = block.localName === 'p' && block.textContent?.startsWith(PLAYER_SIGN);
    block.dir = isPlayer ? prior : directionOfLetters(letters.get(block) ?? { all: 0, rtl: 0 }, prior);
  }
}

/** The letters in each element, counted in one pass: nested ones would each read the whole text again. */
function lettersOf(root: HTMLElement): Map<Node, LetterCount> {
  const counts = new Map<Node, LetterCount>();
  const add = (node: Node | null, { all, rtl }: LetterCount): void => {
    if (!node) return;
    const known = counts.get(node) ?? { all: 0, rtl: 0 };
    counts.set(node, { all: known.all + all, rtl: known.rtl + rtl });
  };
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    add(text.parentNode, countLetters(text.nodeValue ?? ''));
  }
  for (const element of [...root.querySelectorAll('*')].reverse()) {
    const own = counts.get(element);
    if (own) add(element.parentNode, own);
  }
  return counts;
}

/** Keeps `lang` where it is a language tag (BCP 47), in its canonical form. */
export function checkLanguages(root: HTMLElement): void {
  for (const element of root.querySelectorAll('[lang]')) {
    const tag = canonicalTag(element.getAttribute('lang'));
    if (tag) element.setAttribute('lang', tag);
    else element.removeAttribute('lang');
  }
}

/** `element` under another name, with what is in it. */
export function rename(element: Element, name: string): HTMLElement {
  const renamed = element.ownerDocument.createElement(name);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}
