/** Marks of reading, several at once, undone, and from private windows; and the ways to elsewhere. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as reading from '../../entrypoints/background/reading';
import { MAX_OPENED } from '../../utils/messages';
import type { HeadlineId, SourceId } from '../../utils/model/ids';
import type { MessageSender } from '../../utils/platform/page';
import { resolveSettings } from '../../utils/settings/resolve';
import { type Database, openDatabase } from '../../utils/store/db';
import { markHeadlines } from '../../utils/store/marks';
import { addressOfText } from '../../utils/text/text-fragment';
import { fakeHouse } from './fake-house';
import { headlineRow, sourceRow } from './news-rows';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

let db: Database;
const ids = (...all: string[]) => all as HeadlineId[];
const unread = async () => (await db.headlines.where('[unread+at+place]').above([0]).primaryKeys()).toSorted();
const PRIVATE = { tab: { incognito: true, index: 0 } } as MessageSender;
const HERE = { tab: { incognito: false, index: 3, windowId: 1 } } as MessageSender;

beforeEach(async () => {
  fakeBrowser.reset();
  db = openDatabase(`test-${Math.random()}`);
  await db.sources.bulkPut([sourceRow('a'), sourceRow('b')]);
  await db.headlines.bulkPut([headlineRow('a1', 'a', 1), headlineRow('a2', 'a', 2), headlineRow('b1', 'b', 3)]);
});
afterEach(() => db.delete());

describe('marking', () => {
  it('makes several headlines read, and unread again', async () => {
    const house = fakeHouse(db);
    expect(await reading.markRead(house, { ids: ids('a1', 'b1', 'nowhere'), isRead: true }, HERE)).toEqual({
      isMarked: true,
    });
    expect(await unread()).toEqual(['a2']);
    expect((await db.marks.toArray()).map(({ headlineId }) => headlineId)).toEqual(['a1', 'b1']);
    await reading.markRead(house, { ids: ids('a1'), isRead: false }, HERE);
    expect(await unread()).toEqual(['a1', 'a2']);
    expect((await db.marks.get('a1' as HeadlineId))?.readAt).toBeUndefined();
  });

  it('writes nothing where nothing changes: every page would look again', async () => {
    await markHeadlines(db, ids('a1'), 'readAt', 7);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    await reading.markRead(fakeHouse(db), { ids: ids('a1'), isRead: true }, HERE);
    await reading.markRead(fakeHouse(db), { ids: ids('b1'), isRead: false }, HERE);
    expect(put).not.toHaveBeenCalled();
    put.mockRestore();
  });

  it('leaves no mark of what is read in a private window, in a tab or beside it, and says so', async () => {
    const house = fakeHouse(db);
    expect(await reading.markRead(house, { ids: ids('a1'), isRead: true }, PRIVATE)).toEqual({ isMarked: false });
    await reading.keepProgress(house, { id: 'a1' as HeadlineId, progress: 0.5 }, PRIVATE);
    vi.spyOn(fakeBrowser.windows, 'getLastFocused').mockResolvedValueOnce({ incognito: true } as never);
    expect(await reading.markRead(house, { ids: ids('a2'), isRead: true }, {})).toEqual({ isMarked: false });
    expect(await db.marks.count()).toBe(0);
    expect(await unread()).toEqual(['a1', 'a2', 'b1']);
  });

  it('remembers how far a headline has been read beside its other marks, and nothing of one that is gone', async () => {
    await markHeadlines(db, ids('a1'), 'readAt', 7);
    await reading.keepProgress(fakeHouse(db), { id: 'a1' as HeadlineId, progress: 0.25 }, HERE);
    await reading.keepProgress(fakeHouse(db), { id: 'nowhere' as HeadlineId, progress: 1 }, HERE);
    expect(await db.marks.toArray()).toEqual([{ headlineId: 'a1', readAt: 7, progress: 0.25 }]);
  });
});

describe('marking everything as read', () => {
  it('is undone for what it marked and for nothing else', async () => {
    const house = fakeHouse(db);
    await markHeadlines(db, ids('a1'), 'readAt', 7);
    const marking = await reading.readAll(house, {});
    expect(marking.count).toBe(2);
    expect(await unread()).toEqual([]);
    await reading.undoReadAll(house, { at: marking.at });
    expect(await unread()).toEqual(['a2', 'b1']);
    expect((await db.marks.get('a1' as HeadlineId))?.readAt).toBe(7);
  });

  it('can be of one source, and two of them in one moment are two', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(1_000);
    const house = fakeHouse(db);
    const ofA = await reading.readAll(house, { sourceId: 'a' as SourceId });
    const ofRest = await reading.readAll(house, {});
    vi.restoreAllMocks();
    expect([ofA.count, ofRest.count]).toEqual([2, 1]);
    await reading.undoReadAll(house, { at: ofA.at });
    expect(await unread()).toEqual(['a1', 'a2']);
  });

  it('reaches thousands', async () => {
    await db.headlines.bulkPut(Array.from({ length: 1200 }, (_, index) => headlineRow(`c${index}`, 'b', index)));
    const { at, count } = await reading.readAll(fakeHouse(db), {});
    expect([count, (await unread()).length]).toEqual([1203, 0]);
    await reading.undoReadAll(fakeHouse(db), { at });
    expect((await unread()).length).toBe(1203);
  });
});

describe('opening several', () => {
  it('opens them in order, each behind the one in front, and no more than a person can want', async () => {
    const opened: unknown[] = [];
    fakeBrowser.tabs.create = (async (tab: unknown) => {
      opened.push(tab);
    }) as never;
    const many = Array.from({ length: 40 }, (_, index) => headlineRow(`m${index}`, 'a', index));
    await db.headlines.bulkPut(many);
    const atTheirSites = new Map([['headline.opens', 'original']]);
    const house = { ...fakeHouse(db), settings: async () => resolveSettings(atTheirSites) };
    await reading.openSeveral(house, { ids: many.map(({ id }) => id) }, HERE);
    expect(opened).toHaveLength(MAX_OPENED);
    expect(opened.slice(0, 2)).toEqual([
      { url: 'https://a.example/m0', active: false, index: 4, windowId: 1 },
      { url: 'https://a.example/m1', active: false, index: 5, windowId: 1 },
    ]);
    expect(await unread()).not.toContain('m0');
  });
});

describe('a search of the web', () => {
  it('is for the title, by the engine of the browser', async () => {
    const query = vi.fn(async () => undefined);
    Object.assign(fakeBrowser, { search: { query } });
    await reading.searchWeb(fakeHouse(db), { id: 'a1' as HeadlineId });
    await reading.searchWeb(fakeHouse(db), { id: 'nowhere' as HeadlineId });
    expect(query.mock.calls).toEqual([[{ text: 'خبر a1 من الميناء', disposition: 'NEW_TAB' }]]);
  });
});

describe('the address of a text on a page', () => {
  const words = (address: string) =>
    address
      .replace(/^.*:~:text=/, '')
      .split(',')
      .map(decodeURIComponent);

  it.each([
    ['a short title, as a whole', 'رياح على الساحل', ['رياح على الساحل']],
    [
      'a long one, by its first and last words',
      'وزارة النقل: حافلات كهربائية على 12 خطا جديدا قبل نهاية العام',
      ['وزارة النقل: حافلات', 'قبل نهاية العام'],
    ],
    ['what divides a directive', 'a, b & c-d', ['a, b & c-d']],
    ['half a character', 'x \ud800 y', ['x y']],
  ])('has %s', (_, title, expected) => {
    expect(words(addressOfText('https://a.example/', title))).toEqual(expected);
  });

  it('encodes commas, hyphens and ampersands, and goes on after a fragment', () => {
    expect(addressOfText('https://a.example/#top', 'a, b & c-d')).toBe(
      'https://a.example/#top:~:text=a%2C%20b%20%26%20c%2Dd',
    );
    expect(addressOfText('https://a.example/', ' ')).toBe('https://a.example/');
  });
});
