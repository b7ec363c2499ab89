import { describe, expect, it, vi } from 'vitest';
import { simulateHere, simulateShare } from '../../scripts/bench/simulate-crowd';
import { drawPresence, PresenceClock } from '../../scripts/bench/simulate-presence';
import {
  createPublisher,
  DAY_MS,
  HOUR_MS,
  MINUTE_MS,
  WEEK_END,
  WEEK_START,
} from '../../scripts/bench/simulate-publisher';
import {
  addTally,
  delayMinutes,
  emptyTally,
  expectedPeakOverMean,
  peakOverMean,
  requestsPerInstallDay,
  type Tally,
} from '../../scripts/bench/simulate-tally';
import { makeRandom } from '../fuzz/mutate';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const publisher = { seed: 7, headlinesPerDay: 96 };
const always = { kind: 'always', asleep: 0 } as const;
const everywhere = { kind: 'everywhere', asleep: 0 } as const;
const everyMinutes = (minutes: number) => ({ everyMs: minutes * MINUTE_MS });
const sum = (counts: Iterable<number>): number => [...counts].reduce((total, count) => total + count, 0);
const ofTheWeek = ({ publications }: { publications: Float64Array }): number =>
  publications.filter((at) => at >= WEEK_START && at < WEEK_END).length;

describe('the publisher', () => {
  it('publishes as much as it says, two thirds of it in twelve hours', () => {
    const { publications } = createPublisher({ seed: 3, headlinesPerDay: 4_000 });
    const days = ((publications.at(-1) ?? 0) - (publications[0] ?? 0)) / DAY_MS;
    expect(publications.length / days / 4_000).toBeCloseTo(1, 1);
    const byDay = publications.filter((at) => at % DAY_MS >= 6 * HOUR_MS && at % DAY_MS < 18 * HOUR_MS);
    expect(byDay.length / publications.length).toBeCloseTo(2 / 3, 1);
  });
});

describe('readers', () => {
  it('are there eight hours a day', () => {
    const clock = new PresenceClock(drawPresence(everywhere, makeRandom(5)));
    const before = clock.until(WEEK_START);
    expect((clock.until(WEEK_END) - before) / 7 / HOUR_MS).toBeCloseTo(8, 0);
  });

  it('have no time pass for them while they are away', () => {
    const clock = new PresenceClock({ starts: [100, 500], ends: [200, 600], isAsleepWhileAway: false });
    expect([50, 150, 300, 550, 900].map((at) => clock.until(at))).toEqual([0, 50, 100, 150, 200]);
  });
});

describe('a fixed poll', () => {
  const tally = simulateHere({ installs: 300, publisher, readers: always, schedule: everyMinutes(15) });

  it('makes the requests that its interval makes, each late by half a second', () => {
    expect(requestsPerInstallDay(tally)).toBeCloseTo((24 * 60) / (15 + 0.5 / 60), 1);
  });

  it('brings a headline after half its interval, in the middle, and after nine tenths of it at the ninth tenth', () => {
    expect(delayMinutes(tally.delaysThere, 0.5)).toBeCloseTo(7.5, 0);
    expect(delayMinutes(tally.delaysThere, 0.9)).toBeCloseTo(13.5, 0);
  });

  it('loads the publisher as evenly as chance has it, where phases are even', () => {
    expect(peakOverMean(tally)).toBeLessThan(expectedPeakOverMean(tally) + 0.1);
  });
});

describe.each([['own' as const], [everyMinutes(20)]])('a crowd on the schedule %o', (schedule) => {
  const crowd = { installs: 60, publisher, readers: everywhere, schedule };
  const whole = simulateHere(crowd);

  it('brings every headline of the week to every install once', () => {
    const brought = sum(whole.delaysThere) + sum(whole.delaysBack);
    expect(brought).toBe(60 * ofTheWeek(createPublisher(publisher)));
  });

  it('does the same however it is shared out', () => {
    const parts: Tally = emptyTally();
    for (const first of [0, 1, 2]) addTally(parts, simulateShare({ ...crowd, first, step: 3 }));
    expect(parts).toEqual(whole);
  });
});

describe('an outage', () => {
  const outage = { from: WEEK_START + 60 * HOUR_MS, to: WEEK_START + 61 * HOUR_MS, saysWhenItEnds: true };
  const run = (schedule: 'own' | { everyMs: number }) =>
    simulateHere({ installs: 200, publisher: { ...publisher, outage }, readers: always, schedule });
  const during = ({ requests }: Tally): number => sum(requests.subarray(60 * 60 + 15, 61 * 60));

  it('silences who is told when it ends, and not who does not listen', () => {
    expect(during(run('own'))).toBe(0);
    expect(during(run(everyMinutes(15)))).toBeCloseTo(200 * 3, -1);
  });
});
