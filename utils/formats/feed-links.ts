/** Which addresses a page names as its feeds, in the order in which they are worth a visit, and where feeds usually are. */
import { decodeBytes } from '../text/decode';
import { httpUrl } from '../text/host';
import { PAGE } from './dialects';
import { findAll, type MarkupElement, textOf } from './elements';
import { baseOf } from './html';
import { readMarkup } from './markup';
import { titleFrom } from './title';

/** An address that may be a feed; only a visit can tell. */
export interface FeedLink {
  /** Absolute http(s), without a fragment. */
  url: string;
  /** What the page calls it, or null. */
  title: string | null;
  /** Whether a link element declares it (WHATWG HTML, 4.6.7.1); any other link only looks like one. */
  isDeclared: boolean;
}

const MAX_DECLARED = 8;
const MAX_LINKED = 6;

/** Types that only feeds have, with the misspellings that sites use. */
const FEED_TYPE = /^(?:application|text)\/(?:(?:x[-.])?(?:rss|atom|rdf)(?:\+xml)?|feed\+json)$/;
/** Types that feeds share with much else. */
const SHARED_TYPE = /^(?:(?:application|text)\/(?:xml|json))?$/;

/** A part of a path that is called after feeds, the end of a file's name that is, or a query that asks for one. */
const FEED_PATH =
  /\/(?:rss\d?|feeds?|atom|rdf)(?:\/|$)|[/._-](?:rss\d?|feeds?|atom|rdf)\.(?:xml|json|php|aspx?|jsp)$|\.(?:rss|atom|rdf|xml)$/i;
const FEED_QUERY = /[?&](?:feed=|(?:format|output|type|alt|outputtype)=(?:rss|atom|feed))/i;
const FEED_WORDS = /(?:^|[\s(])(?:rss|atom|json feed)(?=$|[\s)])|خلاص(?:ة|ات)/i;
/** XML and JSON that sites have for machines of other kinds. */
const NO_FEED = /sitemap|opensearch|osd\.xml|wp-json|oembed|xmlrpc|manifest|crossdomain|browserconfig|\.opml$/i;
/** An address within an address: a service that would subscribe to it, or share it. */
const CARRIES_ADDRESS = /^https?:.*https?(?::|%3a)/i;
const COMMENTS = /(?:^|[^a-z])(?:comments?|replies)(?:$|[^a-z])|تعليق/i;

/** Where the usual software puts its feeds, from the root of a site. */
const COMMON_PATHS = [
  '/feed',
  '/rss',
  '/rss.xml',
  '/feed.xml',
  '/atom.xml',
  '/index.xml',
  '/feed.json',
  '/feeds',
  '/?feed=rss2',
];
/** And beneath one section of it. */
const SECTION_PATHS = ['feed', 'rss'];

/** The feeds that an HTML page names, declared ones first, those of comments last; each address once, and a bounded number. */
export function readFeedLinks(bytes: Uint8Array, hints: { url: string; contentType?: string }): FeedLink[] {
  const page = readMarkup(decodeBytes(bytes, hints.contentType).text, PAGE);
  const base = baseOf(page, hints.url);
  const declared = ranked(readLinks(page, 'link', base), hints.url).slice(0, MAX_DECLARED);
  const known = new Set(declared.map(({ url }) => url));
  const linked = readLinks(page, 'a', base).filter(({ url }) => !known.has(url));
  return ranked([...declared, ...ranked(linked, hints.url).slice(0, MAX_LINKED)], hints.url);
}

/** The addresses at which the site of a page may have a feed that the page does not name; those of its section first. */
export function commonFeedAddresses(pageUrl: string): string[] {
  const { origin, pathname } = new URL(pageUrl);
  const folder = pathname.replace(/\/[^/]*\.[^/]*$/, '/').replace(/\/?$/, '/');
  const section = folder === '/' ? [] : SECTION_PATHS.map((path) => origin + folder + path);
  return [...section, ...COMMON_PATHS.map((path) => origin + path)];
}

function readLinks(page: MarkupElement, name: 'link' | 'a', base: string): FeedLink[] {
  const isFeedLink = name === 'link' ? isDeclaration : looksLinked;
  const elements = findAll(page, (element) => element.name === name && element.attributes.href !== undefined);
  const links = elements.flatMap((element): FeedLink[] => {
    const url = addressOf(element, base);
    if (!url || !isFeedLink(element, url)) return [];
    const words = titleFrom(element.attributes.title ?? (name === 'a' ? textOf(element) : ''));
    return [{ url, title: words || null, isDeclared: name === 'link' }];
  });
  return [...new Map(links.toReversed().map((link) => [link.url, link])).values()].toReversed();
}

/** Some sites write feed:// or feed:https:// for what is http. */
function addressOf({ attributes }: MarkupElement, base: string): string | null {
  const href = (attributes.href ?? '').trim().replace(/^feed:(?=https?:)/i, '');
  return httpUrl(href.replace(/^feed:\/\//i, 'http://'), base)?.replace(/#.*$/s, '') ?? null;
}

function isDeclaration({ attributes }: MarkupElement, url: string): boolean {
  const relations = (attributes.rel ?? '').toLowerCase().split(/\s+/);
  const type = (attributes.type ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (relations.includes('stylesheet')) return false;
  if (relations.includes('feed')) return true;
  if (!relations.includes('alternate')) return false;
  return FEED_TYPE.test(type) || (SHARED_TYPE.test(type) && looksLikeFeed(url));
}

function looksLinked(element: MarkupElement, url: string): boolean {
  const { title = '', 'aria-label': label = '' } = element.attributes;
  return looksLikeFeed(url) || (!isNoFeed(url) && FEED_WORDS.test(`${title} ${label} ${titleFrom(textOf(element))}`));
}

function looksLikeFeed(url: string): boolean {
  const { pathname, search, hostname } = new URL(url);
  return (
    !isNoFeed(url) && (FEED_PATH.test(pathname) || FEED_QUERY.test(search) || /^(?:feeds?|rss)\d?\./.test(hostname))
  );
}

const isNoFeed = (url: string): boolean => NO_FEED.test(url) || CARRIES_ADDRESS.test(url);

/** Most promising first, else as the page has them. */
function ranked(links: FeedLink[], pageUrl: string): FeedLink[] {
  const site = siteOf(pageUrl);
  const rank = ({ url, title, isDeclared }: FeedLink): number => {
    const isElsewhere = !isDeclared && siteOf(url) !== site;
    const ofComments = COMMENTS.test(`${new URL(url).pathname} ${title ?? ''}`);
    return (
      (ofComments ? 8 : 0) + (isElsewhere ? 4 : 0) + (isDeclared ? 0 : 2) + (isDeclared || looksLikeFeed(url) ? 0 : 1)
    );
  };
  return links.toSorted((a, b) => rank(a) - rank(b));
}

/** The last two labels of a host: near enough to tell a site's own hosts from others. */
const siteOf = (url: string): string => new URL(url).hostname.split('.').slice(-2).join('.');
