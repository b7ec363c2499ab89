import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../utils/formats';
import { readJson } from '../../../utils/formats/json-reader';
import { ADDRESS, parseFixture, parseText, problemOf, readFixture } from './documents';

const VERSION = 'https://jsonfeed.org/version/1.1';
const feedOf = (...items: object[]) => JSON.stringify({ version: VERSION, title: 'ق', items });
const oneItem = (item: object) => parseText(feedOf({ id: '1', ...item })).headlines[0];

describe('JSON Feed 1.1', () => {
  const feed = parseFixture('json-feed-1.1.json');

  it('says what the feed is', () => {
    expect(feed).toMatchObject({
      format: 'json',
      title: 'دفتر الميناء',
      language: 'ar-LB',
      siteUrl: 'https://pier.example/',
      updates: null,
    });
  });

  it('reads its items with all that they carry', () => {
    expect(feed.headlines).toEqual([
      {
        id: 'pier-12',
        title: 'صيادو الشباك يعودون إلى المرسى & يغنون',
        url: 'https://pier.example/nets?utm_source=json',
        publishedAt: Date.parse('2026-11-22T04:15:00Z'),
        author: 'رنا شماس، جاد',
        categories: ['بحر', 'مهن'],
        thumbnail: 'https://pier.example/nets.jpg',
        enclosures: [{ url: 'https://pier.example/songs.mp3', type: 'audio/mpeg', bytes: 5_120_000 }],
      },
      {
        id: '13',
        title: 'ملاحظة قصيرة بلا عنوان: المد أعلى من المعتاد هذا المساء.',
        url: 'https://elsewhere.example/tide',
        publishedAt: Date.parse('2026-11-21T19:00:00Z'),
      },
      {
        id: 'https://pier.example/lamp',
        title: 'منارة المرفأ تضيء بالأزرق',
        url: 'https://pier.example/lamp',
        publishedAt: null,
      },
    ]);
  });

  it('gives the article of the item that carries it, its links absolute', () => {
    expect(feed.articles).toHaveLength(1);
    expect(feed.articles[0]).toMatchObject({ id: 'pier-12' });
    expect(feed.articles[0]?.html).toContain('<a href="https://pier.example/songs">');
  });
});

describe('JSON Feed 1.0', () => {
  it('is read with trailing commas, bare line breaks and unescaped quotes', () => {
    const feed = parseFixture('json-feed-1.0-broken.json');
    expect(feed.headlines.map(({ id, title, url, author }) => [id, title, url, author])).toEqual([
      ['a1', 'ثلوج مبكرة على القمم', 'https://mount.example/1', 'هادي'],
      ['a2', 'قال الراعي "نعم" للمدرسة', 'https://mount.example/2', undefined],
      ['a3', 'طريق الجرد مفتوح', 'https://source.example/3', undefined],
    ]);
  });
});

describe('a JSON feed', () => {
  it.each([
    ['any content type', feedOf({ id: '1', title: 'خبر' }), 'text/html; charset=utf-16'],
    ['a byte order mark and spaces', `\ufeff\n ${feedOf({ id: '1', title: 'خبر' })}`],
    ['markup inside it', feedOf({ id: '1', title: 'خبر', content_html: '<html><rss><channel><item><p>' })],
    ['no version', JSON.stringify({ title: 'ق', items: [{ id: '1', title: 'خبر' }] })],
  ])('is one with %s', (_, text, contentType?: string) => {
    expect(parseText(text, contentType)).toMatchObject({ format: 'json', headlines: [{ id: '1', title: 'خبر' }] });
  });

  it('may be empty', () => {
    expect(parseText(feedOf())).toMatchObject({ format: 'json', headlines: [] });
  });

  it.each([
    ['settings', '{"version": "1.2.0", "name": "خبر طويل من أربع كلمات"}'],
    ['an answer of another service', '{"title": "x", "items": [{"price": 1}, {"price": 2}]}'],
    ['an activity', '{"@context": "https://www.w3.org/ns/activitystreams", "items": [], "id": "x"}'],
    ['items that are no list', '{"title": "x", "items": "خبر طويل من أربع كلمات"}'],
    ['nothing', '{}'],
    ['half a word', '{"ver'],
  ])('is not %s', (_, text) => {
    expect(problemOf(text)).toBe('not-a-source');
  });

  it('is named by the same id after an edit, and is its own link where it has no other', () => {
    expect(oneItem({ title: 'قبل' })?.id).toBe(oneItem({ title: 'بعد' })?.id);
    expect(oneItem({ id: 'https://a.example/x', title: 'خبر' })?.url).toBe('https://a.example/x');
    expect(oneItem({ title: 'خبر', url: 'javascript:x' })?.url).toBeNull();
  });

  it.each([
    ['a tag that is a word', 'كيف يكتب <div> اليوم', 'كيف يكتب <div> اليوم'],
    ['a tag that is used', '<i>خبر</i> مائل', 'خبر مائل'],
    ['an entity', 'Fish &amp; chips', 'Fish & chips'],
    ['spaces and marks', ' خبر\u00a0\n\u202eهنا ', 'خبر هنا'],
  ])('has a plain title of %s', (_, title, plain) => {
    expect(oneItem({ title })?.title).toBe(plain);
  });

  it('begins with what it says where it has no title, and with its address where it says nothing', () => {
    expect(oneItem({ content_html: '<p>أول <b>الكلام</b></p>' })?.title).toBe('أول الكلام');
    expect(oneItem({ content_text: 'الكلام كله', summary: 'الخلاصة' })?.title).toBe('الخلاصة');
    expect(oneItem({ url: 'https://a.example/x' })?.title).toBe('https://a.example/x');
  });

  it.each(['json-feed-1.1.json', 'json-feed-1.0-broken.json'])('cut anywhere gives whole items of %s', (name) => {
    const bytes = readFixture(name);
    const whole = parseDocument(bytes, { url: ADDRESS }).headlines;
    const text = new TextDecoder().decode(bytes);
    // An item ends where a brace is closed at its own depth: in these documents, at the indentation of items.
    const ends = [...text.matchAll(/(?:^ {4}|, | )\}(?=,?\n {4}\{|,?\n {2}\])/gm)].map(
      ({ index, 0: { length } }) => new TextEncoder().encode(text.slice(0, index + length)).length,
    );
    expect(ends).toHaveLength(whole.length);
    for (let length = ends[0] ?? 0; length < bytes.length; length++) {
      const cut = parseDocument(bytes.subarray(0, length), { url: ADDRESS }).headlines;
      const complete = ends.filter((end) => end <= length).length;
      expect(cut, `at ${length}`).toEqual(whole.slice(0, complete));
    }
  });
});

describe('readJson', () => {
  it.each([
    ['[1, -2.5, 1e3, 007, true, null, x, "a",]', [1, -2.5, 1000, 7, true, null, 'a']],
    ['{"a": {"b": [1, 2', { a: { b: [1] } }],
    ['[{"a": 1}, {"b": "cu', [{ a: 1 }]],
    ['{"a" 1, "b": 2}', { b: 2 }],
    ['{"a": "x\\"y", "b": "\\u0628\\n"}x', { a: 'x"y', b: 'ب\n' }],
    ['{"a": [1}, "b": 2', { a: [1] }],
    ['', undefined],
    ['}', undefined],
  ])('makes of %s what it holds', (text, value) => {
    expect(JSON.parse(JSON.stringify({ value: readJson(text) }))).toEqual(JSON.parse(JSON.stringify({ value })));
  });
});
