import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Headline } from '../../utils/model/headline';
import type { HeadlineId, SourceId } from '../../utils/model/ids';
import { freshPollState, type Source } from '../../utils/model/source';
import { type Database, openDatabase } from '../../utils/store/db';
import { laneHeadlines } from '../../utils/store/lane';
import { latestPage } from '../../utils/store/latest';
import { markHeadlines } from '../../utils/store/marks';
import { notePollStates, pollStates, savePollStates } from '../../utils/store/poll-states';
import { type Listing, saveListing } from '../../utils/store/polls';
import { activeSources, polledSources } from '../../utils/store/queries';
import {
  addSources,
  moveSource,
  purgeRemoved,
  removeSource,
  restoreSource,
  retireSource,
  reviveSource,
} from '../../utils/store/sources';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const SOURCE: Source = {
  id: 's1' as SourceId,
  url: 'https://example.org/feed',
  title: 'مثال',
  language: 'ar',
  siteUrl: null,
  direction: 'rtl',
  addedAt: 1,
  removedAt: null,
};

const headline = (id: string, at: number, place = 0, changes: Partial<Headline> = {}): Headline => ({
  id: id as HeadlineId,
  sourceId: SOURCE.id,
  title: `عنوان ${id}`,
  url: null,
  publishedAt: null,
  at,
  place,
  inLane: 1,
  ...changes,
});

const listing = (headlines: Headline[]): Listing => ({
  headlines,
  articles: [],
  source: { title: SOURCE.title, language: 'ar', siteUrl: null, direction: 'rtl' },
});

describe('the store', () => {
  let db: Database;
  const save = (headlines: Headline[]) =>
    saveListing(db, SOURCE.id, listing(headlines), () => freshPollState(SOURCE.id, 100));
  const lane = async () => (await laneHeadlines(db, 200)).map(({ id }) => id);

  beforeEach(async () => {
    db = openDatabase(`test-${Math.random()}`);
    await addSources(db, [SOURCE], 1);
  });
  afterEach(() => db.delete());

  it('runs headlines newest first, and those of one time in the order of their source', async () => {
    await save([headline('b', 10, 0), headline('c', 10, -1), headline('d', 10, -2), headline('a', 20, -3)]);
    expect(await lane()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('counts only what is new, and keeps the time and place of a headline that was edited', async () => {
    expect(await save([headline('a', 10), headline('b', 10, -1)])).toBe(2);
    expect(await save([headline('c', 50), headline('a', 50, -1, { title: 'بعد التحرير' })])).toBe(1);
    const edited = await db.headlines.get('a' as HeadlineId);
    expect(edited).toMatchObject({ title: 'بعد التحرير', at: 10, place: 0 });
  });

  it('takes what a source no longer lists out of the lane, and keeps it', async () => {
    await save([headline('a', 10), headline('b', 10, -1)]);
    await save([headline('b', 20)]);
    expect(await lane()).toEqual(['b']);
    expect((await latestPage(db, { view: 'all' })).entries.map(({ headline: { id } }) => id)).toEqual(['a', 'b']);
  });

  it('writes no row that has not changed', async () => {
    await save([headline('a', 10), headline('b', 10, -1)]);
    let writes = 0;
    db.headlines.hook('updating', () => {
      writes += 1;
    });
    await save([headline('a', 30), headline('b', 30, -1)]);
    expect(writes).toBe(0);
  });

  it('stores all of a document or nothing', async () => {
    await save([headline('a', 10)]);
    const broken = { ...listing([headline('b', 20)]), articles: [{ headlineId: null as never, html: '' }] };
    await expect(saveListing(db, SOURCE.id, broken, () => freshPollState(SOURCE.id, 999))).rejects.toThrow();
    expect(await lane()).toEqual(['a']);
    expect((await db.polls.get(SOURCE.id))?.dueAt).toBe(100);
  });

  it('writes nothing for a source that is gone', async () => {
    await db.sources.delete(SOURCE.id);
    expect(await save([headline('a', 10)])).toBe(0);
    expect(await db.headlines.count()).toBe(0);
  });

  it('hides a removed source with its headlines and shows both again when that is undone', async () => {
    await save([headline('a', 10)]);
    await removeSource(db, SOURCE.id, 500);
    expect([
      await lane(),
      await activeSources(db),
      (await latestPage(db, { view: 'all' })).entries,
      await polledSources(db),
    ]).toEqual([[], [], [], []]);
    await restoreSource(db, SOURCE.id);
    expect(await lane()).toEqual(['a']);
  });

  it('forgets a removed source only after its time, and keeps what was read', async () => {
    await save([headline('a', 10)]);
    await markHeadlines(db, ['a' as HeadlineId], 'readAt', 11);
    await removeSource(db, SOURCE.id, 500);
    expect(await purgeRemoved(db, 499)).toEqual([]);
    expect((await purgeRemoved(db, 500)).map(({ id }) => id)).toEqual(['s1']);
    expect(await db.headlines.count()).toBe(0);
    expect(await db.marks.get('a' as HeadlineId)).toEqual({ headlineId: 'a', readAt: 11 });
  });

  it('keeps the time of the first mark, and one kind of mark beside the other', async () => {
    await save([headline('a', 10)]);
    const ids = ['a' as HeadlineId];
    await markHeadlines(db, ids, 'seenAt', 1);
    await markHeadlines(db, ids, 'readAt', 2);
    await markHeadlines(db, ids, 'seenAt', 3);
    expect(await db.marks.get(ids[0] as HeadlineId)).toEqual({ headlineId: 'a', seenAt: 1, readAt: 2 });
  });

  it('marks nothing that is no headline', async () => {
    await markHeadlines(db, ['made-up' as HeadlineId], 'seenAt', 1);
    expect(await db.marks.count()).toBe(0);
  });

  it('keeps ten thousand of the headlines that a source has dropped, the newest, and lets their articles go with the rest', async () => {
    const batch = (at: number) => Array.from({ length: 6000 }, (_, n) => headline(`${at}-${n}`, at, -n));
    const first = batch(1);
    const articles = first.map(({ id }) => ({ headlineId: id, html: '<p>نص</p>' }));
    await saveListing(db, SOURCE.id, { ...listing(first), articles }, () => freshPollState(SOURCE.id, 100));
    for (const at of [2, 3, 4]) await save(batch(at));
    expect(await db.headlines.count()).toBe(6000 + 10_000);
    expect(await db.articles.count()).toBe(0);
    expect(await db.headlines.get('3-5999' as HeadlineId)).toBeDefined();
    expect(await db.headlines.get('2-4000' as HeadlineId)).toBeUndefined();
  });

  it('takes an address only once, also from two pages at the same time', async () => {
    const twin = (id: string) => ({ ...SOURCE, id: id as SourceId, url: 'https://twin.example/' });
    const added = await Promise.all([addSources(db, [twin('x')], 1), addSources(db, [twin('y')], 1)]);
    expect(added.flat()).toHaveLength(1);
    expect(await db.sources.where({ url: 'https://twin.example/' }).count()).toBe(1);
  });

  it('polls no source that is retired, until it is taken back', async () => {
    await retireSource(db, SOURCE.id, 5);
    expect(await polledSources(db)).toEqual([]);
    expect(await activeSources(db)).toHaveLength(1);
    await reviveSource(db, SOURCE.id, 9);
    expect((await polledSources(db)).map(({ poll }) => poll.dueAt)).toEqual([9]);
  });

  it('moves a source to another address with all its headlines, but not to one that another source has', async () => {
    await save([headline('a', 10)]);
    await addSources(db, [{ ...SOURCE, id: 's2' as SourceId, url: 'https://b.example/' }], 0);
    expect(await moveSource(db, SOURCE.id, 'https://b.example/', 9)).toBe(false);
    expect(await moveSource(db, SOURCE.id, 'https://example.org/new', 9)).toBe(true);
    expect(await db.sources.get(SOURCE.id)).toMatchObject({ url: 'https://example.org/new' });
    expect(await db.polls.get(SOURCE.id)).toMatchObject({ dueAt: 9, etag: null, bodyHash: null });
    expect(await lane()).toEqual(['a']);
  });
});

describe('the states of polls', () => {
  let db: Database;
  const HOUR = 3_600_000;
  const noted = async () => (await pollStates(db)).get(SOURCE.id)?.dueAt;
  const row = async () => (await db.polls.get(SOURCE.id))?.dueAt;
  const state = (dueAt: number) => ({ ...freshPollState(SOURCE.id, dueAt), savedAt: HOUR });

  beforeEach(async () => {
    fakeBrowser.reset();
    db = openDatabase(`test-${Math.random()}`);
    await addSources(db, [SOURCE], 1);
  });
  afterEach(() => db.delete());

  it('are noted without a write to the database', async () => {
    await notePollStates(db, [state(50)], HOUR);
    expect([await noted(), await row()]).toEqual([50, 1]);
  });

  it('are written once the row has lagged for six hours', async () => {
    await notePollStates(db, [state(50)], 8 * HOUR);
    expect([await noted(), await row()]).toEqual([50, 50]);
  });

  it('are as they were written last, whatever was noted before', async () => {
    await notePollStates(db, [state(50)], HOUR);
    await savePollStates(db, [state(70)]);
    expect(await noted()).toBe(70);
  });

  it('start anew with a database that was lost, whatever the session remembers', async () => {
    await notePollStates(db, [{ ...state(50), etag: '"old"' }], HOUR);
    await db.delete();
    await db.open();
    await addSources(db, [SOURCE], 90);
    expect((await pollStates(db)).get(SOURCE.id)).toMatchObject({ dueAt: 90, etag: null });
  });

  it('are whole though an earlier version wrote less of them', async () => {
    await db.polls.put({ sourceId: SOURCE.id, dueAt: 3, etag: '"1"' } as never);
    expect((await pollStates(db)).get(SOURCE.id)).toMatchObject({ dueAt: 3, etag: '"1"', rhythm: null, moved: null });
  });
});
