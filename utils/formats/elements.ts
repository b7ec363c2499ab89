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

/** The element's child elements by name. */
export class Fields {
  constructor(readonly element: MarkupElement) {}

  /** The first of that name. */
  named(name: string): MarkupElement | null {
    return this.first([name], (field) => field);
  }

  /**
   * What `read` makes of the best field that it makes anything of; `names` are in the order of rank, fields of one name in that
   * of the document. Loops without an index: items have few fields, feeds many items.
   */
  first<Value>(names: readonly string[], read: (field: MarkupElement) => Value | null): Value | null {
    for (const name of names) {
      for (const node of this.element.children) {
        if (typeof node === 'string' || node.name !== name) continue;
        const value = read(node);
        if (value !== null) return value;
      }
    }
    return null;
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
