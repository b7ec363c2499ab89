import 'fake-indexeddb/auto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SourceId } from '../../utils/model/ids';
import type { Source } from '../../utils/model/source';
import { pollDue } from '../../utils/poll/poll-due';
import type { PollContext } from '../../utils/poll/poll-source';
import { type Database, openDatabase } from '../../utils/store/db';
import { dueSources, laneHeadlines, sourceStates } from '../../utils/store/queries';
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
    intervalMs: 60_000,
    mayContact: async () => true,
    ...changes,
  });
  const titles = async () => (await laneHeadlines(db, 99)).map(({ title }) => title);
  const outcomeOf = async (id: string) =>
    (await sourceStates(db)).find(({ source }) => source.id === id)?.poll?.lastOutcome;

  beforeEach(async () => {
    vi.stubGlobal('navigator', { onLine: true });
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
    const outcomes = await pollDue({ ...context(), now: () => 1000 });
    expect(outcomes).toEqual([{ kind: 'fresh', at: 1000, added: 2 }]);
    expect(await titles()).toEqual(['عودة العبّارات بين الجزيرتين بعد الصيانة', 'سوق السمك يفتح أبوابه ليلًا في الصيف']);
    const [state] = await sourceStates(db);
    expect(state?.source).toMatchObject({ title: 'أخبار المرفأ', language: 'ar', direction: 'rtl' });
    expect(state?.poll).toMatchObject({ dueAt: 61_000, lastSuccessAt: 1000, lastOutcome: { kind: 'fresh', added: 2 } });
  });

  it('recognises an unchanged body though the server always sends it', async () => {
    await pollDue({ ...context(), now: () => 1000 });
    expect(await pollDue({ ...context(), now: () => 100_000 })).toEqual([{ kind: 'unchanged', at: 100_000 }]);
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
    expect(await pollDue(context())).toHaveLength(9);
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
    const outcomes = await pollDue({ ...context(), now: () => time });
    expect(outcomes.length).toBeLessThan(5);
    expect(await dueSources(db, 1000)).toHaveLength(5 - outcomes.length);
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
    expect(await pollDue(context({ signal: stopper.signal }))).toEqual([]);
    expect(await dueSources(db, Date.now())).toHaveLength(1);
  });
});
