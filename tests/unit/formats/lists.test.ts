import { describe, expect, it } from 'vitest';
import type { ParsedDocument } from '../../../utils/model/document';
import { parseFixture, parseText, problemOf, titlesOf } from './documents';

const TITLES = ['جسر الحجر يفتح من جديد للمشاة', 'نساجو الحي يعرضون سجادهم الأول', 'ساعة البرج تدق بعد صمت طويل'];
const page = (body: string, head = '') =>
  `<!doctype html><html lang="ar"><head>${head}</head><body>${body}</body></html>`;
const script = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const article = (title: string, index: number, more: object = {}) => ({
  '@type': 'NewsArticle',
  headline: title,
  url: `/n/${index}`,
  ...more,
});
const linksOf = ({ headlines }: ParsedDocument) => headlines.map(({ title, url }) => [title, url]);
const expected = TITLES.map((title, index) => [title, `https://source.example/n/${index}`]);

describe('the articles that a page describes', () => {
  it('are its headlines, with addresses and dates, from every script that can be read', () => {
    const document = parseFixture('page-json-ld.html');
    expect(document).toMatchObject({ format: 'html', title: 'نشرة التل', language: 'ar-JO', articles: [] });
    expect(document.headlines.map(({ title, url, publishedAt }) => [title, url, publishedAt])).toEqual([
      ['مدرسة التل تزرع ألف شتلة زعتر', 'https://hill.example/thyme', Date.parse('2026-11-22T06:00:00Z')],
      ['البئر القديمة تفيض بعد "شتاء" طويل', 'https://hill.example/well', null],
      ['خباز القرية يكتب وصفة أمه', 'https://hill.example/bread', null],
      ['مهرجان المزمار يبدأ غدا في الساحة', 'https://hill.example/flute', Date.parse('2026-11-21T00:00:00Z')],
    ]);
  });

  it.each([
    ['a list of articles', TITLES.map((title, index) => article(title, index))],
    ['a graph', { '@graph': TITLES.map((title, index) => article(title, index, { '@type': 'schema:Article' })) }],
    [
      'a list of items in a page',
      {
        '@type': 'CollectionPage',
        mainEntity: {
          '@type': 'ItemList',
          itemListElement: TITLES.map((name, index) => ({ '@type': 'ListItem', name, item: `/n/${index}` })),
        },
      },
    ],
    [
      'a list of bare articles',
      { '@type': ['ItemList'], itemListElement: TITLES.map((title, index) => article(title, index)) },
    ],
    [
      'the posts of a blog',
      { '@type': 'Blog', blogPost: TITLES.map((title, index) => article(title, index, { '@type': 'BlogPosting' })) },
    ],
  ])('are read from %s', (_, value) => {
    expect(linksOf(parseText(page('<p>مرحبا</p>', script(value))))).toEqual(expected);
  });

  it.each([
    [
      'a page that is itself an article',
      article(TITLES[0] ?? '', 0, { url: 'https://www.source.example/news?utm_source=x' }),
    ],
    ['an article without an address', { '@type': 'NewsArticle', headline: TITLES[0] }],
    [
      'products',
      {
        '@type': 'ItemList',
        itemListElement: TITLES.map((name, index) => ({
          '@type': 'ListItem',
          item: { '@type': 'Product', name, url: `/${index}` },
        })),
      },
    ],
    [
      'breadcrumbs',
      {
        '@type': 'BreadcrumbList',
        itemListElement: TITLES.map((name, index) => ({ '@type': 'ListItem', name, item: `/${index}` })),
      },
    ],
    [
      'menus',
      {
        '@type': 'ItemList',
        itemListElement: ['رياضة', 'اقتصاد', 'فنون'].map((name) => ({ '@type': 'ListItem', name, url: `/${name}` })),
      },
    ],
    ['nothing of the kind', { '@type': 'WebSite', name: 'موقع من مواقع الشبكة الكثيرة' }],
  ])('are none in %s', (_, value) => {
    expect(problemOf(page('<p>مرحبا</p>', script(value)))).toBe('not-a-source');
  });

  it('is not the page itself where its address is written otherwise but its title is the same', () => {
    const head = `<title>${TITLES[0]} - صحيفة</title>${script(article(TITLES[0] ?? '', 0))}`;
    expect(problemOf(page('<p>مرحبا</p>', head))).toBe('not-a-source');
  });

  it('gives the headlines of a ticker their addresses and dates, and leaves them who they are', () => {
    const ticker = `<ul class="ticker">${TITLES.map((title) => `<li>${title}</li>`).join('')}</ul>`;
    const plain = parseText(page(ticker));
    const described = parseText(
      page(ticker, script(TITLES.map((title, index) => article(title, index, { datePublished: '2026-11-22' })))),
    );
    expect(linksOf(described)).toEqual(expected);
    expect(described.headlines.map(({ id }) => id)).toEqual(plain.headlines.map(({ id }) => id));
    expect(described.headlines.every(({ publishedAt }) => publishedAt === Date.parse('2026-11-22'))).toBe(true);
  });

  it('adds nothing to a ticker', () => {
    const ticker = `<ul class="ticker">${TITLES.map((title) => `<li>${title}</li>`).join('')}</ul>`;
    expect(titlesOf(parseText(page(ticker, script(article('خبر آخر ليس في الشريط', 9)))))).toEqual(TITLES);
  });
});

describe('links side by side', () => {
  it('are headlines where they read like some, each once, with the dates beside them, and menus are none', () => {
    const { headlines } = parseFixture('page-lists.html');
    expect(headlines.map(({ title, url, publishedAt }) => [title, url, publishedAt])).toEqual([
      ['جرافات البلدية تفتح طريق السفح الشرقي', 'https://source.example/1', Date.parse('2026-11-22T08:30:00Z')],
      ['أول قطفة من كرز الجبل تصل السوق', 'https://source.example/2', Date.parse('2026-11-21T00:00:00Z')],
      ['طلاب المعهد يبنون مرصدا على السطح', 'https://source.example/3', null],
      ['قارئة صغيرة تفوز بجائزة الحكاية', 'https://source.example/4', null],
      ['فرقة السفح تعزف في ثلاث مدن', 'https://source.example/5', Date.parse('2026-11-20T00:00:00Z')],
      ['معصرة الوادي تستقبل أول الزيتون', 'https://source.example/6', Date.parse('2026-11-19T00:00:00Z')],
      ['حافلة جديدة بين السفح والميناء', 'https://source.example/7', null],
    ]);
  });

  const link = (title: string, index: number) => `<a href="/n/${index}">${title}</a>`;
  it.each([
    ['a list', `<ul>${TITLES.map((title, index) => `<li>${link(title, index)}</li>`).join('')}</ul>`],
    [
      'a table',
      `<table>${TITLES.map((title, index) => `<tr><td>${index + 1}<td>${link(title, index)}</tr>`).join('')}</table>`,
    ],
    [
      'nested divisions',
      `<div>${TITLES.map((title, index) => `<div><div><b>${link(title, index)}</b></div></div>`).join('')}</div>`,
    ],
    ['breaks', `<div>${TITLES.map(link).join('<br>')}</div>`],
    [
      'a definition list',
      `<dl>${TITLES.map((title, index) => `<dt>22/11/2026<dd>${link(title, index)}`).join('')}</dl>`,
    ],
    [
      'cards with teasers',
      TITLES.map(
        (title, index) =>
          `<div class=card><p>${link(title, index)}</p><p>${'كلام يقال هنا عن الخبر كله. '.repeat(8)}</p></div>`,
      ).join(''),
    ],
  ])('are found in %s', (_, body) => {
    expect(linksOf(parseText(page(body)))).toEqual(expected);
  });

  it('have the date that comes before each of them where one comes before the first', () => {
    const body = TITLES.map((title, index) => `<dt>${20 + index}/11/2026<dd>${link(title, index)}`).join('');
    const dates = parseText(page(`<dl>${body}</dl>`)).headlines.map(({ publishedAt }) => publishedAt);
    expect(dates).toEqual([20, 21, 22].map((day) => Date.parse(`2026-11-${day}`)));
  });

  it('give their dates to linked headings too', () => {
    const body = TITLES.map(
      (title, index) => `<article><h2>${link(title, index)}</h2><time>2026-11-22</time></article>`,
    );
    expect(parseText(page(body.join(''))).headlines.map(({ publishedAt }) => publishedAt)).toEqual(
      TITLES.map(() => Date.parse('2026-11-22')),
    );
  });

  const product = (title: string, index: number) => `<li>${link(`${title} قطن طبيعي`, index)}<b>٢٥ ريال</b></li>`;
  const prose = `<p>${'هذه جملة من مقال طويل يقرأ في مكانه ولا يقود إلى شيء غيره. '.repeat(4)}</p>`;
  it.each([
    ['products with prices', `<ul>${['قميص أزرق واسع', 'قميص أبيض ضيق', 'قميص أخضر طويل'].map(product).join('')}</ul>`],
    [
      'two links',
      `<ul>${TITLES.slice(1)
        .map((title, index) => `<li>${link(title, index)}</li>`)
        .join('')}</ul>`,
    ],
    [
      'short links',
      `<ul>${['أخبار', 'رياضة اليوم', 'اتصل بنا الآن'].map((title, index) => `<li>${link(title, index)}</li>`).join('')}</ul>`,
    ],
    ['invitations', TITLES.map((_, index) => `<div>${link('اقرأ بقية هذا الخبر كله', index)}</div>`).join('')],
    [
      'a menu by its class',
      `<ul class="site-footer-links">${TITLES.map((title, index) => `<li>${link(title, index)}</li>`).join('')}</ul>`,
    ],
    [
      'places within the page',
      `<ul>${TITLES.map((title, index) => `<li><a href="#${index}">${title}</a></li>`).join('')}</ul>`,
    ],
    [
      'what stands beside an article',
      `${prose.repeat(6)}<ul>${TITLES.map((title, index) => `<li>${link(title, index)}</li>`).join('')}</ul>`,
    ],
  ])('are no headlines where they are %s', (_, body) => {
    expect(problemOf(page(body))).toBe('not-a-source');
  });
});
