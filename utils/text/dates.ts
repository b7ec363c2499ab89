/**
 * Dates as feeds and pages write them: RFC 822, ISO 8601, asctime, spelt-out months in Arabic (all three families of month
 * names) and a dozen other languages, the solar calendar of Iran where its month is named, any decimal digits. Words are
 * looked up one by one; one that is not known makes the whole date unknown, because no date is better than a wrong one.
 */

import { fullYear, instantOf, type Parts, setDate, setMonth, setOrdinal } from './date-parts';
import { spellDate } from './date-spelling';
import { AFTERNOON, FILLER, HALF_BEFORE, MONTHS, MORNING, ZONES } from './date-words';
import { JALALI_MONTHS } from './jalali';
import { parseMailDate } from './mail-date';

const MAX_LENGTH = 100;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** Before the web there were no feeds: software writes such a date where it has none. */
const FIRST_NEWS = Date.UTC(1990, 0, 1);

/** The date of a headline: what `parseDate` reads, and null also for what is older than any feed. */
export function parseNewsDate(text: string): number | null {
  const date = parseDate(text);
  return date !== null && date >= FIRST_NEWS ? date : null;
}

/**
 * Epoch milliseconds of a written date, or null in doubt. A date without a zone is UTC, one without a time midnight. `now`
 * tells only which of two readings would be in the future.
 */
export function parseDate(text: string, now = Date.now()): number | null {
  if (text.length > MAX_LENGTH) return null;
  const mailDate = parseMailDate(text);
  if (mailDate !== null) return mailDate;
  const { words, isDayFirst } = spellDate(text);
  const parts: Parts = { numbers: [], isDayFirst, now };
  return words.every((word) => readWord(word, parts)) ? instantOf(parts) : null;
}

function readWord(word: string, parts: Parts): boolean {
  return (
    readTime(word, parts) ||
    readZone(word, parts) ||
    readDate(word, parts) ||
    readHalf(word, parts) ||
    FILLER.test(word)
  );
}

function readHalf(word: string, parts: Parts): boolean {
  if (parts.timeMs !== undefined || !HALF_BEFORE.test(word)) return false;
  parts.half = word;
  return true;
}

/** After a date and a `t`, as ISO 8601 has it, colons and minutes may be missing. */
const TIME = /^t?(\d{1,2})[:h](\d{2})(?::(\d{2})(?:[.,](\d+))?)?(.*)$/;
const BASIC_TIME = /^t(\d{2})(?:(\d{2})(?:(\d{2})(?:[.,](\d+))?)?)?(.*)$/;

/** `10:14`, `10:14:55.123`, with what is written against it: `10:14am`, `10:14:55z`, `10:14+03:00`. */
function readTime(word: string, parts: Parts): boolean {
  const found = TIME.exec(word) ?? BASIC_TIME.exec(word);
  if (!found || parts.timeMs !== undefined) return false;
  const [, hour, minute = '0', second = '0', fraction = '0', rest = ''] = found;
  if (Number(hour) > 24 || Number(minute) > 59 || Number(second) > 60) return false;
  parts.hour = Number(hour);
  const secondMs = Number(second) * 1000 + Math.floor(Number(`0.${fraction}`) * 1000);
  parts.timeMs = (parts.hour * 60 + Number(minute)) * 60_000 + secondMs;
  if (parts.timeMs > DAY_MS) return false;
  if (parts.half !== undefined) readZone(parts.half, parts);
  return rest === '' || readZone(rest, parts);
}

/** What follows a time: half of the day, an offset, a zone's name. */
function readZone(word: string, parts: Parts): boolean {
  if (parts.timeMs === undefined || parts.hour === undefined) return false;
  if (MORNING.test(word) || AFTERNOON.test(word)) {
    const hour = (parts.hour % 12) + (AFTERNOON.test(word) ? 12 : 0);
    if (parts.hour <= 12) parts.timeMs += (hour - parts.hour) * HOUR_MS;
    return true;
  }
  // What follows an offset only names it.
  if (parts.offsetHours !== undefined && ZONES.has(word)) return true;
  return readOffset(word, parts);
}

/** The letters that RFC 822 gave to zones, with the wrong sign: RFC 5322, 4.3 takes them for no zone. `a` and `p` may be halves. */
const MILITARY = /^[b-ik-oq-y]$/;

function readOffset(word: string, parts: Parts): boolean {
  const named = ZONES.get(word) ?? (MILITARY.test(word) ? 0 : undefined);
  const found = /^(?:gmt|utc)?([+-])(\d{1,2}):?(\d{2})?$/.exec(word);
  if (named === undefined && !found) return false;
  const [, sign, hours = '0', minutes = '0'] = found ?? [];
  if (Number(hours) > 14 || Number(minutes) > 59) return false;
  parts.offsetHours = named ?? (sign === '-' ? -1 : 1) * (Number(hours) + Number(minutes) / 60);
  return true;
}

/** A month's name, a number, or a date written as one word. */
function readDate(word: string, parts: Parts): boolean {
  const [, truncatedYear, truncatedMonth] = /^-(\d{2})-?(\d{2})$/.exec(word) ?? [];
  if (truncatedYear !== undefined) return setDate(fullYear(Number(truncatedYear)), Number(truncatedMonth), 1, parts);
  const jalali = JALALI_MONTHS.get(word);
  if (jalali !== undefined) {
    parts.isJalali = true;
    return setMonth(jalali, parts);
  }
  const pieces = word.split(/[-/.]/).filter((piece) => piece !== '');
  const months = pieces.map((piece) => MONTHS.get(piece));
  const [month] = months;
  // One month under one name or, as in أبريل/نيسان, under two.
  if (month && months.every((other) => other === month)) return setMonth(month, parts);
  if (pieces.length === 3 && months[1]) {
    parts.numbers.push(pieces[0] ?? '', pieces[2] ?? '');
    return setMonth(months[1], parts);
  }
  if (!pieces.every((piece) => /^\d+(?:st|nd|rd|th)?$/.test(piece))) return false;
  if (pieces.length > 1) return readNumericDate(pieces, word, parts);
  return readDigits(pieces[0] ?? '', parts);
}

/** Year first, or day first where dots, the script or the numbers themselves leave no other way. */
function readNumericDate(pieces: string[], word: string, parts: Parts): boolean {
  if (parts.month !== undefined || parts.year !== undefined || pieces.length > 3) return false;
  const [a = 0, b = 0, c = 1] = pieces.map(Number);
  if (pieces[0]?.length === 4) {
    return pieces.length === 2 && pieces[1]?.length === 3 ? setOrdinal(a, b, parts) : setDate(a, b, c, parts);
  }
  if (pieces.every(({ length }) => length === 2) && word.includes('-')) return setShortDate(a, b, c, parts);
  if (pieces[2]?.length !== 4) return false;
  if (word.includes('.') || parts.isDayFirst || a > 12 || a === b) return setDate(c, b, a, parts);
  return b > 12 && setDate(c, a, b, parts);
}

/** A year of two digits, first as in ISO 8601 of old: only where it can't be last, because it would be in the future. */
function setShortDate(year: number, month: number, day: number, parts: Parts): boolean {
  const isOnlyWay = fullYear(day) > new Date(parts.now).getUTCFullYear() + 1;
  return isOnlyWay && setDate(fullYear(year), month, day, parts);
}

/** A day, a year, or a whole date without separators (ISO 8601 basic format; seconds or milliseconds since 1970). */
function readDigits(word: string, parts: Parts): boolean {
  const digits = word.replace(/\D/g, '');
  if (digits.length <= 4) return digits.length !== 3 && parts.numbers.push(digits) <= 2;
  if (parts.year !== undefined) return false;
  const at = (start: number, end: number) => Number(digits.slice(start, end));
  switch (digits.length) {
    case 5:
      return setOrdinal(fullYear(at(0, 2)), at(2, 5), parts);
    case 6:
      return setShortDate(at(0, 2), at(2, 4), at(4, 6), parts);
    case 7:
      return setOrdinal(at(0, 4), at(4, 7), parts);
    case 8:
      return setDate(at(0, 4), at(4, 6), at(6, 8), parts);
    case 10:
    case 13:
      parts.timeMs = Number(digits) * (digits.length === 10 ? 1000 : 1);
      return setDate(1970, 1, 1, parts);
    case 14:
      return setDate(at(0, 4), at(4, 6), at(6, 8), parts) && readTime(`t${digits.slice(8)}`, parts);
    default:
      return false;
  }
}
