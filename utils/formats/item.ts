/** The fields of an item or a channel, whichever of their many names a feed uses. */
import { parseNewsDate } from '../text/dates';
import { httpUrl } from '../text/host';
import { Fields, type MarkupElement, markupOf, textOf } from './elements';
import { titleFrom } from './title';

/** Relative bases within each other add up, and every link is as long as the base that it is resolved against. */
const MAX_BASE_CHARACTERS = 4096;

/** An element with the address that relative links inside it are resolved against. */
export interface Placed {
  fields: Fields;
  base: string;
}

const TITLES = ['title', 'dc:title', 'media:title', 'itunes:title'];
const DESCRIPTIONS = ['description', 'summary', 'content:encoded', 'content', 'dc:description'];
export const IDS = ['guid', 'id', 'dc:identifier'];
/** In the order of trust: when it was published, else when it was made or changed. */
const DATES = [
  ...['pubdate', 'published', 'dcterms:issued', 'issued', 'dc:date', 'date'],
  ...['dcterms:created', 'created', 'updated', 'dcterms:modified', 'modified'],
];

/** Elements with the xml:base in force inside them (XML Base, 4.2); without any, the document's address is the base. */
export class Places {
  /** Many items stand in the same elements: the base of each is worked out once. */
  private readonly bases = new WeakMap<MarkupElement, string>();

  constructor(private readonly documentUrl: string) {}

  place(element: MarkupElement, ancestors: readonly MarkupElement[]): Placed {
    let base = this.documentUrl;
    for (const ancestor of ancestors) base = this.baseInside(ancestor, base);
    return { fields: new Fields(element), base: baseWithin(element, base) };
  }

  private baseInside(ancestor: MarkupElement, outer: string): string {
    const known = this.bases.get(ancestor);
    if (known !== undefined) return known;
    const base = baseWithin(ancestor, outer);
    this.bases.set(ancestor, base);
    return base;
  }
}

/** The base in force inside an element, where `outer` is in force around it. */
export function baseWithin({ attributes }: MarkupElement, outer: string): string {
  const base = httpUrl(attributes['xml:base'], outer);
  return base === null || base.length > MAX_BASE_CHARACTERS ? outer : base;
}

/** The first title that has words, or ''. */
export function titleOf({ fields }: Placed): string {
  return fields.first(TITLES, (field) => titleFrom(contentOf(field)) || null) ?? '';
}

/** Where an item has no title: the beginning of what it says, or ''. */
export function beginningOf({ fields }: Placed): string {
  return fields.first(DESCRIPTIONS, (field) => titleFrom(contentOf(field))) ?? '';
}

/** What an item says beside its title, as markup, or ''. */
export function teaserOf({ fields }: Placed): string {
  return fields.first(DESCRIPTIONS, (field) => contentOf(field) || null) ?? '';
}

/** A field's content as markup; Atom 0.3 and 1.0 allow it in base64, and some feeds take them at their word. */
function contentOf(field: MarkupElement): string {
  const { mode, type } = field.attributes;
  if (mode !== 'base64' && type !== 'application/octet-stream') return markupOf(field);
  try {
    const bytes = Uint8Array.from(atob(textOf(field)), (character) => character.charCodeAt(0));
    return new TextDecoder().decode(bytes);
  } catch {
    // Not base64 in spite of its label: what it says instead is the content.
    return markupOf(field);
  }
}

/** The page that an item or a channel is about: a link whose text (RSS) or href (Atom) it is, and that has no other role. */
export function linkOf({ fields, base }: Placed): string | null {
  const addressOf = (link: MarkupElement): string | null => {
    const { rel, href } = link.attributes;
    const isRole = rel && !/^\s*alternate\s*$/i.test(rel);
    return isRole ? null : resolve(href ?? textOf(link), baseWithin(link, base));
  };
  return (
    fields.first(['link'], (link) => (isPage(link) ? addressOf(link) : null)) ??
    fields.first(['link'], addressOf) ??
    resolve(fields.element.attributes.href ?? '', base)
  );
}

/** Whether a link leads to a page, as far as it says. */
const isPage = ({ attributes: { type } }: MarkupElement): boolean => !type || /html/i.test(type);

/** An id that is an address as well, unless it says that it is none. */
export function permalinkOf({ fields }: Placed): string | null {
  const url = fields.first(['guid', 'id'], ({ attributes, children }) =>
    /false/i.test(attributes.ispermalink ?? '') ? null : httpUrl(children.join('')),
  );
  return url ?? httpUrl(fields.element.attributes['rdf:about']);
}

/** What the source calls the item, or ''. */
export function idOf({ fields }: Placed): string {
  const id = fields.first(IDS, (field) => textOf(field).trim() || null);
  return id ?? fields.element.attributes['rdf:about']?.trim() ?? '';
}

/** Epoch milliseconds of the first date that can be read, or null. */
export function dateOf({ fields }: Placed): number | null {
  return fields.first(DATES, (field) => parseNewsDate(textOf(field)));
}

/** Whether a field of one of these names is there up to its end. */
export function hasWhole({ fields }: Placed, names: readonly string[]): boolean {
  return fields.first(names, ({ closed }) => closed || null) ?? false;
}

/** An absolute http(s) address, or null for none, and for what would lead out of the web. */
function resolve(written: string, base: string): string | null {
  const link = written.trim();
  if (link === '') return null;
  return httpUrl(/^www\.[\w-]+\./i.test(link) ? `http://${link}` : link, base);
}
