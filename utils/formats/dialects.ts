/** What each kind of markup leaves unsaid: which elements are empty, and which closing tags may be missing. */
import type { MarkupElement } from './elements';

/** What tells the XML of feeds from the HTML of pages. */
export interface Dialect {
  xml: boolean;
  /** Elements that have no content and no closing tag. */
  isVoid(name: string): boolean;
  /** Elements that a document lists, each to be read for itself. */
  isRecord(name: string): boolean;
  /** Elements that hold elements alone: text between these is not read. */
  isTextless(name: string): boolean;
  /** How many of the open elements (outermost first) the opening of `name` closes. */
  countClosed(open: readonly MarkupElement[], name: string): number;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const ITEMS = words('item entry');
const TEXTLESS = words('rss rdf:rdf feed channel item entry');
/** Fields of an item that hold text alone, as far as elements of the plain vocabulary go. */
const FIELDS = words('title link guid id pubdate published updated issued modified created');
const BESIDE_FIELD = words(
  `${[...FIELDS].join(' ')} description summary content author category comments enclosure source`,
);

/** RSS, RDF and Atom. An item that was never closed ends where the next begins; so does a field. */
export const FEED: Dialect = {
  xml: true,
  isVoid: () => false,
  isRecord: (name) => ITEMS.has(name),
  isTextless: (name) => TEXTLESS.has(name),
  countClosed(open, name) {
    if (ITEMS.has(name)) {
      const depth = open.findLastIndex((element) => ITEMS.has(element.name));
      return depth < 0 ? 0 : open.length - depth;
    }
    if (!FIELDS.has(open[open.length - 1]?.name ?? '')) return 0;
    return BESIDE_FIELD.has(name) || (name.includes(':') && !/^(?:xhtml|html|svg):/.test(name)) ? 1 : 0;
  },
};

const VOID = words('area base br col embed frame hr img input keygen link meta param source track wbr');
const BLOCK = words(
  'address article aside blockquote center details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main menu nav ol p pre section table ul',
);
/** An element whose closing tag may be missing: what opens in its stead, and how far out it is looked for. */
const SIBLINGS: [names: ReadonlySet<string>, successors: ReadonlySet<string>, containers: ReadonlySet<string>][] = [
  [words('li'), words('li'), words('ul ol menu')],
  [words('dd dt'), words('dd dt'), words('dl')],
  [words('td th'), words('td th tr tbody tfoot'), words('tr table')],
  [words('tr'), words('tr tbody tfoot'), words('table')],
  [words('option'), words('option'), words('select')],
  [words('a'), words('a'), BLOCK],
  [words('head'), words('body'), words('html')],
];

/** The rule that each opening falls under. */
const RULES = new Map(SIBLINGS.flatMap((rule) => [...rule[1]].map((name): [string, typeof rule] => [name, rule])));

/** HTML, as far as finding headlines and paragraphs needs (WHATWG HTML, optional tags). */
export const PAGE: Dialect = {
  xml: false,
  isVoid: (name) => VOID.has(name),
  isRecord: () => false,
  isTextless: () => false,
  countClosed(open, name) {
    if (BLOCK.has(name) && open.at(-1)?.name === 'p') return 1;
    const rule = RULES.get(name);
    if (!rule) return 0;
    const [names, , containers] = rule;
    const depth = open.findLastIndex((element) => names.has(element.name) || containers.has(element.name));
    return names.has(open[depth]?.name ?? '') ? open.length - depth : 0;
  },
};
