/**
 * Looks for the sources at an address: what is there itself; where that is a page, the feeds it names, then the usual places
 * of feeds, and at last the page's own headlines. Stores nothing.
 */
import { parseDocument } from '../formats';
import { commonFeedAddresses, type FeedLink, readFeedLinks } from '../formats/feed-links';
import type { Candidate, Finding } from '../model/candidate';
import { type ParsedDocument, SourceProblem, type SourceProblemCode } from '../model/document';
import type { Failure } from '../model/outcome';
import { failed, ok, type Result } from '../model/result';
import type { LoginDraft } from '../model/source';
import { isPrivateAddress } from '../net/address';
import { type Fetched, fetchDocument } from '../net/fetch-document';
import { placeOf } from '../text/host';
import { isFeed, joinSame, readable, unreadable } from './candidates';

const MAX_VISITS = 12;
const MAX_AT_ONCE = 2;
/** Less than the browser lets an idle background live. */
const SEARCH_MS = 20_000;
const VISIT_MS = 15_000;

export interface FindContext {
  /** Whether the browser has granted the host of this address. */
  mayContact: (url: string) => Promise<boolean>;
  isAdded: (url: string) => boolean;
  /** For the origin of the address that the person typed, and for no other. */
  login?: LoginDraft;
  /** Called at each visit with how many there have been. */
  onVisit?: (visits: number) => void;
  fetch?: typeof fetch;
  now?: () => number;
  /** Ends the search early: it answers what it has found until then. */
  signal?: AbortSignal;
}

/** The sources at `url`, absolute http(s), as the person typed it; or why there is nothing to choose from. */
export async function findSources(url: string, context: FindContext): Promise<Result<Finding, Failure>> {
  const search = new Search(url, context);
  const page = await search.look(url);
  if (page === 'over') return ok({ candidates: [], isComplete: false });
  if (page.kind === 'failed') return failed(page.failure);
  const own = page.document ? [readable(page.address, page.document, context.isAdded(page.address))] : [];
  if (page.document && page.document.format !== 'html') return ok({ candidates: own, isComplete: true });

  await search.followLinks(page);
  if (!search.found.some(({ format }) => format !== null)) await search.tryCommonPlaces(page);
  const candidates = [...joinSame(search.found), ...own];
  const { isComplete } = search;
  if (candidates.length === 0 && isComplete) return failed({ code: page.problem ?? 'not-a-source' });
  return ok({ candidates, isComplete });
}

interface Seen {
  kind: 'seen';
  /** The address to keep: the one asked for, unless the answer came from another host, for it is that one that is granted. */
  address: string;
  /** Where the answer came from: what its links are resolved against. */
  url: string;
  bytes: Uint8Array;
  contentType?: string;
  /** Null where it holds no headlines; `problem` says why. */
  document: ParsedDocument | null;
  problem: SourceProblemCode | null;
}

/** What a visit saw; 'over' where the search ended before it could. */
type Look = Seen | { kind: 'failed'; failure: Failure } | 'over';

/** One search: what it has found, and how much it may still do. */
class Search {
  readonly found: Candidate[] = [];
  isComplete = true;
  private visits = 0;
  private readonly now: () => number;
  private readonly startedAt: number;
  private readonly known: Set<string>;

  constructor(
    private readonly url: string,
    private readonly context: FindContext,
  ) {
    this.now = context.now ?? Date.now;
    this.startedAt = this.now();
    this.known = new Set([placeOf(url)]);
  }

  async look(url: string): Promise<Look> {
    const { mayContact, fetch, signal, onVisit } = this.context;
    const login = new URL(url).origin === new URL(this.url).origin ? this.context.login : undefined;
    if (!(await mayContact(url))) {
      return { kind: 'failed', failure: { code: 'needs-permission', host: new URL(url).hostname } };
    }
    const leftMs = SEARCH_MS - (this.now() - this.startedAt);
    if (signal?.aborted || leftMs <= 0) return this.end();
    if (this.visits >= MAX_VISITS) return 'over';
    this.visits += 1;
    onVisit?.(this.visits);
    try {
      const timeoutMs = Math.min(VISIT_MS, leftMs);
      return see(url, await fetchDocument(url, { mayContact, fetch, signal, login, timeoutMs }));
    } catch (error) {
      if (signal?.aborted) return this.end();
      throw error;
    }
  }

  /** Visits the feeds that a page names; of a page about feeds that it links to, those that this one names. */
  async followLinks(page: Seen): Promise<void> {
    this.known.add(placeOf(page.url));
    const slots: (Candidate | null)[] = [];
    const queue = this.linksOf(page).map((link) => ({ link, mayLead: !link.isDeclared }));
    await twoAtATime(queue, async ({ link, mayLead }) => {
      const slot = slots.push(null) - 1;
      const look = await this.look(link.url);
      if (look === 'over') return;
      slots[slot] = this.candidateOf(link, look);
      if (!mayLead || slots[slot] || look.kind === 'failed') return;
      queue.push(...this.linksOf(look).map((further) => ({ link: further, mayLead: false })));
    });
    this.found.push(...slots.filter((slot) => slot !== null));
  }

  /** Visits the usual places of feeds until there is one. */
  async tryCommonPlaces(page: Seen): Promise<void> {
    const queue = commonFeedAddresses(page.url).filter((url) => this.isNew(url));
    await twoAtATime(queue, async (url) => {
      const look = await this.look(url);
      if (look === 'over' || look.kind === 'failed' || !isFeed(look.document)) return;
      this.found.push(readable(look.address, look.document, this.context.isAdded(look.address)));
      queue.length = 0;
    });
  }

  private end(): 'over' {
    this.isComplete = false;
    return 'over';
  }

  private linksOf({ bytes, url, contentType }: Seen): FeedLink[] {
    return readFeedLinks(bytes, { url, contentType }).filter((link) => this.isNew(link.url));
  }

  /** Whether an address has not been come across yet and may be visited: no page leads into a private network. */
  private isNew(url: string): boolean {
    const place = placeOf(url);
    if (this.known.has(place) || (isPrivateAddress(url) && !isPrivateAddress(this.url))) return false;
    this.known.add(place);
    return true;
  }

  /** A link that did not answer may be broken; one that the page declares, or that only lacks a permission, is a candidate. */
  private candidateOf(link: FeedLink, look: Exclude<Look, 'over'>): Candidate | null {
    const { isAdded } = this.context;
    if (look.kind === 'seen') {
      return isFeed(look.document) ? readable(look.address, look.document, isAdded(look.address)) : null;
    }
    const isWorthNaming = link.isDeclared || look.failure.code === 'needs-permission';
    return isWorthNaming ? unreadable(link, look.failure, isAdded(link.url)) : null;
  }
}

function see(asked: string, fetched: Fetched): Exclude<Look, 'over'> {
  if (fetched.kind === 'failed') {
    const { kind, ...failure } = fetched;
    return { kind, failure };
  }
  // Nothing was asked conditionally: a server that answers so all the same sent no document.
  if (fetched.kind === 'unchanged') return { kind: 'failed', failure: { code: 'http-status', status: 304 } };
  const { url, bytes, contentType } = fetched;
  const address = new URL(url).hostname === new URL(asked).hostname ? asked : url;
  return { kind: 'seen', address, url, bytes, contentType, ...parse(bytes, { url, contentType }) };
}

function parse(bytes: Uint8Array, hints: { url: string; contentType?: string }): Pick<Seen, 'document' | 'problem'> {
  try {
    return { document: parseDocument(bytes, hints), problem: null };
  } catch (error) {
    if (error instanceof SourceProblem) return { document: null, problem: error.code };
    throw error;
  }
}

/** Does `work` for each of `queue`, which may grow and shrink meanwhile, in its order. */
async function twoAtATime<T>(queue: T[], work: (item: T) => Promise<void>): Promise<void> {
  const worker = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: MAX_AT_ONCE }, worker));
}
