import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createDiscovery, type Discovery } from '../../entrypoints/background/discovery';
import type { House } from '../../entrypoints/background/house';
import { newSource, purge } from '../../entrypoints/background/sources';
import { type Database, openDatabase } from '../../utils/store/db';
import { addSources, removeSource } from '../../utils/store/sources';
import { fakeHouse } from './fake-house';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const MINUTE_MS = 60_000;

describe('what a search was granted', () => {
  let db: Database;
  let discovery: Discovery;
  let givenBack: string[];
  const find = (url: string, alsoHost?: string) => discovery.find({ url, alsoHost });
  /** As after the background has died: nothing but the store is left. */
  const begin = (): void => {
    const house: House = fakeHouse(db);
    discovery = createDiscovery(house);
  };

  beforeEach(() => {
    fakeBrowser.reset();
    // No visit: it is the grants that are looked at.
    vi.stubGlobal('navigator', { onLine: false });
    givenBack = [];
    vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(async () => true);
    vi.spyOn(fakeBrowser.permissions, 'remove').mockImplementation(async ({ origins = [] }) => {
      givenBack.push(...origins);
      return true;
    });
    db = openDatabase(`test-${Math.random()}`);
    begin();
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    vi.useRealTimers();
    await db.delete();
  });

  it('goes back when it ends, once, and with it the other host that it was given', async () => {
    await find('https://a.example/page', 'www.a.example');
    expect(givenBack).toEqual([]);
    await discovery.end();
    await discovery.end();
    expect(givenBack).toEqual(['*://a.example/*', '*://www.a.example/*']);
  });

  it('goes back when something else is searched, but for what that needs too', async () => {
    await find('https://a.example/page', 'www.a.example');
    await find('https://www.a.example/other');
    await find('https://b.example/');
    expect(givenBack).toEqual(['*://a.example/*', '*://www.a.example/*']);
  });

  it('stays where a source came to need it', async () => {
    await find('https://a.example/page');
    await addSources(db, [newSource('https://a.example/feed', 1)], 1);
    await discovery.end();
    expect(givenBack).toEqual([]);
  });

  it('stays where a source leads there, and where the removal of a source can still be undone', async () => {
    await find('https://a.example/page', 'www.a.example');
    await addSources(db, [newSource('https://old.example/', 1), newSource('https://www.a.example/', 1)], 1);
    const [leading, removed] = await db.sources.orderBy('url').toArray();
    if (!leading || !removed) throw new Error('no sources');
    const moved = { url: 'https://a.example/feed', polls: 1 };
    await db.polls.update(leading.id, { moved });
    await removeSource(db, removed.id, Date.now());
    await discovery.end();
    expect(givenBack).toEqual([]);
    await removeSource(db, leading.id, 1);
    await purge(fakeHouse(db));
    expect(givenBack).toEqual(['*://old.example/*', '*://a.example/*']);
  });

  it('goes back at a later start where the background died, but not while it may still be looked at', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 0 });
    await find('https://a.example/page');
    begin();
    vi.setSystemTime(5 * MINUTE_MS);
    await discovery.endOld();
    expect(givenBack).toEqual([]);
    vi.setSystemTime(11 * MINUTE_MS);
    await discovery.endOld();
    expect(givenBack).toEqual(['*://a.example/*']);
  });

  it('is nothing where the address is none', async () => {
    expect(await find('not an address')).toEqual({ ok: false, problem: { code: 'invalid-address' } });
    await discovery.end();
    expect(givenBack).toEqual([]);
  });

  it('is of one search: where none is under way there is no progress', async () => {
    expect(discovery.progress()).toBeNull();
    expect(await find('https://a.example/')).toMatchObject({ problem: { code: 'offline' } });
    expect(discovery.progress()).toBeNull();
  });
});
