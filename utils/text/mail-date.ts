/** The date that software writes into nearly every RSS feed, read without looking at its words one by one. */

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';
const MAIL_DATE =
  /^(?:[A-Z][a-z]{2}, )?(0[1-9]|[12]\d|3[01]) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) ([12]\d{3}) ([01]\d|2[0-3]):([0-5]\d):([0-5]\d) (?:GMT|([+-](?:0\d|1[0-4]))([0-5]\d))$/;

/**
 * Epoch milliseconds of a date exactly as RFC 822 and RFC 1123 write it with a year of four digits; null for any other, and for
 * a day that its month does not have.
 */
export function parseMailDate(text: string): number | null {
  const found = MAIL_DATE.exec(text);
  if (!found) return null;
  const [, day, month = '', year, hour, minute, second, zoneHour = '+00', zoneMinute = '00'] = found;
  const midnight = Date.UTC(Number(year), MONTHS.indexOf(month) / 3, Number(day));
  if (new Date(midnight).getUTCDate() !== Number(day)) return null;
  const offset = Number(zoneHour) * 60 + (zoneHour.startsWith('-') ? -1 : 1) * Number(zoneMinute);
  return midnight + ((Number(hour) * 60 + Number(minute) - offset) * 60 + Number(second)) * 1000;
}
