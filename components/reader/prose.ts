/** Where in a page the text is: how much of it stands in paragraphs, and how much in links. */

const INLINE =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|img|ins|kbd|label|mark|q|rb|rp|rt|ruby|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr|br|nobr)$/;

export const isInline = (node: Node): boolean => node.nodeType !== 1 || INLINE.test((node as Element).localName);

/** An element whose text is its own: none of its text is in a block within it. */
export interface TextBlock {
  element: Element;
  /** Characters, white space folded, and how many of them are in links. */
  characters: number;
  linked: number;
}

/** Shorter ones prove nothing: labels, dates, captions. */
const MIN_PROSE = 25;
const MAX_LINKED = 0.5;

/** How much a block speaks for an article around it. */
export const proseOf = ({ characters, linked }: TextBlock): number =>
  linked <= characters * MAX_LINKED ? Math.max(0, characters - linked - MIN_PROSE) : 0;

/** The blocks of `root` that hold text, in order. */
export function textBlocks(root: Element): TextBlock[] {
  const blocks = new Map<Element, TextBlock>();
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const characters = (text.nodeValue ?? '').replace(/\s+/g, ' ').trim().length;
    if (characters === 0) continue;
    let element = text.parentElement ?? root;
    let isLinked = false;
    while (element !== root && isInline(element)) {
      isLinked ||= element.localName === 'a' && element.hasAttribute('href');
      element = element.parentElement ?? root;
    }
    // A link may be around whole blocks.
    isLinked ||= element.closest('a[href]') !== null;
    const block = blocks.get(element) ?? { element, characters: 0, linked: 0 };
    block.characters += characters;
    if (isLinked) block.linked += characters;
    blocks.set(element, block);
  }
  return [...blocks.values()];
}

/** What stands in an element and all that is in it. */
export interface Measure {
  prose: number;
  characters: number;
  linked: number;
  blocks: number;
}

const NOTHING: Measure = { prose: 0, characters: 0, linked: 0, blocks: 0 };

/** Answers the measure of each element of `root`, all made in one pass. */
export function measure(root: Element): (element: Element) => Measure {
  const measures = new Map<Element, Measure>();
  for (const block of textBlocks(root)) {
    const prose = proseOf(block);
    for (let around: Element | null = block.element; around; around = around === root ? null : around.parentElement) {
      const known = measures.get(around) ?? NOTHING;
      measures.set(around, {
        prose: known.prose + prose,
        characters: known.characters + block.characters,
        linked: known.linked + block.linked,
        blocks: known.blocks + 1,
      });
    }
  }
  return (element) => measures.get(element) ?? NOTHING;
}

/** So much of an element's prose in one of its children means that the article is in there. */
const MOST = 0.85;
/** And so much is enough where the page's title is in there too. */
const HALF = 0.5;

/** Goes down from `root` to where the prose is, and not on into one of its paragraphs. */
export function densest(root: Element): Element {
  const of = measure(root);
  let here = root;
  for (;;) {
    const [next] = [...here.children].sort((a, b) => of(b).prose - of(a).prose);
    const share = next?.querySelector('h1') && of(next).blocks > 3 ? HALF : MOST;
    if (!next || of(next).prose < of(here).prose * share || of(next).prose === 0) return here;
    const isParagraph = of(next).blocks < 2 && !next.querySelector('br');
    if (isParagraph || isInline(next) || /^(?:p|ul|ol|blockquote|pre|dl|figure)$/.test(next.localName)) return here;
    here = next;
  }
}

/** The innermost element that holds all of `elements`, which are not empty. */
export function commonAncestor(elements: readonly Element[]): Element | null {
  const [first = null, ...others] = elements;
  let common = first;
  for (const other of others) while (common && !common.contains(other)) common = common.parentElement;
  return common;
}

/** The text of an element, its white space folded. */
export const textOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Whether so much of an element's text, 0 to 1, is in links. */
export const isShare = (element: Element, share: number): boolean => {
  const links = [...element.querySelectorAll('a[href]')].reduce((sum, link) => sum + textOf(link).length, 0);
  return links > 0 && links >= textOf(element).length * share;
};

/** What it costs to ask each element of `root` for its text: every character once for each element that it is in. */
export function weightOf(root: Element): number {
  let weight = 0;
  let depth = 1;
  for (let node: Node | null = root.firstChild; node; ) {
    weight += depth * (1 + (node.nodeType === 3 ? (node.nodeValue?.length ?? 0) : 0));
    if (node.firstChild) {
      node = node.firstChild;
      depth += 1;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      depth -= 1;
    }
    node = node === root ? null : (node?.nextSibling ?? null);
  }
  return weight;
}
