import { describe, expect, it, vi } from 'vitest';
import type { UpdateHints } from '../../utils/model/document';
import type { SourceId } from '../../utils/model/ids';
import type { Failure, Outcome } from '../../utils/model/outcome';
import { freshPollState, type PollState } from '../../utils/model/source';
import { expectedGapMs, firstRhythm, nextRhythm } from '../../utils/poll/rhythm';
import {
  afterHold,
  afterPoll,
  atNewPace,
  isDue,
  mayRevalidate,
  nextDueAt,
  paceFor,
  paceOf,
  type Timing,
} from '../../utils/poll/schedule';
import { resolveSettings } from '../../utils/settings/resolve';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 23, 6, 30);

const pace = paceOf(resolveSettings(new Map()));
const inTheMiddle: Timing = { pace, random: () => 0.5 };
const unknown = freshPollState('s' as SourceId, 0);
/** A source of which so many headlines come in a day. */
const publishing = (perDay: number): PollState => ({ ...unknown, rhythm: { count: 3 * perDay, at: NOW } });
const unchanged: Outcome = { kind: 'unchanged', at: NOW };
const waitAfter = (state: PollState, timing: Partial<Timing> = {}): number =>
  afterPoll(state, unchanged, { ...inTheMiddle, ...timing }).dueAt - NOW;
const failing = (failures: number, failure: Failure = { code: 'timeout' }, random = 0.5) =>
  afterPoll({ ...unknown, failures }, { kind: 'failed', at: NOW, ...failure }, { pace, random: () => random });

describe('the interval of a source', () => {
  it('is half the time between two of its headlines', () => {
    expect(waitAfter(publishing(24))).toBeCloseTo(30 * MINUTE, -3);
    expect(waitAfter(publishing(6))).toBeCloseTo(2 * HOUR, -3);
  });

  it('is never shorter than the person set, nor longer than six hours', () => {
    expect(waitAfter(publishing(10_000))).toBe(10 * MINUTE);
    expect(waitAfter(publishing(1 / 30))).toBe(6 * HOUR);
    const slow = paceOf(resolveSettings(new Map([['poll.minutes', 240]])));
    expect(waitAfter(publishing(10_000), { pace: slow })).toBe(240 * MINUTE);
  });

  it('grows by itself while nothing comes', () => {
    const busy = publishing(48);
    const later = afterPoll(busy, { kind: 'unchanged', at: NOW + 6 * DAY }, inTheMiddle).dueAt - NOW - 6 * DAY;
    expect(later).toBeGreaterThan(5 * waitAfter(busy));
  });

  it('drifts by chance, so that two readers do not poll side by side for ever', () => {
    const waits = [0, 0.999].map((chance) => waitAfter(publishing(24), { random: () => chance }));
    expect(waits[0]).toBeCloseTo(24 * MINUTE, -3);
    expect((waits[1] ?? 0) / MINUTE).toBeCloseTo(36, 1);
    expect(waitAfter(publishing(10_000), { random: () => 0 })).toBe(10 * MINUTE);
  });

  it('is eight times as long while nobody is there, up to six hours', () => {
    const often = afterPoll(publishing(96), unchanged, inTheMiddle);
    expect(often.awayDueAt - NOW).toBe(8 * 10 * MINUTE);
    expect(isDue(often, NOW + 15 * MINUTE, true)).toBe(true);
    expect(isDue(often, NOW + 15 * MINUTE, false)).toBe(false);
    const seldom = afterPoll(publishing(3), unchanged, inTheMiddle);
    expect(seldom.awayDueAt - NOW).toBeCloseTo(6 * HOUR, -3);
  });

  it('is a number of seconds, and no hint changes it, where the demo or a test says so', () => {
    const fixed = paceOf(resolveSettings(new Map([['poll.seconds', 2]])));
    const state = { ...publishing(1), updates: { intervalMs: HOUR, skipHours: [6], skipDays: [] } };
    expect(waitAfter(state, { pace: fixed, freshUntil: NOW + HOUR })).toBe(2000);
  });
});

describe('what a source asks for', () => {
  const asking = (updates: Partial<UpdateHints>): PollState => ({
    ...publishing(96),
    updates: { intervalMs: null, skipHours: [], skipDays: [], ...updates },
  });

  it('is waited for by how long its answer stays fresh, and its readers come back spread over as long again', () => {
    const waits = [0, 0.999].map((chance) =>
      waitAfter(publishing(96), { freshUntil: NOW + 2 * HOUR, random: () => chance }),
    );
    expect(waits[0]).toBe(2 * HOUR);
    expect(waits[1]).toBeGreaterThan(3.9 * HOUR);
  });

  it('is waited for by its own ttl, which ends for each reader at another moment', () => {
    const waits = [0, 0.999].map((chance) => waitAfter(asking({ intervalMs: 2 * HOUR }), { random: () => chance }));
    expect(waits[0]).toBe(2 * HOUR);
    expect(waits[1]).toBeLessThanOrEqual(2 * HOUR + 10 * MINUTE);
  });

  it('does not shorten an interval, and does not make it longer than the ceiling', () => {
    expect(waitAfter(publishing(24), { freshUntil: NOW + MINUTE })).toBeCloseTo(30 * MINUTE, -3);
    expect(waitAfter(publishing(96), { freshUntil: NOW + 30 * DAY, random: () => 0 })).toBe(6 * HOUR);
  });

  it('not to be polled in certain hours and on certain days is kept, and the readers do not all come at the full hour', () => {
    const skipping = asking({ skipHours: [6, 7, 8], skipDays: [] });
    expect(new Date(NOW + waitAfter(skipping)).toISOString()).toBe('2026-11-23T09:40:00.000Z');
    const monday = asking({ skipDays: [1] });
    expect(new Date(NOW + waitAfter(monday)).toISOString()).toBe('2026-11-24T00:40:00.000Z');
  });

  it('is not believed where it skips all hours', () => {
    const never = asking({ skipHours: Array.from({ length: 24 }, (_, hour) => hour) });
    expect(waitAfter(never)).toBeLessThan(3 * DAY);
  });
});

describe('an interval that the person chose', () => {
  const every = (pollMinutes: number, state = publishing(96), timing: Partial<Timing> = {}) =>
    afterPoll(state, unchanged, { ...inTheMiddle, pace: paceFor(pace, { pollMinutes }), ...timing });

  it('passes between two polls to the minute, whatever the rhythm, and whether somebody is there or not', () => {
    for (const minutes of [5, 60, 7 * 24 * 60]) {
      for (const perDay of [1 / 30, 10_000]) {
        const { dueAt, awayDueAt } = every(minutes, publishing(perDay));
        expect([dueAt - NOW, awayDueAt - NOW]).toEqual([minutes * MINUTE, minutes * MINUTE]);
      }
    }
  });

  it('of a week is not taken for a clock that was set back', () => {
    const state = every(7 * 24 * 60);
    expect(isDue(state, NOW + HOUR, true)).toBe(false);
    expect(nextDueAt([state], NOW + HOUR, true)).toBe(NOW + 7 * DAY);
  });

  it('gives way to what the source asks for', () => {
    const updates = { intervalMs: null, skipHours: [6], skipDays: [] };
    expect(every(5, publishing(96), { freshUntil: NOW + HOUR, random: () => 0 }).dueAt - NOW).toBe(HOUR);
    expect(every(5, { ...publishing(96), updates }).dueAt).toBeGreaterThanOrEqual(NOW + HOUR / 2);
  });

  it('is waited longer with each failure in a row, and as long as a host asks', () => {
    const failedAfter = (failures: number, failure: Failure = { code: 'timeout' }) =>
      afterPoll(
        { ...unknown, failures },
        { kind: 'failed', at: NOW, ...failure },
        {
          pace: paceFor(pace, { pollMinutes: 5 }),
          random: () => 0,
        },
      ).dueAt - NOW;
    expect([0, 1, 2].map((failures) => failedAfter(failures))).toEqual([10 * MINUTE, 20 * MINUTE, 40 * MINUTE]);
    expect(failedAfter(0, { code: 'http-status', status: 429, retryAt: NOW + 3 * HOUR })).toBe(3 * HOUR);
  });

  it('counts from the last poll at once, and its rhythm again when it is taken back', () => {
    const slow = afterPoll(publishing(1), unchanged, inTheMiddle);
    expect(slow.dueAt).toBe(NOW + 6 * HOUR);
    const often = atNewPace(slow, { pace: paceFor(pace, { pollMinutes: 15 }) });
    expect([often.dueAt, often.awayDueAt]).toEqual([NOW + 15 * MINUTE, NOW + 15 * MINUTE]);
    expect(atNewPace(often, inTheMiddle).dueAt).toBe(NOW + 6 * HOUR);
  });

  it('shortens no wait after a failure, and none that a host has asked for', () => {
    const failed = failing(3);
    expect(atNewPace(failed, { pace: paceFor(pace, { pollMinutes: 5 }) })).toBe(failed);
    const held = afterHold(afterPoll(publishing(96), unchanged, inTheMiddle), NOW + HOUR, { pace, random: () => 0 });
    expect(atNewPace(held, { pace: paceFor(pace, { pollMinutes: 5 }) }).dueAt).toBe(NOW + HOUR);
  });

  it('means nothing where the demo or a test fixes the pace', () => {
    const fixed = paceOf(resolveSettings(new Map([['poll.seconds', 2]])));
    expect(paceFor(fixed, { pollMinutes: 60 })).toBe(fixed);
  });
});

describe('a source that fails', () => {
  it('waits twice as long with each failure in a row, by chance up to half less, and never more than six hours', () => {
    const longest = [0, 1, 2, 1000].map((failures) => failing(failures, undefined, 0).dueAt - NOW);
    expect(longest).toEqual([20 * MINUTE, 40 * MINUTE, 80 * MINUTE, 6 * HOUR]);
    expect(failing(1, undefined, 0.999).dueAt - NOW).toBeCloseTo(20 * MINUTE, -4);
  });

  it('keeps the last success in sight', () => {
    const after = afterPoll({ ...unknown, lastSuccessAt: 7 }, { kind: 'failed', at: 9, code: 'timeout' }, inTheMiddle);
    expect(after).toMatchObject({ lastSuccessAt: 7, failures: 1 });
  });

  it('waits no longer for having been tried by hand in between', () => {
    const failed: Outcome = { kind: 'failed', at: NOW, code: 'timeout' };
    const byHand: Timing = { ...inTheMiddle, isRefresh: true };
    expect(afterPoll({ ...unknown, failures: 3 }, failed, byHand).failures).toBe(3);
    expect(afterPoll(unknown, failed, byHand).failures).toBe(1);
  });

  it('is left alone for as long as its host asks, for a day at the most', () => {
    const asked = failing(0, { code: 'http-status', status: 429, retryAt: NOW + 3 * HOUR }, 0);
    expect(asked).toMatchObject({ heldUntil: NOW + 3 * HOUR, dueAt: NOW + 3 * HOUR });
    const mistaken = failing(0, { code: 'http-status', status: 503, retryAt: NOW + 400 * DAY }, 0);
    expect(mistaken.heldUntil).toBe(NOW + DAY);
  });

  it('does not wait for having been offline', () => {
    const after = afterPoll({ ...unknown, dueAt: 5 }, { kind: 'failed', at: NOW, code: 'offline' }, inTheMiddle);
    expect(after).toMatchObject({ dueAt: 5, failures: 0 });
  });

  it('holds the other sources of its host, each a little longer by chance', () => {
    const held = afterHold(publishing(24), NOW + HOUR, { pace, random: () => 0.5 });
    expect(held).toMatchObject({ heldUntil: NOW + HOUR + 5 * MINUTE, dueAt: NOW + HOUR + 5 * MINUTE });
  });
});

describe('the time of the next poll', () => {
  it('is now where a clock that was set back has left it a year ahead', () => {
    expect(nextDueAt([{ ...unknown, dueAt: NOW + 365 * DAY }], NOW, true)).toBe(NOW);
  });

  it('is now where the last poll lies some hours ahead, as after a start with another system', () => {
    const polled = afterPoll(publishing(1), { ...unchanged, at: NOW + 3 * HOUR }, inTheMiddle);
    expect(nextDueAt([polled], NOW, true)).toBe(NOW);
    expect(isDue(polled, NOW + 3 * HOUR, true)).toBe(false);
  });

  it('is that of the first source, or none without sources', () => {
    expect(nextDueAt([unknown, { ...unknown, dueAt: 9 }], NOW, true)).toBe(0);
    expect(nextDueAt([], NOW, true)).toBeNull();
  });
});

describe('validators', () => {
  it('are sent for eight days after a whole document came, and not by a clock that was set back', () => {
    const read = { ...unknown, bodyAt: NOW };
    expect([0, 7.9 * DAY, 8.1 * DAY, -DAY].map((ms) => mayRevalidate(read, NOW + ms))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(mayRevalidate(unknown, NOW)).toBe(false);
  });
});

describe('the rhythm of a source', () => {
  it('is known from the dates of its first document, though it lists only the newest', () => {
    const every = (gap: number, count: number) => Array.from({ length: count }, (_, index) => NOW - index * gap);
    expect(expectedGapMs(firstRhythm(every(15 * MINUTE, 20), NOW), NOW) / MINUTE).toBeCloseTo(15, -1);
    expect(expectedGapMs(firstRhythm(every(DAY, 20), NOW), NOW) / DAY).toBeCloseTo(1, 0);
  });

  it('is taken for one an hour where there are no dates', () => {
    expect(expectedGapMs(firstRhythm([], NOW), NOW)).toBe(HOUR);
    expect(expectedGapMs(null, NOW)).toBe(HOUR);
  });

  it('comes close to the truth in a week, whatever it was taken for', () => {
    let rhythm = firstRhythm([], NOW);
    const gap = 4 * HOUR;
    for (let at = NOW + gap; at < NOW + 7 * DAY; at += gap) rhythm = nextRhythm(rhythm, 1, at);
    const found = expectedGapMs(rhythm, NOW + 7 * DAY);
    expect(found).toBeGreaterThan(0.7 * gap);
    expect(found).toBeLessThan(1.1 * gap);
  });

  it('is never so fast that it has no length', () => {
    expect(expectedGapMs(firstRhythm([NOW, NOW, NOW], NOW), NOW)).toBeGreaterThan(MINUTE);
    expect(expectedGapMs({ count: 0, at: 0 }, NOW)).toBeGreaterThan(DAY);
  });
});
