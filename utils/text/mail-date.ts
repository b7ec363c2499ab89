/** The date that software writes into nearly every RSS feed, read without looking at its words one by one. */

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';
const MAIL_DATE =
  /^(?:[A-Z][a-z]{2}, )?(?:0[1-9]|[12]\d|3[01]) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [12]\d{3} (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d (?:GMT|[+-](?:0\d|1[0-4])[0-5]\d)$/;

/**
 * Epoch milliseconds of a date exactly as RFC 822 and RFC 1123 write it with a year of four digits; null for any other, and for
 * a day that its month does not have.
 */
export function parseMailDate(text: string): number | null {
  if (!MAIL_DATE.test(text)) return null;
  // What matches has each part in its place; only the day of the week may be missing.
  const start = text.indexOf(',') < 0 ? 0 : 'Sun, '.length;
  const two = (at: number) => twoDigits(text, start + at);
  const day = two(0);
  const month = MONTHS.indexOf(text.slice(start + 3, start + 6)) / 3;
  const midnight = Date.UTC(two(7) * 100 + two(9), month, day);
  if (day > 28 && new Date(midnight).getUTCDate() !== day) return null;
  const zone = text[start + 21];
  const offset = zone === 'G' ? 0 : (two(22) * 60 + two(24)) * (zone === '-' ? -1 : 1);
  return midnight + ((two(12) * 60 + two(15) - offset) * 60 + two(18)) * 1000;
}

const ZERO = 0x30;

/** The number that two digits are; a great feed has many dates, and this takes no string for each. */
function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO;
}
