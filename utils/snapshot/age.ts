/** How old the news is, where it has not been brought up to date for a good while. Pure. */
import type { PollState } from '../model/source';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** News younger than this is never called old, and a poll overdue by no more than this not late. */
const PATIENCE_MS = 30 * MINUTE_MS;

export interface NewsAge {
  /** Epoch milliseconds, moved on to a whole step: so the words change, and are published, seldom. */
  at: number;
  isOffline: boolean;
}

/**
 * How old the news of the sources in `states` is: null where it is up to date, or none has come yet. It is not where there is
 * no network, or every last poll has failed, or none is made though it should long have been.
 */
export function newsAge(states: readonly PollState[], now: number, isOnline: boolean): NewsAge | null {
  const at = lastSuccess(states);
  const elapsed = now - at;
  if (!Number.isFinite(at) || elapsed < PATIENCE_MS) return null;
  const isLate = ({ lastOutcome, awayDueAt }: PollState): boolean =>
    lastOutcome?.kind === 'failed' || awayDueAt + PATIENCE_MS < now;
  if (isOnline && !states.every(isLate)) return null;
  return { at: now - Math.floor(elapsed / stepAt(elapsed)) * stepAt(elapsed), isOffline: !isOnline };
}

/** When the words of an age that is shown, or about to be, change next; null where none is in sight. */
export function nextAgeAt(states: readonly PollState[], now: number, isOnline: boolean): number | null {
  const at = lastSuccess(states);
  if (!Number.isFinite(at) || (isOnline && !states.every(({ lastOutcome }) => lastOutcome?.kind === 'failed')))
    return null;
  const elapsed = Math.max(0, now - at);
  return at + (Math.floor(elapsed / stepAt(elapsed)) + 1) * stepAt(elapsed);
}

const lastSuccess = (states: readonly PollState[]): number =>
  Math.max(...states.map(({ lastSuccessAt }) => lastSuccessAt ?? Number.NEGATIVE_INFINITY));

const stepAt = (elapsed: number): number => (elapsed < HOUR_MS ? PATIENCE_MS : HOUR_MS);
