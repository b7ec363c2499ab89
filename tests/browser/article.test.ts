/** How articles are arranged and set, as the browser computes it. */
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { arrange, openWide } from '../../components/reader/arrange';
import { sanitizeArticle } from '../../components/reader/sanitize';
import type { Direction } from '../../utils/model/direction';
import { writingOf } from '../../utils/text/writing';
import '../../components/ui/page.css';
import '../../components/reader/fonts.css';
import '../../components/reader/article.css';
import { ARABIC, ENGLISH, type FixtureStory, HEBREW, PERSIAN, STORIES, URDU } from '../fixtures/articles/stories';

function set(markup: string, language = 'ar', direction: Direction = 'rtl', title = 'عنوان'): HTMLElement {
  const article = document.createElement('article');
  article.lang = language;
  article.dir = direction;
  article.dataset.writing = writingOf(language, direction);
  const body = document.createElement('div');
  body.className = 'article-body';
  body.append(...sanitizeArticle(markup, 'https://news.test/a').nodes);
  arrange(body, { direction, title });
  article.append(body);
  document.body.append(article);
  return body;
}
const setStory = ({ markup, language, title }: FixtureStory): HTMLElement =>
  set(markup, language, language === 'en' ? 'ltr' : 'rtl', title);
const all = (body: HTMLElement, css: string): HTMLElement[] => [...body.querySelectorAll<HTMLElement>(css)];
const only = (body: HTMLElement, css: string): HTMLElement => {
  const [first] = all(body, css);
  if (!first) throw new Error(`no ${css}`);
  return first;
};
const texts = (body: HTMLElement, css: string): (string | null)[] =>
  all(body, css).map(({ textContent }) => textContent);
const px = (value: string): number => Number.parseFloat(value);
/** Its words, of each text node apart, in alphabetical order. */
function wordsOf(root: Element): string[] {
  const words: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) words.push(...((walker.currentNode as Text).data.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []));
  return words.sort();
}
/** Where each of some strings is drawn, from the left. */
function leftOf(body: HTMLElement, text: string): number {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const at = node.data.indexOf(text);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getBoundingClientRect().left;
  }
  throw new Error(`no ${text}`);
}

afterEach(() => {
  for (const article of document.querySelectorAll('article')) article.remove();
  document.documentElement.removeAttribute('data-align');
});

describe('an article', () => {
  it.each(STORIES)('in $language keeps every word of it', (story) => {
    const body = setStory(story);
    const before = new DOMParser().parseFromString(story.markup, 'text/html');
    // The title is said by the page.
    before.querySelector('h1')?.remove();
    expect(wordsOf(body)).toEqual(wordsOf(before.body));
  });

  it('loses the table that only lays it out, with no word of it, and keeps the one with facts in it', () => {
    const facts = '<table><tr><th>المرفأ</th><th>السفن</th></tr><tr><td>الشرقي</td><td>12</td></tr></table>';
    const body = set(`<table><caption>أول</caption><tr><td>ثانٍ${facts}</td></tr><tr><td>ثالث</td></tr></table>`);
    expect(texts(body, 'p')).toEqual(['أول', 'ثانٍ', 'ثالث']);
    expect(all(body, 'table')).toHaveLength(1);
    expect(texts(body, 'th, td')).toEqual(['المرفأ', 'السفن', 'الشرقي', '12']);
  });

  it('is set at once also where a hostile one nests hundreds of tables', () => {
    const many = 2000;
    const body = set(`${'<table><tr><th>أ</th><td>'.repeat(many)}نص${'</td></tr></table>'.repeat(many)}`);
    expect(all(body, 'th').length).toBeGreaterThan(100);
  });

  it('runs each block in the direction of its own text, whatever the markup says', () => {
    const body = set(
      '<p dir="ltr">تصل السفينة Ocean Star غدًا</p><blockquote>All is well in the harbour</blockquote><p>12</p>',
    );
    expect([...body.children].map((block) => (block as HTMLElement).dir)).toEqual(['rtl', 'ltr', 'rtl']);
  });

  it('does not say its title again, and goes on with headings from the second level', () => {
    const body = setStory(ARABIC);
    expect(body.querySelector('h1')).toBe(null);
    expect(all(body, 'h2, h3, h4').map(({ localName }) => localName)).toEqual(['h2', 'h2']);
    const levels = set('<h2>أول</h2><h5>ثانٍ</h5><h6>ثالث</h6><h2>رابع</h2>');
    expect(all(levels, 'h2, h3, h4, h5, h6').map(({ localName }) => localName)).toEqual(['h2', 'h3', 'h4', 'h2']);
  });

  it('has paragraphs where its markup has none, each in its own direction', () => {
    const body = set(
      'الأول.<br><br>The second one.<br />&nbsp;<br>الثالث،<br>في سطرين.<p>&nbsp;</p><div>الرابع<p>الخامس</p></div>',
    );
    expect(texts(body, 'p')).toEqual(['الأول.', 'The second one.', 'الثالث،في سطرين.', 'الرابع', 'الخامس']);
    expect(all(body, 'p').map(({ dir }) => dir)).toEqual(['rtl', 'ltr', 'rtl', 'rtl', 'rtl']);
    expect(all(body, 'br')).toHaveLength(1);
  });

  it('keeps the place of a picture in a paragraph that has no text', () => {
    const body = set('<p><img src="https://news.test/1.jpg" alt="الميناء"></p><p>نص</p>');
    expect(all(body, '.picture')).toHaveLength(1);
  });
});

describe('a line of Arabic', () => {
  it('has the height that was chosen, never less than 1.7, and more in nastaliq', () => {
    for (const [chosen, arabic, urdu] of [
      ['1.7', 1.7, 2.2],
      ['2.4', 2.4, 2.9],
    ] as const) {
      document.documentElement.style.setProperty('--reading-leading', chosen);
      const ratio = (body: HTMLElement): number => {
        const { lineHeight, fontSize } = getComputedStyle(only(body, 'p'));
        return px(lineHeight) / px(fontSize);
      };
      expect(ratio(setStory(ARABIC))).toBeCloseTo(arabic, 2);
      expect(ratio(setStory(PERSIAN))).toBeCloseTo(arabic, 2);
      expect(ratio(setStory(URDU))).toBeCloseTo(urdu, 2);
      expect(ratio(setStory(HEBREW))).toBeGreaterThanOrEqual(1.7);
      expect(ratio(setStory(ENGLISH))).toBeGreaterThanOrEqual(1.7);
    }
    document.documentElement.style.removeProperty('--reading-leading');
  });

  it.each(STORIES)('has no space between letters and no slant, in $language', (story) => {
    const body = setStory(story);
    for (const element of all(body, '*')) {
      const style = getComputedStyle(element);
      expect(style.letterSpacing).toBe('normal');
      if (style.direction === 'rtl') expect(style.fontStyle).toBe('normal');
      expect(style.wordBreak).toBe('normal');
    }
  });

  it('says by weight what another script says by slant', () => {
    const arabic = getComputedStyle(only(setStory(ARABIC), 'em'));
    expect([arabic.fontStyle, arabic.fontWeight]).toEqual(['normal', '700']);
    const english = getComputedStyle(only(setStory(ENGLISH), 'em'));
    expect([english.fontStyle, english.fontWeight]).toEqual(['italic', '400']);
  });

  it('is set in the naskh that is brought along, where the system has one or not', async () => {
    const body = setStory(ARABIC);
    await document.fonts.load('400 20px "Shareet Naskh"', 'شريط');
    await document.fonts.load('700 20px "Shareet Naskh"', 'شريط');
    const loaded = [...document.fonts].filter(
      ({ family, status }) => family.includes('Shareet Naskh') && status === 'loaded',
    );
    expect(loaded.length).toBeGreaterThanOrEqual(2);
    expect(getComputedStyle(body).fontFamily).toMatch(/^"Shareet Naskh"/);
    expect(getComputedStyle(setStory(URDU)).fontFamily).toMatch(/^"Noto Nastaliq Urdu"/);
  });

  it('begins at its start, and is justified only where that was chosen and the line is long enough', async () => {
    await page.viewport(1000, 700);
    const body = setStory(ARABIC);
    const align = (): string => getComputedStyle(only(body, 'p')).textAlign;
    expect(align()).toBe('start');
    document.documentElement.dataset.align = 'justify';
    expect(align()).toBe('justify');
    await page.viewport(360, 700);
    expect(align()).toBe('start');
  });
});

describe('what runs both ways', () => {
  it('has quotations in their own direction, with the bar at the side where they begin', () => {
    const quotes = all(setStory(ARABIC), 'blockquote');
    expect(quotes.map(({ dir }) => dir)).toEqual(['ltr', 'rtl']);
    const bars = quotes.map((quote) => {
      const { borderLeftWidth, borderRightWidth } = getComputedStyle(quote);
      return [px(borderLeftWidth) > 0, px(borderRightWidth) > 0];
    });
    expect(bars).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it('has the markers of a list on one side', () => {
    const items = all(setStory(ARABIC), 'ol > li');
    expect(items.map((item) => getComputedStyle(item).direction)).toEqual(['rtl', 'rtl', 'rtl']);
    const [foreign] = all(items[1] as HTMLElement, 'bdi');
    expect(foreign?.dir).toBe('ltr');
    // It begins where the others do.
    const right = (element: Element | null | undefined): number => element?.getBoundingClientRect().right ?? 0;
    expect(right(foreign)).toBeCloseTo(right(items[1]), 0);
  });

  it('counts lists in the digits of the article', () => {
    const marker = (story: FixtureStory): string => getComputedStyle(only(setStory(story), 'ol')).listStyleType;
    expect([marker(ARABIC), marker(PERSIAN)]).toEqual(['decimal', 'persian']);
    expect(getComputedStyle(only(set('<p>في ٣ أيام</p><ol><li>أول</li></ol>'), 'ol')).listStyleType).toBe(
      'arabic-indic',
    );
  });

  it.each([
    ['a telephone number', 'الرقم +216 71 555 010، للحجز', '+', '010'],
    ['a number in groups', 'الهاتف 71 555 010 للحجز', '71', '010'],
    ['a negative number', 'بلغت -5 مئوية', '-', '5'],
    ['a name', 'حساب @harbour_news.', '@', 'harbour'],
    ['a date', 'في 2026-11-27 صباحًا', '2026', '27'],
  ])('reads %s from left to right', (_, text, first, last) => {
    const body = set(`<p>${text}</p>`);
    expect(leftOf(body, first)).toBeLessThan(leftOf(body, last));
    expect(body.textContent).toBe(text);
  });

  it('reads a result as its line runs', () => {
    const body = set('<p>انتهت 2-1 اليوم</p>');
    expect(leftOf(body, '2')).toBeGreaterThan(leftOf(body, '1'));
  });

  it('ends a sentence after a name where the line ends', () => {
    const body = set('<p>حساب @harbour_news.</p>');
    expect(body.querySelector('bdi')?.textContent).toBe('@harbour_news');
    expect(leftOf(body, '.')).toBeLessThan(leftOf(body, '@'));
  });

  it('has code from left to right, isolated', () => {
    const body = setStory(ARABIC);
    for (const code of all(body, 'code, pre')) {
      expect(getComputedStyle(code).direction).toBe('ltr');
      expect(getComputedStyle(code).unicodeBidi).toBe('isolate');
    }
    expect(getComputedStyle(only(set('<pre>نص مرتّب\n  بالمسافات</pre>'), 'pre')).direction).toBe('rtl');
  });
});

describe('a table', () => {
  it('has its columns from right to left, each cell at its start, whatever is in it', () => {
    const body = setStory(ARABIC);
    const table = only(body, 'table');
    expect(table.dir).toBe('rtl');
    const [, , row] = all(body, 'tr');
    const cells = all(row as HTMLElement, 'td');
    const lefts = cells.map((cell) => cell.getBoundingClientRect().left);
    expect([...lefts].sort((a, b) => b - a)).toEqual(lefts);
    expect(cells.map((cell) => getComputedStyle(cell).direction)).toEqual(cells.map(() => 'rtl'));
    expect(only(cells.at(-1) as HTMLElement, 'bdi').textContent).toBe('Old harbour, pier 4');
  });

  it('scrolls by itself, in reach of the keyboard under its name, where it is too wide, and only there', async () => {
    const names = { table: 'جدول', code: 'نص برمجي' };
    await page.viewport(360, 700);
    const body = setStory(ARABIC);
    openWide(body, names);
    const boxes = all(body, '.wide');
    expect(boxes.map((box) => [box.tabIndex, box.role, box.ariaLabel])).toEqual([
      [0, 'group', 'مواعيد الرسوّ'],
      [0, 'group', 'نص برمجي'],
    ]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    await page.viewport(1200, 700);
    openWide(body, names);
    expect(boxes[0]?.hasAttribute('tabindex')).toBe(false);
    expect(boxes[0]?.hasAttribute('role')).toBe(false);
  });
});

describe('a poem', () => {
  it('is set by halves of one width, side by side, the first at the start', async () => {
    await page.viewport(1000, 700);
    const body = setStory(ARABIC);
    const verses = all(body, '.bayt');
    expect(verses).toHaveLength(3);
    const boxes = verses.map((verse) => all(verse, '.half').map((half) => half.getBoundingClientRect()));
    for (const [first, second] of boxes) {
      expect(first?.top).toBe(second?.top);
      expect(first?.left).toBeGreaterThan(second?.right ?? 0);
      expect(first?.width).toBeCloseTo(second?.width ?? 0, 0);
    }
    expect(new Set(boxes.map(([first]) => Math.round(first?.left ?? 0))).size).toBe(1);
  });

  it('puts the second half beneath the first where there is no room', async () => {
    await page.viewport(360, 700);
    const [first, second] = all(setStory(ARABIC), '.bayt:first-child .half').map((half) =>
      half.getBoundingClientRect(),
    );
    expect(second?.top).toBeGreaterThanOrEqual(first?.bottom ?? 0);
  });

  it('is known by its halves, in other languages too, and by more than one verse', () => {
    expect(all(setStory(PERSIAN), '.bayt')).toHaveLength(2);
    expect(all(set('<p>قال القبطان ... ثم سكت طويلًا</p><p>ومضى إلى شأنه.</p>'), '.bayt')).toHaveLength(0);
    expect(all(set('<p>كلمة *** وجملة أخرى أطول منها بكثير من الكلمات</p>'.repeat(2)), '.bayt')).toHaveLength(0);
    const apart = set(
      '<p>يا راكب البحر العالي *** هل عندك من خبر</p><p>كم سطر الموج عنا *** قصة ذات عبر</p><p>نثر.</p>',
    );
    expect(texts(apart, 'p')).toEqual([
      'يا راكب البحر العالي *** هل عندك من خبر',
      'كم سطر الموج عنا *** قصة ذات عبر',
      'نثر.',
    ]);
    expect(all(apart, '.poem > .bayt')).toHaveLength(2);
  });
});
