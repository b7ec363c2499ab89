import { describe, expect, it } from 'vitest';
import { commonFeedAddresses, readFeedLinks } from '../../../utils/formats/feed-links';

const PAGE = 'https://harbour.example/city/today.html';

const linksOf = (markup: string, url = PAGE) => readFeedLinks(new TextEncoder().encode(markup), { url });
const addressesOf = (markup: string, url?: string) => linksOf(markup, url).map((link) => link.url);
const declaration = (attributes: string) => `<!doctype html><head><link ${attributes}></head>`;

describe('the feeds that a page declares', () => {
  it('are named with their titles, in the order of the page', () => {
    const page = `<!doctype html><html><head>
      <link rel="alternate" type="application/rss+xml" title="الميناء &amp; المدينة" href="/feed.rss">
      <link rel="alternate" type="application/atom+xml" href="https://harbour.example/atom">
      <link rel="alternate" type="application/feed+json" title="JSON" href="//cdn.harbour.example/news.json">
      </head></html>`;
    expect(linksOf(page)).toEqual([
      { url: 'https://harbour.example/feed.rss', title: 'الميناء & المدينة', isDeclared: true },
      { url: 'https://harbour.example/atom', title: null, isDeclared: true },
      { url: 'https://cdn.harbour.example/news.json', title: 'JSON', isDeclared: true },
    ]);
  });

  it.each([
    ['in capitals and with a parameter', 'REL="Alternate" TYPE="Application/RSS+XML; charset=utf-8" HREF="/a"'],
    ['under several relations', 'rel="home alternate" type="application/atom+xml" href="/a"'],
    ['under a misspelt type', 'rel=alternate type="application/x-rss+xml" href="/a"'],
    ['as text', 'rel=alternate type="text/rss" href="/a"'],
    ['as a feed and nothing else', 'rel="feed" href="/a"'],
    [
      'under the old protocol of feeds',
      'rel=alternate type="application/rss+xml" href="feed:https://harbour.example/a"',
    ],
  ])('are found %s', (_, attributes) => {
    expect(addressesOf(declaration(attributes))).toEqual(['https://harbour.example/a']);
  });

  it.each([
    ['XML', 'text/xml', '/news/rss.xml'],
    ['JSON', 'application/json', '/feed.json'],
  ])('are found under the type of any %s where their address is that of a feed', (_, type, href) => {
    expect(addressesOf(declaration(`rel="alternate" type="${type}" href="${href}"`))).toHaveLength(1);
  });

  it.each([
    ['another language', 'rel="alternate" hreflang="en" href="/en/"'],
    ['a print version', 'rel="alternate" media="print" href="/print"'],
    ['the interface of a publishing system', 'rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/7"'],
    ['an embedding', 'rel="alternate" type="application/json+oembed" href="/oembed?format=json&feed=1"'],
    ['a style sheet', 'rel="alternate stylesheet" type="text/css" href="/feed/style.css"'],
    ['a list of pages for search engines', 'rel="sitemap" type="application/xml" href="/sitemap.xml"'],
    ['no web address', 'rel="alternate" type="application/rss+xml" href="javascript:alert(1)"'],
    ['nothing', 'rel="alternate" type="application/rss+xml"'],
  ])('are not %s', (_, attributes) => {
    expect(addressesOf(declaration(attributes))).toEqual([]);
  });

  it('are resolved against the base of the page', () => {
    const page =
      '<head><base href="/archive/2026/"><link rel=alternate type="application/rss+xml" href="feed.rss"></head>';
    expect(addressesOf(page)).toEqual(['https://harbour.example/archive/2026/feed.rss']);
  });

  it('come once each, and those of comments come last', () => {
    const rss = (href: string, title: string) =>
      `<link rel="alternate" type="application/rss+xml" title="${title}" href="${href}">`;
    const page = `<head>${rss('/comments/feed/', 'Talk')}${rss('/a', 'تعليقات القرّاء')}${rss('/feed/', 'News')}${rss('/feed/#top', 'Again')}</head>`;
    expect(addressesOf(page)).toEqual([
      'https://harbour.example/feed/',
      'https://harbour.example/comments/feed/',
      'https://harbour.example/a',
    ]);
    expect(linksOf(page)[0]?.title).toBe('News');
  });

  it('are read from a page in another encoding', () => {
    const title = [0xc7, 0xe1, 0xe3, 0xed, 0xe4, 0xc7, 0xc1];
    const head = '<meta charset="windows-1256"><link rel="alternate" type="application/rss+xml" href="/a" title="';
    const bytes = new Uint8Array([...new TextEncoder().encode(head), ...title, ...new TextEncoder().encode('">')]);
    expect(readFeedLinks(bytes, { url: PAGE })).toMatchObject([{ title: 'الميناء' }]);
  });
});

describe('links in a page that look like feeds', () => {
  const anchor = (href: string, text = 'here') => `<!doctype html><body><p><a href="${href}">${text}</a></p></body>`;

  it.each([
    '/rss',
    '/city/feed/',
    '/news.rss',
    '/all-rss.xml',
    '/index.rdf',
    '/?feed=rss2',
    '/list?format=atom',
    '/rss.php',
  ])('%s is one', (href) => expect(addressesOf(anchor(href))).toHaveLength(1));

  it.each([
    '/sitemap.xml',
    '/opensearch.xml',
    '/sources.opml',
    '/animals/feeding-the-gulls',
    '/feedback',
    '/atomic-clock',
    'mailto:rss@harbour.example',
    'https://reader.example/subscribe/feed/https://harbour.example/rss',
    'https://share.example/?feed=https%3A%2F%2Fharbour.example%2Frss',
  ])('%s is none', (href) => expect(addressesOf(anchor(href))).toEqual([]));

  it('are told by their words too', () => {
    expect(addressesOf(anchor('/subscribe', 'خلاصات الأخبار'))).toEqual(['https://harbour.example/subscribe']);
    expect(addressesOf(anchor('/subscribe', 'Our RSS feeds'))).toEqual(['https://harbour.example/subscribe']);
    expect(addressesOf(anchor('/subscribe', 'Harassment'))).toEqual([]);
  });

  it('come after what is declared, those of other sites last', () => {
    const page = `<head><link rel="alternate" type="application/rss+xml" href="/declared"></head><body>
      <a href="https://elsewhere.example/rss">x</a><a href="/subscribe">RSS</a><a href="https://m.harbour.example/rss">y</a></body>`;
    expect(linksOf(page).map(({ url, isDeclared }) => [url, isDeclared])).toEqual([
      ['https://harbour.example/declared', true],
      ['https://m.harbour.example/rss', false],
      ['https://harbour.example/subscribe', false],
      ['https://elsewhere.example/rss', false],
    ]);
  });

  it('are a bounded number, whatever the page', () => {
    const page = Array.from({ length: 500 }, (_, n) => anchor(`/${n}/rss`) + declaration(`rel=feed href="/${n}"`));
    expect(linksOf(page.join('')).length).toBeLessThanOrEqual(14);
  });

  it('are none in a document that is no page', () => {
    expect(linksOf('%PDF-1.7 /rss')).toEqual([]);
    expect(linksOf('')).toEqual([]);
  });
});

describe('the usual places of feeds', () => {
  it('are those of the section first, then those of the site', () => {
    const addresses = commonFeedAddresses('https://harbour.example/city/today.html?page=2#top');
    expect(addresses.slice(0, 3)).toEqual([
      'https://harbour.example/city/feed',
      'https://harbour.example/city/rss',
      'https://harbour.example/feed',
    ]);
    expect(addresses).toContain('https://harbour.example/?feed=rss2');
  });

  it('are those of the site alone for its front page', () => {
    expect(commonFeedAddresses('http://harbour.example:8080/')[0]).toBe('http://harbour.example:8080/feed');
    expect(new Set(commonFeedAddresses('http://harbour.example:8080/')).size).toBe(9);
  });
});
