/** Text that came without paragraphs, put into some: each can then run in its own direction. */

const BLOCK =
  'address, article, aside, blockquote, details, div, dl, fieldset, figure, footer, h1, h2, h3, h4, h5, h6, header, hr, main, nav, ol, p, pre, section, table, ul';
/** Elements that lay out what is in them, and no more. */
const BOXES = 'div, section, article, aside, main, header, footer';

const isBlank = (node: Node): boolean => !node.textContent?.trim() && !hasPicture(node);
const isElement = (node: Node): node is HTMLElement => node.nodeType === Node.ELEMENT_NODE;
const isBlock = (node: Node): boolean => isElement(node) && (node.matches(BLOCK) || node.querySelector(BLOCK) !== null);
const hasPicture = (node: Node): boolean =>
  isElement(node) && (node.matches('img, .picture') || node.querySelector('img, .picture') !== null);
const isBreak = (node: Node): boolean => node.nodeName === 'BR';

/** Wraps loose text of `root` and its boxes into paragraphs, parted where two line breaks stood for a new one. */
export function makeParagraphs(root: HTMLElement): void {
  for (const box of [root, ...root.querySelectorAll<HTMLElement>(BOXES)]) partition(box);
  for (const paragraph of root.querySelectorAll<HTMLElement>('p')) split(paragraph);
  for (const paragraph of root.querySelectorAll('p')) if (isBlank(paragraph)) paragraph.remove();
}

function partition(box: HTMLElement): void {
  const nodes = [...box.childNodes];
  const isLoose = nodes.some((node) => !isBlock(node) && !isBlank(node));
  if (!isLoose) return;
  let paragraph: HTMLElement | null = null;
  for (const node of nodes) {
    if (isBlock(node)) {
      paragraph = null;
      continue;
    }
    if (!paragraph) {
      if (isBlank(node)) continue;
      paragraph = document.createElement('p');
      node.parentNode?.insertBefore(paragraph, node);
    }
    paragraph.append(node);
  }
}

/** One paragraph for each part that two or more line breaks part. */
function split(paragraph: HTMLElement): void {
  const parts: Node[][] = [[]];
  let gap: Node[] = [];
  for (const node of paragraph.childNodes) {
    if (isBreak(node) || (gap.length > 0 && isBlank(node))) {
      gap.push(node);
      continue;
    }
    if (gap.filter(isBreak).length > 1) parts.push([]);
    else parts.at(-1)?.push(...gap);
    parts.at(-1)?.push(node);
    gap = [];
  }
  // What is left over stands at the end of the paragraph, where a break is a blank line.
  if (parts.length === 1 && gap.length === 0) return;
  const whole = parts.map((nodes) => {
    const part = document.createElement('p');
    part.append(...nodes);
    return part;
  });
  paragraph.replaceWith(...whole);
}
