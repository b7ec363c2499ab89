/** Pages fetched ahead, against a real server: how many, how fast, and what is left alone. */
import 'fake-indexeddb/auto';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Headline } from '../../utils/model/headline';
import type { HeadlineId, SourceId } from '../../utils/model/ids';
import type { Source } from '../../utils/model/source';
import { type AheadContext, fetchAhead } from '../../utils/poll/fetch-ahead';
import { type Database, openDatabase } from '../../utils/store/db';
import { setLogin } from '../../utils/store/logins';
import { markHeadlines } from '../../utils/store/marks';
import { addSources, muteSource } from '../../utils/store/sources';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const HOUR = 3_600_000;
const id = (text: string) => text as HeadlineId;
const PAGE = '<!doctype html><title>خبر</title><p>نص الخبر</p>';

interface Asked {
  path: string;
  at: number;
  headers: NodeJS.Dict<string | string[]>;
}

let db: Database;
let server: Server;
let port: number;
let asked: Asked[];
let answer: (path: string, response: ServerResponse) => void;
let clock: number;

/** Hosts of the tests' own are this machine by two of its addresses: a host of its own each. */
const at = (host: 1 | 2, path: string) => `http://127.0.0.${host}:${port}${path}`;
const source = (name: string, changes: Partial<Source> = {}): Source => ({
  id: name as SourceId,
  url: at(1, `/${name}.xml`),
  title: name,
  language: 'ar',
  siteUrl: null,
  direction: 'rtl',
  addedAt: 1,
  removedAt: null,
  fetchesAhead: true,
  ...changes,
});
const headline = (name: string, minute: number, url: string, changes: Partial<Headline> = {}): Headline => ({
  id: id(name),
  sourceId: 'a' as SourceId,
  title: name,
  url,
  publishedAt: null,
  at: minute,
  place: 0,
  inLane: 1,
  unread: 1,
  ...changes,
});
const listed = (count: number, host: 1 | 2 = 1) =>
  Array.from({ length: count }, (_, index) =>
    headline(`h${host}${index}`, 1000 - index, at(host, `/h${host}${index}`)),
  );

const run = (changes: Partial<AheadContext> = {}) =>
  fetchAhead({
    db,
    mayContact: async () => true,
    startedAt: Date.now(),
    isOnline: () => true,
    isMetered: () => false,
    pauseMs: 0,
    ...changes,
  });
/** A run at `clock`, which stands still meanwhile. */
const runAt = (hours: number, changes: Partial<AheadContext> = {}) => {
  clock = hours * HOUR;
  return run({ now: () => clock, startedAt: clock, ...changes });
};
const fetched = async () => (await db.pages.toCollection().primaryKeys()).sort();
const paths = () => asked.map(({ path }) => path);

beforeEach(async () => {
  fakeBrowser.reset();
  asked = [];
  answer = (_, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
  server = createServer((request, response) => {
    asked.push({ path: request.url ?? '', at: performance.now(), headers: request.headers });
    answer(request.url ?? '', response);
  });
  await new Promise<void>((done) => server.listen(0, '0.0.0.0', done));
  port = (server.address() as AddressInfo).port;
  db = openDatabase(`test-${Math.random()}`);
  await addSources(db, [source('a')], 1);
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await db.delete();
});

describe('fetching ahead', () => {
  it('brings the newest unread pages as they came, with neither cookies nor a referrer, and none twice', async () => {
    await db.headlines.bulkPut(listed(3));
    expect(await run()).toBe(3);
    expect(await db.pages.get(id('h10'))).toMatchObject({
      url: at(1, '/h10'),
      contentType: 'text/html; charset=utf-8',
      size: new TextEncoder().encode(PAGE).length,
    });
    expect(new TextDecoder().decode((await db.pages.get(id('h10')))?.bytes)).toBe(PAGE);
    expect(asked[0]?.headers.accept).toMatch(/^text\/html/);
    expect(asked[0]?.headers.cookie ?? asked[0]?.headers.referer).toBeUndefined();
    expect(await run()).toBe(0);
    expect(paths()).toEqual(['/h10', '/h11', '/h12']);
  });

  it('gives the name and password of a source to pages of its own origin, and to no other', async () => {
    await setLogin(db, 'a' as SourceId, { user: 'reader', password: 'secret' });
    await db.headlines.bulkPut([...listed(1), ...listed(1, 2)]);
    await run();
    const sent = asked.map(({ path, headers }) => [path, headers.authorization]).sort();
    expect(sent).toEqual([
      ['/h10', `Basic ${btoa('reader:secret')}`],
      ['/h20', undefined],
    ]);
  });

  it('leaves alone what is read, muted, has its article or no link, and sources that nobody chose or that are muted', async () => {
    await addSources(db, [source('b', { fetchesAhead: undefined }), source('c')], 1);
    await muteSource(db, 'c' as SourceId, true, 1);
    await db.headlines.bulkPut([
      headline('read', 9, at(1, '/read')),
      headline('muted', 8, at(1, '/muted'), { muted: true }),
      headline('taken', 7, at(1, '/taken')),
      headline('whole', 6, at(1, '/whole')),
      headline('teaser', 5, at(1, '/teaser')),
      { ...headline('bare', 4, ''), url: null },
      headline('b1', 3, at(1, '/b1'), { sourceId: 'b' as SourceId }),
      headline('c1', 2, at(1, '/c1'), { sourceId: 'c' as SourceId }),
    ]);
    await markHeadlines(db, [id('read')], 'readAt', 1);
    await db.articles.bulkPut([
      { headlineId: id('taken'), html: '<p>x</p>', from: 'page' },
      { headlineId: id('whole'), html: 'x'.repeat(5000), from: 'feed' },
      { headlineId: id('teaser'), html: '<p>x</p>', from: 'feed' },
    ]);
    await run();
    expect(paths()).toEqual(['/teaser']);
  });

  it('goes to granted hosts alone, and into a private network only where the source is in it', async () => {
    await db.headlines.bulkPut([...listed(1, 1), ...listed(1, 2)]);
    await run({ mayContact: async (url) => url.includes('127.0.0.2') });
    expect(paths()).toEqual(['/h20']);
    await db.sources.update('a' as SourceId, { url: 'https://news.example/feed' });
    await run();
    expect(paths()).toEqual(['/h20']);
  });

  it('takes at most five of a host in a run, one after the other and with pauses', async () => {
    await db.headlines.bulkPut([...listed(8, 1), ...listed(2, 2)]);
    let underWay = 0;
    let most = 0;
    answer = (_, response) => {
      underWay += 1;
      most = Math.max(most, underWay);
      setTimeout(() => {
        underWay -= 1;
        response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
      }, 20);
    };
    expect(await run({ pauseMs: 100 })).toBe(7);
    expect(most).toBe(1);
    const ofFirst = asked.filter(({ path }) => path.startsWith('/h1'));
    expect(ofFirst).toHaveLength(5);
    // A timer may be a moment early.
    const gaps = ofFirst.slice(1).map((each, index) => each.at - (ofFirst[index]?.at ?? 0));
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(100 + 20 - 5);
    expect(await run({ pauseMs: 0 })).toBe(3);
  });

  it.each([
    [429, 7],
    [403, 25],
    [503, 2],
  ])(
    'leaves a host alone that answers %i, in this run and in later ones, and the others not',
    async (status, hours) => {
      await db.headlines.bulkPut([...listed(3, 1), ...listed(2, 2)]);
      answer = (path, response) =>
        path.startsWith('/h1') ? response.writeHead(status).end() : response.writeHead(200).end(PAGE);
      await runAt(0);
      expect(paths().sort()).toEqual(['/h10', '/h20', '/h21']);
      await runAt(0.9);
      expect(asked).toHaveLength(3);
      await runAt(hours);
      expect(asked).toHaveLength(4);
    },
  );

  it('comes back when the host has asked it to', async () => {
    await db.headlines.bulkPut(listed(2));
    answer = (_, response) => response.writeHead(429, { 'retry-after': String(20 * 3600) }).end();
    await runAt(0);
    await runAt(19);
    expect(asked).toHaveLength(1);
    await runAt(21);
    expect(asked).toHaveLength(2);
  });

  it('leaves a host alone that has asked the polls of its source to wait', async () => {
    await db.headlines.bulkPut(listed(1));
    await db.polls.update('a' as SourceId, { heldUntil: 5 * HOUR });
    await runAt(4);
    expect(asked).toEqual([]);
    await runAt(6);
    expect(asked).toHaveLength(1);
  });

  it('tries a page that is gone, too large or no page only a day later, and goes on to the next', async () => {
    await db.headlines.bulkPut(listed(4));
    answer = (path, response) => {
      if (path === '/h10') response.writeHead(404).end();
      else if (path === '/h11') response.writeHead(200, { 'content-type': 'text/html' }).end('x'.repeat(5000));
      else if (path === '/h12') response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-');
      else response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
    };
    await runAt(0, { maxPageBytes: 4000 });
    expect(await fetched()).toEqual(['h13']);
    await runAt(23, { maxPageBytes: 4000 });
    expect(asked).toHaveLength(4);
    await runAt(25, { maxPageBytes: 4000 });
    expect(asked).toHaveLength(7);
  });

  it('keeps within its room: the page that came first goes, and is not fetched again at once', async () => {
    await db.headlines.bulkPut(listed(4));
    const size = new TextEncoder().encode(PAGE).length;
    let tick = 0;
    await run({ now: () => tick++, startedAt: 0, maxAllBytes: 2 * size + 1 });
    expect(await fetched()).toEqual(['h12', 'h13']);
    expect(await run({ now: () => tick++, startedAt: tick, maxAllBytes: 2 * size + 1 })).toBe(0);
    expect(asked).toHaveLength(4);
  });

  it('begins nothing late in a run, without a network, where data costs, or once it is stopped', async () => {
    await db.headlines.bulkPut(listed(3));
    await run({ startedAt: Date.now() - 20_000 });
    await run({ isOnline: () => false });
    await run({ isMetered: () => true });
    await run({ signal: AbortSignal.abort() });
    expect(asked).toEqual([]);
    const stopper = new AbortController();
    answer = () => stopper.abort();
    expect(await run({ signal: stopper.signal })).toBe(0);
    expect(asked).toHaveLength(1);
  });

  it('leaves a host that is down alone for an hour', async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    await db.headlines.bulkPut(listed(3));
    let tries = 0;
    const request: typeof fetch = (...what) => {
      tries += 1;
      return fetch(...what);
    };
    await runAt(0, { fetch: request });
    const first = tries;
    await runAt(0.5, { fetch: request });
    expect(tries).toBe(first);
    await runAt(1.5, { fetch: request });
    expect(tries).toBeGreaterThan(first);
  });
});
