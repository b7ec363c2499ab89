import { describe, expect, it } from 'vitest';
import type { HeadlineId } from '../../utils/model/ids';
import type { TellingLog } from '../../utils/model/logs';
import {
  type AlertNews,
  type AlertPolicy,
  type Decision,
  decideAlerts,
  emptyLog,
  minutesOf,
  quietEnd,
} from '../../utils/stories/alerting';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Noon by the local clock, whatever its zone is. */
const NOON = new Date(2026, 10, 27, 12).getTime();

const news = (id: string, storyId?: string): AlertNews => ({
  id: id as HeadlineId,
  ...(storyId ? { storyId: storyId as HeadlineId } : {}),
});
const ANY: AlertPolicy = { mostPerHour: 4, quiet: null };
const night = (isToldAfter: boolean): AlertPolicy => ({
  ...ANY,
  quiet: { from: minutesOf('22:00'), to: minutesOf('07:00'), isToldAfter },
});

/** Decides one batch after the other, as the background does: each time with what it wrote down, read back. */
function run(policy: AlertPolicy, batches: [at: number, ...news: AlertNews[]][]): Decision[] {
  let log: TellingLog = emptyLog();
  return batches.map(([at, ...alerts]) => {
    const decision = decideAlerts(alerts, policy, log, at);
    log = JSON.parse(JSON.stringify(decision.log));
    return decision;
  });
}
const shows = (decisions: Decision[]): string[][] => decisions.map(({ show }) => show);

describe('what a person is told of', () => {
  it('is one headline as itself, and several that came together in one, newest first', () => {
    const decisions = run(ANY, [
      [NOON, news('a')],
      [NOON + MINUTE],
      [NOON + 2 * MINUTE, news('d'), news('c'), news('b')],
    ]);
    expect(shows(decisions)).toEqual([['a'], [], ['d', 'c', 'b']]);
    expect(decisions.map(({ againAt }) => againAt)).toEqual([null, null, null]);
  });

  it('is no headline twice, however often it comes, also after a restart', () => {
    const decisions = run(ANY, [
      [NOON, news('a')],
      [NOON + MINUTE, news('a')],
      [NOON + 3 * DAY, news('b'), news('a')],
    ]);
    expect(shows(decisions)).toEqual([['a'], [], ['b']]);
  });

  it('is no story twice: neither in one batch nor when another source tells it', () => {
    const decisions = run(ANY, [
      [NOON, news('a2', 'a'), news('a', 'a')],
      [NOON + MINUTE, news('a3', 'a')],
      [NOON + 2 * MINUTE, news('b')],
      // It has become a story meanwhile, by the id of its first headline.
      [NOON + 3 * MINUTE, news('b2', 'b')],
    ]);
    expect(shows(decisions)).toEqual([['a2'], [], ['b'], []]);
  });

  it('is never more in any hour than was set; what exceeds it comes in one when the hour allows', () => {
    const decisions = run({ ...ANY, mostPerHour: 2 }, [
      [NOON, news('a')],
      [NOON + 10 * MINUTE, news('b')],
      [NOON + 20 * MINUTE, news('c')],
      [NOON + 30 * MINUTE, news('d')],
      [NOON + HOUR - 1],
      [NOON + HOUR],
      [NOON + HOUR + 5 * MINUTE, news('e')],
      [NOON + HOUR + 10 * MINUTE],
    ]);
    expect(shows(decisions)).toEqual([['a'], ['b'], [], [], [], ['d', 'c'], [], ['e']]);
    expect(decisions[2]?.againAt).toBe(NOON + HOUR);
    expect(decisions[6]?.againAt).toBe(NOON + HOUR + 10 * MINUTE);
  });

  it.each([1, 2, 5])(
    'keeps to %i an hour over a day of news every five minutes, in every hour there is',
    (mostPerHour) => {
      const policy = { ...ANY, mostPerHour };
      const times = Array.from({ length: 24 * 12 }, (_, index): [number, AlertNews] => [
        NOON + 5 * index * MINUTE,
        news(`h${index}`),
      ]);
      const decisions = run(policy, times);
      const shownAt = times.flatMap(([at], index) => (decisions[index]?.show.length ? [at] : []));
      for (const start of shownAt)
        expect(shownAt.filter((at) => at >= start && at < start + HOUR).length).toBeLessThanOrEqual(mostPerHour);
      // Nothing is lost but what nobody would read: the sum of all summaries is what came, less what still waits.
      const told = decisions.flatMap(({ show }) => show);
      expect(new Set(told).size).toBe(told.length);
      expect(told.length + (decisions.at(-1)?.log.held.length ?? 0)).toBe(times.length);
    },
  );

  it('waits for quiet hours to end, over midnight, and comes then in one', () => {
    const evening = new Date(2026, 10, 27, 21, 59).getTime();
    const morning = new Date(2026, 10, 28, 7).getTime();
    const decisions = run(night(true), [
      [evening, news('a')],
      [evening + 2 * MINUTE, news('b')],
      [evening + 5 * HOUR, news('c')],
      [morning - 1],
      [morning],
      [morning + MINUTE],
    ]);
    expect(shows(decisions)).toEqual([['a'], [], [], [], ['c', 'b'], []]);
    expect(decisions[1]?.againAt).toBe(morning);
  });

  it('is nothing of what came in quiet hours where the person wants that, nor later', () => {
    const evening = new Date(2026, 10, 27, 23).getTime();
    const decisions = run(night(false), [
      [evening, news('a')],
      [evening + 12 * HOUR],
      [evening + 13 * HOUR, news('a')],
      [evening + 14 * HOUR, news('b')],
    ]);
    expect(shows(decisions)).toEqual([[], [], [], ['b']]);
    expect(decisions[0]?.againAt).toBeNull();
  });

  it('still is, after quiet hours, what waited for the hour before they began', () => {
    const evening = new Date(2026, 10, 27, 21, 50).getTime();
    const morning = new Date(2026, 10, 28, 7).getTime();
    const policy = { ...night(false), mostPerHour: 1 };
    const decisions = run(policy, [
      [evening, news('a')],
      [evening + MINUTE, news('b')],
      [evening + HOUR, news('c')],
      [morning],
    ]);
    expect(shows(decisions)).toEqual([['a'], [], [], ['b']]);
    expect(decisions[2]?.againAt).toBe(morning);
  });

  it('is not put off for years by a clock that was set far ahead and back', () => {
    const far = NOON + 400 * DAY;
    const decisions = run({ ...ANY, mostPerHour: 1 }, [
      [far, news('a')],
      [NOON, news('b')],
      [NOON + HOUR],
      [NOON + 2 * HOUR, news('a')],
    ]);
    expect(shows(decisions)).toEqual([['a'], [], ['b'], []]);
  });

  it('is remembered within bounds', () => {
    const many = Array.from({ length: 5000 }, (_, index) => news(`h${index}`));
    const [decision] = run({ ...ANY, quiet: { from: 0, to: 24 * 60 - 1, isToldAfter: true } }, [[NOON, ...many]]);
    expect(decision?.log.held.length).toBeLessThanOrEqual(200);
    const [, later] = run(ANY, [[NOON, ...many], [NOON + 1]]);
    expect(later?.log.told.length).toBeLessThanOrEqual(2000);
  });
});

describe('quiet hours', () => {
  const at = (hours: number, minutes = 0) => new Date(2026, 10, 27, hours, minutes).getTime();
  const end = (from: string, to: string, now: number) =>
    quietEnd({ from: minutesOf(from), to: minutesOf(to), isToldAfter: true }, now);

  it.each([
    ['22:00', '07:00', at(21, 59), null],
    ['22:00', '07:00', at(22), at(24 + 7)],
    ['22:00', '07:00', at(3), at(7)],
    ['22:00', '07:00', at(7), null],
    ['13:30', '15:00', at(13, 29), null],
    ['13:30', '15:00', at(13, 30), at(15)],
    ['13:30', '15:00', at(15), null],
    ['08:00', '08:00', at(8), null],
    ['00:00', '23:59', at(0), at(23, 59)],
  ])('from %s to %s are at their place', (from, to, now, expected) => {
    expect(end(from, to, now)).toBe(expected);
  });
});
