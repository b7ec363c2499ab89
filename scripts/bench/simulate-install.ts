/** One install of the simulation, from its first poll to the end of the week, and the schedules it may follow. */
import type { SourceId } from '../../utils/model/ids';
import type { Failure, Outcome } from '../../utils/model/outcome';
import { freshPollState, type PollState } from '../../utils/model/source';
import { firstRhythm, nextRhythm } from '../../utils/poll/rhythm';
import { afterPoll, nextDueAt, type Pace, paceOf } from '../../utils/poll/schedule';
import { resolveSettings } from '../../utils/settings/resolve';
import { attendedUntil, type Presence, PresenceClock } from './simulate-presence';
import { type Publisher, WARM_UP_MS, WEEK_END, WEEK_START } from './simulate-publisher';
import { countAttended, countDelayBack, countDelayThere, countRequest, type Tally } from './simulate-tally';

/** So many headlines a document lists; what else came since the last poll is never seen. */
const LISTED = 50;
/** An alarm comes up to a second late. */
const ALARM_LATE_MS = 1000;

export interface Answer {
  failure: Failure | null;
  freshUntil: number | null;
  /** When the headlines were published that are new to the install; at its first poll, all that are listed. */
  dates: Float64Array;
}

export interface Schedule {
  polled(at: number, answer: Answer): void;
  dueAt(now: number, isAttended: boolean): number;
}

export type ScheduleSetup = 'own' | { everyMs: number };

const PACE = paceOf(resolveSettings(new Map()));

const UNKNOWN = freshPollState('source' as SourceId, 0);

/** The same state as an object of one shape: copies of copies by `...` cost V8 (Node 20) twelve times as much. */
const reshape = (state: PollState): PollState => ({
  sourceId: state.sourceId,
  dueAt: state.dueAt,
  awayDueAt: state.awayDueAt,
  heldUntil: state.heldUntil,
  lastOutcome: state.lastOutcome,
  lastSuccessAt: state.lastSuccessAt,
  failures: state.failures,
  etag: state.etag,
  lastModified: state.lastModified,
  bodyHash: state.bodyHash,
  bodyBytes: state.bodyBytes,
  bodyAt: state.bodyAt,
  rhythm: state.rhythm,
  updates: state.updates,
  moved: state.moved,
  savedAt: state.savedAt,
});

/** The product's own functions, called in the order in which a poll calls them (`utils/poll/poll-source.ts`). */
export class OwnSchedule implements Schedule {
  private state = reshape(UNKNOWN);

  constructor(
    private readonly random: () => number,
    private readonly pace: Pace = PACE,
  ) {}

  polled(at: number, { failure, freshUntil, dates }: Answer): void {
    const { pace, random, state } = this;
    if (failure) {
      this.state = reshape(afterPoll(state, { kind: 'failed', at, ...failure }, { pace, random }));
      return;
    }
    const added = dates.length;
    if (added > 0) state.rhythm = state.rhythm ? nextRhythm(state.rhythm, added, at) : firstRhythm([...dates], at);
    const outcome: Outcome = added > 0 ? { kind: 'fresh', at, added } : { kind: 'unchanged', at };
    this.state = reshape(afterPoll(state, outcome, { pace, freshUntil, random }));
  }

  dueAt(now: number, isAttended: boolean): number {
    return nextDueAt([this.state], now, isAttended) ?? now;
  }
}

/** What readers did before: every so often, as long as the machine is on, whatever comes of it. */
export class FixedSchedule implements Schedule {
  private due = 0;

  constructor(private readonly everyMs: number) {}

  polled(at: number): void {
    this.due = at + this.everyMs;
  }

  dueAt(): number {
    return this.due;
  }
}

export interface Install {
  schedule: Schedule;
  presence: Presence;
  /** When it was made, from 0 for the beginning of the week back to 1 for that of the warm-up. */
  phase: number;
  random: () => number;
}

/** Polls from a moment before the week until the first poll after it, and counts what falls into the week. */
export function liveThroughWeek(install: Install, published: Publisher, tally: Tally): void {
  const { schedule, presence, phase, random } = install;
  const { publications, failureAt, freshUntil } = published;
  countAttended(tally, presence);
  const alarms = new Alarms(schedule, presence);
  const delays = new Delays(presence, tally);
  let at = WEEK_START - phase * WARM_UP_MS;
  // Where they are in `publications`: those before it are known.
  let known = indexAfter(publications, at, 0) - LISTED;
  for (let isOver = false; !isOver; at = alarms.nextAfter(at) + random() * ALARM_LATE_MS) {
    const failure = failureAt(at);
    const until = failure ? known : indexAfter(publications, at, known);
    const dates = publications.subarray(Math.max(known, until - LISTED), until);
    countRequest(tally, at, alarms.isAttendedAt(at), dates.length === 0);
    schedule.polled(at, { failure, freshUntil: failure ? null : freshUntil(at), dates });
    delays.count(dates, at);
    known = until;
    isOver = at >= WEEK_END && !failure;
  }
}

/** Counts how long headlines of the week took to the screen; polls have to come in order. */
class Delays {
  private readonly gotClock: PresenceClock;
  private readonly publishedClock: PresenceClock;

  constructor(
    presence: Presence,
    private readonly tally: Tally,
  ) {
    this.gotClock = new PresenceClock(presence);
    this.publishedClock = new PresenceClock(presence);
  }

  /** Headlines published at `dates` that a poll got at `at`. */
  count(dates: Float64Array, at: number): void {
    const { gotClock, publishedClock, tally } = this;
    const gotAt = gotClock.until(at);
    const shownAt = gotClock.nextThere(at);
    for (const publishedAt of dates) {
      if (publishedAt < WEEK_START || publishedAt >= WEEK_END) continue;
      const waitedMs = gotAt - publishedClock.until(publishedAt);
      if (publishedClock.wasThere(publishedAt)) countDelayThere(tally, waitedMs, shownAt - publishedAt);
      else countDelayBack(tally, waitedMs);
    }
  }
}

/** The first index from `from` on of a moment later than `at`. */
function indexAfter(moments: Float64Array, at: number, from: number): number {
  let low = from;
  let high = moments.length;
  // Most polls find little that is new.
  for (let step = 1; low + step < high; step *= 2) {
    if ((moments[low + step] as number) > at) high = low + step;
  }
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((moments[middle] as number) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** When the background is woken: for what is due, and when somebody comes back. Moments are asked for in order. */
class Alarms {
  private block = 0;

  constructor(
    private readonly schedule: Schedule,
    private readonly presence: Presence,
  ) {}

  isAttendedAt(at: number): boolean {
    while (attendedUntil(this.presence, this.block) <= at) this.block += 1;
    return at >= (this.presence.starts[this.block] as number);
  }

  /** The moment of the first poll after that at `at`. */
  nextAfter(at: number): number {
    const { schedule, presence } = this;
    for (let now = at; ; now = attendedUntil(presence, this.block)) {
      const isAttended = this.isAttendedAt(now);
      const start = presence.starts[this.block] as number;
      if (!isAttended) {
        const due = Math.max(now, schedule.dueAt(now, false));
        if (!presence.isAsleepWhileAway && due < start) return due;
        now = start;
      }
      const due = Math.max(now, schedule.dueAt(now, true));
      if (due < attendedUntil(presence, this.block)) return due;
    }
  }
}
