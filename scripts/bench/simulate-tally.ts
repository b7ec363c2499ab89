/** What the simulation counts, in arrays of fixed size however many installs there are. */
import { attendedUntil, type Presence } from './simulate-presence';
import { MINUTE_MS, WEEK_END, WEEK_START } from './simulate-publisher';

const MINUTES = (WEEK_END - WEEK_START) / MINUTE_MS;
/** Delays are counted by the second, up to twelve hours. */
const LONGEST_DELAY_S = 12 * 3600;

export interface Tally {
  installs: number;
  /** Requests in each minute of the week. */
  requests: Uint32Array;
  /** Those of them that were made while somebody was there. */
  attendedRequests: Uint32Array;
  /** By how much the number of attended installs changes in each minute; the first has how many there are at first. */
  attendedChanges: Int32Array;
  /** Requests that found nothing new. */
  unchanged: number;
  /** Delays in seconds of headlines that were published while somebody was there, as long as somebody is there. */
  delaysThere: Uint32Array;
  /** The same delays by the clock, absences included. */
  delaysByClock: Uint32Array;
  /** Delays after somebody came back, of headlines that were published while nobody was there. */
  delaysBack: Uint32Array;
}

export const emptyTally = (): Tally => ({
  installs: 0,
  requests: new Uint32Array(MINUTES),
  attendedRequests: new Uint32Array(MINUTES),
  attendedChanges: new Int32Array(MINUTES + 1),
  unchanged: 0,
  delaysThere: new Uint32Array(LONGEST_DELAY_S + 1),
  delaysByClock: new Uint32Array(LONGEST_DELAY_S + 1),
  delaysBack: new Uint32Array(LONGEST_DELAY_S + 1),
});

const COUNTS = [
  'requests',
  'attendedRequests',
  'attendedChanges',
  'delaysThere',
  'delaysByClock',
  'delaysBack',
] as const;

/** Adds `other` to `tally`. */
export function addTally(tally: Tally, other: Tally): void {
  tally.installs += other.installs;
  tally.unchanged += other.unchanged;
  for (const key of COUNTS) {
    const [sums, parts] = [tally[key], other[key]];
    for (let index = 0; index < parts.length; index++) sums[index] = (sums[index] as number) + (parts[index] as number);
  }
}

const minuteOf = (at: number): number => Math.floor((at - WEEK_START) / MINUTE_MS);
const increase = (counts: Uint32Array | Int32Array, index: number, by = 1): void => {
  counts[index] = (counts[index] as number) + by;
};

export function countRequest(tally: Tally, at: number, isAttended: boolean, isUnchanged: boolean): void {
  if (at < WEEK_START || at >= WEEK_END) return;
  increase(tally.requests, minuteOf(at));
  if (isAttended) increase(tally.attendedRequests, minuteOf(at));
  if (isUnchanged) tally.unchanged += 1;
}

const secondsOf = (ms: number): number => Math.min(Math.round(ms / 1000), LONGEST_DELAY_S);

export function countDelayThere({ delaysThere, delaysByClock }: Tally, ms: number, byClockMs: number): void {
  increase(delaysThere, secondsOf(ms));
  increase(delaysByClock, secondsOf(byClockMs));
}

export const countDelayBack = ({ delaysBack }: Tally, ms: number): void => increase(delaysBack, secondsOf(ms));

export function countAttended(tally: Tally, presence: Presence): void {
  tally.installs += 1;
  const within = (at: number): number => Math.min(Math.max(minuteOf(at), 0), MINUTES);
  presence.starts.forEach((start, block) => {
    increase(tally.attendedChanges, within(start));
    increase(tally.attendedChanges, within(attendedUntil(presence, block)), -1);
  });
}

const total = (counts: Iterable<number>): number => {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
};

/** The busiest minute by the mean of all, of requests in a minute. */
export const peakOverMean = ({ requests }: Tally): number =>
  requests.reduce((most, count) => Math.max(most, count)) / (total(requests) / MINUTES);

/** The busiest minute by the mean of its own day, for the day where that is most: a wave, and no slow change. */
export function peakOverDay({ requests }: Tally): number {
  const days = Array.from({ length: 7 }, (_, day) => requests.subarray((day * MINUTES) / 7, ((day + 1) * MINUTES) / 7));
  return Math.max(...days.map((day) => Math.max(...day) / (total(day) / day.length)));
}

/** What `peakOverMean` would be if each request came at a moment of its own: the highest of so many Poisson counts. */
export function expectedPeakOverMean({ requests }: Tally): number {
  const perMinute = total(requests) / MINUTES;
  return 1 + Math.sqrt((2 * Math.log(MINUTES)) / perMinute);
}

/** The busiest minute over the mean for requests of attended installs by how many these are, over minutes in which a hundredth of all is. */
export function attendedPeakOverMean({ installs, attendedRequests, attendedChanges }: Tally): number {
  let attended = 0;
  const loads: number[] = [];
  attendedRequests.forEach((count, minute) => {
    attended += attendedChanges[minute] as number;
    if (attended >= installs / 100) loads.push(count / attended);
  });
  return Math.max(...loads) / (total(loads) / loads.length);
}

export const requestsPerInstallDay = ({ requests, installs }: Tally): number => total(requests) / installs / 7;

export const unchangedShare = ({ requests, unchanged }: Tally): number => unchanged / total(requests);

/** The delay in minutes that the share `quantile` of the headlines does not exceed. */
export function delayMinutes(delays: Uint32Array, quantile: number): number {
  const wanted = total(delays) * quantile;
  let seen = 0;
  const seconds = delays.findIndex((count) => {
    seen += count;
    return seen >= wanted;
  });
  return seconds / 60;
}
