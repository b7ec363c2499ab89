/** One poll: a visit, and what it found stored. Ends in an outcome, whatever happens. */
import { logError, type PollSteps } from '../log';
import type { Outcome } from '../model/outcome';
import type { PollState, Source } from '../model/source';
import type { Database } from '../store/db';
import { loginFor } from '../store/logins';
import { notePollStates, savePollStates } from '../store/poll-states';
import { saveListing } from '../store/polls';
import { retireSource } from '../store/sources';
import { firstRhythm, nextRhythm } from './rhythm';
import { afterPoll, type Pace, paceFor } from './schedule';
import { type Visit, type VisitContext, visitSource } from './visit';

export interface PollContext extends VisitContext {
  db: Database;
  pace: Pace;
  random?: () => number;
  /** The person asked for it and waits: no pauses are made, and a failure is no further one in a row. */
  isRefresh?: boolean;
}

/** A poll's outcome, and the state it left the source in. */
export interface Polled {
  outcome: Outcome;
  state: PollState;
  /** How long it took. */
  steps?: PollSteps;
}

/** Polls `source` and records what was found. Rejects only where the signal ended it or nothing can be recorded. */
export async function pollSource(source: Source, state: PollState, context: PollContext): Promise<Polled> {
  const { now = Date.now, db, pace, random } = context;
  // A worker that dies over a document must not come back to it first, again and again.
  const putOff = (): Promise<void> => {
    const failing = afterPoll(state, { kind: 'failed', at: now(), code: 'internal' }, { pace, random });
    return savePollStates(db, [{ ...failing, lastOutcome: state.lastOutcome }]);
  };
  const login = await loginFor(db, source, source.url);
  const steps: PollSteps = {};
  const visit = await visitSource(source, state, { ...context, login, steps, beforeReading: putOff }).catch(
    (error: unknown): Visit => {
      context.signal?.throwIfAborted();
      logError('a poll broke off', error, { source: source.id });
      return { kind: 'failed', code: 'internal' };
    },
  );
  const visitedAt = now();
  const polled = await recordVisit(visit, source, state, context);
  return { ...polled, steps: { ...steps, storeMs: now() - visitedAt } };
}

/** Stores what a visit found and when the source is polled next. */
export async function recordVisit(
  visit: Visit,
  source: Source,
  state: PollState,
  shared: PollContext,
): Promise<Polled> {
  const { now = Date.now, db } = shared;
  // The person may have chosen another interval during the visit.
  const context = { ...shared, pace: paceFor(shared.pace, (await db.sources.get(source.id)) ?? source) };
  const at = now();
  if (visit.kind === 'failed') return recordFailure({ ...visit, at }, source, state, context);
  if (visit.kind === 'unchanged') {
    const outcome: Outcome = { kind: 'unchanged', at };
    const after = afterPoll(visit.state, outcome, { ...context, freshUntil: visit.freshUntil });
    // That a failure is over has to outlast the browser.
    await (state.failures > 0 ? savePollStates(context.db, [after]) : notePollStates(context.db, [after], at));
    return { outcome, state: after };
  }
  try {
    return await recordListing(visit, source, at, context);
  } catch (error) {
    logError('storing a poll failed', error, { source: source.id });
    return recordFailure({ kind: 'failed', at, code: 'storage' }, source, state, context);
  }
}

async function recordListing(
  { listing, state, freshUntil }: Extract<Visit, { kind: 'fresh' }>,
  source: Source,
  at: number,
  context: PollContext,
): Promise<Polled> {
  const dates = listing.headlines.flatMap(({ publishedAt }) => publishedAt ?? []);
  const polledAs = (added: number): Polled => {
    const outcome: Outcome = { kind: 'fresh', at, added };
    const rhythm = state.rhythm ? nextRhythm(state.rhythm, added, at) : firstRhythm(dates, at);
    return { outcome, state: afterPoll({ ...state, rhythm }, outcome, { ...context, freshUntil }) };
  };
  let polled = polledAs(0);
  await saveListing(context.db, source.id, listing, (added) => {
    polled = polledAs(added);
    return polled.state;
  });
  return polled;
}

async function recordFailure(
  outcome: Extract<Outcome, { kind: 'failed' }>,
  source: Source,
  state: PollState,
  context: PollContext,
): Promise<Polled> {
  const after = afterPoll(state, outcome, context);
  if (outcome.code === 'offline') await notePollStates(context.db, [after], outcome.at);
  else await savePollStates(context.db, [after]);
  if (outcome.status === 410) await retireSource(context.db, source.id, outcome.at);
  return { outcome, state: after };
}
