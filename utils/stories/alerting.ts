/**
 * What a person is told of, and when: one notification at a time, never more in an hour than was set, none in quiet hours,
 * and no headline and no story twice. Pure.
 */
import type { Headline } from '../model/headline';
import type { HeadlineId } from '../model/ids';
import type { TellingLog } from '../model/logs';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** For so long it is remembered what was told: longer than a story lives. */
const TOLD_MS = 30 * DAY_MS;
/** And no more than so many. */
const MAX_TOLD = 2000;
const MAX_HELD = 200;

/** Minutes from midnight, local time; where `to` comes before `from` the hours cross midnight. */
export interface QuietHours {
  from: number;
  to: number;
  /** Whether what came in them is told afterwards, in one. */
  isToldAfter: boolean;
}

export interface AlertPolicy {
  mostPerHour: number;
  quiet: QuietHours | null;
}

export const emptyLog = (): TellingLog => ({ shownAt: [], told: [], held: [] });

export interface Decision {
  /** What to tell of now: one as itself, several in one summary; empty for nothing. Newest first. */
  show: HeadlineId[];
  log: TellingLog;
  /** When to decide anew though nothing has come, or null. */
  againAt: number | null;
}

export type AlertNews = Pick<Headline, 'id' | 'storyId'>;

/** What becomes of `alerts`, newest first, which have just come, and of what was held before, as of `now`. */
export function decideAlerts(
  alerts: readonly AlertNews[],
  policy: AlertPolicy,
  before: TellingLog,
  now: number,
): Decision {
  const log = forget(before, now);
  const news = notTold(alerts, log);
  const told = [...log.told, ...news.flatMap(namesOf).map((id): [HeadlineId, number] => [id, now])];
  const held = [...log.held, ...news.map(({ id }) => id).reverse()].slice(-MAX_HELD);
  const next: TellingLog = { ...log, told, held };
  const quietUntil = policy.quiet && quietEnd(policy.quiet, now);
  if (quietUntil !== null) {
    // What was held before they began waits for them to end, whatever becomes of what comes in them.
    const waiting = policy.quiet?.isToldAfter ? held : log.held;
    return { show: [], log: { ...next, held: waiting }, againAt: waiting.length > 0 ? quietUntil : null };
  }
  if (held.length === 0) return { show: [], log: next, againAt: null };
  const freeAt = nextFree(log.shownAt, policy.mostPerHour, now);
  if (freeAt > now) return { show: [], log: next, againAt: freeAt };
  return { show: held.toReversed(), log: { ...next, held: [], shownAt: [...log.shownAt, now] }, againAt: null };
}

/** A clock that was set back leaves times in the future: they count as now, so that nobody waits for them for years. */
function forget({ shownAt, told, held }: TellingLog, now: number): TellingLog {
  const young = told.map(([id, at]): [HeadlineId, number] => [id, Math.min(at, now)]);
  return {
    shownAt: shownAt.map((at) => Math.min(at, now)).filter((at) => now - at < HOUR_MS),
    told: young.filter(([, at]) => now - at < TOLD_MS).slice(-MAX_TOLD),
    held,
  };
}

/** By each of its names a headline is recognised: its own, and that of its story, which is the first headline's. */
const namesOf = ({ id, storyId }: AlertNews): HeadlineId[] => (storyId ? [...new Set([storyId, id])] : [id]);

/** Those of which nobody was told, one of each story. */
function notTold(alerts: readonly AlertNews[], { told }: TellingLog): AlertNews[] {
  const known = new Set(told.map(([id]) => id));
  return alerts.filter((alert) => {
    const names = namesOf(alert);
    const isNews = !names.some((name) => known.has(name));
    for (const name of names) known.add(name);
    return isNews;
  });
}

/** When the next notification may be shown. */
function nextFree(shownAt: readonly number[], mostPerHour: number, now: number): number {
  const inWay = shownAt.toSorted((a, b) => a - b).at(-mostPerHour);
  return inWay === undefined ? now : inWay + HOUR_MS;
}

/** When the quiet hours that `now` is in end, or null where it is in none. By the local clock, also where that is moved. */
export function quietEnd({ from, to }: QuietHours, now: number): number | null {
  const moment = new Date(now);
  const minute = moment.getHours() * 60 + moment.getMinutes();
  const isQuiet = from < to ? minute >= from && minute < to : from > to && (minute >= from || minute < to);
  if (!isQuiet) return null;
  const end = new Date(now);
  end.setHours(Math.floor(to / 60), to % 60, 0, 0);
  if (end.getTime() <= now) end.setDate(end.getDate() + 1);
  return end.getTime();
}

/** Minutes from midnight of a time as it is set, `HH:MM`. */
export const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};
