/** One poll: fetch, decode, parse, store. Ends in an outcome, whatever happens. */
import { parseDocument } from '../formats';
import { SourceProblem } from '../model/document';
import type { Failure, Outcome } from '../model/outcome';
import type { PollState, Source } from '../model/source';
import { type Fetched, fetchDocument } from '../net/fetch-document';
import type { Database } from '../store/db';
import { type Listing, saveListing, savePollState } from '../store/polls';
import { bodyHash } from './digest';
import { listDocument } from './listing';
import { afterPoll } from './schedule';

export interface PollContext {
  db: Database;
  intervalMs: number;
  /** Whether the browser has granted the host of this address. */
  mayContact: (url: string) => Promise<boolean>;
  now?: () => number;
  fetch?: typeof fetch;
  signal?: AbortSignal;
  /** Called when a changed document is in and about to be read. */
  beforeReading?: () => Promise<void>;
}

/** What a visit found, before anything is stored. */
export type Visit =
  | { kind: 'fresh'; listing: Listing; state: PollState }
  | { kind: 'unchanged'; state: PollState }
  | ({ kind: 'failed' } & Failure);

/** Polls `source` and records what was found. Rejects only where the signal ended it or nothing can be recorded. */
export async function pollSource(source: Source, state: PollState, context: PollContext): Promise<Outcome> {
  const { now = Date.now, db, intervalMs } = context;
  // A worker that dies over a document must not come back to it first, again and again.
  const putOff = (): Promise<void> => {
    const failing = afterPoll(state, { kind: 'failed', at: now(), code: 'internal' }, intervalMs);
    return savePollState(db, { ...failing, lastOutcome: state.lastOutcome });
  };
  const visit = await visitSource(source, state, { ...context, beforeReading: putOff }).catch(
    (error: unknown): Visit => {
      context.signal?.throwIfAborted();
      console.error('a poll broke off', error);
      return { kind: 'failed', code: 'internal' };
    },
  );
  const at = now();
  if (visit.kind === 'fresh') {
    const outcome: Outcome = { kind: 'fresh', at, added: 0 };
    try {
      const added = await saveListing(db, source.id, visit.listing, afterPoll(visit.state, outcome, intervalMs));
      return { ...outcome, added };
    } catch (error) {
      console.error('storing a poll failed', error);
      return record(db, state, { kind: 'failed', at, code: 'storage' }, intervalMs);
    }
  }
  if (visit.kind === 'unchanged') return record(db, visit.state, { kind: 'unchanged', at }, intervalMs);
  return record(db, state, { ...visit, at }, intervalMs);
}

async function record(db: Database, state: PollState, outcome: Outcome, intervalMs: number): Promise<Outcome> {
  await savePollState(db, afterPoll(state, outcome, intervalMs));
  return outcome;
}

/** Visits a source without storing anything: what a poll does, and what adding a source looks at first. */
export async function visitSource(source: Source, state: PollState, context: PollContext): Promise<Visit> {
  const { now = Date.now, mayContact, fetch, signal } = context;
  if (!(await mayContact(source.url))) {
    return { kind: 'failed', code: 'needs-permission', host: new URL(source.url).hostname };
  }
  const fetched = await fetchDocument(source.url, { validators: state, fetch, signal });
  if (fetched.kind === 'failed') return fetched;
  if (fetched.kind === 'unchanged') return { kind: 'unchanged', state };
  const hash = await bodyHash(fetched.bytes);
  const next: PollState = { ...state, ...fetched.validators, bodyHash: hash };
  if (hash === state.bodyHash) return { kind: 'unchanged', state: next };
  await context.beforeReading?.();
  return readFetched(fetched, source, next, now());
}

async function readFetched(
  fetched: Extract<Fetched, { kind: 'document' }>,
  source: Source,
  next: PollState,
  now: number,
): Promise<Visit> {
  try {
    const document = parseDocument(fetched.bytes, fetched);
    return { kind: 'fresh', listing: await listDocument(document, source, now), state: next };
  } catch (error) {
    if (error instanceof SourceProblem) return { kind: 'failed', code: error.code };
    throw error;
  }
}
