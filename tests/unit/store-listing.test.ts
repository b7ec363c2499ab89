/** What the stores say of Shareet: within their limits, the same in both languages, and true to the manifest and the README. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPngHeader } from '../png';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const LANGUAGES = ['ar', 'en'] as const;
type Language = (typeof LANGUAGES)[number];

/** The texts of a listing by their headings, a subheading after its heading and a slash. */
function readListing(language: Language): Map<string, string> {
  const fields = new Map<string, string>();
  let heading = '';
  let name = '';
  for (const line of read(`docs/store/listing-${language}.md`).replace('</div>', '').split('\n')) {
    const [, marks, title = ''] = /^(##+) (.*)$/.exec(line) ?? [];
    if (marks === '##') heading = title.replaceAll('\\', '');
    if (marks) name = marks === '##' ? heading : `${heading}/${title.replaceAll('\\', '')}`;
    else if (name) fields.set(name, `${fields.get(name) ?? ''}${line}\n`);
  }
  return new Map([...fields].map(([field, text]) => [field, text.trim()]));
}

const listings = { ar: readListing('ar'), en: readListing('en') };
const lines = (text: string): string[] => text.split('\n').filter(Boolean);

const field = (language: Language, name: string): string => {
  const text = listings[language].get(name);
  if (!text) throw new Error(`the listing in ${language} has no ${name}`);
  return text;
};

const subfields = (language: Language, heading: string): string[] =>
  [...listings[language].keys()]
    .filter((name) => name.startsWith(`${heading}/`))
    .map((name) => name.split('/').slice(1).join('/'));

/** Everything that the manifests of the browsers ask for, at the install or later. */
function askedFor(): string[] {
  const config = read('wxt.config.ts');
  const named = (key: string): string[] => {
    const [, list] = new RegExp(`\\b${key}: \\[([^\\]]*)\\]`).exec(config) ?? [];
    if (list === undefined) throw new Error(`the configuration has no ${key}`);
    return [...list.matchAll(/'([^']+)'/g)].map(([, name]) => name as string);
  };
  // WXT adds this one for the entrypoint of the side panel, in Chromium.
  const added = readdirSync(join(ROOT, 'entrypoints')).includes('sidepanel') ? ['sidePanel'] : [];
  return [...named('permissions'), ...named('optional_permissions'), ...named('optional_host_permissions'), ...added];
}

/** Words that promise more than can be shown, or boast. */
const BOASTS = {
  en: /\b(best|fastest|ultimate|perfect|amazing|award|guarantee\w*|number one|no\. ?1|most (popular|powerful)|100 ?%)/i,
  ar: /(أفضل|الأسرع|الأقوى|الأشهر|الوحيد(?!\.)|مذهل|لا مثيل|رقم واحد|مضمون|مئة بالمئة)/,
};

/** Each line of the description and where the README says the same, in the order of the lines. */
const EVIDENCE: Readonly<Record<Language, readonly (readonly [string, string])[]>> = {
  en: [
    ['a headline’s first word comes in first', 'so that a headline’s first word comes in first'],
    ['pause button that holds', 'there is a pause button that holds'],
    ['finds its feeds', 'Shareet finds its feeds, or else the headlines on the page itself'],
    ['set in naskh', 'set in naskh, read aloud'],
    ['knows the spellings', 'in any spelling'],
    ['quiet hours', 'they keep quiet hours'],
    ['four heights', 'in four heights and any size of letters that fits'],
    ['one documented file', 'everything goes out to one documented file and comes back from it'],
    ['No account, no proxy, no telemetry', 'No account, no proxy, no telemetry'],
    ['the install asks for none', 'The install asks for no site at all'],
  ],
  ar: [
    ['تدخل الكلمة الأولى', 'فتدخل الكلمة الأولى من العنوان أولًا'],
    ['إيقاف مؤقت يثبت', 'زرّ إيقاف مؤقت يثبت حتى تستأنف'],
    ['خلاصاته', 'فيبحث «شريط» عن خلاصاته، أو عن عناوين الصفحة نفسها'],
    ['بخط نسخ مريح', 'بخط نسخ مريح، ويُقرأ بصوت مسموع'],
    ['بحث في كل المحفوظ', 'بحث في كل المحفوظ'],
    ['ساعات هدوء', 'ولها ساعات هدوء'],
    ['أربعة ارتفاعات', 'بأربعة ارتفاعات'],
    ['موثّق الصيغة', 'وكل ما لك يخرج في ملف موثّق الصيغة ويعود منه'],
    ['بلا حساب وبلا وسيط وبلا تتبّع', 'بلا حساب وبلا وسيط وبلا تتبّع'],
    ['لا يطلب التثبيت إذنًا', 'لا يطلب التثبيت إذنًا لأي موقع'],
  ],
};

/** As one line, and with one kind of apostrophe. */
const flat = (text: string): string => text.replace(/\s+/g, ' ').replaceAll("'", '’');

it('has the same fields in both languages, all of them filled in', () => {
  expect([...listings.ar.keys()].sort()).toEqual([...listings.en.keys()].sort());
  for (const language of LANGUAGES) {
    // What only has fields of its own needs no text.
    for (const [name, text] of listings[language]) {
      if (subfields(language, name).length === 0) expect(text, name).not.toBe('');
    }
  }
});

describe.each(LANGUAGES)('the listing in %s', (language) => {
  const messages = JSON.parse(read(`public/_locales/${language}/messages.json`));

  it('has the name and the summary of the package, within the limit of every store', () => {
    expect(field(language, 'Name')).toBe(messages.name.message);
    expect(field(language, 'Summary')).toBe(messages.description.message);
    expect(messages.name.message.length).toBeLessThanOrEqual(45);
    expect(messages.description.message.length).toBeLessThanOrEqual(132);
    expect(field(language, 'Summary for Firefox').length).toBeLessThanOrEqual(250);
  });

  it('has a description of a length that every store takes, in plain text', () => {
    const description = field(language, 'Description');
    expect(description.length).toBeGreaterThanOrEqual(250);
    expect(description.length).toBeLessThanOrEqual(10_000);
    expect(description).not.toMatch(/[<>*_`#[\]]/);
  });

  it('has search terms as Edge takes them: seven at the most, of 30 characters and 21 words in all', () => {
    const terms = lines(field(language, 'Search terms'));
    expect(terms.length).toBeLessThanOrEqual(7);
    expect(terms.filter((term) => term.length > 30)).toEqual([]);
    expect(terms.join(' ').split(' ').length).toBeLessThanOrEqual(21);
  });

  it('gives a reason for each permission of the manifests, and for no other', () => {
    expect(subfields(language, 'Permissions').sort()).toEqual(askedFor().sort());
  });

  it('answers for each of the nine kinds of data that Chrome and Edge ask of', () => {
    const kinds = subfields(language, 'Data collection');
    expect(kinds).toHaveLength(9);
    for (const kind of kinds) {
      const isHandled = kind === 'Authentication information' || kind === 'Website content';
      const answer = language === 'en' ? /^(Yes|No)[,:.]/ : /^(نعم|لا)[:،.]/;
      const [, said] = answer.exec(field(language, `Data collection/${kind}`)) ?? [];
      expect([kind, said]).toEqual([kind, { en: ['No', 'Yes'], ar: ['لا', 'نعم'] }[language][Number(isHandled)]]);
    }
    expect(lines(field(language, 'Certifications'))).toHaveLength(3);
  });

  it('tells Firefox what the manifest tells it', () => {
    const [, declared] = /data_collection_permissions: \{ required: \['(\w+)'\] \}/.exec(read('wxt.config.ts')) ?? [];
    expect(field(language, 'Firefox data collection')).toMatch(new RegExp(`^${declared}:`));
  });

  it('boasts of nothing', () => {
    for (const [name, text] of listings[language]) expect(text, name).not.toMatch(BOASTS[language]);
  });

  it('claims in each line of its description what the README claims too', () => {
    const readme = flat(read('README.md'));
    const claims = lines(field(language, 'Description')).filter((line) => line.startsWith('•'));
    expect(claims).toHaveLength(EVIDENCE[language].length);
    for (const [index, [claim, source]] of EVIDENCE[language].entries()) {
      expect(flat(claims[index] as string)).toContain(claim);
      expect(readme).toContain(flat(source));
    }
  });

  it('names as many heights as there are, and commands that there are', () => {
    expect(readdirSync(join(ROOT, 'public')).filter((file) => /^bar-\d+\.css$/.test(file))).toHaveLength(4);
    const scripts = JSON.parse(read('package.json')).scripts;
    for (const [, script] of field(language, 'Notes for reviewers').matchAll(/npm run ([\w:-]+)/g)) {
      expect(scripts).toHaveProperty(script as string);
    }
  });

  describe('its pictures', () => {
    const folder = join(ROOT, 'docs/store/pictures', language);
    const SIZES: Record<string, [number, number]> = {
      'tile-440x280': [440, 280],
      'tile-1400x560': [1400, 560],
      'logo-300x300': [300, 300],
      ...Object.fromEntries(['bar', 'popup', 'reader', 'options', 'welcome'].map((name) => [name, [1280, 800]])),
    };

    it('are all there and no other, each with the words that are shown with it', () => {
      const files = readdirSync(folder).sort();
      expect(files).toEqual(
        Object.keys(SIZES)
          .map((name) => `${name}.png`)
          .sort(),
      );
      const screens = Object.keys(SIZES).filter((name) => SIZES[name]?.[0] === 1280);
      expect(subfields(language, 'Captions').sort()).toEqual(screens.sort());
    });

    it.each(Object.entries(SIZES))('%s has the size that the stores ask for', (name, [width, height]) => {
      const header = readPngHeader(readFileSync(join(folder, `${name}.png`)));
      expect([header.width, header.height]).toEqual([width, height]);
      // Chrome takes none with an alpha channel; the logo is for Edge.
      expect(header.hasAlpha).toBe(name === 'logo-300x300');
    });
  });
});

it('has pictures that are small enough for a repository: 3 MB in all', () => {
  const folder = join(ROOT, 'docs/store/pictures');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.png'));
  const bytes = files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(3_000_000);
});
