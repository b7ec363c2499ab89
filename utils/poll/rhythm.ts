/**
 * How often headlines come, learned from when they came. Each counts less the older it is, so that the count tells of
 * the last days, and a source that falls silent slows down by itself without anything being written. Pure.
 */
import type { Rhythm } from '../model/source';

const HOUR_MS = 3_600_000;
/** After this long a headline counts by 1/e: several days, so that a night is no silence and a week no habit. */
export const MEMORY_MS = 72 * HOUR_MS;
/** Of a source that gives no dates, until its own headlines have told. */
const USUAL_GAP_MS = HOUR_MS;

const faded = (rhythm: Rhythm, now: number): number =>
  rhythm.count * Math.exp(-Math.max(0, now - rhythm.at) / MEMORY_MS);

/** The mean time between two headlines, in milliseconds; never 0. */
export function expectedGapMs(rhythm: Rhythm | null, now: number): number {
  return rhythm ? MEMORY_MS / Math.max(faded(rhythm, now), 1e-6) : USUAL_GAP_MS;
}

/**
 * From a first document: its dates tell how often headlines came before. A feed lists only its newest, so that they are
 * counted against the time that they span, and not against all that is remembered.
 */
export function firstRhythm(dates: readonly number[], now: number): Rhythm {
  const past = dates.filter((date) => date <= now && date > now - 10 * MEMORY_MS);
  if (past.length < 2) return { count: MEMORY_MS / USUAL_GAP_MS, at: now };
  const count = past.reduce((sum, date) => sum + Math.exp((date - now) / MEMORY_MS), 0);
  const share = 1 - Math.exp((Math.min(...past) - now) / MEMORY_MS);
  return { count: count / Math.max(share, HOUR_MS / MEMORY_MS), at: now };
}

/** After `added` headlines more. */
export const nextRhythm = (rhythm: Rhythm | null, added: number, now: number): Rhythm => ({
  count: (rhythm ? faded(rhythm, now) : 0) + added,
  at: now,
});
