import { describe, expect, it } from 'vitest';
import { freshUntil, retryAt } from '../../utils/net/freshness';

const NOW = Date.UTC(2026, 10, 22, 12);
const seconds = (until: number | null): number | null => (until === null ? null : (until - NOW) / 1000);

describe('how long a response stays fresh', () => {
  it.each<[Record<string, string>, number | null]>([
    [{ 'cache-control': 'max-age=600' }, 600],
    [{ 'cache-control': 'public, Max-Age="600"' }, 600],
    [{ 'cache-control': 'max-age=600', age: '200' }, 400],
    [{ 'cache-control': 'max-age=600', age: '900' }, null],
    [{ 'cache-control': 's-maxage=600' }, null],
    [{ 'cache-control': 'no-cache, max-age=600' }, null],
    [{ 'cache-control': 'max-age=0', expires: 'Sun, 22 Nov 2026 13:00:00 GMT' }, null],
    [{ expires: 'Sun, 22 Nov 2026 13:00:00 GMT', date: 'Sun, 22 Nov 2026 12:00:00 GMT' }, 3600],
    [{ expires: 'Sun, 22 Nov 2026 13:00:00 GMT' }, 3600],
    // By the server's own clock, which is an hour slow here.
    [{ expires: 'Sun, 22 Nov 2026 12:10:00 GMT', date: 'Sun, 22 Nov 2026 11:00:00 GMT' }, 4200],
    [{ expires: '0' }, null],
    [{ expires: '-1' }, null],
    [{ expires: 'Thu, 01 Jan 1970 00:00:00 GMT' }, null],
    [{}, null],
  ])('is told by %j: %s seconds', (headers, expected) => {
    expect(seconds(freshUntil(new Headers(headers), NOW))).toBe(expected);
  });
});

describe('when to come again', () => {
  it.each<[string, number | null]>([
    ['120', 120],
    ['Sun, 22 Nov 2026 12:05:00 GMT', 300],
    ['Sun, 22 Nov 2026 11:00:00 GMT', null],
    ['0', null],
    ['soon', null],
    ['-5', null],
    ['99999999999999999999', null],
    ['', null],
  ])('is told by Retry-After %s: in %s seconds', (value, expected) => {
    expect(seconds(retryAt(new Headers(value ? { 'retry-after': value } : {}), NOW))).toBe(expected);
  });
});

describe('a date in a header', () => {
  it.each(['expires', 'retry-after', 'date'])('does not hold anything up by its length (%s)', (name) => {
    const headers = new Headers({ expires: 'Sun, 22 Nov 2026 13:00:00 GMT', [name]: 'abc1111'.repeat(5_000) });
    const startedAt = performance.now();
    freshUntil(headers, NOW);
    retryAt(headers, NOW);
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });
});
