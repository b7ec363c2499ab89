/** What RSS, RDF and Atom have in common, which is nearly everything: they differ in where the items are. */
import type { FormatName } from '../model/document';
import { articleMarkup } from './article';
import { detailsOf } from './details';
import { FEED } from './dialects';
import { isElement, type MarkupElement, textOf } from './elements';
import type { ReadDocument, SourceText } from './format';
import { type Draft, identified } from './identity';
import {
  beginningOf,
  dateOf,
  hasWhole,
  IDS,
  idOf,
  linkOf,
  type Placed,
  Places,
  permalinkOf,
  teaserOf,
  titleOf,
} from './item';
import { languageTag } from './language';
import { readMarkup } from './markup';
import { declaredEntities } from './prolog';
import { shorten } from './title';
import { updateHints } from './updates';

const CHANNEL = /^(?:channel|feed)$/;

/** A feed lists its newest hundred or so; beyond this only an attack does. */
const MAX_ITEMS = 10_000;

/** Reads a document whose root `findFeedRoot` found; null for RDF about something else. */
export function readFeed({ text, url, feedRoot }: SourceText, format: FormatName): ReadDocument | null {
  const start = feedRoot?.start ?? 0;
  const places = new Places(url);
  const drafts: Draft[] = [];
  const tree = readMarkup(text, FEED, {
    start,
    entities: declaredEntities(text.slice(0, start)),
    onRecord(element, ancestors) {
      if (drafts.length >= MAX_ITEMS) return;
      const item = places.place(element, ancestors);
      if (element.closed || isIdentified(item, drafts)) drafts.push(readItem(item, url));
    },
  });
  const channel = findChannel(tree, places);
  if (format === 'rdf' && !channel && drafts.length === 0) return null;
  return {
    format,
    title: channel ? titleOf(channel) || null : null,
    language: languageOf(tree, channel),
    siteUrl: channel ? linkOf(channel) : null,
    updates: channel ? updateHints(channel.fields) : null,
    ...identified(drafts),
  };
}

/**
 * Whether an item that the document's end cut is told apart already: with half a title, or with a link where the others have
 * an id, it would be another headline at the next poll. Of the first item nobody knows what the others have.
 */
function isIdentified(item: Placed, others: readonly Draft[]): boolean {
  if (!hasWhole(item, ['title'])) return false;
  if (others.length === 0 || others.some(({ ownId }) => ownId !== '')) return hasWhole(item, IDS);
  return hasWhole(item, ['link']) || others.every(({ url }) => url === null);
}

function readItem(item: Placed, documentUrl: string): Draft {
  const url = linkOf(item) ?? permalinkOf(item);
  const title = titleOf(item) || beginningOf(item) || shorten(url ?? '');
  // Where nothing says otherwise, an article is written for its own page, not for the feed.
  const html = articleMarkup(url !== null && item.base === documentUrl ? { ...item, base: url } : item);
  return {
    ownId: idOf(item),
    title,
    url,
    publishedAt: dateOf(item),
    details: detailsOf(item),
    html,
    teaser: html === null ? teaserOf(item) : '',
  };
}

/** The outermost channel: the root of Atom, within the root of RSS and RDF. */
function findChannel(tree: MarkupElement, places: Places): Placed | null {
  for (const root of tree.children.filter(isElement)) {
    if (CHANNEL.test(root.name)) return places.place(root, []);
    const channel = root.children.filter(isElement).find(({ name }) => CHANNEL.test(name));
    if (channel) return places.place(channel, [root]);
  }
  return null;
}

function languageOf(tree: MarkupElement, channel: Placed | null): string | null {
  const root = tree.children.find(isElement);
  return (
    channel?.fields.first(['language', 'dc:language'], (field) => languageTag(textOf(field))) ??
    languageTag(channel?.fields.element.attributes['xml:lang']) ??
    languageTag(root?.attributes['xml:lang'])
  );
}
