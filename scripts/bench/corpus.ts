/** Documents to read, and what is known of them: how many items there are, and the right titles. */
import { existsSync, readFileSync } from 'node:fs';
import { decodeBytes } from '../../utils/text/decode';
import type { Input } from './readers';

export interface CorpusDocument {
  name: string;
  input: Input;
  /** As the reference counts them; unknown where it says nothing. */
  count: number | null;
  /** The titles that are known, by their place, as plain text. */
  titles: Record<number, string>;
}

const SUITE = '../shared/conformance/';
const FIXTURES = 'tests/fixtures/documents/';

/** The titles of our own feeds, as a person reads them. */
const FIXTURE_TITLES: Record<string, string[]> = {
  'rss-0.91.xml': ['Café opens inside the old lighthouse', 'Harbour Smith & Sons turns 100'],
  'rss-2.0.xml': [
    'سفينة المكتبة ترسو في الميناء القديم غدا',
    'أسعار السمك تتراجع "قليلا" – والصيادون راضون',
    '«نادي الأمواج» يفوز ببطولة التجديف',
  ],
  'rdf-1.0.xml': ['الثلج يصل إلى قرى الوادي باكرا هذا العام', 'مدرسة القرية تفتتح مرصدا للنجوم'],
  'atom-1.0.xml': ['زراعة ألف شجرة زيتون عند المدخل الشمالي', 'مسار جديد للدراجات <بين> الحديقتين'],
};

interface SuiteCase {
  file: string;
  contentType?: string;
  expect?: { headlines?: Record<string, { title?: string }> };
  oracle?: { count: number };
}

/** The conformance suite beside the repository, where it is there, and our own feeds. */
export function readCorpus(): CorpusDocument[] {
  return [...readSuite(), ...Object.entries(FIXTURE_TITLES).map(([name, titles]) => fixture(name, titles))];
}

function fixture(name: string, titles: string[]): CorpusDocument {
  const input = inputOf(FIXTURES + name);
  return { name, input, count: titles.length, titles: { ...titles } };
}

/** Without the documents in UTF-32, which no browser decodes. */
function readSuite(): CorpusDocument[] {
  if (!existsSync(SUITE)) return [];
  const cases: SuiteCase[] = JSON.parse(readFileSync(`${SUITE}feeds.json`, 'utf8'));
  return cases
    .filter(({ file }) => !file.includes('utf-32'))
    .map(({ file, contentType, expect, oracle }) => {
      const stated = Object.entries(expect?.headlines ?? {});
      const titles = stated.flatMap(([index, { title }]) => (title === undefined ? [] : [[index, title]]));
      const input = inputOf(`${SUITE}feeds/${file}`, contentType);
      return { name: file, input, count: oracle?.count ?? null, titles: Object.fromEntries(titles) };
    });
}

/** The peers are told the encoding that our decoder found, so that none counts against them. */
function inputOf(path: string, contentType?: string): Input {
  const bytes = readFileSync(path);
  const { encoding } = decodeBytes(bytes, contentType);
  return { bytes, url: 'https://source.example/feed', contentType, encoding };
}
