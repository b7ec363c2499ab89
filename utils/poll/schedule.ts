/** When a source is polled next. Pure: time and chance are parameters. */
import type { UpdateHints } from '../model/document';
import type { Outcome } from '../model/outcome';
import type { PollState, Source } from '../model/source';
import type { Settings } from '../settings/registry';
import { expectedGapMs } from './rhythm';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** However seldom a source publishes and however often it has failed, it is polled within this time. */
const CEILING_MS = 6 * HOUR_MS;
/** A host that asks for more than this has made a mistake. */
const LONGEST_HOLD_MS = DAY_MS;
/** A weekend, which a source may skip. */
const LONGEST_SKIP_MS = 2 * DAY_MS;
/** No poll is due later than this: a week, which the person may choose, what a source skips, and a day. A clock that was set far back shows by it. */
const FURTHEST_DUE_MS = 7 * DAY_MS + LONGEST_SKIP_MS + DAY_MS;
/** Two polls for each headline: it is then half a gap old at the most when it comes. */
const POLLS_PER_HEADLINE = 2;
/**
 * Of the interval, either way: a burst of headlines makes it shorter for all readers of a source at once, who would else
 * come in waves (docs/simulation.md).
 */
const DRIFT = 0.2;
/** While nobody is there a source is polled this many times less often. */
const AWAY_FACTOR = 8;

/** How often sources are polled, as the person set it. */
export interface Pace {
  floorMs: number;
  ceilingMs: number;
  /** Neither the rhythm of a source nor its hints change it: for the demo and the tests. */
  isFixed: boolean;
  /** What the person chose for one source: in place of its rhythm, and whether somebody is there or not. */
  chosenMs?: number;
}

export function paceOf(settings: Settings): Pace {
  const fixedMs = settings['poll.seconds'] * 1000;
  if (fixedMs > 0) return { floorMs: fixedMs, ceilingMs: fixedMs, isFixed: true };
  const floorMs = settings['poll.minutes'] * MINUTE_MS;
  return { floorMs, ceilingMs: Math.max(CEILING_MS, floorMs), isFixed: false };
}

/** The pace of one source. */
export const paceFor = (pace: Pace, { pollMinutes }: Pick<Source, 'pollMinutes'>): Pace =>
  pace.isFixed || pollMinutes === undefined ? pace : { ...pace, chosenMs: pollMinutes * MINUTE_MS };

export interface Timing {
  pace: Pace;
  /** Until when the answer asked not to be fetched again, or null. */
  freshUntil?: number | null;
  /** From 0 up to 1. */
  random?: () => number;
  /** The person asked for it: a failure is then no further one in a row, for it did not wait its turn. */
  isRefresh?: boolean;
}

/** The state after a poll that ended in `outcome`; being offline is nobody's failure and leaves the poll due. */
export function afterPoll(state: PollState, outcome: Outcome, timing: Timing): PollState {
  const { at } = outcome;
  const ended: PollState = { ...state, lastOutcome: outcome, heldUntil: null };
  if (outcome.kind !== 'failed') {
    const dueAt = dueAfterSuccess(state, at, timing);
    return { ...ended, lastSuccessAt: at, failures: 0, dueAt, awayDueAt: awayDue(dueAt, at, timing.pace) };
  }
  if (outcome.code === 'offline') return ended;
  const { random = Math.random, pace } = timing;
  const failures = timing.isRefresh ? Math.max(1, state.failures) : state.failures + 1;
  const leastMs = pace.chosenMs ?? pace.floorMs;
  const waitMs = Math.min(leastMs * 2 ** Math.min(failures, 16), Math.max(CEILING_MS, leastMs));
  const heldUntil =
    outcome.retryAt === undefined ? null : Math.min(outcome.retryAt, at + LONGEST_HOLD_MS) + random() * pace.floorMs;
  const dueAt = Math.max(at + waitMs * (pace.isFixed ? 1 : 1 - random() / 2), heldUntil ?? 0);
  return { ...ended, failures, heldUntil, dueAt, awayDueAt: awayDue(dueAt, at, pace) };
}

/** The state of a source whose pace the person has just changed, as if its last poll had been made at that pace; a failure goes on backing off. */
export function atNewPace(state: PollState, timing: Timing): PollState {
  const { lastOutcome, heldUntil } = state;
  if (!lastOutcome || lastOutcome.kind === 'failed') return state;
  const dueAt = Math.max(dueAfterSuccess(state, lastOutcome.at, timing), heldUntil ?? 0);
  return { ...state, dueAt, awayDueAt: awayDue(dueAt, lastOutcome.at, timing.pace) };
}

/** A host's hold, on a source of it that was not visited: spread, so that they do not all come back at once. */
export function afterHold(state: PollState, until: number, { pace, random = Math.random }: Timing): PollState {
  const heldUntil = until + random() * pace.floorMs;
  const dueAt = Math.max(state.dueAt, heldUntil);
  return { ...state, heldUntil, dueAt, awayDueAt: Math.max(state.awayDueAt, dueAt) };
}

function dueAfterSuccess(state: PollState, at: number, { pace, freshUntil, random = Math.random }: Timing): number {
  if (pace.isFixed) return at + pace.floorMs;
  const { floorMs, ceilingMs, chosenMs } = pace;
  const within = (ms: number): number => Math.min(Math.max(ms, floorMs), ceilingMs);
  const intervalMs = chosenMs ?? within(expectedGapMs(state.rhythm, at) / POLLS_PER_HEADLINE);
  const drifting = at + (chosenMs ?? Math.max(floorMs, intervalMs * (1 - DRIFT + 2 * DRIFT * random())));
  const hinted = at + (state.updates?.intervalMs ?? 0);
  const asked = Math.min(Math.max(freshUntil ?? 0, hinted), at + ceilingMs);
  // Caches expire for all readers at the same moment, who would all come back in it: spread over as long as they waited.
  const spreadMs = (freshUntil ?? 0) > hinted ? Math.max(intervalMs, asked - at) : intervalMs;
  const allowed = asked > drifting ? asked + random() * spreadMs : drifting;
  return afterSkips(allowed, state.updates);
}

const awayDue = (dueAt: number, at: number, pace: Pace): number =>
  pace.isFixed || pace.chosenMs !== undefined
    ? dueAt
    : Math.max(dueAt, at + Math.min((dueAt - at) * AWAY_FACTOR, pace.ceilingMs));

/** The first moment from `due` on that is in no hour or day which the source skips (RSS 2.0, skipHours and skipDays). */
function afterSkips(due: number, updates: UpdateHints | null): number {
  if (!updates) return due;
  const isSkipped = (moment: Date): boolean =>
    updates.skipHours.includes(moment.getUTCHours()) || updates.skipDays.includes(moment.getUTCDay());
  const moment = new Date(due);
  const latest = due + LONGEST_SKIP_MS;
  while (isSkipped(moment) && moment.getTime() < latest) moment.setUTCHours(moment.getUTCHours() + 1, 0, 0, 0);
  // The minutes stay, so that readers do not all come at the full hour.
  return moment.getTime() === due ? due : moment.getTime() + (due % HOUR_MS);
}

/**
 * When `state` is due, as long as somebody is there or nobody is; at once where a clock that was set back shows, by that or by
 * a poll an hour or more ahead.
 */
function dueOf(state: PollState, now: number, isAttended: boolean): number {
  const due = isAttended ? state.dueAt : state.awayDueAt;
  const isSetBack = due > now + FURTHEST_DUE_MS || (state.lastOutcome?.at ?? 0) > now + HOUR_MS;
  return isSetBack ? now : due;
}

export const isDue = (state: PollState, now: number, isAttended: boolean): boolean =>
  dueOf(state, now, isAttended) <= now;

/** When the next of `states` is due, or null for none. */
export function nextDueAt(states: readonly PollState[], now: number, isAttended: boolean): number | null {
  return states.length === 0 ? null : Math.min(...states.map((state) => dueOf(state, now, isAttended)));
}

/** Whether its validators may be sent: one that is always answered by 304 is asked for the whole once in 8 days. */
export const mayRevalidate = ({ bodyAt }: PollState, now: number): boolean =>
  bodyAt !== null && now - bodyAt < 8 * DAY_MS && bodyAt <= now;
