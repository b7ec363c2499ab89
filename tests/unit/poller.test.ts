import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { House } from '../../entrypoints/background/house';
import { createPoller, POLL_ALARM, type Poller } from '../../entrypoints/background/poller';
import { newSource } from '../../entrypoints/background/sources';
import type { SourceId } from '../../utils/model/ids';
import { type Database, openDatabase } from '../../utils/store/db';
import { addSources } from '../../utils/store/sources';
import { fakeHouse } from './fake-house';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const FEED =
  '<rss><channel><title>نشرة</title><item><title>خبر من الميناء القديم</title><guid>1</guid></item></channel></rss>';

describe('the background, polling', () => {
  let db: Database;
  let house: House;
  let poller: Poller;
  let asked: string[];

  beforeEach(async () => {
    fakeBrowser.reset();
    asked = [];
    vi.stubGlobal('navigator', { onLine: true });
    vi.stubGlobal('fetch', async (url: string) => {
      asked.push(new URL(url).hostname);
      await new Promise((resolve) => setTimeout(resolve, 10));
      return new Response(FEED);
    });
    vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(async () => true);
    vi.spyOn(fakeBrowser.idle, 'queryState').mockImplementation(async () => 'active');
    db = openDatabase(`test-${Math.random()}`);
    house = fakeHouse(db);
    poller = createPoller(house);
    const later = Date.now() + 3_600_000;
    for (const name of ['a', 'b', 'c']) {
      await addSources(db, [{ ...newSource(`https://${name}.example/`, 1), id: name as SourceId }], later);
    }
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    await db.delete();
  });

  it('polls each source that somebody asks for, also where two ask while it is busy', async () => {
    const summaries = await Promise.all(['a', 'b', 'c'].map((id) => poller.refresh(id as SourceId)));
    expect(asked).toEqual(['a.example', 'b.example', 'c.example']);
    expect(summaries.map(({ polled }) => polled)).toEqual([1, 1, 1]);
  });

  it('does not come back at once where a run broke off', async () => {
    await db.polls.toCollection().modify({ dueAt: 0 });
    house.settings = () => Promise.reject(new Error('the store is gone'));
    await expect(poller.run()).rejects.toThrow('the store is gone');
    const alarm = await fakeBrowser.alarms.get(POLL_ALARM);
    expect(alarm?.scheduledTime).toBeGreaterThan(Date.now() + 30_000);
  });
});
