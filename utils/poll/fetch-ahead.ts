/**
 * Fetches the pages of headlines before anybody opens them, for the sources that the person chose: after a run of polls and
 * in what is left of its time, one page after the other, few of a host and with pauses, and nothing where data costs.
 */
import type { Failure } from '../model/outcome';
import { isPrivateAddress } from '../net/address';
import { ACCEPT_PAGE, type Fetched, fetchDocument } from '../net/fetch-document';
import { aheadLog, keepPage, noteAhead, type WantedPage, wantedPages } from '../store/ahead';
import type { Database } from '../store/db';
import { loginFor } from '../store/logins';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** After this much of the run nothing new is fetched, and a page takes no longer than there is until the worker may end. */
const RUN_MS = 20_000;
const PAGE_MS = 8_000;
const PAUSE_MS = 2_000;
const MOST_OF_HOST = 5;
const MAX_PAGE_BYTES = 2_000_000;
const MAX_ALL_BYTES = 50_000_000;
/** What refuses one reader refuses the next page as well: how long its host is left alone, unless it says. */
const REFUSALS: Record<number, number> = { 401: DAY_MS, 403: DAY_MS, 429: 6 * HOUR_MS, 503: HOUR_MS };
const DOWN_MS = HOUR_MS;
const LONGEST_HOLD_MS = 7 * DAY_MS;
/** When a page that did not come is tried again, and one that had to make room. */
const AGAIN_MS = DAY_MS;
const EVICTED_MS = 7 * DAY_MS;

export interface AheadContext {
  db: Database;
  /** Whether the browser has granted the host of this address. */
  mayContact: (url: string) => Promise<boolean>;
  /** When the run of polls began, epoch milliseconds. */
  startedAt: number;
  fetch?: typeof fetch;
  now?: () => number;
  signal?: AbortSignal;
  isOnline?: () => boolean;
  /** Whether the person pays for what is transferred, or wants it to be little. */
  isMetered?: () => boolean;
  runMs?: number;
  pauseMs?: number;
  maxPageBytes?: number;
  maxAllBytes?: number;
}

/** As far as the browser tells, which Chromium alone does. */
function isMeteredConnection(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean; type?: string } };
  return connection?.saveData === true || connection?.type === 'cellular';
}

/** Answers how many pages came. */
export async function fetchAhead(context: AheadContext): Promise<number> {
  const { now = Date.now, isOnline = () => navigator.onLine, isMetered = isMeteredConnection, signal } = context;
  const { startedAt, runMs = RUN_MS } = context;
  const isOver = (): boolean => signal?.aborted === true || now() - startedAt >= runMs || !isOnline();
  if (isMetered() || isOver()) return 0;
  const queue = createQueue(await mayBeFetched(context), context);
  let count = 0;
  while (!isOver()) {
    const next = await queue.take();
    // The wait for a turn may have outlasted the run.
    if (!next || isOver()) return count;
    const fetched = await visit(next, context);
    queue.rest(next);
    if (fetched === null || isFailure(fetched, 'offline')) return count;
    if (fetched.kind === 'document' && isPage(fetched)) {
      await keep(next, fetched, context);
      count += 1;
    } else if (await noteFailure(next, fetched, context)) queue.withdraw(hostOf(next));
  }
  return count;
}

const isFailure = (fetched: Fetched, code: Failure['code']): boolean =>
  fetched.kind === 'failed' && fetched.code === code;

/** A recording or a PDF is nothing that could be extracted. */
const isPage = ({ contentType = 'text/html' }: Came): boolean => /html/i.test(contentType);

const hostOf = ({ headline }: WantedPage): string => new URL(headline.url).host;

/** Those of granted hosts that have not refused, and not inside a private network unless their source is. */
async function mayBeFetched({ db, mayContact, now = Date.now }: AheadContext): Promise<WantedPage[]> {
  const [wanted, log] = await Promise.all([wantedPages(db), aheadLog(db, now())]);
  const held = new Set([
    ...log.hosts.map(([host]) => host),
    ...wanted.filter(({ poll }) => (poll.heldUntil ?? 0) > now()).map(({ source }) => new URL(source.url).host),
  ]);
  const notAgain = new Set(log.headlines.map(([id]) => id));
  const candidates = wanted.filter(
    (each) =>
      !notAgain.has(each.headline.id) &&
      !held.has(hostOf(each)) &&
      (!isPrivateAddress(each.headline.url) || isPrivateAddress(each.source.url)),
  );
  const hosts = new Map(candidates.map((each) => [hostOf(each), each.headline.url]));
  const granted = new Set<string>();
  for (const [host, url] of hosts) if (await mayContact(url)) granted.add(host);
  return candidates.filter((each) => granted.has(hostOf(each)));
}

/** Whose turn it is: the newest, but no host twice within a pause and none too often. */
function createQueue(pages: readonly WantedPage[], { now = Date.now, pauseMs = PAUSE_MS }: AheadContext) {
  let waiting = [...pages];
  const visits = new Map<string, { count: number; readyAt: number }>();
  const visitsOf = (page: WantedPage) => visits.get(hostOf(page)) ?? { count: 0, readyAt: 0 };
  return {
    withdraw(host: string): void {
      waiting = waiting.filter((each) => hostOf(each) !== host);
    },
    /** The next, once its host has had its pause; undefined where there is none. */
    async take(): Promise<WantedPage | undefined> {
      waiting = waiting.filter((each) => visitsOf(each).count < MOST_OF_HOST);
      const readyAt = Math.min(...waiting.map((each) => visitsOf(each).readyAt));
      const next = waiting.find((each) => visitsOf(each).readyAt === readyAt);
      if (!next) return undefined;
      waiting = waiting.filter((each) => each !== next);
      if (readyAt > now()) await new Promise((resolve) => setTimeout(resolve, readyAt - now()));
      return next;
    },
    /** Gives the host of `page`, which has just been visited, its pause. */
    rest(page: WantedPage): void {
      visits.set(hostOf(page), { count: visitsOf(page).count + 1, readyAt: now() + pauseMs });
    },
  };
}

/** What came, or null where the run was stopped meanwhile. */
async function visit({ headline, source }: WantedPage, context: AheadContext): Promise<Fetched | null> {
  const { maxPageBytes = MAX_PAGE_BYTES, signal } = context;
  try {
    const login = await loginFor(context.db, source, headline.url);
    const limits = { timeoutMs: PAGE_MS, maxBytes: maxPageBytes, accept: ACCEPT_PAGE };
    return await fetchDocument(headline.url, { ...context, ...limits, login });
  } catch (error) {
    if (signal?.aborted) return null;
    throw error;
  }
}

type Came = Extract<Fetched, { kind: 'document' }>;

async function keep({ headline }: WantedPage, { bytes, url, contentType }: Came, context: AheadContext): Promise<void> {
  const { db, now = Date.now, maxAllBytes = MAX_ALL_BYTES } = context;
  const page = {
    headlineId: headline.id,
    url,
    bytes: bytes as Uint8Array<ArrayBuffer>,
    ...(contentType === undefined ? {} : { contentType }),
    size: bytes.byteLength,
    fetchedAt: now(),
  };
  const gone = await keepPage(db, page, maxAllBytes);
  const until = now() + EVICTED_MS;
  if (gone.length > 0) await noteAhead(db, { headlines: gone.map((id) => [id, until]) }, now());
}

/** Remembers for a while what did not come; answers whether the whole host is left alone. */
async function noteFailure(page: WantedPage, fetched: Fetched, { db, now = Date.now }: AheadContext): Promise<boolean> {
  const { code, status = 0, retryAt } = fetched.kind === 'failed' ? fetched : { code: null };
  const at = now();
  const holdMs = code === 'unreachable' || code === 'timeout' ? DOWN_MS : REFUSALS[status];
  if (holdMs === undefined) {
    await noteAhead(db, { headlines: [[page.headline.id, at + AGAIN_MS]] }, at);
    return false;
  }
  const until = Math.min(Math.max(retryAt ?? 0, at + holdMs), at + LONGEST_HOLD_MS);
  await noteAhead(db, { hosts: [[hostOf(page), until]] }, at);
  return true;
}
