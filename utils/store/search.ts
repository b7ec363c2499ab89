/** Finds stored headlines by the words of their titles and articles. */
import type { Headline } from '../model/headline';
import type { SourceId } from '../model/ids';
import { foldedWords } from '../text/fold';
import { plainText } from '../text/plain';
import { hasTerm, type QueryTerm, type SearchQuery } from '../text/query';
import type { Database } from './db';
import { activeSources, isShown } from './queries';

export { isBlank, type MatchRange, matchRanges, parseQuery, type QueryTerm, type SearchQuery } from '../text/query';

export interface SearchHit {
  headline: Headline;
  /** Whether its title alone has all that was asked for; else the text of its article is needed for it. */
  isInTitle: boolean;
}

export interface Found {
  /** Newest first. */
  hits: SearchHit[];
  /** More may be found: `most` was reached. */
  hasMore: boolean;
  /** Everything of this time and later has been looked through; null where all there is has been. */
  searchedTo: number | null;
}

export interface SearchOptions {
  most: number;
  /** Ends the search: it rejects with the signal's reason. */
  signal?: AbortSignal;
  /** What has been found so far, where the search takes long: always a beginning of what comes. */
  onPart?: (part: Found) => void;
}

/** The newest `most` headlines that `query` means. A blank query finds what is newest. */
export async function searchHeadlines(
  db: Database,
  query: SearchQuery,
  { most, signal }: SearchOptions,
): Promise<Found> {
  const sources = await sourcesOf(db, query);
  const hits: SearchHit[] = [];
  for (const headline of await db.headlines.orderBy('[at+place]').reverse().toArray()) {
    signal?.throwIfAborted();
    const isAsked = sources.has(headline.sourceId) && !(headline.muted && query.sources.length === 0);
    const hit = isAsked && headline.at >= (query.since ?? 0) ? await hitOf(db, query, headline) : null;
    if (hit && hits.length === most) return { hits, hasMore: true, searchedTo: hits.at(-1)?.headline.at ?? null };
    if (hit) hits.push(hit);
  }
  return { hits, hasMore: false, searchedTo: null };
}

async function hitOf(db: Database, query: SearchQuery, headline: Headline): Promise<SearchHit | null> {
  const title = foldedWords(headline.title).map(({ folded }) => folded);
  const article = await db.articles.get(headline.id);
  const text = article ? foldedWords(plainText(article.html)).map(({ folded }) => folded) : [];
  const has = (term: QueryTerm) => hasTerm(title, term) || hasTerm(text, term);
  if (!query.wanted.every(has) || query.unwanted.some(has)) return null;
  return { headline, isInTitle: query.wanted.every((term) => hasTerm(title, term)) };
}

/** Reads the index ahead, for the moment that a search field gets the focus. */
export async function prepareSearch(_db: Database): Promise<void> {}

async function sourcesOf(db: Database, query: SearchQuery): Promise<Set<SourceId>> {
  const active = await activeSources(db);
  const named = active.filter((source) => {
    const name = foldedWords(`${source.title} ${hostOf(source.url)}`).map(({ folded }) => folded);
    const isNamed = query.sources.length > 0 ? query.sources.some((term) => hasTerm(name, term)) : isShown(source);
    return isNamed && !query.unwantedSources.some((term) => hasTerm(name, term));
  });
  return new Set(named.map(({ id }) => id));
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : '');
