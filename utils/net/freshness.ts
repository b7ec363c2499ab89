/** What a response says of when to come again. */

const SECOND_MS = 1000;
/** The longest form that an HTTP date has is 33 characters long; a server can send 100 kB of what looks like many. */
const MAX_DATE_CHARACTERS = 64;

/**
 * Until when a response stays as it is, epoch milliseconds, or null where it does not say: `max-age` less the age that
 * it has already, else `Expires` by the server's own clock (RFC 9111, 4.2).
 */
export function freshUntil(headers: Headers, now: number): number | null {
  const control = headers.get('cache-control')?.toLowerCase() ?? '';
  if (/\bno-(?:cache|store)\b/.test(control)) return null;
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d+)/.exec(control)?.[1];
  const ageMs = (Number(headers.get('age')) || 0) * SECOND_MS;
  if (maxAge !== undefined) return later(now, Number(maxAge) * SECOND_MS - ageMs);
  const expires = instant(headers.get('expires'));
  return expires === null ? null : later(now, expires - (instant(headers.get('date')) ?? now));
}

/** When a server asks to be asked again, epoch milliseconds, or null: seconds or a date (RFC 9110, 10.2.3). */
export function retryAt(headers: Headers, now: number): number | null {
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(value)) return later(now, Number(value) * SECOND_MS);
  const date = instant(value);
  return date === null ? null : later(now, date - (instant(headers.get('date')) ?? now));
}

const later = (now: number, ms: number): number | null => (ms > 0 && Number.isSafeInteger(ms) ? now + ms : null);

/** An HTTP date; anything else, `0` and `-1` above all, is none (RFC 9110, 5.6.7). */
function instant(value: string | null): number | null {
  if (value === null || value.length > MAX_DATE_CHARACTERS) return null;
  const time = /[a-z]{3}.*\d{4}.*\d\d:\d\d/i.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? null : time;
}
