/** The tree that `markup.ts` reads, and questions to it. */
import { escapeMarkup } from '../text/plain';

export type MarkupNode = MarkupElement | string;

export interface MarkupElement {
  /** In lower case; in XML with the usual prefix of its namespace. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** Elements, and text with its entities decoded. */
  children: MarkupNode[];
  /** Whether its end was there; what a cut document leaves open is not closed. */
  closed: boolean;
}

export function isElement(node: MarkupNode): node is MarkupElement {
  return typeof node !== 'string';
}

const NONE: readonly MarkupElement[] = [];

/** The element's child elements by name. */
export class Fields {
  constructor(readonly element: MarkupElement) {}

  /** In the document's order. A loop without an index: items have few fields, feeds many items. */
  named(name: string): readonly MarkupElement[] {
    let found: MarkupElement[] | null = null;
    for (const node of this.element.children) {
      if (typeof node === 'string' || node.name !== name) continue;
      found ??= [];
      found.push(node);
    }
    return found ?? NONE;
  }

  /** Those of the first name, then those of the second, and so on. */
  ranked(names: readonly string[]): readonly MarkupElement[] {
    let found = NONE;
    for (const name of names) {
      const next = this.named(name);
      if (next.length > 0) found = found.length > 0 ? [...found, ...next] : next;
    }
    return found;
  }
}

/** Every descendant that `wanted` accepts, in the document's order; what is inside such a one is not searched. */
export function findAll(element: MarkupElement, wanted: (element: MarkupElement) => boolean): MarkupElement[] {
  return element.children.filter(isElement).flatMap((child) => (wanted(child) ? [child] : findAll(child, wanted)));
}

/** What most elements hold: one piece of text. */
function loneText({ children }: MarkupElement): string | null {
  const first = children[0];
  return children.length === 1 && typeof first === 'string' ? first : null;
}

/** All text inside, as it stands. */
export function textOf(element: MarkupElement): string {
  return loneText(element) ?? element.children.map((node) => (isElement(node) ? textOf(node) : node)).join('');
}

/**
 * The content as HTML: that of a field with markup as escaped text, which is the text itself, or with elements, which are
 * written out again under their plain names.
 */
export function markupOf(element: MarkupElement): string {
  return (
    loneText(element) ?? (element.children.some(isElement) ? writeMarkup(element.children) : element.children.join(''))
  );
}

function writeMarkup(nodes: MarkupNode[]): string {
  return nodes.map((node) => (isElement(node) ? writeElement(node) : escapeMarkup(node))).join('');
}

function writeElement({ name, attributes, children }: MarkupElement): string {
  const tag = name.slice(name.indexOf(':') + 1);
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeMarkup(value)}"`);
  if (/^(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/.test(tag)) return `<${tag}${written.join('')}>`;
  return `<${tag}${written.join('')}>${writeMarkup(children)}</${tag}>`;
}
