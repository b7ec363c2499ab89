/** The list of the latest news as the store gives it, page by page. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HeadlineId, SourceId } from '../../utils/model/ids';
import { type Database, openDatabase } from '../../utils/store/db';
import {
  countArrivals,
  entriesOf,
  type LatestFilter,
  latestPage,
  type PageOptions,
  sourceSections,
} from '../../utils/store/latest';
import { saveHeadline } from '../../utils/store/marks';
import { headlineRow, readRow, sourceRow } from './news-rows';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

let db: Database;
const ALL: LatestFilter = { view: 'all' };
const ids = (entries: { headline: { id: string } }[]) => entries.map(({ headline }) => headline.id);
const page = async (filter: LatestFilter = ALL, options: PageOptions = {}) => {
  const { entries, next } = await latestPage(db, filter, options);
  return { ids: ids(entries), next };
};
/** All pages, one after the other. */
const walk = async (filter: LatestFilter, most: number, way: 'older' | 'newer' = 'older') => {
  const pages: string[][] = [];
  let from: PageOptions['from'] = null;
  do {
    const { ids: some, next } = await page(filter, { from, most, way });
    pages.push(some);
    from = next;
  } while (from);
  return pages;
};

beforeEach(async () => {
  db = openDatabase(`test-${Math.random()}`);
  await db.sources.bulkPut([
    sourceRow('a'),
    sourceRow('b', { addedAt: 2, language: 'ar-EG' }),
    sourceRow('c', { addedAt: 3, language: 'en' }),
  ]);
});
afterEach(() => db.delete());

describe('the pages of the list', () => {
  it('have every headline once, newest first, also where many have one time and place', async () => {
    const rows = Array.from({ length: 23 }, (_, index) =>
      headlineRow(`h${String(index).padStart(2, '0')}`, index % 2 ? 'a' : 'b', index < 12 ? 100 : 200, {
        place: index % 3 === 0 ? 0 : -1,
      }),
    );
    await db.headlines.bulkPut(rows);
    const pages = await walk(ALL, 5);
    expect(pages.map((some) => some.length)).toEqual([5, 5, 5, 5, 3]);
    const expected = rows
      .toSorted((x, y) => y.at - x.at || y.place - x.place || (x.id < y.id ? 1 : -1))
      .map(({ id }) => id);
    expect(pages.flat()).toEqual(expected);
    expect((await walk(ALL, 5, 'newer')).toReversed().flat()).toEqual(expected);
  });

  it('leave out what is muted by a rule, and the sources that are muted or removed', async () => {
    await db.sources.update('b' as SourceId, { mutedAt: 5 });
    await db.sources.update('c' as SourceId, { removedAt: 5 });
    await db.headlines.bulkPut([
      headlineRow('a1', 'a', 1),
      headlineRow('a2', 'a', 2, { muted: true }),
      headlineRow('b1', 'b', 3),
      headlineRow('c1', 'c', 4),
    ]);
    expect(await page()).toEqual({ ids: ['a1'], next: null });
  });

  it('hold to the filter: unread, source, language, and all three', async () => {
    await db.headlines.bulkPut([
      headlineRow('a1', 'a', 1),
      readRow(headlineRow('a2', 'a', 2)),
      headlineRow('b1', 'b', 3),
      headlineRow('c1', 'c', 4),
      readRow(headlineRow('c2', 'c', 5)),
    ]);
    const a = 'a' as SourceId;
    expect((await page({ view: 'unread' })).ids).toEqual(['c1', 'b1', 'a1']);
    expect((await page({ view: 'all', sourceId: a })).ids).toEqual(['a2', 'a1']);
    expect((await page({ view: 'all', language: 'ar' })).ids).toEqual(['b1', 'a2', 'a1']);
    expect((await page({ view: 'unread', sourceId: a, language: 'ar' })).ids).toEqual(['a1']);
    expect((await page({ view: 'unread', sourceId: a, language: 'en' })).ids).toEqual([]);
  });

  it('show what is kept by when it was, also of a source that is gone', async () => {
    await db.headlines.bulkPut([headlineRow('a1', 'a', 9), headlineRow('a2', 'a', 8), headlineRow('x1', 'gone', 7)]);
    for (const [index, id] of ['a1', 'x1', 'a2'].entries()) await saveHeadline(db, id as HeadlineId, true, index + 1);
    await db.marks.put({ headlineId: 'nowhere' as HeadlineId, savedAt: 9 });
    expect(await walk({ view: 'saved' }, 2)).toEqual([['a2', 'x1'], ['a1']]);
    expect((await page({ view: 'saved', sourceId: 'a' as SourceId })).ids).toEqual(['a2', 'a1']);
    const [, kept] = (await latestPage(db, { view: 'saved' })).entries;
    expect(kept).toMatchObject({ source: undefined, isSaved: true });
  });

  it('end early where a filter hits rarely, and go on from there', async () => {
    await db.headlines.bulkPut(
      Array.from({ length: 5000 }, (_, index) => headlineRow(`c${index}`, 'c', 10_000 - index)),
    );
    await db.headlines.put(headlineRow('a1', 'a', 1));
    const first = await page({ view: 'all', language: 'ar' });
    expect(first.ids).toEqual([]);
    expect(first.next).not.toBeNull();
    expect((await walk({ view: 'all', language: 'ar' }, 50)).flat()).toEqual(['a1']);
  });

  it('are not read on once nobody waits', async () => {
    await db.headlines.put(headlineRow('a1', 'a', 1));
    await expect(latestPage(db, ALL, { signal: AbortSignal.abort(new Error('left')) })).rejects.toThrow('left');
  });
});

describe('a story', () => {
  beforeEach(() =>
    db.headlines.bulkPut([
      headlineRow('a1', 'a', 10, { storyId: 'a1' }),
      headlineRow('b1', 'b', 20, { storyId: 'a1' }),
      headlineRow('b2', 'b', 25, { storyId: 'a1' }),
      headlineRow('c1', 'c', 30),
    ]),
  );

  it('is one entry where its first headline stands, and says how many sources tell it', async () => {
    const { entries } = await latestPage(db, ALL);
    expect(ids(entries)).toEqual(['c1', 'a1']);
    expect(entries[1]?.story).toEqual({ sources: 2, ids: ['a1', 'b1', 'b2'] });
    expect(entries[0]?.story).toBeUndefined();
  });

  it.each([
    ['was deleted', () => db.headlines.delete('a1' as HeadlineId)],
    ['is muted by a rule', () => db.headlines.update('a1' as HeadlineId, { muted: true })],
    ['has a source that is muted', () => db.sources.update('a' as SourceId, { mutedAt: 1 })],
    ['has a source that was removed', () => db.sources.update('a' as SourceId, { removedAt: 1 })],
  ])('stands where its oldest visible headline does where its first one %s', async (_, change) => {
    await change();
    const { entries } = await latestPage(db, ALL);
    expect(ids(entries)).toEqual(['c1', 'b1']);
    expect(entries[1]?.story).toEqual({ sources: 1, ids: ['b1', 'b2'] });
  });

  it('shows all of one source where only that source is shown', async () => {
    expect((await page({ view: 'all', sourceId: 'b' as SourceId })).ids).toEqual(['b2', 'b1']);
  });
});

describe('the list by source', () => {
  it('has the newest ten of each source, source by source, page by page', async () => {
    for (const id of ['d', 'e', 'f', 'g', 'h']) await db.sources.put(sourceRow(id, { addedAt: 4 }));
    for (const source of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) {
      await db.headlines.bulkPut(Array.from({ length: 14 }, (_, at) => headlineRow(`${source}${at}`, source, at)));
    }
    const first = await sourceSections(db, ALL);
    expect(first.entries).toHaveLength(50);
    expect(ids(first.entries).slice(0, 11)).toEqual([
      'a13',
      'a12',
      'a11',
      'a10',
      'a9',
      'a8',
      'a7',
      'a6',
      'a5',
      'a4',
      'b13',
    ]);
    const second = await sourceSections(db, ALL, { after: first.next });
    expect(new Set(second.entries.map(({ headline }) => headline.sourceId))).toEqual(new Set(['f', 'g', 'h']));
    expect(second.next).toBeNull();
  });
});

describe('entries that are in view', () => {
  it('are as the store has them now, without what is gone or no longer shown; what was read stays', async () => {
    await db.headlines.bulkPut([
      readRow(headlineRow('a1', 'a', 1)),
      headlineRow('b1', 'b', 2),
      headlineRow('c1', 'c', 3),
    ]);
    await db.sources.update('c' as SourceId, { mutedAt: 5 });
    await db.articles.put({ headlineId: 'b1' as HeadlineId, html: '<p>نص</p>' });
    await saveHeadline(db, 'b1' as HeadlineId, true, 5);
    const asked = ['a1', 'b1', 'c1', 'nowhere'] as HeadlineId[];
    const found = await entriesOf(db, asked);
    expect([...found.keys()]).toEqual(['a1', 'b1']);
    expect([...(await entriesOf(db, asked, { evenIfHidden: true })).keys()]).toEqual(['a1', 'b1', 'c1']);
    expect(found.get('a1' as HeadlineId)).toMatchObject({ isRead: true, isSaved: false, hasArticle: false });
    expect(found.get('b1' as HeadlineId)).toMatchObject({ isRead: false, isSaved: true, hasArticle: true });
  });
});

describe('arrivals', () => {
  it('are counted down to where the list has been read, wherever among its entries they stand', async () => {
    await db.headlines.bulkPut([headlineRow('a1', 'a', 10), headlineRow('a2', 'a', 30), headlineRow('old', 'a', 1)]);
    const { entries } = await latestPage(db, ALL, { most: 2 });
    const known = new Set(entries.map(({ headline }) => headline.id));
    const downTo = entries.at(-1)?.position ?? null;
    expect(await countArrivals(db, ALL, downTo, known)).toBe(0);
    await db.headlines.bulkPut([
      headlineRow('between', 'b', 20),
      headlineRow('newest', 'b', 40),
      headlineRow('muted', 'b', 41, { muted: true }),
      headlineRow('older', 'b', 5),
    ]);
    expect(await countArrivals(db, ALL, downTo, known)).toBe(2);
  });
});
