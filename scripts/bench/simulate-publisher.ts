/**
 * The publisher of the simulation: when its headlines come, and what its server answers.
 *
 * Headlines come as a Poisson process with a day and a night: two thirds come in the twelve hours from 06:00 to 18:00 UTC.
 * Three in ten belong to a burst, four headlines within a quarter of an hour. All that is drawn comes from one seed, and is
 * the same for every install.
 */
import { makeRandom } from '../../tests/fuzz/mutate';
import type { Failure } from '../../utils/model/outcome';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** The week that is measured begins on a Monday. */
export const WEEK_START = Date.UTC(2026, 10, 23);
export const WEEK_END = WEEK_START + 7 * DAY_MS;
/** Installs are made within so many days before, so that what they have learned is as old as that. */
export const WARM_UP_MS = 4 * DAY_MS;

const DAYTIME_SHARE = 2 / 3;
const BURST_SHARE = 0.3;
const BURST_SIZE = 4;
const BURST_MS = 15 * MINUTE_MS;
/** Dates that a first document gives lie before the first install. */
const PAST_MS = 14 * DAY_MS;

export interface PublisherSetup {
  seed: number;
  headlinesPerDay: number;
  /** Every answer expires at the next full so many minutes (`Expires`); 0 for answers that say nothing. */
  expiresEveryMinutes?: number;
  /** The server answers 503 between these two moments, epoch milliseconds. */
  outage?: { from: number; to: number; saysWhenItEnds: boolean };
}

export interface Publisher {
  /** When headlines were published, epoch milliseconds, ascending. */
  publications: Float64Array;
  freshUntil(at: number): number | null;
  /** Why a request at that moment fails, or null. */
  failureAt(at: number): Failure | null;
}

export function createPublisher({ seed, headlinesPerDay, expiresEveryMinutes, outage }: PublisherSetup): Publisher {
  const refusal: Failure = { code: 'http-status', status: 503 };
  const everyMs = (expiresEveryMinutes ?? 0) * MINUTE_MS;
  return {
    publications: drawPublications(headlinesPerDay, makeRandom(seed)),
    freshUntil: (at) => (everyMs > 0 ? (Math.floor(at / everyMs) + 1) * everyMs : null),
    failureAt: (at) => {
      if (!outage || at < outage.from || at >= outage.to) return null;
      return outage.saysWhenItEnds ? { ...refusal, retryAt: outage.to } : refusal;
    },
  };
}

function drawPublications(perDay: number, random: () => number): Float64Array {
  const singles = drawEvents(perDay * (1 - BURST_SHARE), random);
  const bursts = drawEvents((perDay * BURST_SHARE) / BURST_SIZE, random);
  const inBursts = bursts.flatMap((at) => Array.from({ length: BURST_SIZE }, () => at + random() * BURST_MS));
  return new Float64Array([...singles, ...inBursts]).sort();
}

/** Moments of a Poisson process whose rate is higher by day, by thinning one of the highest rate. */
function drawEvents(perDay: number, random: () => number): number[] {
  const highest = (perDay * DAYTIME_SHARE * 2) / DAY_MS;
  const moments: number[] = [];
  const end = WEEK_END + DAY_MS;
  for (let at = WEEK_START - WARM_UP_MS - PAST_MS; at < end; at += -Math.log(1 - random()) / highest) {
    const isDaytime = (at % DAY_MS) / HOUR_MS >= 6 && (at % DAY_MS) / HOUR_MS < 18;
    if (isDaytime || random() < (1 - DAYTIME_SHARE) / DAYTIME_SHARE) moments.push(at);
  }
  return moments;
}
