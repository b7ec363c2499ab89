/** JSON Feed 1.0 and 1.1 (jsonfeed.org), told by its content: it is served as any type. */
import type { ItemDetails } from '../model/document';
import { parseNewsDate } from '../text/dates';
import { httpUrl } from '../text/host';
import { escapeMarkup } from '../text/plain';
import { contentArticle, descriptionArticle, paragraphsOf } from './article';
import { Details } from './details';
import type { Format, ReadDocument } from './format';
import { type Draft, identified } from './identity';
import { isObject, type JsonObject, listOf, readJson, textIn } from './json-reader';
import { languageTag } from './language';
import { shorten, titleFrom } from './title';

/** As in other feeds: beyond this only an attack goes. */
const MAX_ITEMS = 10_000;

export const json: Format = {
  detect: ({ text }) => /^[\s\ufeff]*\{\s*"/.test(text),
  read({ text, url }): ReadDocument | null {
    const feed = readJson(text);
    if (!isObject(feed)) return null;
    const items = listOf(feed.items).filter(isObject).slice(0, MAX_ITEMS);
    if (!isFeed(feed, items)) return null;
    return {
      format: 'json',
      title: titleOf(feed) || null,
      language: languageTag(textIn(feed.language)),
      siteUrl: addressIn(feed.home_page_url, url),
      updates: null,
      ...identified(items.map((item) => readItem(item, url))),
    };
  },
};

/** What names the standard is a feed of it; what forgets to must look like one all the same. */
function isFeed(feed: JsonObject, items: JsonObject[]): boolean {
  if (/jsonfeed\.org\/version\//i.test(textIn(feed.version) ?? '')) return true;
  const isNamed = [feed.title, feed.home_page_url, feed.feed_url].some((name) => typeof name === 'string');
  const isItem = (item: JsonObject) =>
    textIn(item.id ?? item.url) !== undefined &&
    [item.title, item.content_text, item.content_html].some((words) => typeof words === 'string');
  return isNamed && items.some(isItem);
}

function readItem(item: JsonObject, base: string): Draft {
  const ownId = textIn(item.id)?.trim() ?? '';
  const url = addressIn(item.url, base) ?? addressIn(item.external_url, base) ?? httpUrl(ownId);
  return {
    ownId,
    title: titleOf(item) || beginningOf(item) || shorten(url ?? ''),
    url,
    publishedAt: dateIn(item.date_published) ?? dateIn(item.date_modified),
    details: detailsOf(item, base),
    html: articleOf(item, url ?? base),
    teaser: teaserOf(item),
  };
}

/** A title is plain text by the standard: what looks like a tag is one only where it is used as one. */
function titleOf({ title }: JsonObject): string {
  return plainLine(textIn(title) ?? '');
}

function plainLine(text: string): string {
  return titleFrom(escapeMarkup(text));
}

/** Where an item has no title, as a short note has none: the beginning of what it says, or ''. */
function beginningOf({ summary, content_text: text, content_html: html }: JsonObject): string {
  return plainLine(textIn(summary) ?? '') || plainLine(textIn(text) ?? '') || titleFrom(textIn(html) ?? '');
}

/** Text is escaped, so that all teasers are markup. */
function teaserOf({ summary, content_text: text, content_html: html }: JsonObject): string {
  const written = textIn(summary) ?? textIn(text);
  return written === undefined ? (textIn(html) ?? '') : escapeMarkup(written);
}

function detailsOf(item: JsonObject, base: string): ItemDetails {
  const details = new Details(base);
  for (const author of [...listOf(item.authors), ...listOf(item.author)]) {
    details.addAuthor(escapeMarkup(textIn(isObject(author) ? author.name : author) ?? ''));
  }
  for (const tag of listOf(item.tags)) details.addCategory(escapeMarkup(textIn(tag) ?? ''));
  details.addPicture(textIn(item.image), 'thumbnail');
  details.addPicture(textIn(item.banner_image), 'content');
  for (const file of listOf(item.attachments).filter(isObject)) {
    details.addEnclosure(textIn(file.url), textIn(file.mime_type), textIn(file.size_in_bytes));
  }
  return details.found();
}

/** By the rules for the content and the summary of other feeds. */
function articleOf({ content_html: html, content_text: text, summary }: JsonObject, base: string): string | null {
  const contents = [textIn(html), paragraphsOf(textIn(text) ?? '')];
  for (const markup of contents) {
    const article = contentArticle(markup ?? '', base);
    if (article !== null) return article;
  }
  return descriptionArticle(paragraphsOf(textIn(summary) ?? ''), base);
}

function addressIn(value: JsonObject[string], base: string): string | null {
  const written = textIn(value)?.trim() ?? '';
  return written === '' ? null : httpUrl(written, base);
}

function dateIn(value: JsonObject[string]): number | null {
  return parseNewsDate(textIn(value) ?? '');
}
