/** How often a feed says that it changes: RSS 2.0 `ttl`, `skipHours`, `skipDays`; the syndication module of RSS 1.0. */
import type { UpdateHints } from '../model/document';
import { type Fields, isElement, textOf } from './elements';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Longer is no rhythm but a slip of units. */
const MAX_INTERVAL_MS = 366 * DAY_MS;
/** Elements in a list that are looked at: a day has 24 hours. */
const MAX_LISTED = 48;

const PERIODS = new Map([
  ['hourly', DAY_MS / 24],
  ['daily', DAY_MS],
  ['weekly', 7 * DAY_MS],
  ['monthly', 30 * DAY_MS],
  ['yearly', 365 * DAY_MS],
]);
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** The hints among a channel's fields, or null where it gives none that make sense. */
export function updateHints(channel: Fields): UpdateHints | null {
  const intervalMs = ttl(channel) ?? updatePeriod(channel);
  const skipHours = listed(channel, 'skiphours', hourOf, 24);
  const skipDays = listed(channel, 'skipdays', dayOf, 7);
  if (intervalMs === null && skipHours.length + skipDays.length === 0) return null;
  return { intervalMs, skipHours, skipDays };
}

function ttl(channel: Fields): number | null {
  return intervalOf(numberIn(channel, 'ttl') * MINUTE_MS);
}

/** Without a period it is a day, without a frequency once in it (RSS 1.0 syndication module). */
function updatePeriod(channel: Fields): number | null {
  const named = channel.named('sy:updateperiod');
  const times = channel.named('sy:updatefrequency');
  if (!named && !times) return null;
  const period = named ? (PERIODS.get(textOf(named).trim().toLowerCase()) ?? Number.NaN) : DAY_MS;
  return intervalOf(period / (times ? numberIn(channel, 'sy:updatefrequency') : 1));
}

function intervalOf(ms: number): number | null {
  return ms >= MINUTE_MS && ms <= MAX_INTERVAL_MS ? Math.round(ms) : null;
}

/** The number that a field is, else NaN. */
function numberIn(channel: Fields, name: string): number {
  const field = channel.named(name);
  const written = field ? textOf(field).trim() : '';
  return /^\d{1,9}$/.test(written) ? Number(written) : Number.NaN;
}

/** What a list excludes, in order; nothing where it would exclude everything. */
function listed(channel: Fields, name: string, read: (written: string) => number, all: number): number[] {
  const list = channel.named(name);
  const values = (list?.children ?? []).filter(isElement).slice(0, MAX_LISTED);
  const excluded = new Set(values.map((value) => read(textOf(value).trim().toLowerCase())));
  excluded.delete(-1);
  return excluded.size === all ? [] : [...excluded].sort((a, b) => a - b);
}

/** 0 to 23; some feeds count midnight as 24 (RSS 0.91). */
function hourOf(written: string): number {
  return /^\d{1,2}$/.test(written) && Number(written) <= 24 ? Number(written) % 24 : -1;
}

const dayOf = (written: string): number => DAYS.indexOf(written);
