import 'fake-indexeddb/auto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { SourceId } from '../../utils/model/ids';
import type { Source } from '../../utils/model/source';
import { nextProbeAt } from '../../utils/poll/cut-off';
import { pollDue } from '../../utils/poll/poll-due';
import type { PollContext } from '../../utils/poll/poll-source';
import { type Database, openDatabase } from '../../utils/store/db';
import { laneHeadlines } from '../../utils/store/lane';
import { polledSources, sourceStates } from '../../utils/store/queries';
import { addSources } from '../../utils/store/sources';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>أخبار المرفأ</title><language>ar</language>
<item><title>عودة العبّارات بين الجزيرتين بعد الصيانة</title><link>https://harbour.example/1</link></item>
<item><title>سوق السمك يفتح أبوابه ليلًا في الصيف</title><link>https://harbour.example/2</link></item>
</channel></rss>`;

const sourceAt = (id: string, url: string): Source => ({
  id: id as SourceId,
  url,
  title: id,
  language: null,
  siteUrl: null,
  direction: null,
  addedAt: 0,
  removedAt: null,
});

describe('polling what is due', () => {
  let db: Database;
  let server: Server;
  let origin: string;
  let answer: RequestListener;
  const context = (changes: Partial<PollContext> = {}): PollContext => ({
    db,
    pace: { floorMs: 60_000, ceilingMs: 60_000, isFixed: true },
    mayContact: async () => true,
    ...changes,
  });
  const titles = async () => (await laneHeadlines(db, 99)).map(({ title }) => title);
  const dueBy = async (now: number) => (await polledSources(db)).filter(({ poll }) => poll.dueAt <= now);
  const stateOf = async (id: string) => (await sourceStates(db)).find(({ source }) => source.id === id)?.poll;
  const outcomeOf = async (id: string) => (await stateOf(id))?.lastOutcome;

  beforeEach(async () => {
    vi.stubGlobal('navigator', { onLine: true });
    fakeBrowser.reset();
    db = openDatabase(`test-${Math.random()}`);
    answer = (_, response) => response.end(FEED);
    server = createServer((request, response) => answer(request, response));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await addSources(db, [sourceAt('a', `${origin}/a`)], 0);
  });
  afterEach(async () => {
    vi.unstubAllGlobals();
    server.closeAllConnections();
    server.close();
    await db.delete();
  });

  it('stores the headlines in order, what the source says of itself, and when it is due again', async () => {
    const { outcomes } = await pollDue({ ...context(), now: () => 1000 });
    expect(outcomes).toEqual([{ kind: 'fresh', at: 1000, added: 2 }]);
    expect(await titles()).toEqual(['عودة العبّارات بين الجزيرتين بعد الصيانة', 'سوق السمك يفتح أبوابه ليلًا في الصيف']);
    const [state] = await sourceStates(db);
    expect(state?.source).toMatchObject({ title: 'أخبار المرفأ', language: 'ar', direction: 'rtl' });
    expect(state?.poll).toMatchObject({ dueAt: 61_000, lastSuccessAt: 1000, lastOutcome: { kind: 'fresh', added: 2 } });
  });

  describe('where something can no longer be stored', () => {
    beforeEach(async () => {
      vi.spyOn(console, 'error').mockImplementation(() => undefined);
      await addSources(db, [sourceAt('b', `${origin}/b`)], 0);
    });
    afterEach(() => vi.restoreAllMocks());

    it('goes on to the others, and does not come back at once: the disk is full', async () => {
      db.polls.hook('updating', () => {
        throw new DOMException('full', 'QuotaExceededError');
      });
      expect((await pollDue({ ...context(), now: () => 1000 })).outcomes).toMatchObject([
        { code: 'storage' },
        { code: 'storage' },
      ]);
      expect(await dueBy(1000)).toEqual([]);
    });

    it('goes on to the others, and does not come back at once: the session is full', async () => {
      await pollDue(context());
      const later = Date.now() + 100_000;
      vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('full'));
      const { outcomes } = await pollDue({ ...context(), now: () => later });
      expect(outcomes.map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged']);
      expect(await dueBy(later)).toEqual([]);
    });
  });

  it('recognises an unchanged body though the server always sends it', async () => {
    await pollDue({ ...context(), now: () => 1000 });
    const { outcomes } = await pollDue({ ...context(), now: () => 100_000 });
    expect(outcomes).toEqual([{ kind: 'unchanged', at: 100_000 }]);
  });

  it.each<[string, RequestListener, object]>([
    [
      'a page that is no source',
      (_, response) => response.end('<html><body><p>مرحبًا بكم</p></body></html>'),
      { code: 'not-a-source' },
    ],
    ['an empty page', (_, response) => response.end(''), { code: 'empty' }],
    ['an error', (_, response) => response.writeHead(503).end(), { code: 'http-status', status: 503 }],
    ['a cut connection', (_, response) => response.destroy(), { code: 'unreachable' }],
  ])('ends in a typed failure at %s, and loses no headline', async (_, failing, failure) => {
    await pollDue({ ...context(), now: () => 1000 });
    answer = failing;
    await pollDue({ ...context(), now: () => 100_000 });
    expect(await outcomeOf('a')).toMatchObject({ kind: 'failed', at: 100_000, ...failure });
    expect(await titles()).toHaveLength(2);
  });

  it('asks nobody whose host is not granted, and names the host', async () => {
    let asked = false;
    answer = (_, response) => {
      asked = true;
      response.end(FEED);
    };
    await pollDue(context({ mayContact: async () => false }));
    expect(await outcomeOf('a')).toMatchObject({ kind: 'failed', code: 'needs-permission', host: '127.0.0.1' });
    expect(asked).toBe(false);
  });

  it('goes on to the others where one source breaks it', async () => {
    await addSources(db, [sourceAt('b', `${origin}/b`)], 0);
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const mayContact = async (url: string): Promise<boolean> => {
      if (url.endsWith('/a')) throw new Error('a bug');
      return true;
    };
    await pollDue(context({ mayContact }));
    expect([await outcomeOf('a'), await outcomeOf('b')]).toMatchObject([{ code: 'internal' }, { kind: 'fresh' }]);
    expect(error).toHaveBeenCalled();
  });

  it('never has more than two requests under way at one host', async () => {
    let under = 0;
    let most = 0;
    answer = (_, response) => {
      under += 1;
      most = Math.max(most, under);
      setTimeout(() => {
        under -= 1;
        response.end(FEED);
      }, 30);
    };
    await addSources(
      db,
      Array.from({ length: 8 }, (_, n) => sourceAt(`s${n}`, `${origin}/${n}`)),
      0,
    );
    expect((await pollDue(context())).outcomes).toHaveLength(9);
    expect(most).toBe(2);
  });

  it('starts nothing late in a run, and leaves it due', async () => {
    await addSources(
      db,
      Array.from({ length: 4 }, (_, n) => sourceAt(`s${n}`, `${origin}/${n}`)),
      0,
    );
    let time = 1000;
    answer = (_, response) => {
      time += 15_000;
      response.end(FEED);
    };
    const { outcomes, left } = await pollDue({ ...context(), now: () => time });
    expect(outcomes.length).toBeLessThan(5);
    expect(left).toBe(5 - outcomes.length);
    expect(await dueBy(1000)).toHaveLength(left);
  });

  it('is put off before a document is read, so that one that kills the background is not its first again', async () => {
    const writes: unknown[] = [];
    db.polls.hook('updating', (changes) => {
      writes.push(changes);
    });
    await pollDue({ ...context(), now: () => 1000 });
    expect(writes).toMatchObject([
      { dueAt: 1000 + 120_000, failures: 1 },
      { dueAt: 1000 + 60_000, failures: 0 },
    ]);
    expect(writes[0]).not.toHaveProperty('lastOutcome');
  });

  it('can be stopped, and leaves what was not done due', async () => {
    const stopper = new AbortController();
    answer = () => stopper.abort();
    expect(await pollDue(context({ signal: stopper.signal }))).toEqual({ outcomes: [], left: 1, held: 0 });
    expect(await dueBy(Date.now())).toHaveLength(1);
  });

  it('writes nothing to the store where nothing changed', async () => {
    answer = (_, response) => response.setHeader('etag', '"1"').end(FEED);
    await pollDue({ ...context(), now: () => Date.now() });
    let writes = 0;
    const count = (): void => {
      writes += 1;
    };
    for (const table of db.tables) {
      table.hook('creating', count);
      table.hook('updating', count);
      table.hook('deleting', count);
    }
    const later = Date.now() + 100_000;
    await pollDue({ ...context(), now: () => later });
    answer = (_, response) => response.writeHead(304).end();
    await pollDue({ ...context(), now: () => later + 100_000 });
    expect(await outcomeOf('a')).toEqual({ kind: 'unchanged', at: later + 100_000 });
    expect(writes).toBe(0);
  });

  it('asks with validators, and for the whole document once they are eight days old', async () => {
    const asked: (string | undefined)[] = [];
    answer = (request, response) => {
      asked.push(request.headers['if-none-match']);
      response.setHeader('etag', '"1"');
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else response.end(FEED);
    };
    const DAY = 86_400_000;
    for (const day of [1, 2, 8, 9.5, 10]) await pollDue({ ...context(), now: () => day * DAY });
    expect(asked).toEqual([undefined, '"1"', '"1"', undefined, '"1"']);
  });

  it('notes where a source has led in its last polls, and forgets it when it is back', async () => {
    let leads = true;
    answer = (request, response) => {
      if (request.url === '/a' && leads) response.writeHead(301, { location: '/new' }).end();
      else response.end(FEED);
    };
    for (const at of [1, 2, 3]) await pollDue({ ...context(), now: () => at * 100_000 });
    expect((await stateOf('a'))?.moved).toEqual({ url: `${origin}/new`, polls: 3 });
    leads = false;
    await pollDue({ ...context(), now: () => 400_000 });
    expect((await stateOf('a'))?.moved).toBeNull();
  });

  it('offers no address with a password, or without end', async () => {
    const ended = [`${origin.replace('//', '//me:word@')}/b`, `${origin}/${'b'.repeat(9_000)}`];
    const visit: typeof fetch = async () => {
      const response = new Response(FEED);
      return Object.defineProperty(response, 'url', { value: ended.shift() });
    };
    for (const at of [1, 2]) {
      await pollDue({ ...context(), fetch: visit, now: () => at * 100_000 });
      expect((await stateOf('a'))?.moved).toBeNull();
    }
  });

  it('retires a source that is gone for good, and polls it no more', async () => {
    answer = (_, response) => response.writeHead(410).end();
    await pollDue(context());
    expect(await db.sources.get('a' as SourceId)).toMatchObject({ retiredAt: expect.any(Number) });
    expect((await pollDue(context({ now: () => Date.now() + 1e9 }))).outcomes).toEqual([]);
  });

  it('takes no headlines from a page that came where a feed was', async () => {
    await pollDue({ ...context(), now: () => 1000 });
    const page = '<h2><a href="/1">سجّل الدخول إلى شبكة الفندق من هنا</a></h2>'.repeat(6);
    answer = (_, response) => response.setHeader('content-type', 'text/html').end(`<html><body>${page}</body></html>`);
    await pollDue({ ...context(), now: () => 100_000 });
    expect(await outcomeOf('a')).toMatchObject({ kind: 'failed', code: 'page-for-feed' });
    expect(await titles()).toHaveLength(2);
  });

  it('leaves all sources of a host alone where one is told to wait, and a refresh waits too', async () => {
    const others = Array.from({ length: 5 }, (_, n) => sourceAt(`s${n}`, `${origin}/${n}`));
    await addSources(db, others, 0);
    let asked = 0;
    answer = (_, response) => {
      asked += 1;
      response.writeHead(429, { 'retry-after': '600' }).end();
    };
    const at = Date.now();
    await pollDue(context({ now: () => at }));
    // Two were under way together.
    expect(asked).toBe(2);
    const states = (await sourceStates(db)).map(({ poll }) => poll?.heldUntil ?? 0);
    expect(states.every((until) => until >= at + 600_000)).toBe(true);
    expect(await pollDue({ ...context(), now: () => at + 1000, isRefresh: true })).toEqual({
      outcomes: [],
      left: 0,
      held: 6,
    });
    expect(asked).toBe(2);
  });

  it('holds also what was under way when its host asked, and is answered later', async () => {
    await addSources(db, [sourceAt('b', `${origin}/b`)], 0);
    answer = (request, response) => {
      if (request.url === '/a') response.writeHead(503, { 'retry-after': '600' }).end();
      else setTimeout(() => response.end(FEED), 60);
    };
    const at = Date.now();
    await pollDue(context({ now: () => at }));
    expect(await stateOf('b')).toMatchObject({ lastOutcome: { kind: 'fresh' } });
    expect((await stateOf('b'))?.heldUntil).toBeGreaterThanOrEqual(at + 600_000);
  });

  it('asks nobody while there is no network, and leaves all due', async () => {
    expect(await pollDue({ ...context(), isOnline: () => false })).toEqual({ outcomes: [], left: 1, held: 0 });
    expect(await outcomeOf('a')).toBeNull();
  });

  it('ends a run in which the network went, and counts no failure', async () => {
    let online = true;
    answer = (_, response) => {
      online = false;
      response.destroy();
    };
    expect(await pollDue({ ...context(), isOnline: () => online })).toEqual({ outcomes: [], left: 1, held: 0 });
    expect(await stateOf('a')).toMatchObject({ failures: 0, dueAt: 0 });
  });

  it('spreads what is overdue together after a sleep, and does not make a person who asks wait', async () => {
    const slept = Array.from({ length: 16 }, (_, n) =>
      sourceAt(`s${n}`, `${origin.replace('127.0.0.1', `127.0.0.${n + 2}`)}/`),
    );
    await addSources(db, slept, 0);
    const starts: number[] = [];
    const visit: typeof fetch = async () => {
      starts.push(performance.now());
      return new Response(FEED);
    };
    await pollDue({ ...context(), fetch: visit, pauseMs: 60 });
    const [first = 0] = starts;
    expect(starts).toHaveLength(17);
    expect((starts.at(-1) ?? 0) - first).toBeGreaterThanOrEqual(5 * 60 - 20);
    starts.length = 0;
    await pollDue({ ...context(), fetch: visit, pauseMs: 60_000, isRefresh: true });
    expect(starts).toHaveLength(17);
  });

  it('polls one source alone where a person asks for it', async () => {
    await addSources(db, [sourceAt('b', `${origin}/b`)], 0);
    expect((await pollDue({ ...context(), isRefresh: true, only: 'b' as SourceId })).outcomes).toHaveLength(1);
    expect([await outcomeOf('a'), (await outcomeOf('b'))?.kind]).toEqual([null, 'fresh']);
  });

  describe('where nothing gets through though the browser sees a network', () => {
    const MINUTE = 60_000;
    const names = ['a', 'b', 'c'];
    let asked: string[];
    let isCut: boolean;
    const run = (minute: number) =>
      pollDue({
        ...context({ pace: { floorMs: 600_000, ceilingMs: 6 * 3_600_000, isFixed: false }, random: () => 0 }),
        now: () => minute * MINUTE,
        fetch: async (url) => {
          asked.push(new URL(String(url)).hostname);
          if (isCut) throw new TypeError('failed to fetch');
          return new Response(FEED);
        },
      });
    const askedIn = async (minute: number): Promise<number> => {
      // A visit that fails looks once more whether it was a redirect.
      const before = asked.length;
      await run(minute);
      return new Set(asked.slice(before)).size;
    };

    beforeEach(async () => {
      asked = [];
      isCut = true;
      await db.sources.clear();
      await db.polls.clear();
      await addSources(
        db,
        names.map((name) => sourceAt(name, `https://${name}.example/`)),
        0,
      );
      // All have failed so often that they rest for hours.
      for (const minute of [1, 100, 300, 700, 1200, 1600]) await run(minute);
    });

    it('tries one of them every ten minutes, each in its turn', async () => {
      expect(await askedIn(1609)).toBe(0);
      asked = [];
      for (const minute of [1610, 1620, 1630]) expect(await askedIn(minute)).toBe(1);
      expect([...new Set(asked)].sort()).toEqual(['a.example', 'b.example', 'c.example']);
      expect(nextProbeAt(await polledSources(db))).toBe(1640 * MINUTE);
    });

    it('catches up with all as soon as one gets through', async () => {
      isCut = false;
      expect(await askedIn(1610)).toBe(1);
      expect(await askedIn(1610.1)).toBe(2);
      for (const name of names) expect(await outcomeOf(name)).toMatchObject({ kind: 'fresh' });
      expect(nextProbeAt(await polledSources(db))).toBeNull();
    });

    it('lets a host that is down alone rest as long as ever', async () => {
      await db.sources.bulkDelete(['b', 'c'] as SourceId[]);
      expect(await askedIn(1610)).toBe(0);
      expect(nextProbeAt(await polledSources(db))).toBeNull();
    });
  });
});
