/** What a search shows of the addresses that it found. Pure. */
import type { FeedLink } from '../formats/feed-links';
import type { Candidate } from '../model/candidate';
import type { ParsedDocument } from '../model/document';
import type { Failure } from '../model/outcome';
import { placeOf } from '../text/host';

/** Headlines that a preview shows. */
const PREVIEWED = 5;

export function readable(url: string, document: ParsedDocument, isAdded: boolean): Candidate {
  const titles = document.headlines.map(({ title }) => title).filter((title) => title !== '');
  return {
    url,
    title: document.title,
    format: document.format,
    language: document.language,
    titles: titles.slice(0, PREVIEWED),
    count: titles.length,
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
