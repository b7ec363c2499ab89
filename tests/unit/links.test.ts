/** Any link in the reader: a headline of no source that is in nobody's way, and goes unless it is kept. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createArticles } from '../../entrypoints/background/articles';
import { nameOfAddress, openLink, tidyLinks } from '../../entrypoints/background/links';
import type { ExtractedArticle, Headline } from '../../utils/model/headline';
import type { HeadlineId } from '../../utils/model/ids';
import { originOf } from '../../utils/model/link';
import { type Database, openDatabase } from '../../utils/store/db';
import { laneHeadlines } from '../../utils/store/lane';
import { latestPage } from '../../utils/store/latest';
import { forgetLinks } from '../../utils/store/links';
import { saveHeadline, unmarkRead } from '../../utils/store/marks';
import { parseQuery, searchHeadlines } from '../../utils/store/search';
import { purgeRemoved } from '../../utils/store/sources';
import { unreadStories } from '../../utils/store/unread';
import { settle } from '../../utils/stories/settle';
import { fakeHouse } from './fake-house';
import { headlineRow, sourceRow } from './news-rows';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const DAY_MS = 24 * 60 * 60_000;
const URL = 'https://paper.example/harbour/ship';
const HERE = { index: 3, incognito: false, windowId: 1 };
const PRIVATE = { ...HERE, incognito: true };
const ARTICLE: ExtractedArticle = {
  html: '<p>رست السفينة صباح اليوم.</p>',
  url: URL,
  language: 'ar',
  title: 'سفينة الكتب ترسو',
};

let db: Database;
let opened: { url: string; index?: number }[];
let inTabs: string[];
const link = async (): Promise<Headline> => (await db.headlines.where({ sourceId: 'links' }).toArray())[0] as Headline;

const found = async (typed: string): Promise<HeadlineId[]> =>
  (await searchHeadlines(db, parseQuery(typed), { most: 10 })).hits.map(({ headline }) => headline.id);

beforeEach(async () => {
  fakeBrowser.reset();
  [opened, inTabs] = [[], []];
  db = openDatabase(`test-${Math.random()}`);
  await db.sources.put(sourceRow('a'));
  await db.headlines.put(headlineRow('a1', 'a', Date.now() - 1000));
  fakeBrowser.tabs.create = (async (tab: { url: string }) => opened.push(tab)) as never;
  fakeBrowser.tabs.query = (async () => inTabs.map((url) => ({ url }))) as never;
});
afterEach(() => db.delete());

describe('a link', () => {
  it('opens in the reader beside its page, by its words or by what its address says', async () => {
    await openLink(fakeHouse(db), { url: URL, text: '  سفينة\n الكتب ', tab: HERE });
    expect(await link()).toMatchObject({ title: 'سفينة الكتب', url: URL });
    expect(opened).toEqual([
      expect.objectContaining({ url: expect.stringMatching(/reader\.html\?id=[\w-]+(%3D)*$/), index: 4, windowId: 1 }),
    ]);
    expect(nameOfAddress('https://paper.example/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/')).toBe('paper.example/أخبار');
    expect(nameOfAddress('https://paper.example/%E0%A4%A')).toBe('paper.example/%E0%A4%A');
  });

  it('that is none of the web opens nothing', async () => {
    for (const url of ['javascript:alert(1)', 'file:///etc/hosts', 'mailto:a@b.example', undefined])
      await openLink(fakeHouse(db), { url, tab: HERE });
    expect(opened).toEqual([]);
    expect(await db.headlines.count()).toBe(1);
  });

  it('is in no lane and no list, and counts for nothing unread', async () => {
    await openLink(fakeHouse(db), { url: URL, text: 'سفينة الكتب ترسو', tab: HERE });
    const settled = await settle(db);
    expect(settled).toMatchObject({ alerts: [], breaking: [] });
    const { id } = await link();
    await unmarkRead(db, [id]);
    expect((await laneHeadlines(db, 10)).map((one) => one.id)).toEqual(['a1']);
    for (const view of ['all', 'unread'] as const)
      expect((await latestPage(db, { view })).entries.map(({ headline }) => headline.id)).toEqual(['a1']);
    expect((await unreadStories(db, 10)).count).toBe(1);
  });

  it('is called what its page calls itself once it has been read; a headline of a source keeps its title', async () => {
    const house = fakeHouse(db);
    await openLink(house, { url: URL, text: 'اقرأ المزيد', tab: HERE });
    const { id } = await link();
    const articles = createArticles(house);
    expect(await articles.keep({ id, article: ARTICLE })).toEqual({ ok: true, value: null });
    expect((await link()).title).toBe('سفينة الكتب ترسو');
    await articles.keep({ id: 'a1' as HeadlineId, article: ARTICLE });
    expect((await db.headlines.get('a1' as HeadlineId))?.title).toBe('خبر a1 من الميناء');
  });

  it('is found where it is kept, by its name and by its article', async () => {
    const house = fakeHouse(db);
    await openLink(house, { url: URL, text: 'قارب', tab: HERE });
    const { id } = await link();
    await createArticles(house).keep({ id, article: ARTICLE });
    await settle(db);
    expect(await found('السفينة')).toEqual([]);
    await saveHeadline(db, id, true, Date.now());
    expect([await found('السفينة'), await found('الكتب')]).toEqual([[id], [id]]);
  });

  it('is kept among what is saved, with its host in place of a source, whatever else goes', async () => {
    await openLink(fakeHouse(db), { url: URL, text: 'سفينة', tab: HERE });
    const { id } = await link();
    await saveHeadline(db, id, true, Date.now());
    await forgetLinks(db, new Set(), Date.now() + 10 * DAY_MS);
    await purgeRemoved(db, Date.now() + 10 * DAY_MS);
    const [saved] = (await latestPage(db, { view: 'saved' })).entries;
    expect(saved?.headline.id).toBe(id);
    expect(saved && originOf(saved.headline, saved.source)).toBe('paper.example');
    await openLink(fakeHouse(db), { url: URL, text: 'اسم آخر', tab: HERE });
    expect((await link()).title).toBe('سفينة');
  });

  it('goes a day after it was opened, with its article, unless a reader shows it', async () => {
    const house = fakeHouse(db);
    await openLink(house, { url: URL, text: 'سفينة', tab: HERE });
    const { id } = await link();
    await createArticles(house).keep({ id, article: ARTICLE });
    await purgeRemoved(db, Date.now() + DAY_MS);
    await forgetLinks(db, new Set(), Date.now() + DAY_MS / 2);
    await forgetLinks(db, new Set([id]), Date.now() + 2 * DAY_MS);
    expect(await link()).toBeDefined();
    await forgetLinks(db, new Set(), Date.now() + 2 * DAY_MS);
    expect(await db.headlines.count()).toBe(1);
    expect(await db.articles.count()).toBe(0);
  });
});

describe('a link from a private window', () => {
  it('leaves with its tab, and nothing of it is searched', async () => {
    const house = fakeHouse(db);
    await openLink(house, { url: URL, text: 'سفينة الكتب', tab: PRIVATE });
    const { id } = await link();
    expect(opened[0]?.url).toMatch(/&private$/);
    await createArticles(house).keep({ id, article: ARTICLE });
    await settle(db);
    await saveHeadline(db, id, true, Date.now());
    expect(await found('السفينة')).toEqual([]);
    await saveHeadline(db, id, false, Date.now());
    inTabs = [`https://extension.example${opened[0]?.url.slice(opened[0].url.indexOf('/reader'))}`];
    await tidyLinks(house);
    expect(await link()).toBeDefined();
    inTabs = [];
    await tidyLinks(house);
    expect(await link()).toBeUndefined();
    expect([await db.articles.count(), await db.marks.count()]).toEqual([0, 0]);
  });

  it('tells nobody that the same link is kept', async () => {
    const house = fakeHouse(db);
    await openLink(house, { url: URL, tab: HERE });
    await openLink(house, { url: URL, tab: PRIVATE });
    expect(new Set(opened.map(({ url }) => url)).size).toBe(2);
    expect(await db.headlines.where({ sourceId: 'links' }).count()).toBe(2);
  });
});
