import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { backUpBeforeUpgrade } from '../../entrypoints/background/backups';
import { reset, retry } from '../../entrypoints/background/repair';
import { createStart } from '../../entrypoints/background/start';
import type { SourceId } from '../../utils/model/ids';
import { type Database, openDatabase } from '../../utils/store/db';
import { checkStore, StoreUnopened } from '../../utils/store/health';
import { writeMirror } from '../../utils/store/mirror';
import { isNew, recover } from '../../utils/store/recover';
import { addSources } from '../../utils/store/sources';
import { type FakeFiles, fakeFiles } from './fake-files';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

/** A page that holds the database open, whatever it is asked to do. */
const hold = (name: string, version?: number): Promise<IDBDatabase> =>
  new Promise((resolve) => {
    const opening = indexedDB.open(name, version);
    opening.onsuccess = () => resolve(opening.result);
  });

/** What comes of `work`, with all the patience that it takes. */
async function waiting<T>(work: Promise<T>): Promise<T> {
  let isOver = false;
  const end = work.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    await vi.advanceTimersByTimeAsync(500);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return end;
}

describe('beginning with a new database', () => {
  let db: Database;
  let files: FakeFiles;
  const begin = vi.fn(async () => void (await recover(db, 5)));
  const addresses = async (): Promise<string[]> => (await db.sources.toArray()).map(({ url }) => url);

  beforeEach(async () => {
    fakeBrowser.reset();
    Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '1' }) });
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    files = fakeFiles();
    db = openDatabase(`test-${Math.random()}`);
    const url = 'https://a.example/rss';
    const source = { title: 'أ', language: null, siteUrl: null, direction: null, addedAt: 1, removedAt: null };
    await addSources(db, [{ id: 'a' as SourceId, url, ...source }], 1);
    await writeMirror(db);
    begin.mockClear();
  });
  afterEach(async () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    await db.delete();
  });

  it('is done once where two pages ask for it at the same time', async () => {
    const start = createStart(begin);
    await start.ready();
    const answers = await Promise.all([reset(db, start), reset(db, start)]);
    expect(answers).toEqual(Array(2).fill({ ok: true, value: null }));
    expect(begin).toHaveBeenCalledTimes(2);
    expect([...files.texts.keys()].filter((name) => name.endsWith('-reset.json'))).toHaveLength(1);
    expect(await addresses()).toEqual(['https://a.example/rss']);
  });

  it('is refused where a page does not let go, and done as soon as it does', async () => {
    const start = createStart(begin);
    await start.ready();
    const page = await hold(db.name);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const answer = reset(db, start);
    while (db.isOpen()) await new Promise((resolve) => setImmediate(resolve));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await answer).toEqual({ ok: false, problem: { code: 'refused' } });
    vi.useRealTimers();
    page.close();
    await vi.waitFor(async () => {
      expect(begin).toHaveBeenCalledTimes(2);
      expect(await addresses()).toEqual(['https://a.example/rss']);
    });
  });

  it('brings back what there was also where the database was deleted behind its back', async () => {
    const start = createStart(begin, () => isNew(db));
    await start.ready();
    await db.delete({ disableAutoOpen: false });
    expect(await retry(db, start)).toEqual({ ok: true, value: null });
    expect(await addresses()).toEqual(['https://a.example/rss']);
  });

  it('says to whoever asks that a page holds an older database, not that its upgrade did not work', async () => {
    const older = `older-${Math.random()}`;
    const page = await hold(older, 30);
    const held = openDatabase(older);
    const start = createStart(async () => {
      await backUpBeforeUpgrade(held);
      const problem = await checkStore(held, true);
      if (problem) throw new StoreUnopened(problem);
    });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    for (const asking of [retry(held, start), retry(held, start)])
      expect(await waiting(asking)).toEqual({ ok: false, problem: { code: 'blocked' } });
    expect(await waiting(retry(held, start))).toEqual({ ok: false, problem: { code: 'blocked' } });
    vi.useRealTimers();
    page.close();
    expect(await retry(held, start)).toEqual({ ok: true, value: null });
    await held.delete();
  });

  it('is not called done where the database is in order and the background can not begin all the same', async () => {
    const start = createStart(async () => {
      throw new Error('no alarms');
    });
    expect(await retry(db, start)).toEqual({ ok: false, problem: { code: 'unready' } });
  });
});
