/** The background's part in articles: fetching pages and pictures of granted hosts, storing what the reader hands back. */
import 'fake-indexeddb/auto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showPictures, storePictures } from '../../entrypoints/background/article-pictures';
import { type Articles, checkedArticle, createArticles } from '../../entrypoints/background/articles';
import { giveBack } from '../../entrypoints/background/grants';
import type { House } from '../../entrypoints/background/house';
import { newSource, purge } from '../../entrypoints/background/sources';
import type { ExtractedArticle, Headline } from '../../utils/model/headline';
import type { HeadlineId } from '../../utils/model/ids';
import type { Source } from '../../utils/model/source';
import { type Database, openDatabase } from '../../utils/store/db';
import { setLogin } from '../../utils/store/logins';
import { addSources, removeSource } from '../../utils/store/sources';
import { fakeHouse } from './fake-house';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const ID = 'h1' as HeadlineId;
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

let db: Database;
let house: House;
let articles: Articles;
let source: Source;
let server: Server;
let origin: string;
let granted: Set<string>;
let givenBack: string[];
let requests: IncomingMessage[];
let answers: Record<string, (response: ServerResponse) => void>;

/** The same server under another host name. */
const elsewhere = (path: string): string => `${origin.replace('127.0.0.1', 'localhost')}${path}`;
const page =
  (text: string, type = 'text/html; charset=utf-8') =>
  (response: ServerResponse): void => {
    response.writeHead(200, { 'content-type': type }).end(text);
  };
const redirect =
  (to: string) =>
  (response: ServerResponse): void => {
    response.writeHead(302, { location: to }).end();
  };

const headline = (url: string | null): Headline => ({
  id: ID,
  sourceId: source.id,
  title: 'عنوان',
  url,
  publishedAt: null,
  at: 1,
  place: 0,
  inLane: 1,
});

beforeEach(async () => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { onLine: true });
  requests = [];
  givenBack = [];
  answers = {};
  server = createServer((request, response) => {
    requests.push(request);
    const answer = answers[request.url ?? ''];
    if (answer) answer(response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  granted = new Set(['*://127.0.0.1/*']);
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(async ({ origins = [] }) =>
    origins.every((each) => granted.has(each)),
  );
  vi.spyOn(fakeBrowser.permissions, 'remove').mockImplementation(async ({ origins = [] }) => {
    givenBack.push(...origins);
    return true;
  });
  db = openDatabase(`test-${Math.random()}`);
  house = fakeHouse(db);
  articles = createArticles(house);
  source = newSource(`${origin}/feed`, 1);
  await addSources(db, [source], 1);
  await db.headlines.put(headline(`${origin}/story`));
});

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await db.delete();
});

const fetchIt = (alsoHost?: string) => articles.fetch({ id: ID, alsoHost });

describe('fetching the page of a headline', () => {
  it('answers its text, decoded, and where it was in the end, and tells the site nothing', async () => {
    answers['/story'] = redirect('/story/1');
    answers['/story/1'] = (response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=windows-1256' });
      response.end(Buffer.from([...Buffer.from('<html><p>'), 0xd5, 0xdd, 0xcd, 0xc9]));
    };
    expect(await fetchIt()).toEqual({ ok: true, value: { html: '<html><p>صفحة', url: `${origin}/story/1` } });
    expect(requests.map(({ headers }) => [headers.cookie, headers.referer])).toEqual(
      requests.map(() => [undefined, undefined]),
    );
  });

  it('gives its own source alone the name and password that are for it, and none of its pictures', async () => {
    granted.add('*://localhost/*');
    await setLogin(db, source.id, { user: 'reader', password: 'secret' });
    answers['/story'] = page('<html><p>نص');
    answers['/p.png'] = (response) => response.end(PNG);
    await fetchIt();
    await db.headlines.put(headline(elsewhere('/story')));
    await fetchIt();
    await storePictures(house, { id: ID, urls: [`${origin}/p.png`] });
    const basic = `Basic ${btoa('reader:secret')}`;
    expect(requests.map(({ url, headers }) => [url, headers.authorization])).toEqual([
      ['/story', basic],
      ['/story', undefined],
      ['/p.png', undefined],
    ]);
  });

  it('contacts nobody where the host is not granted, and names it', async () => {
    await db.headlines.put(headline(elsewhere('/story')));
    expect(await fetchIt()).toEqual({ ok: false, problem: { code: 'needs-permission', host: 'localhost' } });
    expect(requests).toEqual([]);
  });

  it('follows a redirect to a granted host, and reads nothing of one that is not', async () => {
    answers['/story'] = redirect(elsewhere('/there'));
    answers['/there'] = page('<html><p>نص');
    expect(await fetchIt()).toEqual({ ok: false, problem: { code: 'needs-permission', host: 'localhost' } });
    granted.add('*://localhost/*');
    expect(await fetchIt()).toEqual({ ok: true, value: { html: '<html><p>نص', url: elsewhere('/there') } });
  });

  it.each([
    ['a PDF', page('%PDF-1.7 …', 'application/pdf')],
    ['a PDF that calls itself a page', page('%PDF-1.7 <x>', 'text/html')],
    ['plain text', page('نص', 'text/plain')],
    ['a feed', page('<?xml version="1.0"?><rss><channel/></rss>', 'application/xml')],
  ])('says that %s is no page', async (_, answer) => {
    answers['/story'] = answer;
    expect(await fetchIt()).toEqual({ ok: false, problem: { code: 'not-a-page' } });
  });

  it('takes a page for one whatever its type says', async () => {
    answers['/story'] = page('<!DOCTYPE html><p>نص', 'application/octet-stream');
    expect(await fetchIt()).toMatchObject({ ok: true });
  });

  it.each([
    ['a status', (response: ServerResponse) => response.writeHead(403).end(), { code: 'http-status', status: 403 }],
    ['a cut connection', (response: ServerResponse) => response.destroy(), { code: 'unreachable' }],
  ])('names %s', async (_, answer, problem) => {
    answers['/story'] = answer;
    expect(await fetchIt()).toEqual({ ok: false, problem });
  });

  it('says that a headline without a link has none', async () => {
    await db.headlines.put(headline(null));
    expect(await fetchIt()).toEqual({ ok: false, problem: { code: 'no-link' } });
  });

  it('goes into no private network for a source that is not in it', async () => {
    await db.sources.update(source.id, { url: 'https://public.example/feed' });
    expect(await fetchIt()).toEqual({ ok: false, problem: { code: 'private-address', host: '127.0.0.1' } });
    expect(requests).toEqual([]);
  });

  it('goes into no private network for a headline that outlived its source', async () => {
    await db.sources.delete(source.id);
    expect(await fetchIt()).toEqual({ ok: false, problem: { code: 'private-address', host: '127.0.0.1' } });
    expect(requests).toEqual([]);
  });

  it('ends when the person stops it, for all that wait', async () => {
    answers['/story'] = () => articles.stopFetch({ id: ID });
    expect(await Promise.all([fetchIt(), fetchIt()])).toEqual(
      Array(2).fill({ ok: false, problem: { code: 'stopped' } }),
    );
    expect(requests).toHaveLength(1);
  });

  it('uses the page that was fetched ahead, with no visit and no grant', async () => {
    granted.clear();
    const bytes = new TextEncoder().encode('<html><p>محفوظة') as Uint8Array<ArrayBuffer>;
    await db.pages.put({ headlineId: ID, url: `${origin}/story`, bytes, size: bytes.length, fetchedAt: 1 });
    expect(await fetchIt()).toEqual({ ok: true, value: { html: '<html><p>محفوظة', url: `${origin}/story` } });
    expect(requests).toEqual([]);
  });
});

describe('what was granted for an article', () => {
  it('stays with its source, and goes back when the source is gone', async () => {
    granted.add('*://localhost/*');
    answers['/story'] = redirect(elsewhere('/there'));
    answers['/there'] = page('<html><p>نص');
    await fetchIt('localhost');
    expect((await db.sources.get(source.id))?.articleHosts).toEqual(['localhost']);
    await giveBack(house, ['https://localhost/']);
    expect(givenBack).toEqual([]);
    await removeSource(db, source.id, 1);
    await purge(house);
    expect(givenBack).toEqual(['*://127.0.0.1/*', '*://localhost/*']);
  });

  it('is not remembered where it was not granted', async () => {
    await fetchIt('localhost');
    expect((await db.sources.get(source.id))?.articleHosts).toBeUndefined();
  });

  it('is bounded: the oldest goes back', async () => {
    vi.mocked(fakeBrowser.permissions.contains).mockResolvedValue(true);
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network here')));
    for (let index = 0; index < 32; index += 1) {
      await storePictures(house, { id: ID, urls: [`https://p${index}.invalid/x.png`] });
    }
    expect((await db.sources.get(source.id))?.articleHosts).toHaveLength(30);
    expect(givenBack).toEqual(['*://p0.invalid/*', '*://p1.invalid/*']);
  });

  it('goes back at once for a headline that outlived its source', async () => {
    await db.sources.delete(source.id);
    await db.headlines.update(ID, { url: 'https://a.invalid/story' });
    vi.mocked(fakeBrowser.permissions.contains).mockResolvedValue(true);
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network here')));
    await fetchIt();
    expect(givenBack).toEqual(['*://a.invalid/*']);
  });
});

describe('keeping an article', () => {
  const article: ExtractedArticle = { html: '<p>نص</p>', url: 'https://a.example/story', language: 'ar-EG' };

  it('stores it as taken from its page, to be put into the search index, in place of the page', async () => {
    await db.pages.put({ headlineId: ID, url: 'https://a.example/', bytes: new Uint8Array(), size: 0, fetchedAt: 1 });
    expect(await articles.keep({ id: ID, article: { ...article, byline: ' كاتبة ', isStub: true } })).toEqual({
      ok: true,
      value: null,
    });
    expect(await db.articles.get(ID)).toEqual({
      ...article,
      headlineId: ID,
      from: 'page',
      at: expect.any(Number),
      byline: 'كاتبة',
      isStub: true,
      fresh: 1,
    });
    expect(await db.pages.count()).toBe(0);
  });

  it.each([
    ['no text', { html: ' ' }],
    ['text that is none', { html: 7 }],
    ['text without end', { html: 'x'.repeat(1_000_001) }],
    ['an address that is none', { url: 'about:blank' }],
    ['a script for an address', { url: 'javascript:alert(1)' }],
    ['a language that is none', { language: 'not a language' }],
    ['no word on its language', { language: undefined }],
    ['a name that is none', { byline: {} }],
  ])('refuses one with %s', async (_, change) => {
    const wrong = { ...article, ...change } as unknown as ExtractedArticle;
    expect(await articles.keep({ id: ID, article: wrong })).toEqual({
      ok: false,
      problem: { code: 'invalid-article' },
    });
    expect(await db.articles.count()).toBe(0);
  });

  it('keeps nothing that it was not asked to keep', () => {
    const more = { ...article, headlineId: 'other', from: 'feed', script: '1' } as unknown as ExtractedArticle;
    expect(checkedArticle(ID, more, 5)).toEqual({ ...article, headlineId: ID, from: 'page', at: 5, fresh: 1 });
  });

  it('stores nothing for a headline that is gone, and says so', async () => {
    await db.headlines.clear();
    expect(await articles.keep({ id: ID, article })).toEqual({ ok: false, problem: { code: 'headline-gone' } });
    expect(await db.articles.count()).toBe(0);
  });

  it('says where the disk is full', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(db.articles, 'put').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    expect(await articles.keep({ id: ID, article })).toEqual({ ok: false, problem: { code: 'storage' } });
  });
});

describe('the pictures of an article', () => {
  const stored = async (): Promise<string[]> => (await db.pictures.toArray()).map(({ url }) => url);

  it('are fetched without cookie and referrer, and stored once', async () => {
    answers['/a.jpg'] = (response) => response.writeHead(200, { 'content-type': 'text/plain' }).end(PNG);
    const urls = [`${origin}/a.jpg`, `${origin}/a.jpg`];
    expect(await storePictures(house, { id: ID, urls })).toEqual({ stored: 1, failed: 0 });
    expect(await storePictures(house, { id: ID, urls })).toEqual({ stored: 0, failed: 0 });
    expect(requests.map(({ headers }) => [headers.cookie, headers.referer])).toEqual([[undefined, undefined]]);
    expect(await stored()).toEqual([`${origin}/a.jpg`]);
    expect((await db.pictures.toArray())[0]?.blob.type).toBe('image/png');
  });

  it.each([
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'image/svg+xml'],
    ['a page that calls itself a picture', '<html><script>1</script>', 'image/png'],
    ['nothing', '', 'image/png'],
  ])('are not %s', async (_, text, type) => {
    answers['/a'] = page(text, type);
    expect(await storePictures(house, { id: ID, urls: [`${origin}/a`] })).toEqual({ stored: 0, failed: 1 });
    expect(await stored()).toEqual([]);
  });

  it('come from granted hosts alone, and one that fails keeps no other', async () => {
    answers['/a'] = (response) => response.writeHead(200).end(PNG);
    const urls = [elsewhere('/a'), `${origin}/missing`, `${origin}/a`, 'file:///etc/passwd'];
    expect(await storePictures(house, { id: ID, urls })).toEqual({ stored: 1, failed: 3 });
    expect(await stored()).toEqual([`${origin}/a`]);
    expect(requests.every(({ headers }) => headers.host?.startsWith('127.0.0.1'))).toBe(true);
  });

  it('come from no private network for an article that is not in it', async () => {
    await db.headlines.put(headline('https://public.example/story'));
    expect(await storePictures(house, { id: ID, urls: [`${origin}/a`] })).toEqual({ stored: 0, failed: 1 });
    expect(requests).toEqual([]);
  });

  it('are shown for a whole source from when the person wants it until they do not', async () => {
    await showPictures(house, { id: source.id, isOn: true });
    expect((await db.sources.get(source.id))?.showsPictures).toBe(true);
    await showPictures(house, { id: source.id, isOn: false });
    expect((await db.sources.get(source.id))?.showsPictures).toBeUndefined();
  });
});
