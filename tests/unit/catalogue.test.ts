import { describe, expect, it } from 'vitest';
import { CATALOGUE, MAX_FEEDS, SUBJECTS } from '../../components/welcome/catalogue';
import { countryName, matches, packsOf, shareOf } from '../../components/welcome/packs';
import { sourceAddress } from '../../utils/text/host';

const packKeys = (language: string): string[] => packsOf(CATALOGUE, language).map(({ key }) => key);

describe('the catalogue of starter packs', () => {
  it(`has at most ${MAX_FEEDS} feeds, each once`, () => {
    expect(CATALOGUE.length).toBeGreaterThan(20);
    expect(CATALOGUE.length).toBeLessThanOrEqual(MAX_FEEDS);
    const addresses = CATALOGUE.map(({ url }) => url.replace(/^https?:/, ''));
    expect(new Set(addresses).size).toBe(CATALOGUE.length);
    expect(new Set(CATALOGUE.map(({ name }) => name)).size).toBe(CATALOGUE.length);
  });

  it.each(CATALOGUE)('has of $name all that it promises', (feed) => {
    // As it would be stored, so that it is known again when it is there.
    expect(sourceAddress(feed.url)).toBe(feed.url);
    expect(new URL(feed.document).protocol).toBe('https:');
    expect(feed.document).not.toBe(feed.url);
    // A version that does not change, where it is a file of a repository.
    if (new URL(feed.document).hostname === 'github.com') expect(feed.document).toMatch(/\/blob\/[\da-f]{40}\//);
    expect(feed.name.trim()).not.toBe('');
    expect(SUBJECTS).toContain(feed.subject);
    expect(['ar', 'fa', 'he', 'ur', 'ckb', 'tr', 'en']).toContain(feed.language);
    if (feed.country) expect(countryName('en', feed.country)).not.toBe(feed.country);
    // One about a country names it, one about a subject has none.
    expect(feed.country !== null).toBe(feed.subject === 'country');
  });

  it('writes names in the script of their language', () => {
    const arabic = CATALOGUE.filter(({ language }) => ['ar', 'fa', 'ur', 'ckb'].includes(language));
    expect(arabic.filter(({ name }) => !/^\p{Script=Arabic}/u.test(name))).toEqual([]);
  });

  it('begins with Arab newsrooms, and has more in Arabic than in all other languages', () => {
    const languages = CATALOGUE.map(({ language }) => language);
    const inArabic = languages.filter((language) => language === 'ar').length;
    expect(languages.slice(0, inArabic).every((language) => language === 'ar')).toBe(true);
    expect(inArabic).toBeGreaterThan(CATALOGUE.length / 2);
    expect([...new Set(languages)]).toEqual(['ar', 'fa', 'he', 'ur', 'ckb', 'tr', 'en']);
  });
});

describe('the packs', () => {
  it('hold every feed of the catalogue once, and no more of them than a person looks through', () => {
    const packs = packsOf(CATALOGUE, 'ar');
    expect(packs.flatMap(({ feeds }) => feeds)).toEqual(CATALOGUE);
    expect(Math.max(...packs.map(({ feeds }) => feeds.length))).toBeLessThanOrEqual(8);
  });

  it('are in the order of the catalogue for a browser that speaks Arabic, or a language without a pack', () => {
    expect(packKeys('ar')[0]).toBe('ar-arab');
    expect(packKeys('de')).toEqual(packKeys('ar'));
    expect(packKeys('')).toEqual(packKeys('ar'));
  });

  it('of the browser’s own language come first, and before them those of its country', () => {
    expect(packKeys('ar-EG').slice(0, 2)).toEqual(['ar-EG-country', 'ar-arab']);
    expect(packKeys('he-IL')[0]).toBe('he-IL-country');
    expect(packKeys('fa').slice(0, 2)).toEqual(['fa-IR-country', 'fa-world']);
    expect(packKeys('en-GB').slice(0, 2)).toEqual(['en-world', 'ar-arab']);
    expect(packKeys('en-GB').sort()).toEqual(packKeys('ar').sort());
  });

  it('are found by the beginnings of words, however they are written', () => {
    expect(matches('العراق شفق نيوز', 'عراق')).toBe(true);
    expect(matches('العراق شفق نيوز', 'الع')).toBe(true);
    expect(matches('العراق شفق نيوز', 'مصر')).toBe(false);
    expect(matches('العراق شفق نيوز', 'العراق شف')).toBe(true);
    expect(matches('إيران ایسنا', 'ايران')).toBe(true);
    expect(matches('Turkey Hürriyet', 'hurr')).toBe(true);
    expect(matches('anything', '')).toBe(true);
  });

  it('are chosen as a whole, in part or not at all', () => {
    const feeds = CATALOGUE.slice(0, 2);
    const [first, second] = feeds.map(({ url }) => url);
    expect(shareOf(feeds, new Set())).toBe('none');
    expect(shareOf(feeds, new Set([first ?? '']))).toBe('some');
    expect(shareOf(feeds, new Set([first ?? '', second ?? '']))).toBe('all');
  });
});
