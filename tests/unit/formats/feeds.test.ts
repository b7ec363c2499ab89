import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../utils/formats';
import { type ParsedHeadline, SourceProblem } from '../../../utils/model/document';
import { ADDRESS, parseFixture, parseText, readFixture, rssItem, titlesOf } from './documents';

const DOCUMENTS = new URL('../../fixtures/documents/', import.meta.url);

const encodedLength = (text: string, encoding: string) =>
  encoding === 'utf-8' ? new TextEncoder().encode(text).length : text.length;

/** None where the bytes are no source, or not yet. */
function headlinesOf(bytes: Uint8Array): ParsedHeadline[] {
  try {
    return parseDocument(bytes, { url: ADDRESS }).headlines;
  } catch (problem) {
    if (problem instanceof SourceProblem) return [];
    throw problem;
  }
}

const oneItem = (item: string) => {
  const [headline] = parseText(rssItem(item)).headlines;
  if (!headline) throw new Error('no headline');
  return headline;
};

describe('RSS 2.0', () => {
  const feed = parseFixture('rss-2.0.xml');

  it('says what the channel is', () => {
    expect(feed).toMatchObject({
      format: 'rss',
      encoding: 'utf-8',
      title: 'جريدة الميناء | أخبار المدينة',
      language: 'ar-TN',
      siteUrl: 'https://port.example/',
    });
  });

  it('reads its items under any prefix', () => {
    expect(feed.headlines).toEqual([
      {
        id: 'port-7',
        title: 'سفينة المكتبة ترسو في الميناء القديم غدا',
        url: 'https://port.example/library-ship?utm_source=rss&utm_medium=feed&id=7',
        publishedAt: Date.parse('2026-11-21T17:30:00Z'),
      },
      {
        id: 'https://port.example/?p=8',
        title: 'أسعار السمك تتراجع "قليلا" – والصيادون راضون',
        url: 'https://source.example/fish-prices',
        publishedAt: Date.parse('2026-11-21T09:15:00Z'),
      },
      {
        id: '«نادي الأمواج» يفوز ببطولة التجديف',
        title: '«نادي الأمواج» يفوز ببطولة التجديف',
        url: null,
        publishedAt: Date.parse('2026-11-21T00:00:00Z'),
      },
    ]);
  });

  it('gives the article of the item that carries it, as it stands, and of no other', () => {
    expect(feed.articles).toHaveLength(1);
    expect(feed.articles[0]).toMatchObject({ id: 'port-7', title: feed.headlines[0]?.title });
    expect(feed.articles[0]?.html).toMatch(/^<p>ترسو سفينة المكتبة .*الجزيرة\.<\/p>$/s);
  });
});

describe('its relatives', () => {
  it('reads RSS 0.91 with entities that only its absent DTD declares', () => {
    const feed = parseFixture('rss-0.91.xml');
    expect(feed).toMatchObject({ format: 'rss', title: 'The Lighthouse édition', language: 'en' });
    expect(titlesOf(feed)).toEqual(['Café opens inside the old lighthouse', 'Harbour Smith & Sons turns 100']);
  });

  it('reads RDF, where items stand beside the channel', () => {
    const feed = parseFixture('rdf-1.0.xml');
    expect(feed).toMatchObject({
      format: 'rdf',
      title: 'وادي الأخبار',
      language: 'ar',
      siteUrl: 'https://valley.example/',
    });
    expect(feed.headlines.map(({ id }) => id)).toEqual(['https://valley.example/1', 'https://valley.example/2']);
    expect(feed.headlines[0]?.publishedAt).toBe(Date.parse('2026-11-20T03:00:00Z'));
  });

  it('reads Atom with xml:base, XHTML titles and content', () => {
    const feed = parseFixture('atom-1.0.xml');
    expect(feed).toMatchObject({
      format: 'atom',
      title: 'حديقة & مدينة',
      language: 'ar',
      siteUrl: 'https://garden.example/news/',
    });
    expect(feed.headlines).toEqual([
      {
        id: 'tag:garden.example,2026:1',
        title: 'زراعة ألف شجرة زيتون عند المدخل الشمالي',
        url: 'https://garden.example/news/olives',
        publishedAt: Date.parse('2026-11-22T07:45:00Z'),
        thumbnail: 'https://garden.example/news/olive.jpg',
        enclosures: [{ url: 'https://garden.example/news/olive.jpg', type: 'image/jpeg' }],
      },
      {
        id: 'tag:garden.example,2026:2',
        title: 'مسار جديد للدراجات <بين> الحديقتين',
        url: 'https://garden.example/news/archive/bikes',
        publishedAt: Date.parse('2026-11-21T06:00:00Z'),
      },
    ]);
    expect(feed.articles[0]?.html).toMatch(/^<div[^>]*><p>اجتمع .*الماء &amp; السماد\.<\/p><p>وستحمل/);
  });

  it('reads Atom 0.3, its titles in each of their modes', () => {
    const feed = parseFixture('atom-0.3.xml');
    expect(feed).toMatchObject({
      format: 'atom',
      title: 'جريدة الأطلس',
      language: 'ar-MA',
      siteUrl: 'https://atlas.example/',
    });
    expect(feed.headlines).toEqual([
      {
        id: 'tag:atlas.example,2026:pass',
        title: 'ثلوج كثيفة تغلق الممر',
        url: 'https://atlas.example/pass',
        publishedAt: Date.parse('2026-11-22T07:00:00Z'),
        author: 'إدريس العلوي',
        categories: ['طقس'],
      },
      {
        id: 'tag:atlas.example,2026:market',
        title: 'سوق الرمان يفتتح غداً',
        url: 'https://atlas.example/market',
        publishedAt: Date.parse('2026-11-21T12:00:00Z'),
      },
    ]);
  });

  it('reads a document that is one entry, the addresses in its article against its xml:base', () => {
    const feed = parseFixture('atom-entry.xml');
    expect(feed).toMatchObject({ format: 'atom', title: null, language: 'ar', siteUrl: null });
    expect(feed.headlines).toEqual([
      {
        id: 'urn:uuid:3f0e1b52-7c1d-4f1f-9c55-0d7f0a1c2b3d',
        title: 'عودة اللقالق إلى أعشاشها & فرح الأهالي',
        url: 'https://lone.example/stories/storks',
        publishedAt: Date.parse('2026-11-22T03:30:00.500Z'),
        author: 'وداد',
        categories: ['طيور'],
        enclosures: [{ url: 'https://lone.example/stories/storks.ogg', type: 'audio/ogg', bytes: 204_800 }],
      },
    ]);
    expect(feed.articles[0]?.html).toContain('<a href="https://lone.example/map">');
    expect(feed.articles[0]?.html).toContain('<img src="https://lone.example/img/nest.jpg"');
  });

  it('reads windows-1256 with dates in words and bare ampersands', () => {
    const feed = parseFixture('rss-windows-1256.xml');
    expect(feed).toMatchObject({ format: 'rss', encoding: 'windows-1256', title: 'مجلة الفرات', language: 'ar-iq' });
    expect(feed.headlines.map(({ title, url, publishedAt }) => [title, url, publishedAt])).toEqual([
      [
        'جسر العشار يضاء ليلا بعد "صيانة" طويلة',
        'http://euphrates.example/?id=1&sid=2',
        Date.parse('2026-11-22T10:30:00Z'),
      ],
      ['مكتبة المتنبي تعرض ألف كتاب نادر', 'http://euphrates.example/?id=2&sid=2', Date.parse('2026-11-21T00:00:00Z')],
    ]);
  });

  it('knows a prefix from where it was declared last to where that ends', () => {
    const date = '<d:date>2026-11-20T03:00:00Z</d:date>';
    const [outer, hidden, after] = parseText(
      `<rss xmlns:d="http://purl.org/dc/elements/1.1/"><channel><title>ق</title><item xmlns:e="urn:e"><title>أ</title>${date}</item><item xmlns:d="urn:d"><title>ب</title>${date}</item><item><title>ج</title>${date}</item></channel></rss>`,
    ).headlines;
    expect(outer?.publishedAt).toBe(Date.parse('2026-11-20T03:00:00Z'));
    expect(hidden?.publishedAt).toBeNull();
    expect(after?.publishedAt).toBe(outer?.publishedAt);
  });

  it('resolves the links of each item against what is around it', () => {
    const item = '<item><title>خبر</title><link>x</link></item>';
    const long = `${'a'.repeat(3_000)}/`;
    const feed = parseText(
      `<rss><channel xml:base="/a/"><x xml:base="b/">${item}${item}</x><y xml:base="c/">${item}</y><z xml:base="${long}"><z xml:base="${long}">${item}</z></z></channel></rss>`,
    );
    expect(feed.headlines.map(({ url }) => url?.replace('https://source.example', ''))).toEqual([
      '/a/b/x',
      '/a/b/x',
      '/a/c/x',
      `/a/${long}x`,
    ]);
  });

  it.each([
    ['ar', 'ar'],
    [' fa-IR ', 'fa-IR'],
    ['en_US', 'en_US'],
    ['', null],
    ['العربية', null],
    ['ar; q=1', null],
    ['ar-morethaneight', null],
    [`ar${'-a'.repeat(17)}`, null],
  ])('takes the language %j for %j, in a feed and in a page', (declared, language) => {
    const feed = `<rss><channel><title>ق</title><language>${declared}</language></channel></rss>`;
    expect(parseText(feed).language).toBe(language);
    const page = `<html lang="${declared}"><ul class=ticker><li>خبر من كلمات<li>خبر ثان من كلمات</ul>`;
    expect(parseText(page).language).toBe(language);
  });

  it('reads a lone Atom entry', () => {
    const feed = parseText('<entry xmlns="http://www.w3.org/2005/Atom"><id>a</id><title>خبر وحيد جدا</title></entry>');
    expect(feed.headlines).toEqual([{ id: 'a', title: 'خبر وحيد جدا', url: null, publishedAt: null }]);
  });

  it.each([
    ['RSS', `<rss version="2.0"><channel>${'<item><title>a</title></item>'.repeat(10_050)}</channel></rss>`],
    [
      'JSON Feed',
      JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: Array(10_050).fill({ title: 'a' }) }),
    ],
  ])('takes 10,000 items of %s at the most', (_, text) => {
    expect(parseText(text).headlines).toHaveLength(10_000);
  });

  it('takes a feed without items for a feed', () => {
    expect(parseText('<rss><channel><title>هادئة</title></channel></rss>')).toMatchObject({
      title: 'هادئة',
      headlines: [],
    });
  });
});

describe('an item', () => {
  it.each([
    ['the title of dc or media where there is no other', '<media:title>ب</media:title>', { title: 'ب' }],
    [
      'the beginning of the description where there is none',
      '<description>&lt;p&gt;وصف قصير&lt;/p&gt;</description>',
      { title: 'وصف قصير' },
    ],
    [
      'a title in base64',
      `<title mode="base64">${Buffer.from('<b>خبر</b> مرمز').toString('base64')}</title>`,
      { title: 'خبر مرمز' },
    ],
    ['a title that is base64 in name only', '<title mode="base64">خبر!</title>', { title: 'خبر!' }],
    ['a title with elements of its own', '<title>خبر <b>عاجل</b> <em>جدا</em></title>', { title: 'خبر عاجل جدا' }],
    ['its address where there are no words', '<link>https://a.example/x</link>', { title: 'https://a.example/x' }],
    ['a link without a scheme', '<title>ا</title><link>www.a.example/x</link>', { url: 'http://www.a.example/x' }],
    [
      'a link in CDATA and among spaces',
      '<title>ا</title><link>\n <![CDATA[ https://a.example/x ]]>\n</link>',
      { url: 'https://a.example/x' },
    ],
    [
      'an unescaped ampersand in a link',
      '<title>ا</title><link>https://a.example/?a=1&copy=2&b=3</link>',
      { url: 'https://a.example/?a=1&copy=2&b=3' },
    ],
    [
      'a guid that is an address for a link',
      '<title>ا</title><guid>https://a.example/x</guid>',
      { url: 'https://a.example/x' },
    ],
    [
      'no link of a guid that says it is none',
      '<title>ا</title><guid isPermaLink="false">https://a.example/x</guid>',
      { url: null },
    ],
    ['no link that leads out of the web', '<title>ا</title><link>javascript:alert(1)</link>', { url: null }],
    ['no link of data', '<title>ا</title><link>data:text/html,x</link>', { url: null }],
    [
      'the alternate among Atom links',
      '<title>ا</title><link rel="enclosure">https://a.example/1</link><atom:link rel="alternate" href="https://a.example/2"/>',
      { url: 'https://a.example/2' },
    ],
    ['no date rather than a wrong one', '<title>ا</title><pubDate>today</pubDate>', { publishedAt: null }],
    [
      'the next date where the first is wrong',
      '<title>ا</title><pubDate>today</pubDate><dc:date>2026-11-22</dc:date>',
      { publishedAt: Date.parse('2026-11-22') },
    ],
  ])('has %s', (_, item, expected) => {
    expect(oneItem(item)).toMatchObject(expected);
  });

  it('is itself again without tracking parameters, after an edit, and in another order', () => {
    const [first] = parseText(
      rssItem('<title>قديم</title><link>https://a.example/x?id=1&amp;utm_source=rss&amp;fbclid=2</link>'),
    ).headlines;
    expect(first?.id).toBe('https://a.example/x?id=1');
    expect(oneItem('<title>جديد</title><link>https://a.example/x?id=1</link>').id).toBe(first?.id);
  });

  it('is not taken for another where a feed gives all the same id or link', () => {
    const feed = parseText(
      rssItem(
        '<title>الأول</title><guid>https://a.example/</guid><link>https://a.example/1</link></item>' +
          '<item><title>الثاني</title><guid>https://a.example/</guid><link>https://a.example/2</link></item>' +
          '<item><title>الثالث</title><guid>https://a.example/</guid>',
      ),
    );
    expect(feed.headlines.map(({ id }) => id)).toEqual(['https://a.example/1', 'https://a.example/2', 'الثالث']);
  });

  it('has a title no longer than a headline, cut at a word', () => {
    const { title } = oneItem(`<title>${'كلمة '.repeat(5_000)}</title>`);
    expect(title.length).toBeLessThanOrEqual(301);
    expect(title).toMatch(/ كلمة…$/);
  });
});

describe('the article of an item', () => {
  const sentence = 'هذه جملة كتبت لتطول قليلا حتى يصير النص مقالا لا إشارة إليه، وفيها ما يكفي من الكلمات. ';
  const paragraphs = (count: number) => `<p>${sentence}${sentence}</p>`.repeat(count);
  it.each([
    ['content of some length', `<content:encoded><![CDATA[${paragraphs(3)}]]></content:encoded>`, true],
    ['content that is a line', '<content:encoded>قصير</content:encoded>', false],
    [
      'content that breaks off',
      `<content:encoded><![CDATA[${paragraphs(3)}<p>ثم قال […]</p>]]></content:encoded>`,
      false,
    ],
    [
      'content that invites to read on',
      `<content:encoded><![CDATA[${paragraphs(3)}<a href="/x">اقرأ المزيد</a>]]></content:encoded>`,
      false,
    ],
    ['a long description in paragraphs', `<description><![CDATA[${paragraphs(5)}]]></description>`, true],
    ['a description of one paragraph', `<description><![CDATA[${paragraphs(1)}]]></description>`, false],
    ['content elsewhere', '<content src="https://a.example/x" type="text/html"/>', false],
  ])('counts: %s', (_, item, counts) => {
    expect(parseText(rssItem(`<title>عنوان المقال</title>${item}`)).articles).toHaveLength(counts ? 1 : 0);
  });

  it.each([
    ['its own page', '<link>https://a.example/news/1</link>', 'https://a.example/news/x?a=1&amp;b=2'],
    [
      'the xml:base in force',
      '<link xml:base="/">/1</link>',
      'https://b.example/in/x?a=1&amp;b=2',
      'https://b.example/in/',
    ],
    ['the address of the feed where it has no page', '', 'https://source.example/news/x?a=1&amp;b=2'],
  ])('leads where it would lead from %s', (_, link, address, base = '') => {
    const markup = `${paragraphs(3)}<a href="x?a=1&amp;b=2">1</a><img src='x?a=1&amp;b=2'><a href="#n">2</a><a href="mailto:a@b.example">3</a>`;
    const feed = parseText(
      rssItem(`<title>ع</title>${link}<content:encoded><![CDATA[${markup}]]></content:encoded>`).replace(
        '<item>',
        base ? `<item xml:base="${base}">` : '<item>',
      ),
    );
    expect(feed.articles[0]?.html.slice(paragraphs(3).length)).toBe(
      `<a href="${address}">1</a><img src="${address}"><a href="#n">2</a><a href="mailto:a@b.example">3</a>`,
    );
  });

  it('stands as the source wrote it', () => {
    const html = `<p>${sentence.repeat(3)} من القلب <3 و5 < 6 & أكثر</p>`;
    const feed = parseText(rssItem(`<title>ع</title><content:encoded><![CDATA[${html}]]></content:encoded>`));
    expect(feed.articles[0]?.html).toBe(html);
  });

  it('makes paragraphs of plain text', () => {
    const feed = parseText(
      rssItem(`<title>ع</title><content type="text">${sentence.repeat(3)}\n\n5 &lt; 6 ${sentence}</content>`),
    );
    expect(feed.articles[0]?.html).toMatch(/^<p>.*<\/p><p>5 &lt; 6 .*<\/p>$/s);
  });
});

describe('a broken feed', () => {
  const valid =
    '<rss version="2.0"><channel><title>ق</title><item><title>الأول</title></item><item><title>الثاني</title></item></channel></rss>';
  it.each([
    ['text before the prolog', `\n\n تنبيه \n<?xml version="1.0"?>${valid}`],
    ['a warning of the server before it', `<br />\n<b>Warning</b>: x in <b>y</b><br />\n<?xml version="1.0"?>${valid}`],
    ['a declaration that is never closed', `<?xml version="1.0">${valid}`],
    ['a comment about rss before it', `<!-- <rss><channel> --><!-- x -->${valid}`],
    ['no closing tags', '<rss><channel><title>ق<item><title>الأول<item><title>الثاني</title>'],
    [
      'crossed tags',
      '<rss><channel><item><title><b>الأول</title></b></i></item><item><title>الثاني</title></channel></item>',
    ],
    ['unescaped signs', valid.replace('<title>ق', '<title>a & b <3 c')],
    ['a prefix that nothing declares', valid.replaceAll('title>', 'atom:title>')],
    ['upper case', valid.toUpperCase()],
    ['a wrong content type', valid, 'text/html; charset=utf-16'],
  ])('with %s gives its items', (_, text, contentType?: string) => {
    expect(titlesOf(parseText(text, contentType))).toEqual(['الأول', 'الثاني']);
  });

  it.each(readdirSync(DOCUMENTS).filter((name) => name.endsWith('.xml')))(
    'cut anywhere gives whole items of %s',
    (name) => {
      const bytes = readFixture(name);
      const whole = parseDocument(bytes, { url: ADDRESS });
      const text = new TextDecoder(whole.encoding).decode(bytes);
      const ends = [...text.matchAll(/<\/(?:a:)?(?:entry|item)>/g)].map(
        ({ index, 0: tag }) => encodedLength(text.slice(0, index), whole.encoding) + tag.length,
      );
      expect(ends).toHaveLength(whole.headlines.length);
      for (let length = 0; length < bytes.length; length++) {
        const cut = headlinesOf(bytes.subarray(0, length));
        const complete = ends.filter((end) => end <= length).length;
        expect(cut.length, `at ${length}`).toBeGreaterThanOrEqual(complete);
        expect(cut.slice(0, complete), `at ${length}`).toEqual(whole.headlines.slice(0, complete));
        cut.forEach(({ id, title }, index) => {
          expect({ id, title }, `at ${length}`).toEqual({
            id: whole.headlines[index]?.id,
            title: whole.headlines[index]?.title,
          });
        });
      }
    },
  );

  it('has no half of a tag in the title of its channel, wherever it is cut', () => {
    const end = '</title><!-- جريدة --><?x y?>';
    for (let length = 0; length <= end.length; length++) {
      expect(parseText(`<rss><channel><title>جريدة${end.slice(0, length)}`).title, `at ${length}`).toMatch(/^جريدة<?$/);
    }
  });

  it('keeps apart the words of a channel that a crossed tag puts inside a title', () => {
    const text = '<rss><channel><title>خبر<channel>\n<a>أول</a>\n<b>ثان</b>\n</channel></title></channel></rss>';
    expect(parseText(text).title).toBe('خبر أول ثان');
  });

  it('expands declared entities once, and no bomb', () => {
    const text = `<!DOCTYPE rss [<!ENTITY paper "الجريدة"><!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>${rssItem('<title>&paper; &c;</title>')}`;
    expect(titlesOf(parseText(text))).toEqual(['الجريدة &c;']);
  });
});
