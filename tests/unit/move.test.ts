import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { House } from '../../entrypoints/background/house';
import type { Poller } from '../../entrypoints/background/poller';
import { move, newSource, stay } from '../../entrypoints/background/sources';
import type { SourceId } from '../../utils/model/ids';
import { type Database, openDatabase } from '../../utils/store/db';
import { addSources } from '../../utils/store/sources';
import { fakeHouse } from './fake-house';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const SHOWN = 'https://new.example/feed';
const id = 'a' as SourceId;

describe('the offer of a new address', () => {
  let db: Database;
  let house: House;
  const poller = { schedule: async () => undefined, refresh: async () => undefined } as unknown as Poller;
  const leadsTo = (url: string) => db.polls.update(id, { moved: { url, polls: 3 } });

  beforeEach(async () => {
    fakeBrowser.reset();
    vi.spyOn(fakeBrowser.permissions, 'remove').mockImplementation(async () => true);
    db = openDatabase(`test-${Math.random()}`);
    house = fakeHouse(db);
    await addSources(db, [{ ...newSource('https://old.example/feed', 1), id }], 1);
    await leadsTo(SHOWN);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await db.delete();
  });

  it('is taken', async () => {
    expect(await move(house, poller, { id, url: SHOWN })).toEqual({ ok: true, value: null });
    expect(await db.sources.get(id)).toMatchObject({ url: SHOWN });
  });

  it('is of the address that was shown: where a poll has led elsewhere since, nothing moves', async () => {
    await leadsTo('https://attack.example/');
    await move(house, poller, { id, url: SHOWN });
    expect(await db.sources.get(id)).toMatchObject({ url: 'https://old.example/feed' });
  });

  it('is declined for the address that was shown, and no other', async () => {
    await leadsTo('https://attack.example/');
    await stay(house, { id, url: SHOWN });
    expect(await db.sources.get(id)).toMatchObject({ declinedUrl: SHOWN });
  });
});
