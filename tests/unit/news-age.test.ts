import { describe, expect, it } from 'vitest';
import type { SourceId } from '../../utils/model/ids';
import type { Outcome } from '../../utils/model/outcome';
import { freshPollState, type PollState } from '../../utils/model/source';
import { newsAge, nextAgeAt } from '../../utils/snapshot/age';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = 1_000 * HOUR;

const state = (lastSuccessAt: number | null, changes: Partial<PollState> = {}): PollState => ({
  ...freshPollState('a' as SourceId, NOW + HOUR),
  lastSuccessAt,
  lastOutcome: lastSuccessAt === null ? null : { kind: 'unchanged', at: lastSuccessAt },
  ...changes,
});
const failed = (code: 'unreachable' | 'offline' = 'unreachable'): Outcome => ({ kind: 'failed', at: NOW - 1, code });
const age = (states: PollState[], isOnline = true) => {
  const found = newsAge(states, NOW, isOnline);
  return found && { minutes: (NOW - found.at) / MINUTE, isOffline: found.isOffline };
};

describe('how old the news is', () => {
  it('is not said while one source is up to date, or where none ever was', () => {
    expect(age([])).toBeNull();
    expect(age([state(null, { lastOutcome: failed() })])).toBeNull();
    expect(age([state(NOW - 3 * HOUR)])).toBeNull();
    expect(age([state(NOW - 3 * HOUR, { lastOutcome: failed() }), state(NOW - 2 * HOUR)])).toBeNull();
  });

  it('is said where every source has failed since, by the last that came', () => {
    const states = [state(NOW - 3 * HOUR, { lastOutcome: failed() }), state(NOW - 5 * HOUR, { lastOutcome: failed() })];
    expect(age(states)).toEqual({ minutes: 180, isOffline: false });
  });

  it('is said without a network, and that there is none, but not before half an hour has passed', () => {
    expect(age([state(NOW - 29 * MINUTE)], false)).toBeNull();
    expect(age([state(NOW - 30 * MINUTE)], false)).toEqual({ minutes: 30, isOffline: true });
  });

  it('is said where no poll is made though it should long have been', () => {
    const asleep = { dueAt: NOW - 40 * MINUTE, awayDueAt: NOW - 31 * MINUTE };
    expect(age([state(NOW - 2 * HOUR, asleep)])).toEqual({ minutes: 120, isOffline: false });
    expect(age([state(NOW - 2 * HOUR, { ...asleep, awayDueAt: NOW - 29 * MINUTE })])).toBeNull();
  });

  it('goes in whole hours, so that it is seldom published, and tells when it changes next', () => {
    const states = (minutes: number) => [state(NOW - minutes * MINUTE, { lastOutcome: failed() })];
    expect([31, 59, 60, 119, 120, 1000].map((minutes) => age(states(minutes))?.minutes)).toEqual([
      30, 30, 60, 60, 120, 960,
    ]);
    const next = [0, 31, 59, 60, 119, 1000].map((minutes) => nextAgeAt(states(minutes), NOW, true));
    expect(next.map((at) => ((at ?? 0) - NOW) / MINUTE)).toEqual([30, 29, 1, 60, 1, 20]);
    expect(nextAgeAt([state(NOW - 5 * MINUTE)], NOW, true)).toBeNull();
    expect(nextAgeAt([state(NOW - 5 * MINUTE)], NOW, false)).toBe(NOW + 25 * MINUTE);
  });
});
