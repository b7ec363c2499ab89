/** Polls a list of sources politely: few at once, few to a host, with pauses, and no new one late in a worker's life. */
import type { SourceId } from '../model/ids';
import type { Outcome } from '../model/outcome';
import { notePollStates, pollStates } from '../store/poll-states';
import type { PolledSource } from '../store/queries';
import { type PollContext, type Polled, pollSource } from './poll-source';
import { createQueue, hostOf } from './queue';
import { afterHold } from './schedule';

const MAX_AT_ONCE = 6;
/** After this much of a run nothing new is fetched, so that a run ends before the browser stops the worker at 30 s. */
const RUN_MS = 20_000;
/** Of those that are due together after a sleep, so many are polled at once, and then one after each pause. */
const BURST = 12;
const PAUSE_MS = 250;
/** The statuses by which a host says that it has too much to do (RFC 6585, 4; RFC 9110, 15.6.4). */
const OVERLOADED = [429, 503];

export interface RunContext extends PollContext {
  /** Called after each source, when its outcome is stored. */
  onPolled?: (outcome: Outcome, id: SourceId) => void;
  runMs?: number;
  pauseMs?: number;
}

export interface RunResult {
  outcomes: Outcome[];
  left: number;
}

/** Polls `wanted`, which are some of `all`, until they are done or the run is over, stopped or offline. */
export async function runThrough(
  wanted: readonly PolledSource[],
  all: readonly PolledSource[],
  context: RunContext,
): Promise<RunResult> {
  const { now = Date.now, runMs = RUN_MS, signal } = context;
  const startedAt = now();
  const queue = createQueue(wanted);
  const outcomes: Outcome[] = [];
  /** Hosts that have asked to be left alone, and until when. */
  const held = new Map<string, number>();
  const waitForTurn = createTurns(startedAt, context);
  let unfinished = 0;
  let isOffline = false;
  const isOver = (): boolean => isOffline || signal?.aborted === true || now() - startedAt >= runMs;

  /** Whether the run goes on. */
  const take = async (one: PolledSource, polled: Polled | null): Promise<boolean> => {
    if (!polled || isFailure(polled.outcome, 'offline')) {
      unfinished += 1;
      isOffline ||= polled !== null;
      return false;
    }
    const { heldUntil, dueAt } = polled.state;
    if (isOverload(polled.outcome)) held.set(hostOf(one), heldUntil ?? dueAt);
    const until = held.get(hostOf(one));
    if (until !== undefined) {
      queue.withdraw(hostOf(one));
      await holdHost(hostOf(one), until, all, context);
    }
    outcomes.push(polled.outcome);
    context.onPolled?.(polled.outcome, one.source.id);
    return true;
  };
  const worker = async (): Promise<void> => {
    for (let goesOn = true; goesOn; ) {
      if (queue.length > 0) await waitForTurn();
      const next = isOver() ? undefined : queue.take();
      if (!next) return;
      const polled = await pollOne(next, context);
      queue.leave(next);
      goesOn = await take(next, polled);
    }
  };
  await Promise.all(Array.from({ length: MAX_AT_ONCE }, worker));
  return { outcomes, left: queue.length + unfinished };
}

/** Answers a wait for the next turn to start a poll: at once for the first few, and for all of a refresh. */
function createTurns(startedAt: number, { now = Date.now, isRefresh, pauseMs = PAUSE_MS }: RunContext) {
  let turns = 0;
  return async (): Promise<void> => {
    turns += 1;
    const waitMs = isRefresh ? 0 : startedAt + Math.max(0, turns - BURST) * pauseMs - now();
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
  };
}

const isFailure = (outcome: Outcome, code: string): boolean => outcome.kind === 'failed' && outcome.code === code;
const isOverload = (outcome: Outcome): boolean => outcome.kind === 'failed' && OVERLOADED.includes(outcome.status ?? 0);

/** What one source was told counts for all sources of its host, also for those that were under way: they wait as long. */
async function holdHost(host: string, until: number, all: readonly PolledSource[], context: RunContext): Promise<void> {
  const { db, now = Date.now } = context;
  const states = await pollStates(db);
  const ofHost = all.flatMap((one) => (hostOf(one) === host ? (states.get(one.source.id) ?? []) : []));
  const loose = ofHost.filter(({ heldUntil }) => (heldUntil ?? 0) < until);
  await notePollStates(
    db,
    loose.map((state) => afterHold(state, until, context)),
    now(),
  );
}

/** What was polled, or null where the run was stopped meanwhile. */
async function pollOne({ source, poll }: PolledSource, context: RunContext): Promise<Polled | null> {
  try {
    return await pollSource(source, poll, context);
  } catch (error) {
    if (context.signal?.aborted) return null;
    throw error;
  }
}
