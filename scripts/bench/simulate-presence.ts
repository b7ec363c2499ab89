/**
 * When somebody is there at one install, eight of 24 hours, and when its machine is on.
 *
 * A day has three blocks: an hour from 08:00, four and a half hours from 10:30 and two and a half from 19:30 of the
 * person's own time, each person's day shifted a little for good and each block a little more every day.
 */
import { DAY_MS, HOUR_MS, MINUTE_MS, WARM_UP_MS, WEEK_END, WEEK_START } from './simulate-publisher';

/** A quarter of an hour after the last touch the machine counts as idle (`entrypoints/background/presence.ts`). */
const IDLE_MS = 15 * MINUTE_MS;
const BLOCKS = [
  { from: 8 * HOUR_MS, ms: HOUR_MS },
  { from: 10.5 * HOUR_MS, ms: 4.5 * HOUR_MS },
  { from: 19.5 * HOUR_MS, ms: 2.5 * HOUR_MS },
];
const PERSON_SPREAD_MS = 45 * MINUTE_MS;
const DAY_SPREAD_MS = 20 * MINUTE_MS;
const FIRST_DAY = WEEK_START - WARM_UP_MS - 2 * DAY_MS;
const LAST_DAY = WEEK_END + 3 * DAY_MS;

export interface ReadersSetup {
  /**
   * `everywhere`: time zones evenly round the globe; `one region`: all in the publisher's; `office`: in the publisher's,
   * in one block of eight hours from 9:00, give or take 20 minutes; `always`: somebody is there all the time.
   */
  kind: 'everywhere' | 'one region' | 'office' | 'always';
  /** The share of machines that are asleep whenever nobody is there; the others are always on. */
  asleep: number;
}

/** The blocks of one person in order, epoch milliseconds, without overlaps. */
export interface Presence {
  starts: number[];
  ends: number[];
  isAsleepWhileAway: boolean;
}

export function drawPresence({ kind, asleep }: ReadersSetup, random: () => number): Presence {
  const presence: Presence = { starts: [], ends: [], isAsleepWhileAway: random() < asleep };
  if (kind === 'always') {
    add(presence, FIRST_DAY, LAST_DAY);
    return presence;
  }
  const zone = kind === 'everywhere' ? random() * DAY_MS : 0;
  const shift = zone + (kind === 'office' ? 0 : normal(random) * PERSON_SPREAD_MS);
  const blocks = kind === 'office' ? [{ from: 9 * HOUR_MS, ms: 8 * HOUR_MS }] : BLOCKS;
  for (let day = FIRST_DAY; day < LAST_DAY; day += DAY_MS) {
    for (const { from, ms } of blocks) {
      const start = day + shift + from + normal(random) * DAY_SPREAD_MS;
      add(presence, start, start + ms);
    }
  }
  return presence;
}

/** A block that begins before the last one has ended goes on from it. */
function add({ starts, ends }: Presence, start: number, end: number): void {
  const last = ends.at(-1) ?? Number.NEGATIVE_INFINITY;
  if (start > last) starts.push(start);
  else ends.pop();
  ends.push(Math.max(end, last));
}

/** Normally distributed, by Box and Muller. */
const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** When the machine counts as attended: until a while after the person has left. */
export const attendedUntil = ({ ends }: Presence, block: number): number => (ends[block] ?? 0) + IDLE_MS;

/** Counts the time somebody has been there; moments have to be asked for in ascending order. */
export class PresenceClock {
  private block = 0;
  private before = 0;

  constructor(private readonly presence: Presence) {}

  /** Milliseconds until `at`, from the first block on. */
  until(at: number): number {
    const { starts, ends } = this.presence;
    while (this.block < ends.length && (ends[this.block] as number) <= at) {
      this.before += (ends[this.block] as number) - (starts[this.block] as number);
      this.block += 1;
    }
    return this.before + Math.max(0, at - (starts[this.block] ?? at));
  }

  /** Whether somebody was there at `at`, the moment last asked for. */
  wasThere(at: number): boolean {
    return at >= (this.presence.starts[this.block] ?? Number.POSITIVE_INFINITY);
  }

  /** The first moment from `at` on, the moment last asked for, at which somebody is there. */
  nextThere(at: number): number {
    return Math.max(at, this.presence.starts[this.block] ?? at);
  }
}
