/** Finds stored headlines by the words of their titles and articles. */
import { type Aged, type Headline, newestFirst } from '../model/headline';
import type { SourceId } from '../model/ids';
import { isLink, LINKS } from '../model/link';
import { foldedWords } from '../text/fold';
import { plainText } from '../text/plain';
import { hasTerm, type QueryTerm, type SearchQuery } from '../text/query';
import type { Database } from './db';
import { keptAmong } from './drop';
import { activeSources, isShown } from './queries';
import { type Choice, choicesOf, sourceWord } from './segment';
import { Candidates, readIndex } from './segments';

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
  /** Everything later than this has been looked through, epoch milliseconds; null where all there is has been. */
  searchedTo: number | null;
}

export interface SearchOptions {
  most: number;
  /** The last hit of the page before: what comes after it is wanted. */
  after?: Aged;
  /** Ends the search: it rejects with the signal's reason. */
  signal?: AbortSignal;
  /** What has been found so far, where the search takes long: always a beginning of what comes. */
  onPart?: (part: Found) => void;
}

/** Candidates that are read from the store together; where few of them are what is asked for, more and more. */
const BATCH = 100;
const MAX_GROWTH = 16;
/** A person sees the difference from here on. */
const PART_MS = 50;

/**
 * The newest `most` headlines that `query` means; a blank query finds what is newest. Muted headlines, and those of sources that
 * are not shown, are found only where the query names their source; links, which have none, where the person keeps them.
 */
export async function searchHeadlines(db: Database, query: SearchQuery, options: SearchOptions): Promise<Found> {
  const sources = await sourcesOf(db, query);
  for (;;) {
    const found = await search(db, query, sources, options);
    if (found) return found;
  }
}

/** Null where the index was merged under it, and the search has to begin again. */
async function search(
  db: Database,
  query: SearchQuery,
  sources: ReadonlySet<SourceId>,
  { most, after, signal, onPart }: SearchOptions,
): Promise<Found | null> {
  const since = query.since ?? Number.NEGATIVE_INFINITY;
  const candidates = new Candidates(db, choicesFor(query, sources), since, after ?? null);
  const hits: SearchHit[] = [];
  let told = performance.now();
  let growth = 1;
  for (;;) {
    signal?.throwIfAborted();
    const next = await candidates.next(growth * Math.min(BATCH, most + 1 - hits.length));
    if (!next) return null;
    const found = await verified(db, query, sources, next);
    if (found.length < next.length / 2) growth = Math.min(growth * 2, MAX_GROWTH);
    hits.push(...found);
    if (hits.length > most) return { hits: hits.slice(0, most), hasMore: true, searchedTo: candidates.reached };
    if (next.length === 0) return { hits, hasMore: false, searchedTo: null };
    if (performance.now() - told < PART_MS) continue;
    told = performance.now();
    signal?.throwIfAborted();
    onPart?.({ hits: [...hits], hasMore: true, searchedTo: candidates.reached });
  }
}

/** Reads the index ahead, for the moment that a search field gets the focus. */
export const prepareSearch = (db: Database): Promise<void> => readIndex(db);

/** The index is asked for the sources as well: a source with few headlines is not looked for among all. */
function choicesFor(query: SearchQuery, sources: ReadonlySet<SourceId>): Choice[] {
  return [{ words: [...sources].map(sourceWord), isPrefix: false }, ...query.wanted.flatMap(choicesOf)];
}

/** Those of `candidates` that are stored and mean what is asked for: the index may be of yesterday. */
async function verified(
  db: Database,
  query: SearchQuery,
  sources: ReadonlySet<SourceId>,
  candidates: readonly Aged[],
): Promise<SearchHit[]> {
  const stored = await db.headlines.bulkGet(candidates.map(({ id }) => id));
  const kept = await keptAmong(
    db,
    stored.flatMap((headline) => (headline && isLink(headline) ? [headline] : [])),
  );
  const asked = stored.flatMap((headline, index) => {
    const candidate = candidates[index];
    // One that went and came back is in the index under its old time too.
    if (!headline || !candidate || newestFirst(headline, candidate) !== 0) return [];
    if (isLink(headline) && !kept.has(headline.id)) return [];
    if (!sources.has(headline.sourceId) || (headline.muted && query.sources.length === 0)) return [];
    const title = wordsOf(headline.title);
    return [{ headline, title, isInTitle: query.wanted.every((term) => hasTerm(title, term)) }];
  });
  const toRead = query.unwanted.length > 0 ? asked : asked.filter(({ isInTitle }) => !isInTitle);
  const articles = await db.articles.bulkGet(toRead.map(({ headline }) => headline.id));
  const texts = new Map(articles.map((article) => [article?.headlineId, wordsOf(plainText(article?.html ?? ''))]));
  return asked.flatMap(({ headline, title, isInTitle }) => {
    const text = texts.get(headline.id) ?? [];
    const has = (term: QueryTerm) => hasTerm(title, term) || hasTerm(text, term);
    return query.wanted.every(has) && !query.unwanted.some(has) ? [{ headline, isInTitle }] : [];
  });
}

const wordsOf = (text: string): string[] => foldedWords(text).map(({ folded }) => folded);

async function sourcesOf(db: Database, query: SearchQuery): Promise<Set<SourceId>> {
  const active = await activeSources(db);
  const named = active.filter((source) => {
    const name = wordsOf(`${source.title} ${hostOf(source.url)}`);
    const isNamed = query.sources.length > 0 ? query.sources.some((term) => hasTerm(name, term)) : isShown(source);
    return isNamed && !query.unwantedSources.some((term) => hasTerm(name, term));
  });
  return new Set([...named.map(({ id }) => id), ...(query.sources.length === 0 ? [LINKS] : [])]);
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : '');
