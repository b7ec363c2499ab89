const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 24 * 60 * 60 * 1000],
  ['month', 30 * 24 * 60 * 60 * 1000],
  ['week', 7 * 24 * 60 * 60 * 1000],
  ['day', 24 * 60 * 60 * 1000],
  ['hour', 60 * 60 * 1000],
  ['minute', 60 * 1000],
];

/**
 * «قبل ٥ دقائق», “in 2 hours”: in the largest unit that is between `at` and `now` whole; under a minute it is «الآن», “now”.
 * What has passed counts whole units only; what is to come is rounded, so that 15 minutes do not begin as 14.
 */
export function relativeTime(locale: string, at: number, now: number): string {
  const elapsed = at - now;
  const [unit, length] = UNITS.find(([, ms]) => Math.abs(elapsed) >= ms) ?? ['second', 1000];
  const style = new Intl.RelativeTimeFormat(locale, { numeric: unit === 'second' ? 'auto' : 'always' });
  if (unit === 'second') return style.format(0, unit);
  return style.format((elapsed > 0 ? Math.round : Math.trunc)(elapsed / length), unit);
}
