/**
 * Dates as feeds and pages write them: RFC 822, ISO 8601, asctime, spelt-out months in English, French, Arabic (all three
 * families of month names), Persian and Urdu, any decimal digits. Words are looked up one by one; one that is not known
 * makes the whole date unknown, because no date is better than a wrong one.
 */

import { AFTERNOON, FILLER, MONTHS, MORNING, ZONES } from './date-words';
import { parseMailDate } from './mail-date';

const MAX_LENGTH = 100;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** What has been understood so far; `month` counts from 1. */
interface Parts {
  year?: number;
  month?: number;
  day?: number;
  /** Since midnight; with it a zone and a half of the day can follow. */
  timeMs?: number;
  hour?: number;
  offsetHours?: number;
  /** Bare numbers in their order: the day and the year beside a month's name. */
  numbers: string[];
}

/** Epoch milliseconds of a written date, or null in doubt. A date without a zone is UTC, one without a time midnight. */
export function parseDate(text: string): number | null {
  if (text.length > MAX_LENGTH) return null;
  const mailDate = parseMailDate(text);
  if (mailDate !== null) return mailDate;
  const parts: Parts = { numbers: [] };
  for (const word of normalise(text).split(/[\s,،]+/)) {
    if (word !== '' && !readWord(word, parts)) return null;
  }
  return instantOf(parts);
}

/** Lower case, ASCII digits, one spelling for alef, yeh, kaf and teh marbuta, no diacritics; `T` between date and time is a space. */
function normalise(text: string): string {
  const written = text.toLowerCase().replace(/(\d)t(?=\d)/, '$1 ');
  if (!/[\u0080-\uffff]/.test(written)) return written;
  return written
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[\u064b-\u0652\u0640\u200e\u200f\u061c]/g, '')
    .replace(/[أإآ]/g, 'ا')
    .replace(/[ىی]/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/ة/g, 'ه')
    .replace(/(كانون|تشرين)\s+(?:ال)?(?:(اول)|ثاني)/g, (_, name: string, first?: string) => name + (first ? 1 : 2))
    .replace(/(\d)t(?=\d)/, '$1 ');
}

function readWord(word: string, parts: Parts): boolean {
  return readTime(word, parts) || readZone(word, parts) || readDate(word, parts) || FILLER.test(word);
}

/** `10:14`, `10:14:55.123`, with what is written against it: `10:14am`, `10:14:55z`, `10:14+03:00`. */
function readTime(word: string, parts: Parts): boolean {
  const found = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?(.*)$/.exec(word);
  if (!found || parts.timeMs !== undefined) return false;
  const [, hour, minute, second = '0', fraction = '0', rest = ''] = found;
  if (Number(hour) > 24 || Number(minute) > 59 || Number(second) > 60) return false;
  parts.hour = Number(hour);
  const secondMs = Number(second) * 1000 + Math.floor(Number(`0.${fraction}`) * 1000);
  parts.timeMs = (parts.hour * 60 + Number(minute)) * 60_000 + secondMs;
  if (parts.timeMs > DAY_MS) return false;
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
  return readOffset(word, parts);
}

function readOffset(word: string, parts: Parts): boolean {
  const named = ZONES.get(word);
  const found = /^(?:gmt|utc)?([+-])(\d{1,2}):?(\d{2})?$/.exec(word);
  if (named === undefined && !found) return false;
  const [, sign, hours = '0', minutes = '0'] = found ?? [];
  if (Number(hours) > 14 || Number(minutes) > 59) return false;
  parts.offsetHours = named ?? (sign === '-' ? -1 : 1) * (Number(hours) + Number(minutes) / 60);
  return true;
}

/** A month's name, a number, or a date written as one word. */
function readDate(word: string, parts: Parts): boolean {
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

function setMonth(month: number, parts: Parts): boolean {
  if (parts.month !== undefined) return false;
  parts.month = month;
  return true;
}

/** Year first, or day first where dots or the numbers themselves leave no other way. */
function readNumericDate(pieces: string[], word: string, parts: Parts): boolean {
  if (parts.month !== undefined || pieces.length > 3) return false;
  const [a = 0, b = 0, c = 1] = pieces.map(Number);
  if (pieces[0]?.length === 4) {
    if (pieces.length === 2 && pieces[1]?.length === 3) return setOrdinal(a, b, parts);
    Object.assign(parts, { year: a, month: b, day: c });
    return true;
  }
  if (pieces[2]?.length !== 4) return false;
  if (word.includes('.') || a > 12 || a === b) Object.assign(parts, { year: c, month: b, day: a });
  else if (b > 12) Object.assign(parts, { year: c, month: a, day: b });
  else return false;
  return true;
}

/** A day, a year, or a whole date without separators (ISO 8601 basic format; seconds or milliseconds since 1970). */
function readDigits(word: string, parts: Parts): boolean {
  const digits = word.replace(/\D/g, '');
  const at = (start: number, end: number) => Number(digits.slice(start, end));
  switch (digits.length) {
    case 1:
    case 2:
    case 4:
      return parts.numbers.push(digits) <= 2;
    case 5:
      return setOrdinal(fullYear(at(0, 2)), at(2, 5), parts);
    case 7:
      return setOrdinal(at(0, 4), at(4, 7), parts);
    case 8:
      Object.assign(parts, { year: at(0, 4), month: at(4, 6), day: at(6, 8) });
      return true;
    case 10:
    case 13:
      Object.assign(parts, {
        year: 1970,
        month: 1,
        day: 1,
        timeMs: Number(digits) * (digits.length === 10 ? 1000 : 1),
      });
      return true;
    default:
      return false;
  }
}

/** The day of the year, from 1 (ISO 8601 ordinal date). */
function setOrdinal(year: number, dayOfYear: number, parts: Parts): boolean {
  const start = utc(year, 1, 1);
  const date = new Date(start + (dayOfYear - 1) * DAY_MS);
  if (dayOfYear < 1 || date.getUTCFullYear() !== year) return false;
  Object.assign(parts, { year, month: date.getUTCMonth() + 1, day: date.getUTCDate() });
  return true;
}

function instantOf(parts: Parts): number | null {
  if (parts.numbers.length > 0 && !placeNumbers(parts)) return null;
  const { year, month = 1, day = 1, timeMs = 0, offsetHours = 0 } = parts;
  if (year === undefined) return null;
  const midnight = utc(year, month, day);
  const date = new Date(midnight);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return Math.round(midnight + timeMs - offsetHours * HOUR_MS);
}

/** Of two bare numbers the one with four digits is the year, else the second; one alone is a year without a month. */
function placeNumbers(parts: Parts): boolean {
  const [first = '', second] = parts.numbers;
  if (parts.year !== undefined || (second === undefined) !== (parts.month === undefined)) return false;
  const [day, year] = second === undefined ? ['1', first] : first.length === 4 ? [second, first] : [first, second];
  if (second === undefined && year.length !== 4) return false;
  parts.day = Number(day);
  parts.year = year.length === 4 ? Number(year) : fullYear(Number(year));
  return true;
}

/** Epoch milliseconds; unlike Date.UTC it takes years before 100 as they are. */
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

/** A year of two digits, as in RFC 822: 70 to 99 are of the last century. */
function fullYear(year: number): number {
  return year + (year < 70 ? 2000 : 1900);
}
