/** When a source is polled next. Pure. */
import type { Outcome } from '../model/outcome';
import type { PollState } from '../model/source';
import type { Settings } from '../settings/registry';

const MINUTE_MS = 60_000;
/** However often a source has failed, it is tried again within this time. */
export const LONGEST_WAIT_MS = 6 * 60 * MINUTE_MS;

/** The time between two polls of a source that answers, in milliseconds. */
export const pollIntervalMs = (settings: Settings): number =>
  settings['poll.seconds'] > 0 ? settings['poll.seconds'] * 1000 : settings['poll.minutes'] * MINUTE_MS;

/** The state after a poll that ended in `outcome`: failures in a row double the wait, being offline does not count. */
export function afterPoll(state: PollState, outcome: Outcome, intervalMs: number): PollState {
  if (outcome.kind !== 'failed') {
    return { ...state, lastOutcome: outcome, lastSuccessAt: outcome.at, failures: 0, dueAt: outcome.at + intervalMs };
  }
  const failures = state.failures + (outcome.code === 'offline' ? 0 : 1);
  const waitMs = Math.min(intervalMs * 2 ** Math.min(failures, 16), Math.max(LONGEST_WAIT_MS, intervalMs));
  return { ...state, lastOutcome: outcome, failures, dueAt: outcome.at + waitMs };
}
