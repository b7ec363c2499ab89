/** What a search shows of the addresses that it found. Pure. */
import type { FeedLink } from '../formats/feed-links';
import type { Candidate } from '../model/candidate';
import type { ParsedDocument } from '../model/document';
import type { Failure } from '../model/outcome';
import { isPrivateAddress } from '../net/address';
import { placeOf } from '../text/host';

/** Headlines that a preview shows. */
const PREVIEWED = 5;

/** Of a document's first headlines, as many as tell where it keeps its articles. */
const LOOKED_AT = 20;

/**
 * The other hosts that most headlines of a document lead to, where their articles are not in it: at most two. What leads
 * everywhere, leads to hosts that are asked for one by one, when something there is opened.
 */
export function articleHosts(url: string, { headlines, articles }: ParsedDocument): string[] {
  const withArticle = new Set(articles.map(({ id }) => id));
  const links = headlines.slice(0, LOOKED_AT).flatMap((item) => (item.url === null ? [] : [item]));
  const hosts = links.flatMap((item) => (withArticle.has(item.id) ? [] : [new URL(item.url ?? '').hostname]));
  const own = new URL(url).hostname;
  return [...new Set(hosts)].filter(
    (host) =>
      host !== own &&
      !isPrivateAddress(`https://${host}/`) &&
      hosts.filter((each) => each === host).length * 2 >= links.length,
  );
}

export function readable(url: string, document: ParsedDocument, isAdded: boolean): Candidate {
  const hosts = articleHosts(url, document);
  const titles = document.headlines.map(({ title }) => title).filter((title) => title !== '');
  return {
    url,
    title: document.title,
    format: document.format,
    language: document.language,
    titles: titles.slice(0, PREVIEWED),
    count: titles.length,
    ...(hosts.length > 0 ? { articleHosts: hosts } : {}),
    isAdded,
    problem: null,
  };
}

/** A feed that a page names and that could not be looked at. */
export const unreadable = ({ url, title }: FeedLink, problem: Failure, isAdded: boolean): Candidate => ({
  url,
  title,
  format: null,
  language: null,
  titles: [],
  count: 0,
  isAdded,
  problem,
});

/** What is a feed and nothing else: a site answers what it does not have with a page, and that may hold headlines too. */
export const isFeed = (document: ParsedDocument | null): document is ParsedDocument =>
  document !== null && document.format !== 'html' && document.format !== 'text';

/**
 * One candidate of those that begin with the same headlines, in several formats or at several addresses: the one that is
 * added already, else the first. What could not be looked at is the same only at the same place.
 */
export function joinSame(candidates: readonly Candidate[]): Candidate[] {
  const chosen = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = candidate.titles.length > 0 ? candidate.titles.join('\n') : placeOf(candidate.url);
    const known = chosen.get(key);
    if (!known || (candidate.isAdded && !known.isAdded)) chosen.set(key, candidate);
  }
  return [...chosen.values()].toSorted((a, b) => Number(a.problem !== null) - Number(b.problem !== null));
}
