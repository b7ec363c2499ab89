/** Makes paragraphs of text that stands in boxes, separated by line breaks or by nothing but white space. */
import { rename } from './blocks';
import { isInline } from './prose';
import { STYLE } from './quiet';

/** Boxes that say nothing of what is in them. */
const BOXES = 'div, section, article, main, header, footer, aside, center, hgroup, address, form, fieldset, label';
/** A line this long is a paragraph; a shorter one may be a verse. */
const MIN_LINE = 90;
const MAX_LIFTED = 200;
/** What may not stand in a line of text. */
const BLOCKS =
  'p, div, ul, ol, dl, table, h1, h2, h3, h4, h5, h6, blockquote, section, article, figure, pre, header, center';

/** Brings `root` into paragraphs, headings, lists, tables and figures, with no boxes around them. */
export function makeParagraphs(root: HTMLElement): void {
  for (const table of [...root.querySelectorAll('table')].reverse()) unwrapLayout(table);
  prepareLines(root);
  for (const box of [root, ...root.querySelectorAll(`${BOXES}, td, blockquote, li, figcaption`)]) {
    if (box === root || box.matches(`${BOXES}, blockquote`) || hasBlocks(box)) wrapRuns(box);
  }
  for (const paragraph of root.querySelectorAll('p')) splitParagraph(paragraph);
  for (const box of root.querySelectorAll(BOXES)) box.replaceWith(...box.childNodes);
  for (const custom of root.querySelectorAll('*')) {
    if (custom.localName.includes('-')) custom.replaceWith(...custom.childNodes);
  }
}

/** Makes of the ends of lines what they are, and of what can't be in a line something beside it. */
function prepareLines(root: HTMLElement): void {
  for (const element of root.querySelectorAll(`[${STYLE}*="white-space"]`)) {
    if (/white-space\s*:\s*(?:pre|break)/i.test(element.getAttribute(STYLE) ?? '')) breakLines(element);
  }
  for (const element of holdersOf(root.querySelectorAll(BLOCKS), root)) {
    if (isInline(element)) (element as Element).replaceWith(...element.childNodes);
  }
}

/** The nodes within `root` that hold one of `held`, each looked at once. */
function holdersOf(held: Iterable<Node>, root: Node): Set<Node> {
  const holders = new Set<Node>();
  for (const each of held) {
    for (let around = each.parentNode; around && around !== root && !holders.has(around); around = around.parentNode) {
      holders.add(around);
    }
  }
  return holders;
}

/** Where white space is shown as it is written, the end of a line is one. */
function breakLines(element: Element): void {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Node[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    const lines = (text.nodeValue ?? '').split('\n');
    (text as Text).replaceWith(
      ...lines.flatMap((line, index) => (index > 0 ? [element.ownerDocument.createElement('br'), line] : [line])),
    );
  }
}

const hasBlocks = (element: Element): boolean => [...element.children].some((child) => !isInline(child));

/** A table of one column, or of tables, lays out a page and tells no facts. Those in it have been looked at before. */
function unwrapLayout(table: HTMLTableElement): void {
  const cells = [...table.rows].flatMap((row) => [...row.cells]);
  const rows = table.rows.length;
  const hasHeads = table.caption || table.tHead || cells.some(({ localName }) => localName === 'th');
  if (hasHeads && cells.length > rows) return;
  const isLayout =
    table.getAttribute('role') === 'presentation' ||
    cells.length <= Math.max(1, rows) ||
    cells.some((cell) => cell.querySelector('h1, h2, article') || cell.querySelectorAll('p, br + br').length > 4);
  if (!isLayout) return;
  const box = table.ownerDocument.createElement('div');
  for (const piece of table.caption ? [table.caption, ...cells] : cells) {
    const part = table.ownerDocument.createElement('div');
    part.append(...piece.childNodes);
    box.append(part);
  }
  table.replaceWith(box);
}

/** Puts each run of text and inline elements in `box`, up to a block or an empty line, into a paragraph. */
function wrapRuns(box: Element): void {
  let run: Node[] = [];
  const close = (): void => {
    wrap(run);
    run = [];
  };
  for (const node of [...box.childNodes]) {
    if (!isInline(node)) close();
    else run.push(node);
  }
  close();
}

function wrap(run: Node[]): void {
  const [first] = run;
  if (!first || run.every((node) => (node.textContent ?? '').trim() === '' && !hasPicture(node))) {
    for (const node of run)
      if (node.nodeType !== 1 || (node as Element).localName === 'br') node.parentNode?.removeChild(node);
    return;
  }
  const paragraph = (first.ownerDocument as Document).createElement('p');
  first.parentNode?.insertBefore(paragraph, first);
  paragraph.append(...run);
}

const hasPicture = (node: Node): boolean =>
  node.nodeType === 1 && ((node as Element).matches(PICTURE) || (node as Element).querySelector(PICTURE) !== null);

/** One, or the place that is kept for one. */
const PICTURE = 'img, .picture';

/** An empty line ends a paragraph; so does every line break where the lines are long. Lines of verse stay together. */
function splitParagraph(paragraph: HTMLParagraphElement): void {
  if (!paragraph.querySelector('br')) return;
  liftBreaks(paragraph);
  const lines: Node[][] = [[]];
  let isEmptyLine = true;
  const breaks: boolean[] = [];
  for (const node of [...paragraph.childNodes]) {
    if ((node as Element).localName === 'br') {
      breaks.push(isEmptyLine);
      lines.push([]);
      isEmptyLine = true;
    } else {
      lines.at(-1)?.push(node);
      if ((node.textContent ?? '').trim() !== '' || hasPicture(node)) isEmptyLine = false;
    }
  }
  const filled = lines.filter(isFilled);
  const average = filled.reduce((sum, line) => sum + lengthOf(line), 0) / Math.max(1, filled.length);
  const parts = average >= MIN_LINE ? filled.map((line) => [line]) : verses(lines);
  replaceBy(paragraph, parts);
}

const isFilled = (line: readonly Node[]): boolean =>
  line.some((node) => (node.textContent ?? '').trim() !== '' || hasPicture(node));
const lengthOf = (line: readonly Node[]): number =>
  line.reduce((sum, node) => sum + (node.textContent ?? '').trim().length, 0);

/** The lines between empty ones, together; a picture is a part of its own. */
function verses(lines: Node[][]): Node[][][] {
  const parts: Node[][][] = [[]];
  for (const line of lines) {
    if (!isFilled(line)) parts.push([]);
    else if (lengthOf(line) === 0) parts.push([line], []);
    else parts.at(-1)?.push(line);
  }
  return parts.filter((part) => part.length > 0);
}

function replaceBy(paragraph: HTMLParagraphElement, parts: readonly Node[][][]): void {
  const { ownerDocument } = paragraph;
  const made = parts.map((lines) => {
    const part = ownerDocument.createElement('p');
    lines.forEach((line, index) => {
      if (index > 0) part.append(ownerDocument.createElement('br'));
      part.append(...line);
    });
    return part;
  });
  paragraph.replaceWith(...made);
}

/** Line breaks inside a `span` or `font` around the text are the paragraph's own. */
function liftBreaks(paragraph: Element): void {
  for (let turn = 0; turn < MAX_LIFTED; turn += 1) {
    const around = [...paragraph.children].find((child) => child.localName !== 'a' && child.querySelector('br'));
    if (!around) return;
    around.replaceWith(...around.childNodes);
  }
}

const EMPTIED =
  'p, h2, h3, h4, h5, h6, ul, ol, li, blockquote, figure, figcaption, table, dl, div, pre, span, a, strong, em, b, i';

/** Removes headings, lists and paragraphs with nothing in them. */
export function removeEmpty(root: HTMLElement): void {
  const filling: Node[] = [...root.querySelectorAll(PICTURE)];
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    if ((text.nodeValue ?? '').trim() !== '') filling.push(text);
  }
  const filled = holdersOf(filling, root);
  for (const element of root.querySelectorAll(EMPTIED)) {
    if (!filled.has(element) && !element.matches(PICTURE)) element.remove();
  }
  for (const heading of root.querySelectorAll('h1')) rename(heading, 'h2');
}
