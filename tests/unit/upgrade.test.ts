import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, it, vi } from 'vitest';
import { collectBackup, FILE_BOUNDS } from '../../utils/store/collect';
import { type Database, openDatabase, openOlder } from '../../utils/store/db';
import { checkStore } from '../../utils/store/health';
import { parseQuery, searchHeadlines } from '../../utils/store/search';
import { settle } from '../../utils/stories/settle';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

/** A database as version 0.1 left it. */
async function writeOld(name: string, count: number): Promise<void> {
  const old = new Dexie(name);
  old.version(2).stores({
    sources: 'id, url',
    polls: 'sourceId, dueAt',
    headlines: 'id, sourceId, [sourceId+inLane], [at+place], [inLane+at+place]',
    articles: 'headlineId',
    marks: 'headlineId, savedAt',
    settings: 'key',
    meta: 'key',
  });
  await old.table('sources').put({ id: 's', url: 'https://s.example/', title: 'مثال', addedAt: 1, removedAt: null });
  await old.table('headlines').bulkPut(
    Array.from({ length: count }, (_, index) => ({
      id: `h${index}`,
      sourceId: 's',
      title: `عنوان ${index}`,
      url: null,
      publishedAt: null,
      // Many at the same time, as where a source gives none.
      at: Math.floor(index / 700),
      place: 0,
      inLane: 1,
    })),
  );
  await old.table('articles').put({ headlineId: 'h3', html: '<p>جزيرة</p>' });
  await old.table('marks').bulkPut([
    { headlineId: 'h1', readAt: 5 },
    { headlineId: 'h2', seenAt: 5 },
  ]);
  old.close();
}

it('what was stored before the update is found and marked as unread after it', async () => {
  const COUNT = 2_500;
  await writeOld('old', COUNT);
  const db = openDatabase('old');
  await settle(db);
  expect(await db.meta.toArray()).toEqual([]);
  const unread = await db.headlines.where('[unread+at+place]').above([1]).primaryKeys();
  expect(unread).toHaveLength(COUNT - 1);
  expect(unread).not.toContain('h1');
  const find = async (text: string) => (await searchHeadlines(db, parseQuery(text), { most: COUNT })).hits;
  expect(await find('عنوان')).toHaveLength(COUNT);
  expect((await find('جزيرة')).map(({ headline }) => headline.id)).toEqual(['h3']);
  await db.delete();
});

it('what a newer version has left is not opened, and nothing in it is changed', async () => {
  const newer = new Dexie('newer');
  newer.version(99).stores({ sources: 'id', planets: 'name' });
  await newer.table('planets').put({ name: 'المريخ' });
  newer.close();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const db = openDatabase('newer');
  expect(await checkStore(db)).toBe('newer');
  expect(await checkStore(db)).toBe('newer');
  const found = (await indexedDB.databases()).find(({ name }) => name === 'newer');
  expect(found?.version).toBe(990);
  await Dexie.delete('newer');
  expect(await checkStore(db, true)).toBeNull();
  await db.delete();
});

it('what an older version has left can be looked at before it is upgraded', async () => {
  await writeOld('older', 1);
  const old = await openOlder('older');
  expect(await old?.sources.count()).toBe(1);
  expect(old?.verno).toBe(2);
  if (!old) throw new Error('there is none');
  expect(await collectBackup(old, '1', FILE_BOUNDS)).toMatchObject({ sources: [{ id: 's' }], rules: [], settings: {} });
  old.close();
  const db = openDatabase('older');
  expect(await checkStore(db, true)).toBeNull();
  expect(await openOlder('older')).toBeNull();
  await db.delete();
  expect(await openOlder('older')).toBeNull();
});

it('what is held open in an older version is told as that to whoever asks, however many wait before', async () => {
  const held = indexedDB.open('held', 30);
  const holder = await new Promise<IDBDatabase>((resolve) => {
    held.onsuccess = () => resolve(held.result);
  });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const first = openDatabase('held');
  const second = openDatabase('held');
  const answer = async (db: Database) => {
    const asked = checkStore(db, true);
    await vi.advanceTimersByTimeAsync(10_000);
    return asked;
  };
  expect(await answer(first)).toBe('blocked');
  expect(await answer(first)).toBe('blocked');
  expect(await answer(second)).toBe('blocked');
  vi.useRealTimers();
  holder.close();
  expect(await checkStore(first, true)).toBeNull();
  expect(await checkStore(second, true)).toBeNull();
  for (const each of [first, second]) each.close();
  // No connection is left behind that would hold the next version up.
  await new Promise<void>((resolve, reject) => {
    const next = indexedDB.open('held', 990);
    next.onblocked = () => reject(new Error('somebody still holds it'));
    next.onsuccess = () => resolve();
  });
});
