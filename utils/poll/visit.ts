/** Visits a source without storing anything: what a poll does, and what adding a source looks at first. */
import { parseDocument } from '../formats';
import type { PollSteps } from '../log';
import { type FormatName, type ParsedDocument, SourceProblem } from '../model/document';
import type { Failure } from '../model/outcome';
import type { LoginDraft, PollState, Source } from '../model/source';
import { type Answered, type Fetched, fetchDocument } from '../net/fetch-document';
import type { Listing } from '../store/polls';
import { sourceAddress } from '../text/host';
import { bodyHash } from './digest';
import { listDocument } from './listing';
import { mayRevalidate } from './schedule';

export interface VisitContext {
  /** Whether the browser has granted the host of this address. */
  mayContact: (url: string) => Promise<boolean>;
  now?: () => number;
  fetch?: typeof fetch;
  signal?: AbortSignal;
  isOnline?: () => boolean;
  /** What the source asks for, where the person has given it. */
  login?: LoginDraft;
  /** Takes down how long the visit took. */
  steps?: PollSteps;
  /** Called when a changed document is in and about to be read. */
  beforeReading?: () => Promise<void>;
}

/** What a visit found. `state` has what it taught of the source; when to come again is not decided yet. */
export type Visit =
  | { kind: 'fresh'; listing: Listing; state: PollState; freshUntil: number | null }
  | { kind: 'unchanged'; state: PollState; freshUntil: number | null }
  | ({ kind: 'failed' } & Failure);

export async function visitSource(source: Source, state: PollState, context: VisitContext): Promise<Visit> {
  const { now = Date.now, mayContact, steps = {} } = context;
  if (!(await mayContact(source.url))) {
    return { kind: 'failed', code: 'needs-permission', host: new URL(source.url).hostname };
  }
  const validators = mayRevalidate(state, now()) ? state : undefined;
  const startedAt = now();
  const fetched = await fetchDocument(source.url, { ...context, validators });
  const fetchedAt = now();
  steps.fetchMs = fetchedAt - startedAt;
  if (fetched.kind === 'failed') return fetched;
  const { freshUntil } = fetched;
  const answered = { ...state, ...fetched.validators, moved: movedTo(source, state, fetched) };
  if (fetched.kind === 'unchanged') return { kind: 'unchanged', state: answered, freshUntil };
  steps.bytes = fetched.bytes.byteLength;
  const hash = await bodyHash(fetched.bytes);
  const read = { ...answered, bodyHash: hash, bodyBytes: fetched.bytes.byteLength, bodyAt: now() };
  if (hash === state.bodyHash) return { kind: 'unchanged', state: read, freshUntil };
  await context.beforeReading?.();
  const document = readDocument(fetched, source);
  if ('code' in document) return { kind: 'failed', code: document.code };
  const listing = await listDocument(document, source, now());
  steps.readMs = now() - fetchedAt;
  return { kind: 'fresh', listing, state: { ...read, updates: document.updates }, freshUntil };
}

/** Counts the visits in a row that ended at the same other address; one that no source could have is none. */
function movedTo(source: Source, { moved }: PollState, answered: Answered): PollState['moved'] {
  const url = sourceAddress(answered.url);
  if (url === null || url === source.url) return null;
  return { url, polls: moved?.url === url ? moved.polls + 1 : 1 };
}

const FEEDS: readonly (FormatName | undefined)[] = ['rss', 'rdf', 'atom', 'json'];

/** A feed does not turn into a web page: that is a network's sign-in page, and its headlines are none. */
function readDocument(fetched: Extract<Fetched, { kind: 'document' }>, source: Source): ParsedDocument | Failure {
  const wasFeed = FEEDS.includes(source.format);
  try {
    const document = parseDocument(fetched.bytes, fetched);
    return wasFeed && document.format === 'html' ? { code: 'page-for-feed' } : document;
  } catch (error) {
    if (!(error instanceof SourceProblem)) throw error;
    const isPage = error.code === 'not-a-source' && /html/i.test(fetched.contentType ?? '');
    return { code: wasFeed && isPage ? 'page-for-feed' : error.code };
  }
}
