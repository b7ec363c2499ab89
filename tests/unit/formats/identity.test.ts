import { describe, expect, it } from 'vitest';
import { addressIdentity, identify, withoutTracking } from '../../../utils/formats/identity';

const headline = (title: string, url: string | null = null, ownId = '') => ({ title, url, ownId, publishedAt: null });
const [FIRST, SECOND] = ['https://a.example/1', 'https://a.example/2'];

describe('the identity of a headline', () => {
  it.each([
    ['its id, whatever its link and title', headline('خبر', FIRST, 'id-1'), headline('خبر معدل', SECOND, 'id-1')],
    ['its link without an id', headline('خبر', FIRST), headline('خبر معدل', FIRST)],
    ['its title without either', headline('خبر'), headline('خبر')],
    [
      'an id that is an address, after the site moved to https',
      headline('أ', null, 'http://a.example/1'),
      headline('ب', null, FIRST),
    ],
    ['an id whose fragment counts editions', headline('أ', null, `${FIRST}#0`), headline('ب', null, `${FIRST}#3`)],
    ['a link with what tracks', headline('أ', `${FIRST}?utm_source=rss&at_medium=x&ocid=1`), headline('ب', FIRST)],
    ['a link with what tracks in its fragment', headline('أ', `${FIRST}#xtor=RSS-1`), headline('ب', FIRST)],
    [
      'a link with what tracks escaped twice',
      headline('أ', `${FIRST}?id=1&amp;utm_source=rss`),
      headline('ب', `${FIRST}?id=1`),
    ],
    ['a link with its query in another order', headline('أ', `${FIRST}?b=2&a=1`), headline('ب', `${FIRST}?a=1&b=2`)],
    ['a link with a slash at its end', headline('أ', `${FIRST}/`), headline('ب', FIRST)],
    ['a link with an empty query', headline('أ', `${FIRST}?`), headline('ب', FIRST)],
  ])('is %s', (_, before, after) => {
    expect(identify([before])).toEqual(identify([after]));
  });

  it.each([
    ['ids', headline('أ', FIRST, 'id-1'), headline('أ', FIRST, 'id-2')],
    ['links', headline('أ', FIRST), headline('أ', SECOND)],
    ['queries', headline('أ', `${FIRST}?p=1`), headline('أ', `${FIRST}?p=2`)],
    ['places in a page', headline('أ', `${FIRST}#one`), headline('أ', `${FIRST}#two`)],
    ['titles where nothing else tells them apart', headline('أ'), headline('ب')],
  ])('differs with different %s', (_, one, other) => {
    expect(identify([one])).not.toEqual(identify([other]));
  });

  it.each([
    ['an id that all share is none', [headline('أ', FIRST, 'x'), headline('ب', SECOND, 'x')], [FIRST, SECOND]],
    ['a link that all share is none', [headline('أ', FIRST), headline('ب', FIRST)], ['أ', 'ب']],
    [
      'the address of the feed as id and as link is none',
      [headline('أ', FIRST, FIRST), headline('ب', FIRST, FIRST)],
      ['أ', 'ب'],
    ],
    [
      'a link that is the shared id of others is none',
      [headline('أ', null, FIRST), headline('ب', null, FIRST), headline('ج', FIRST)],
      ['أ', 'ب', 'ج'],
    ],
    [
      'fragments count where only they differ',
      [headline('أ', `${FIRST}#1`), headline('ب', `${FIRST}#2`)],
      [`${FIRST}#1`, `${FIRST}#2`],
    ],
    ['what is listed twice is one', [headline('أ', FIRST, 'x'), headline('أ', SECOND, 'x')], ['x', 'x']],
    ['one that has nothing has its place', [headline(''), headline('', FIRST)], ['#0', FIRST]],
  ])('in one document: %s', (_, headlines, ids) => {
    expect(identify(headlines)).toEqual(ids);
  });

  it('takes a time that grows with the number of headlines alone', () => {
    const many = Array.from({ length: 100_000 }, (_, index) => headline(`خبر ${index}`, `${FIRST}${'/'.repeat(99)}`));
    const startedAt = performance.now();
    expect(new Set(identify(many)).size).toBe(100_000);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });
});

describe('addresses', () => {
  it('keep their own parameters as they are written', () => {
    expect(withoutTracking('https://a.example/?id=1&source=a%20b&utm_medium=x#y')).toBe(
      'https://a.example/?id=1&source=a%20b#y',
    );
    expect(addressIdentity('https://a.example')).toBe('https://a.example/');
    expect(addressIdentity('http://a.example/?utm_source=x')).toBe('https://a.example/');
    expect(addressIdentity('tag:a.example,2026:1/')).toBe('tag:a.example,2026:1/');
  });
});
