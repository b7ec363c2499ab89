/** The parts of a date while its words are read, and the instant that they make. */
import { jalaliMidnight } from './jalali';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** What has been understood so far; `month` counts from 1. */
export interface Parts {
  year?: number;
  month?: number;
  /** The month is one of the solar calendar of Iran, and so are day and year. */
  isJalali?: boolean;
  day?: number;
  /** Since midnight; with it a zone and a half of the day can follow. */
  timeMs?: number;
  hour?: number;
  offsetHours?: number;
  /** A word for half of the day that came before the time. */
  half?: string;
  isDayFirst: boolean;
  now: number;
  /** Bare numbers in their order: the day and the year beside a month's name. */
  numbers: string[];
}

export function setMonth(month: number, parts: Parts): boolean {
  if (parts.month !== undefined) return false;
  parts.month = month;
  return true;
}

export function setDate(year: number, month: number, day: number, parts: Parts): boolean {
  Object.assign(parts, { year, month, day });
  return true;
}

/** The day of the year, from 1 (ISO 8601 ordinal date). */
export function setOrdinal(year: number, dayOfYear: number, parts: Parts): boolean {
  const start = utc(year, 1, 1);
  const date = new Date(start + (dayOfYear - 1) * DAY_MS);
  if (dayOfYear < 1 || date.getUTCFullYear() !== year) return false;
  return setDate(year, date.getUTCMonth() + 1, date.getUTCDate(), parts);
}

export function instantOf(parts: Parts): number | null {
  if (parts.numbers.length > 0 && !placeNumbers(parts)) return null;
  const { year, month = 1, day = 1, timeMs = 0, offsetHours = 0 } = parts;
  if (year === undefined) return null;
  const midnight = parts.isJalali ? jalaliMidnight(year, month, day) : midnightOf(year, month, day);
  return midnight === null ? null : Math.round(midnight + timeMs - offsetHours * HOUR_MS);
}

function midnightOf(year: number, month: number, day: number): number | null {
  const date = new Date(utc(year, month, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() : null;
}

/** Of two bare numbers the one with four digits is the year, else the second; one alone is a year without a month. */
function placeNumbers(parts: Parts): boolean {
  const [first = '', second] = parts.numbers;
  if (parts.year !== undefined || (second === undefined) !== (parts.month === undefined)) return false;
  const [day, year] = second === undefined ? ['1', first] : first.length === 4 ? [second, first] : [first, second];
  if (second === undefined && !/^[1-9]\d{3}$/.test(year)) return false;
  parts.day = Number(day);
  parts.year = year.length === 4 ? Number(year) : fullYear(Number(year));
  return true;
}

/** Epoch milliseconds; unlike Date.UTC it takes years before 100 as they are. */
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

/** A year of two digits, as in RFC 822: 70 to 99 are of the last century. */
export function fullYear(year: number): number {
  return year + (year < 70 ? 2000 : 1900);
}
