/** What a person keeps and what a person mutes, and what the store makes of it. */
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { open } from '../../entrypoints/background/headlines';
import { mute, muteSourceOf } from '../../entrypoints/background/sources';
import { createWords } from '../../utils/i18n';
import type { Headline } from '../../utils/model/headline';
import type { HeadlineId, SourceId } from '../../utils/model/ids';
import { freshPollState, MIRROR_KEY, type Source } from '../../utils/model/source';
import { resolveSettings } from '../../utils/settings/resolve';
import { publishSnapshot } from '../../utils/snapshot/publish';
import { asSnapshot, SNAPSHOT_KEY } from '../../utils/snapshot/shape';
import { type Database, openDatabase } from '../../utils/store/db';
import { laneHeadlines } from '../../utils/store/lane';
import { latestPage } from '../../utils/store/latest';
import { saveHeadline } from '../../utils/store/marks';
import { writeMirror } from '../../utils/store/mirror';
import { saveListing } from '../../utils/store/polls';
import { polledSources, readableHeadline, savedHeadlines } from '../../utils/store/queries';
import { recover } from '../../utils/store/recover';
import { searchHeadlines } from '../../utils/store/search';
import { addSources, purgeRemoved, removeSource, restoreSource } from '../../utils/store/sources';
import { settle } from '../../utils/stories/settle';
import { parseQuery } from '../../utils/text/query';
import { fakeHouse } from './fake-house';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const source = (id: string): Source => ({
  id: id as SourceId,
  url: `https://${id}.example/feed`,
  title: id,
  language: 'ar',
  siteUrl: null,
  direction: 'rtl',
  addedAt: 1,
  removedAt: null,
});
const A = source('a');
const B = source('b');

const headline = (id: string, at: number, changes: Partial<Headline> = {}): Headline => ({
  id: id as HeadlineId,
  sourceId: A.id,
  title: `عنوان ${id}`,
  url: `https://a.example/${id}`,
  publishedAt: null,
  at,
  place: 0,
  inLane: 1,
  ...changes,
});

const id = (text: string) => text as HeadlineId;

let db: Database;
const poll = (from: Source, headlines: Headline[], articles: string[] = []) =>
  saveListing(
    db,
    from.id,
    {
      headlines: headlines.map((each) => ({ ...each, sourceId: from.id })),
      articles: articles.map((headlineId) => ({ headlineId: id(headlineId), html: '<p>نص</p>' })),
      source: { title: from.title, language: 'ar', siteUrl: null, direction: 'rtl' },
    },
    () => freshPollState(from.id, 100),
  );
const stored = async () => (await db.headlines.toCollection().primaryKeys()).sort();

beforeEach(async () => {
  fakeBrowser.reset();
  db = openDatabase(`test-${Math.random()}`);
  await addSources(db, [A, B], 1);
});
afterEach(() => db.delete());

describe('a headline that is kept', () => {
  it('is so until it is kept no longer, however often either is said', async () => {
    await poll(A, [headline('a1', 1), headline('a2', 2)]);
    await saveHeadline(db, id('a1'), true, 5);
    await saveHeadline(db, id('a1'), true, 6);
    await saveHeadline(db, id('nowhere'), true, 7);
    expect(await savedHeadlines(db)).toEqual(['a1']);
    await saveHeadline(db, id('a1'), false, 8);
    await saveHeadline(db, id('a1'), false, 9);
    expect(await savedHeadlines(db)).toEqual([]);
  });

  it('stays with its article when its source goes for good, and is not shown as news', async () => {
    await poll(A, [headline('a1', 1), headline('a2', 2)], ['a1', 'a2']);
    await saveHeadline(db, id('a1'), true, 5);
    await removeSource(db, A.id, 10);
    expect((await purgeRemoved(db, 10)).map((gone) => gone.id)).toEqual(['a']);
    expect(await stored()).toEqual(['a1']);
    expect(await readableHeadline(db, id('a1'))).toMatchObject({ source: undefined, article: { html: '<p>نص</p>' } });
    expect([await laneHeadlines(db, 9), (await latestPage(db, { view: 'all' })).entries]).toEqual([[], []]);
    expect(await savedHeadlines(db)).toEqual(['a1']);
  });

  it('goes the way of its source once it is kept no longer', async () => {
    await poll(A, [headline('a1', 1)], ['a1']);
    await poll(B, [headline('b1', 1)], ['b1']);
    await saveHeadline(db, id('a1'), true, 5);
    await removeSource(db, A.id, 10);
    await purgeRemoved(db, 10);
    await saveHeadline(db, id('a1'), false, 11);
    expect(await stored()).toEqual(['a1', 'b1']);
    await purgeRemoved(db, 10);
    expect(await stored()).toEqual(['b1']);
    expect(await db.articles.toCollection().primaryKeys()).toEqual(['b1']);
  });

  it('outlives the thousands that its source has dropped since', async () => {
    const old = Array.from({ length: 10_003 }, (_, index) => headline(`old${index}`, index));
    await poll(A, old);
    await saveHeadline(db, id('old0'), true, 5);
    await poll(A, [headline('new', 20_000)]);
    expect(await db.headlines.count()).toBe(10_002);
    expect(await db.headlines.get(id('old0'))).toBeDefined();
    expect(await db.headlines.get(id('old1'))).toBeUndefined();
  });
});

describe('a source that is muted', () => {
  const poller = { schedule: async () => undefined } as never;
  const shown = async () => (await laneHeadlines(db, 9)).map((each) => each.id);
  const snapshot = async () => asSnapshot((await fakeBrowser.storage.local.get(SNAPSHOT_KEY))[SNAPSHOT_KEY]);
  const publish = () =>
    publishSnapshot(db, {
      settings: resolveSettings(new Map()),
      words: createWords({ language: 'en', digits: 'auto' }, 'en'),
      barOn: true,
    });

  beforeEach(async () => {
    await poll(A, [headline('a1', 1)]);
    await poll(B, [headline('b1', 2)]);
  });

  it('is polled and not shown, and shown again where that is undone', async () => {
    await muteSourceOf(fakeHouse(db), poller, { id: id('a1'), isMuted: true });
    expect(await shown()).toEqual(['b1']);
    expect((await latestPage(db, { view: 'all' })).entries.map((each) => each.headline.id)).toEqual(['b1']);
    expect((await polledSources(db)).map((each) => each.source.id)).toEqual(['a', 'b']);
    await muteSourceOf(fakeHouse(db), poller, { id: id('a1'), isMuted: false });
    expect(await shown()).toEqual(['b1', 'a1']);
  });

  it('is muted since the first time, and a headline that is gone mutes nothing', async () => {
    await mute(fakeHouse(db), poller, { id: A.id, isMuted: true });
    const first = (await db.sources.get(A.id))?.mutedAt;
    await mute(fakeHouse(db), poller, { id: A.id, isMuted: true });
    expect(await muteSourceOf(fakeHouse(db), poller, { id: id('gone'), isMuted: true })).toBeNull();
    expect((await db.sources.get(A.id))?.mutedAt).toBe(first);
    expect(await shown()).toEqual(['b1']);
  });

  it('stays muted when it is brought back from a removal or from the mirror', async () => {
    await recover(db, 1);
    await mute(fakeHouse(db), poller, { id: A.id, isMuted: true });
    await removeSource(db, A.id, 5);
    await restoreSource(db, A.id);
    expect(await shown()).toEqual(['b1']);
    await writeMirror(db);
    expect((await fakeBrowser.storage.local.get(MIRROR_KEY))[MIRROR_KEY]).toMatchObject([
      { id: 'a', mutedAt: expect.any(Number) },
      { id: 'b' },
    ]);
    await db.delete();
    await db.open();
    await recover(db, 1);
    expect((await db.sources.get(A.id))?.mutedAt).toEqual(expect.any(Number));
  });

  it('gives the empty ticker a true sentence where no other is left', async () => {
    await publish();
    const usual = (await snapshot())?.words.empty;
    await mute(fakeHouse(db), poller, { id: A.id, isMuted: true });
    await publish();
    expect((await snapshot())?.words.empty).toBe(usual);
    await mute(fakeHouse(db), poller, { id: B.id, isMuted: true });
    await publish();
    expect(await snapshot()).toMatchObject({ headlines: [], words: { empty: expect.stringContaining('muted') } });
  });

  it('leaves in the snapshot which headlines are kept, and which are breaking and young', async () => {
    const now = Date.now();
    await poll(A, [
      headline('a1', now - 1000, { title: 'عاجل: خبر' }),
      headline('a2', now - 7 * 3_600_000, { title: 'عاجل: خبر قديم' }),
      headline('a3', now - 2000, { categories: ['عاجل'] }),
    ]);
    await saveHeadline(db, id('b1'), true, now);
    await publish();
    expect((await snapshot())?.headlines.map((each) => [each.id, each.breaking, each.saved])).toEqual([
      ['a3', true, undefined],
      ['a2', undefined, undefined],
      ['b1', undefined, true],
      ['a1', undefined, undefined],
    ]);
  });
});

describe('a headline', () => {
  let opened: string[];
  const openAt = async (headlineId: string, where?: 'reader' | 'original', opens?: string) => {
    const house = { ...fakeHouse(db), settings: async () => resolveSettings(new Map([['headline.opens', opens]])) };
    await open(house, { id: id(headlineId), ...(where ? { where } : {}) }, {});
    return opened.at(-1)?.replace(/^.*\/(reader\.html)/, '$1');
  };

  beforeEach(async () => {
    opened = [];
    fakeBrowser.tabs.create = (async ({ url }: { url: string }) => {
      opened.push(url);
    }) as never;
    await poll(A, [headline('text', 1), headline('link', 2), headline('bare', 3, { url: null })], ['text']);
  });

  const onItsPage = `https://a.example/feed#:~:text=${encodeURIComponent('عنوان bare')}`;

  it('opens in the reader where it has an article or a link to one, else at its text on the page it came from', async () => {
    expect(await openAt('text')).toBe('reader.html?id=text');
    expect(await openAt('link')).toBe('reader.html?id=link');
    expect(await openAt('bare')).toBe(onItsPage);
    expect(await openAt('nowhere')).toBe('reader.html?id=nowhere');
  });

  it('opens at its own site where the person wants that and it has a link', async () => {
    expect(await openAt('text', undefined, 'original')).toBe('https://a.example/text');
    expect(await openAt('bare', undefined, 'original')).toBe(onItsPage);
  });

  it('opens this once where it is told to, whatever is usual', async () => {
    expect(await openAt('text', 'original')).toBe('https://a.example/text');
    expect(await openAt('text', 'reader', 'original')).toBe('reader.html?id=text');
    expect(await openAt('link', 'reader', 'original')).toBe('reader.html?id=link');
    expect(await openAt('link', 'original')).toBe('https://a.example/link');
    expect(await openAt('bare', 'reader', 'original')).toBe('reader.html?id=bare');
  });
});

describe('a database of version 1', () => {
  it('keeps everything, and can keep headlines from then on', async () => {
    const name = `old-${Math.random()}`;
    const old = new Dexie(name);
    old.version(1).stores({
      sources: 'id, url',
      polls: 'sourceId, dueAt',
      headlines: 'id, sourceId, [sourceId+inLane], [at+place], [inLane+at+place]',
      articles: 'headlineId',
      marks: 'headlineId',
      settings: 'key',
      meta: 'key',
    });
    const rows = {
      sources: [A],
      polls: [freshPollState(A.id, 7)],
      headlines: [headline('a1', 1), headline('a2', 1)],
      articles: [{ headlineId: 'a1', html: '<p>نص</p>' }],
      marks: [{ headlineId: 'a1', seenAt: 2, readAt: 3 }],
      settings: [{ key: 'theme', value: 'dark' }],
      meta: [{ key: 'mirrored', at: 1 }],
    };
    for (const [table, content] of Object.entries(rows)) await old.table(table).bulkPut(content);
    old.close();

    const upgraded = openDatabase(name);
    for (const [table, content] of Object.entries(rows)) {
      const kept = await upgraded.table(table).toArray();
      expect(kept, table).toEqual(expect.arrayContaining(content.map((row) => expect.objectContaining(row))));
    }
    expect(await savedHeadlines(upgraded)).toEqual([]);
    // What was read stays so, and all of it can be found once it is settled.
    await settle(upgraded, 9);
    expect(await upgraded.headlines.orderBy('[unread+at+place]').primaryKeys()).toEqual(['a2']);
    const found = await searchHeadlines(upgraded, parseQuery('عنوان'), { most: 9 });
    expect(found.hits.map((hit) => hit.headline.id).sort()).toEqual(['a1', 'a2']);
    await saveHeadline(upgraded, id('a1'), true, 9);
    expect(await savedHeadlines(upgraded)).toEqual(['a1']);
    expect(await upgraded.marks.get(id('a1'))).toEqual({ headlineId: 'a1', seenAt: 2, readAt: 3, savedAt: 9 });
    await upgraded.delete();
  });
});
