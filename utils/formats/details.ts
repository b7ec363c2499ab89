/** What only some items have: who wrote it, what it is filed under, its picture, its files (RSS 2.0, RFC 4287, Media RSS). */
import type { Enclosure, ItemDetails } from '../model/document';
import { httpUrl } from '../text/host';
import { isElement, type MarkupElement, markupOf, textOf } from './elements';
import type { Placed } from './item';
import { titleFrom } from './title';

const MAX_NAMES = 3;
const MAX_CATEGORIES = 20;
const MAX_ENCLOSURES = 10;
/** A longer name is none, and a longer category is a sentence. */
const MAX_NAME_CHARACTERS = 100;
/** Of an author's markup, how much is looked at. */
const MAX_MARKUP_CHARACTERS = 1_000;
const MAILBOX_TAG = /<\s*([^\s<>@]+@[^\s<>]+)\s*>/g;

/** Where a picture was found, the best place first: it was made to stand for the item. */
const PICTURE_PLACES = ['thumbnail', 'content', 'enclosure', 'itunes', 'image'] as const;

const NONE: string[] = [];

/** What has been found so far, in the document's order. */
export class Details {
  private names = NONE;
  private mailboxes = NONE;
  private categories = NONE;
  private enclosures: Enclosure[] | null = null;
  private thumbnail: { url: string; rank: number } | null = null;

  constructor(private readonly base: string) {}

  /** Somebody's name as it is written, also with an address as in `a@b.example (Name)` and `Name <a@b.example>`. */
  addAuthor(written: string): void {
    // `<a@b>` would be a tag of that name.
    const markup = written.includes('@')
      ? written.slice(0, MAX_MARKUP_CHARACTERS).replace(MAILBOX_TAG, ' $1 ')
      : written;
    const text = titleFrom(markup);
    const name = text.includes('@') ? withoutMailbox(text) : text;
    if (name === '' || /^\S+@\S+$/.test(name)) this.mailboxes = withName(this.mailboxes, text, 1);
    else this.names = withName(this.names, name, MAX_NAMES);
  }

  addCategory(written: string): void {
    this.categories = withName(this.categories, titleFrom(written), MAX_CATEGORIES);
  }

  /** A picture; of several the one from the best place, and there the first. */
  addPicture(written: string | undefined, place: (typeof PICTURE_PLACES)[number]): void {
    const url = this.resolve(written);
    const rank = PICTURE_PLACES.indexOf(place);
    if (url !== null && rank < (this.thumbnail?.rank ?? PICTURE_PLACES.length)) this.thumbnail = { url, rank };
  }

  /** A file; `length` is the number of its bytes as it is written. */
  addEnclosure(written: string | undefined, type: string | undefined, length: string | undefined): void {
    if (this.enclosures && this.enclosures.length >= MAX_ENCLOSURES) return;
    const url = this.resolve(written);
    if (url === null || this.enclosures?.some((enclosure) => enclosure.url === url)) return;
    const enclosure: Enclosure = { url };
    if (type && type.length <= MAX_NAME_CHARACTERS && /^[\w.+-]+\/[\w.+-]+/.test(type)) enclosure.type = type;
    const bytes = Number(length);
    if (Number.isSafeInteger(bytes) && bytes > 0) enclosure.bytes = bytes;
    this.enclosures ??= [];
    this.enclosures.push(enclosure);
  }

  /** All of it, without a key for what there is none of. */
  found(): ItemDetails {
    const details: ItemDetails = {};
    const names = this.names.length > 0 ? this.names : this.mailboxes;
    if (names.length > 0) details.author = listNames(names);
    if (this.categories.length > 0) details.categories = this.categories;
    if (this.thumbnail) details.thumbnail = this.thumbnail.url;
    if (this.enclosures) details.enclosures = this.enclosures;
    return details;
  }

  private resolve(written: string | undefined): string | null {
    return written === undefined || written.trim() === '' ? null : httpUrl(written, this.base);
  }
}

/** The list with one more name, unless it is full or has it. A new list: most hold one name, and pushing makes room for many. */
function withName(list: string[], name: string, max: number): string[] {
  if (name === '' || name.length > MAX_NAME_CHARACTERS || list.length >= max || list.includes(name)) return list;
  return list.length === 0 ? [name] : [...list, name];
}

function withoutMailbox(author: string): string {
  return author.replace(/^(?:mailto:)?\S+@\S+\s*\((.*)\)$/s, '$1').replace(/\s*\(?\b\S+@\S+\)?$/, '');
}

function listNames(names: string[]): string {
  return names.join(names.some((name) => /[\u0600-\u06ff]/.test(name)) ? '، ' : ', ');
}

/** The details of a feed's item. */
export function detailsOf({ fields, base }: Placed): ItemDetails {
  const details = new Details(base);
  readFields(fields.element, details);
  return details.found();
}

function readFields(element: MarkupElement, details: Details): void {
  for (const node of element.children) if (isElement(node)) READERS.get(node.name)?.(node, details);
}

type FieldReader = (field: MarkupElement, details: Details) => void;

const readCategory: FieldReader = (field, details) => {
  const { label, term } = field.attributes;
  details.addCategory(label || term || textOf(field));
};

const READERS = new Map<string, FieldReader>([
  ['author', readAuthor],
  ['dc:creator', readAuthor],
  ['dc:author', readAuthor],
  ['itunes:author', readAuthor],
  ['category', readCategory],
  ['dc:subject', readCategory],
  ['media:category', (field, details) => details.addCategory(field.attributes.label ?? '')],
  ['media:group', readFields],
  ['media:content', readMediaContent],
  ['media:thumbnail', (field, details) => details.addPicture(field.attributes.url ?? textOf(field), 'thumbnail')],
  ['itunes:image', (field, details) => details.addPicture(field.attributes.href ?? textOf(field), 'itunes')],
  ['image', readImage],
  ['enclosure', ({ attributes: { url, type, length } }, details) => readFile(url, type, length, details)],
  ['link', readLink],
]);

/** RSS has the name as text, Atom as an element (RFC 4287, 3.2). */
function readAuthor(field: MarkupElement, details: Details): void {
  const people = field.children.filter(isElement);
  const name = people.find((child) => child.name === 'name') ?? people.find((child) => child.name === 'email');
  details.addAuthor(markupOf(name ?? field));
}

/** A file of Media RSS; what describes it stands inside it. */
function readMediaContent(field: MarkupElement, details: Details): void {
  const { url, type = '', medium, filesize } = field.attributes;
  details.addEnclosure(url, type, filesize);
  if (medium === 'image' || /^image\//i.test(type) || (!medium && !type && isPictureName(url))) {
    details.addPicture(url, 'content');
  }
  readFields(field, details);
}

function readFile(url: string | undefined, type = '', length: string | undefined, details: Details): void {
  details.addEnclosure(url, type, length);
  if (/^image\//i.test(type) || (type === '' && isPictureName(url))) details.addPicture(url, 'enclosure');
}

function readLink({ attributes: { rel = '', href, type, length } }: MarkupElement, details: Details): void {
  if (rel.trim().toLowerCase() === 'enclosure') readFile(href, type, length, details);
}

/** An element that no standard gives to items, and many feeds have: an address as text, as an attribute, or in `<url>`. */
function readImage(field: MarkupElement, details: Details): void {
  const { href, url, 'rdf:resource': resource } = field.attributes;
  const inside = field.children.filter(isElement).find(({ name }) => name === 'url');
  details.addPicture(href ?? url ?? resource ?? textOf(inside ?? field), 'image');
}

function isPictureName(url = ''): boolean {
  return /\.(?:avif|gif|jpe?g|png|webp)(?:[?#]|$)/i.test(url.slice(0, 4096));
}
