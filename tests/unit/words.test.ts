import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { describeFailure } from '../../components/sources/outcome-words';
import { createWords, LANGUAGES } from '../../utils/i18n';
import { SETTINGS, type Setting } from '../../utils/settings/registry';
import { TICKER_WORDS } from '../../utils/snapshot/shape';

const root = join(import.meta.dirname, '../..');
const keysOf = (language: string): string[] =>
  new FluentResource(readFileSync(join(root, `utils/i18n/${language}.ftl`), 'utf8')).body.map(({ id }) => id);

const code = ['components', 'entrypoints', 'utils']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(root, folder, file)),
  )
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

/** What keys begin with that end in a code, which stands in the code between quotes. */
const PREFIXES = [
  'backup-problem',
  'backup-reason',
  'repair-problem',
  'repair-way',
  'diagnostics-source',
  'welcome-where-hint',
  'welcome-subject',
  'welcome-where',
  'article-problem',
  'rule-problem',
  'rule-action',
  'rule-field',
  'care-direction',
  'care-share',
  'bar-where',
  'bar-state',
  'list-view',
  'reader-no',
  'rule-hint',
  'alerts-of',
  'rule-kind',
  'outcome',
  'shortcut',
  'storage',
  'import',
  'reader',
  'add',
].join('|');

/** Keys that are put together from a prefix and a code: the prefix is found in the code, the rest in its types. */
const isUsed = (key: string): boolean => {
  if (new RegExp(`['"\`]${key}['"\`]`).test(code)) return true;
  const setting = Object.keys(SETTINGS).find((name) => key.startsWith(`setting-${name.replaceAll('.', '-')}`));
  if (setting) return true;
  const ticker = key.startsWith('ticker-') && (TICKER_WORDS as readonly string[]).includes(key.slice('ticker-'.length));
  if (ticker) return true;
  return (
    (new RegExp(`^(${PREFIXES})-`).test(key) &&
      code.includes(`'${key.replace(new RegExp(`^(outcome-http-status-\\d+|${PREFIXES})-?`), '')}'`)) ||
    /^outcome-http-status-\d+$/.test(key)
  );
};

describe('the words', () => {
  it.each(LANGUAGES)('of %s are the same set as the Arabic ones', (language) => {
    expect(keysOf(language).sort()).toEqual(keysOf('ar').sort());
  });

  it('are all used somewhere', () => {
    expect(keysOf('ar').filter((key) => !isUsed(key))).toEqual([]);
  });

  it('that the code names all exist', () => {
    const named = [...code.matchAll(/say\(\s*'([a-z\d-]+)'/gi)].map(([, key]) => key ?? '');
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((key) => !keysOf('ar').includes(key))).toEqual([]);
  });

  it('for every setting that is drawn, each of its choices and its hint, exist', () => {
    const wanted = Object.entries(SETTINGS).flatMap(([name, setting]) =>
      wordsOf(`setting-${name.replaceAll('.', '-')}`, setting),
    );
    expect(keysOf('ar')).toEqual(expect.arrayContaining(wanted));
  });
});

function wordsOf(word: string, { control, hint }: Setting<unknown>): string[] {
  if (control.kind === 'hidden') return [];
  const choices = control.kind === 'choice' ? control.values.map((choice) => `${word}-${choice}`) : [];
  return [word, ...choices, ...(control.kind === 'range' ? [`${word}-value`] : []), ...(hint ? [`${word}-hint`] : [])];
}

describe('the chosen language', () => {
  const auto = { language: 'auto', digits: 'auto' } as const;
  const bare = (text: string) => text.replace(/[\u2066-\u2069\u200e\u200f]/g, '');

  it.each([
    ['ar', 'ar', 'rtl'],
    ['ar-MA', 'ar', 'rtl'],
    ['en-GB', 'en', 'ltr'],
    ['fr', 'en', 'ltr'],
    ['', 'ar', 'rtl'],
  ])('follows a browser in %s to %s, %s', (browser, language, direction) => {
    expect(createWords(auto, browser)).toMatchObject({ language, direction });
  });

  it('counts in all the forms of Arabic', () => {
    const words = createWords({ language: 'ar', digits: 'latn' }, 'ar');
    const counted = [0, 1, 2, 3, 11, 100].map((added) => bare(words.say('refresh-added', { added })));
    expect(new Set(counted).size).toBe(6);
    expect(counted[3]).toBe('وصلت 3 عناوين جديدة.');
    expect(counted[4]).toBe('وصل 11 عنوانًا جديدًا.');
  });

  it('writes digits as its region does, or as was chosen', () => {
    const at = Date.UTC(2026, 10, 22, 12);
    const ago = (browser: string, digits: 'auto' | 'latn' | 'arab' = 'auto') =>
      bare(createWords({ language: 'ar', digits }, browser).ago(at - 5 * 60_000, at));
    expect(ago('ar-EG')).toBe('قبل ٥ دقائق');
    expect(ago('ar-MA')).toBe('قبل 5 دقائق');
    expect(ago('ar-EG', 'latn')).toBe('قبل 5 دقائق');
    expect(ago('en')).toBe('قبل ٥ دقائق');
  });

  it('writes every status that a site answers in the same digits', () => {
    const words = createWords({ language: 'ar', digits: 'arab' }, 'ar');
    const said = (status: number) => describeFailure({ code: 'http-status', status }, 'https://a.example/', words);
    expect(bare(said(404))).toContain('(٤٠٤)');
    expect(bare(said(503))).toContain('(٥٠٣)');
  });

  it('names the months as its region does', () => {
    const april = Date.UTC(2026, 3, 4, 12);
    expect(createWords(auto, 'ar-IQ').date(april)).toContain('نيسان');
    expect(createWords(auto, 'ar-EG').date(april)).toContain('أبريل');
  });

  it('names a day by how far it is from today, by the calendar', () => {
    const words = createWords({ language: 'ar', digits: 'latn' }, 'ar');
    const at = (day: number, hour: number, year = 2026) => new Date(year, 10, day, hour).getTime();
    expect(words.day(at(22, 1), at(22, 23))).toBe('اليوم');
    expect(words.day(at(21, 23), at(22, 1))).toBe('أمس');
    expect(words.day(at(20, 12), at(22, 1))).toMatch(/^الجمعة/);
    expect(words.day(at(20, 12), at(22, 1))).not.toContain('2026');
    expect(words.day(at(20, 12, 2025), at(22, 1))).toContain('2025');
  });

  it('writes days and times by the calendar that is chosen, and by both in Saudi Arabia', () => {
    const at = new Date(2026, 10, 27, 12).getTime();
    const write = (calendar: 'auto' | 'gregory' | 'islamic' | 'both', browser = 'ar-EG') => {
      const words = createWords({ language: 'auto', digits: 'auto', calendar }, browser);
      return [bare(words.date(at)), bare(words.day(at, at + 5 * 24 * 60 * 60_000))];
    };
    expect(write('gregory')).toEqual(['٢٧ نوفمبر ٢٠٢٦ في ١٢:٠٠ م', 'الجمعة، ٢٧ نوفمبر']);
    expect(write('islamic')).toEqual(['١٧ جمادى الآخرة ١٤٤٨ هـ في ١٢:٠٠ م', 'الجمعة، ١٧ جمادى الآخرة']);
    expect(write('both')[0]).toBe('٢٧ نوفمبر ٢٠٢٦ في ١٢:٠٠ م (١٧ جمادى الآخرة ١٤٤٨ هـ)');
    expect(write('both')[1]).toBe('الجمعة، ٢٧ نوفمبر (١٧ جمادى الآخرة)');
    const both = createWords({ language: 'ar', digits: 'auto', calendar: 'both' }, 'en');
    // Isolates within an isolate hide every letter by which its direction is found (UAX #9, P2).
    expect(both.date(at)).not.toMatch(/[\u2066-\u2069]/);
    expect(write('auto')).toEqual(write('gregory'));
    expect(write('auto', 'ar-SA')).toEqual(write('both', 'ar-SA'));
    expect(write('gregory', 'ar-SA')).toEqual(write('gregory'));
    expect(write('both', 'en-GB')).toEqual([
      '27 November 2026 at 12:00 (17 Jumada II 1448 AH)',
      'Friday 27 November (17 Jumada II)',
    ]);
  });

  it('says the year of a day where it is not this one by the calendar that is read first', () => {
    const day = (calendar: 'islamic' | 'both', from: Date, now: Date) =>
      bare(createWords({ language: 'ar', digits: 'latn', calendar }, 'ar').day(from.getTime(), now.getTime()));
    // The first of Muharram 1448 was the 16th of June 2026.
    expect(day('islamic', new Date(2026, 5, 10, 12), new Date(2026, 5, 20, 12))).toContain('1447');
    expect(day('both', new Date(2026, 5, 10, 12), new Date(2026, 5, 20, 12))).not.toContain('1447');
    expect(day('both', new Date(2025, 11, 30, 12), new Date(2026, 0, 4, 12))).toMatch(/2025.*1447/);
  });

  it('names the months as was chosen, whatever the region', () => {
    const april = new Date(2026, 3, 4, 12).getTime();
    const month = (months: 'auto' | 'eg' | 'lb' | 'ma' | 'dz', browser: string) =>
      bare(createWords({ language: 'ar', digits: 'latn', months }, browser).date(april)).split(' ')[1];
    expect((['eg', 'lb', 'ma', 'dz'] as const).map((months) => month(months, 'ar-EG'))).toEqual([
      'أبريل',
      'نيسان',
      'أبريل',
      'أفريل',
    ]);
    expect(month('auto', 'ar-TN')).toBe('أفريل');
    expect(month('eg', 'fr')).toBe('أبريل');
  });

  it.each([
    ['en', 0, 1, 'No source has answered yet.'],
    ['en', 1, 1, 'Your source has answered.'],
    ['en', 1, 4, '1 of 4 sources have answered.'],
    ['ar', 0, 1, 'لم يستجب أي من مصادرك بعد.'],
    ['ar', 1, 1, 'استجاب مصدرك.'],
    ['ar', 3, 4, 'استجابت ٣ مصادر من ٤.'],
  ] as const)('in %s says that %d of %d have answered', (language, answered, total, sentence) => {
    expect(bare(createWords({ ...auto, language }, 'ar-EG').say('welcome-progress', { answered, total }))).toBe(
      sentence,
    );
  });

  it('says now for what is less than a minute old', () => {
    expect(createWords(auto, 'en').ago(1_000, 30_000)).toBe('now');
    expect(createWords(auto, 'en').ago(15 * 60_000, 1_000)).toBe('in 15 minutes');
    expect(createWords(auto, 'en').ago(0, 26 * 60 * 60 * 1000)).toBe('1 day ago');
  });
});
