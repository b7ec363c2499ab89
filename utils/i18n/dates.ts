/** Days and times as they are written out, by one calendar or by both. */

export type CalendarChoice = 'gregory' | 'islamic' | 'both';

export interface Dates {
  /** The day and time of `at`, written out. */
  date(at: number): string;
  /** The day of `at`, seen from `now`: today, yesterday, or written out. */
  day(at: number, now: number): string;
}

/** Named in every locale: some have another calendar by themselves. */
const GREGORIAN = 'gregory';
/** The civil calendar of Saudi Arabia, whose months are known in advance. */
const HIJRI = 'islamic-umalqura';

const TIMED = { dateStyle: 'long', timeStyle: 'short' } as const;
const PLAIN = { day: 'numeric', month: 'long' } as const;

/** @param join Puts the same day by the one calendar and by the other into one sentence. */
export function createDates(
  locale: string,
  choice: CalendarChoice,
  join: (gregorian: string, hijri: string) => string,
): Dates {
  const write = (calendar: string, options: Intl.DateTimeFormatOptions, at: number): string =>
    new Intl.DateTimeFormat(locale, { ...options, calendar }).format(at);
  const isHijri = choice === 'islamic';
  return {
    date(at) {
      const written = write(isHijri ? HIJRI : GREGORIAN, TIMED, at);
      return choice === 'both' ? join(written, write(HIJRI, { dateStyle: 'long' }, at)) : written;
    },
    day(at, now) {
      const days = daysBetween(at, now);
      if (days === 0 || days === -1)
        return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
      const main = isHijri ? HIJRI : GREGORIAN;
      // The year is said where it is another one.
      const year = yearOf(main, at) === yearOf(main, now) ? {} : ({ year: 'numeric' } as const);
      const written = write(main, { weekday: 'long', ...PLAIN, ...year }, at);
      return choice === 'both' ? join(written, write(HIJRI, { ...PLAIN, ...year }, at)) : written;
    },
  };
}

const DAY_MS = 24 * 60 * 60_000;

/** Days are counted by the calendar: one that is longer or shorter by an hour is still one. */
function daysBetween(at: number, now: number): number {
  const noon = (time: number): number => {
    const date = new Date(time);
    return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate(), 12);
  };
  return Math.round((noon(at) - noon(now)) / DAY_MS);
}

const yearOf = (calendar: string, at: number): string =>
  new Intl.DateTimeFormat('en', { year: 'numeric', calendar }).format(at);
