/** What a page says of its articles in JSON-LD (schema.org `NewsArticle` and its kin, `ItemList`). */
import { parseNewsDate } from '../text/dates';
import { httpUrl } from '../text/host';
import { withoutFragment, withoutTracking } from './identity';
import { isObject, type Json, type JsonObject, listOf, readJson, textIn } from './json-reader';
import { areHeadlines, type Piece } from './ticker';
import { titleFrom } from './title';

/** A headline that a page describes; its title is '' where only its address is given. */
export interface Described extends Piece {
  publishedAt: number | null;
}

const MAX_SCRIPTS = 50;
const MAX_ATTRIBUTE_CHARACTERS = 500;
const MAX_DEPTH = 12;
const MAX_OBJECTS = 20_000;

const ARTICLE = /(?:Article|BlogPosting|SocialMediaPosting|Report|Review)$/;
/** What an element of a list may be beside an article. */
const PLAIN = /^(?:ListItem|WebPage|Thing|CreativeWork)?$/;

/** All articles in the scripts of `text`; `base` is what their addresses are resolved against. */
export function describedIn(text: string, base: string): Described[] {
  const reader = new Descriptions(base);
  for (const script of scriptsIn(text)) {
    const start = script.search(/[[{]/);
    if (start >= 0) reader.read(readJson(script.slice(start)), 0);
  }
  return reader.found;
}

/** Found without the tree, which has entities decoded that are none inside a script. */
function scriptsIn(text: string): string[] {
  const scripts: string[] = [];
  const opening = new RegExp(`<script\\b([^>]{0,${MAX_ATTRIBUTE_CHARACTERS}})>`, 'gi');
  const closing = /<\/script/gi;
  for (let tag = opening.exec(text); tag && scripts.length < MAX_SCRIPTS; tag = opening.exec(text)) {
    closing.lastIndex = opening.lastIndex;
    const end = closing.exec(text)?.index ?? text.length;
    if (/ld\+json/i.test(tag[1] ?? '')) scripts.push(text.slice(opening.lastIndex, end));
    opening.lastIndex = end;
  }
  return scripts;
}

class Descriptions {
  readonly found: Described[] = [];
  private objects = 0;

  constructor(private readonly base: string) {}

  read(value: Json | undefined, depth: number): void {
    if (typeof value !== 'object' || value === null || depth > MAX_DEPTH || this.objects++ > MAX_OBJECTS) return;
    if (!isObject(value)) for (const element of value) this.read(element, depth + 1);
    else if (isArticle(value)) this.add(this.describe(value));
    else if (typesOf(value).includes('ItemList')) this.readList(value, depth);
    // Breadcrumbs are a list of another kind.
    else if (!typesOf(value).includes('BreadcrumbList')) {
      for (const part of Object.values(value)) this.read(part, depth + 1);
    }
  }

  /** Elements are articles, or items with one, with a name, or with an address alone. */
  private readList(list: JsonObject, depth: number): void {
    const elements = listOf(list.itemListElement);
    const plain = elements.filter((element) => !isObject(element) || isPlain(element) || isArticle(element));
    const described = plain.map((element) => this.describeElement(element));
    const named = described.filter(({ title }) => title !== '');
    if (areHeadlines(named)) for (const one of described) this.add(one);
    for (const part of Object.values(list)) if (part !== list.itemListElement) this.read(part, depth + 1);
  }

  private describeElement(element: Json): Described {
    if (!isObject(element)) return { title: '', url: this.address(element), publishedAt: null };
    const outer = this.describe(element);
    if (!isObject(element.item)) return { ...outer, url: outer.url ?? this.address(element.item) };
    const inner = this.describe(element.item);
    return {
      title: inner.title || outer.title,
      url: inner.url ?? outer.url,
      publishedAt: inner.publishedAt ?? outer.publishedAt,
    };
  }

  private describe(thing: JsonObject): Described {
    const [title = ''] = [thing.headline, thing.name, thing.alternativeHeadline]
      .map((name) => titleFrom(textIn(listOf(name)[0]) ?? ''))
      .filter((name) => name !== '');
    const page = listOf(thing.mainEntityOfPage)[0];
    const addresses = [listOf(thing.url)[0], isObject(page) ? (page['@id'] ?? page.url) : page, thing['@id']];
    const dates = [thing.datePublished, thing.dateCreated, thing.dateModified];
    return {
      title,
      url: first(addresses.map((address) => this.address(address))),
      publishedAt: first(dates.map((date) => parseNewsDate(textIn(listOf(date)[0]) ?? ''))),
    };
  }

  private add(one: Described): void {
    if (one.title !== '' || one.url !== null) this.found.push(one);
  }

  private address(value: Json | undefined): string | null {
    const written = textIn(value)?.trim() ?? '';
    return written === '' ? null : httpUrl(written, this.base);
  }
}

function first<T>(values: (T | null)[]): T | null {
  return values.find((value) => value !== null) ?? null;
}

function typesOf(thing: JsonObject): string[] {
  return listOf(thing['@type']).map((type) => (textIn(type) ?? '').replace(/^.*[/#:]/, ''));
}

function isArticle(thing: JsonObject): boolean {
  return typesOf(thing).some((type) => ARTICLE.test(type));
}

function isPlain(element: JsonObject): boolean {
  const parts = [element, ...listOf(element.item).filter(isObject)];
  return parts.every((part) => isArticle(part) || typesOf(part).every((type) => PLAIN.test(type)));
}

/**
 * Those that are headlines of the page: not the article that the page itself is, which its own address shows, or its title
 * where it is the only one. `titles` has the words of the links on the page.
 */
export function headlinesAmong(
  described: readonly Described[],
  page: { url: string; title: string | null },
  titles: ReadonlyMap<string, string>,
): Described[] {
  const own = placeOf(page.url);
  const headlines = described
    .map((one) => ({ ...one, title: one.title || (titles.get(withoutFragment(one.url ?? '')) ?? '') }))
    .filter(({ title, url }) => title !== '' && (url === null || placeOf(url) !== own));
  const isAlone = new Set(headlines.map(({ title }) => title)).size === 1;
  const [only] = headlines;
  if (isAlone && only && (only.url === null || page.title?.includes(only.title))) return [];
  const distinct = new Map(headlines.map((one) => [one.url ?? one.title, one]));
  return areHeadlines(headlines) ? [...distinct.values()] : [];
}

/** An address as far as it tells one page from another. */
function placeOf(url: string): string {
  return withoutTracking(withoutFragment(url))
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/\/(?=\?|$)/, '');
}
