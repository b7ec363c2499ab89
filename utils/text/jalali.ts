/** The solar calendar of Iran, by the arithmetic rule of 33 years, which holds from 1799 to 2256. */

const DAY_MS = 86_400_000;
const CYCLE_YEARS = 33;
const LEAP_YEARS_IN_CYCLE = [1, 5, 9, 13, 17, 22, 26, 30];
const FIRST_YEAR = 1300;
const LAST_YEAR = 1499;
/** 1 Farvardin 1404. */
const ANCHOR = { year: 1404, at: Date.UTC(2025, 2, 21) };

/** Month names, to 1 … 12, spelt as `date-spelling.ts` spells them. */
export const JALALI_MONTHS = new Map(
  'فروردين ارديبهشت خرداد تير مرداد شهريور مهر ابان اذر دي بهمن اسفند'
    .split(' ')
    .map((name, index): [string, number] => [name, index + 1]),
);

/** The midnight (UTC) that such a day begins with, or null for a day that is none or that is not of our time. */
export function jalaliMidnight(year: number, month: number, day: number): number | null {
  if (year < FIRST_YEAR || year > LAST_YEAR || day < 1 || day > daysIn(year, month)) return null;
  const dayOfYear = month <= 6 ? (month - 1) * 31 : 6 * 31 + (month - 7) * 30;
  const days = (year - ANCHOR.year) * 365 + leapYearsBefore(year) - leapYearsBefore(ANCHOR.year) + dayOfYear + day - 1;
  return ANCHOR.at + days * DAY_MS;
}

function daysIn(year: number, month: number): number {
  if (month <= 6) return 31;
  return month < 12 || LEAP_YEARS_IN_CYCLE.includes(year % CYCLE_YEARS) ? 30 : 29;
}

function leapYearsBefore(year: number): number {
  const cycles = Math.floor(year / CYCLE_YEARS);
  return cycles * LEAP_YEARS_IN_CYCLE.length + LEAP_YEARS_IN_CYCLE.filter((leap) => leap < year % CYCLE_YEARS).length;
}
