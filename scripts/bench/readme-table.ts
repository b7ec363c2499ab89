/** The table of the README: a line of each bench, from the committed ratios. */
import type { CommittedBenches } from './kept';

type TableLanguage = 'en' | 'ar';
export const LANGUAGES: readonly TableLanguage[] = ['en', 'ar'];

interface Line {
  figure: string;
  /** What was measured, and beside whom. */
  words: Record<TableLanguage, [what: string, beside: string]>;
}

const LINES: readonly Line[] = [
  {
    figure: 'lane.main-thread.2000.react-fast-marquee',
    words: {
      en: ['main thread under a lane of 2,000 headlines', 'react-fast-marquee'],
      ar: ['الخيط الرئيس تحت سطر يجري فيه ٢٠٠٠ عنوان', 'react-fast-marquee'],
    },
  },
  {
    figure: 'page.script',
    words: {
      en: ['script of the bar in the load of a page', 'a bar of 2 kB written by hand'],
      ar: ['عمل الشريط أثناء تحميل الصفحة', 'شريط من كيلوبايتين كُتب باليد'],
    },
  },
  {
    figure: 'parse.time.50-items-teasers',
    words: {
      en: ['reading a feed of 50 items', 'the faster of feedsmith and rss-parser'],
      ar: ['قراءة خلاصة من ٥٠ عنوانًا', 'الأسرع من feedsmith وrss-parser'],
    },
  },
  {
    figure: 'poll.unchanged.304',
    words: {
      en: ['polling 100 sources that have nothing new', 'plain fetch of the same'],
      ar: ['تحديث ١٠٠ مصدر لا جديد فيها', 'جلبها وحده'],
    },
  },
  {
    figure: 'read.keystroke.100000',
    words: {
      en: ['a keystroke into the search, 100,000 headlines stored', 'MiniSearch'],
      ar: ['حرف يُكتب في البحث، والمحفوظ ١٠٠ ألف عنوان', 'MiniSearch'],
    },
  },
  {
    figure: 'popup.first.10000',
    words: {
      en: ['first headline in the popup, 10,000 stored', 'a popup in React that draws its whole list'],
      ar: ['أول عنوان في النافذة الصغيرة، والمحفوظ ١٠ آلاف', 'نافذة بـReact ترسم قائمتها كلها'],
    },
  },
  {
    figure: 'storage.new.one-key',
    words: {
      en: ['processor time of storing 50 new headlines among 10,000', 'all headlines under one key'],
      ar: ['زمن المعالج في حفظ ٥٠ عنوانًا جديدًا بين ١٠ آلاف', 'كل العناوين تحت مفتاح واحد'],
    },
  },
  {
    figure: 'storage.tabs',
    words: {
      en: ['processor time of telling 40 open tabs of a change', '10,000 headlines under one key'],
      ar: ['زمن المعالج في إبلاغ ٤٠ لسانًا مفتوحًا بتغيير', '١٠ آلاف عنوان تحت مفتاح واحد'],
    },
  },
];

/** The figures that have a line. */
export const README_FIGURES: readonly string[] = LINES.map(({ figure }) => figure);

const HEADS: Record<TableLanguage, string[]> = {
  en: ['what', 'Shareet', 'beside', 'ratio'],
  ar: ['ماذا', 'شريط', 'بجانب', 'النسبة'],
};

const UNITS: Record<string, Record<TableLanguage, string>> = {
  ms: { en: 'ms', ar: 'مللي ثانية' },
  'ms/s': { en: 'ms in a second', ar: 'مللي ثانية في الثانية' },
  'ms/MB': { en: 'ms for a megabyte', ar: 'مللي ثانية للميغابايت' },
  s: { en: 's', ar: 'ثانية' },
};

const number = (value: number, language: TableLanguage): string =>
  value.toLocaleString(language === 'ar' ? 'ar-u-nu-arab' : 'en', { maximumSignificantDigits: 3 });

/** Its rows of cells, the head first; a figure that has not been committed has none. */
export function readmeRows(committed: CommittedBenches, language: TableLanguage): string[][] {
  const figures = Object.assign(
    {},
    ...Object.values(committed).map(({ figures }) => figures),
  ) as CommittedBenches[string]['figures'];
  const rows = LINES.flatMap(({ figure, words }) => {
    const measured = figures[figure];
    if (!measured) return [];
    const [what, beside] = words[language];
    const unit = UNITS[measured.unit]?.[language];
    if (unit === undefined) throw new Error(`${measured.unit} has no word in the README`);
    return [
      [
        what,
        `${number(measured.ours, language)} ${unit}`,
        `${beside}: ${number(measured.peer, language)} ${unit}`,
        number(measured.ratio, language),
      ],
    ];
  });
  return [HEADS[language], ...rows];
}

const markersOf = (language: TableLanguage): [begin: string, end: string] => [
  `<!-- bench ${language} -->`,
  `<!-- /bench ${language} -->`,
];

/** `text` with the table between the markers of `language`. */
export function withTable(text: string, language: TableLanguage, committed: CommittedBenches): string {
  const [head = [], ...rows] = readmeRows(committed, language);
  const lines = [head, head.map((_, index) => (index === 3 ? '---:' : '---')), ...rows];
  const table = lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const { before, after } = around(text, language);
  return `${before}\n\n${table}\n\n${after}`;
}

/** The rows of cells that stand between the markers of `language`, the head first. */
export function rowsInText(text: string, language: TableLanguage): string[][] {
  const { between } = around(text, language);
  const lines = between.split('\n').filter((line) => line.startsWith('|'));
  return lines
    .filter((_, index) => index !== 1)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

function around(text: string, language: TableLanguage): Record<'before' | 'between' | 'after', string> {
  const [begin, end] = markersOf(language);
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`the README has no place for the table: ${begin}`);
  const start = from + begin.length;
  return { before: text.slice(0, start), between: text.slice(start, to), after: text.slice(to) };
}
