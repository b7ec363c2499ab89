/** What is deleted when it is too old or too large, and what never is. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Article, Headline } from '../../utils/model/headline';
import type { HeadlineId, SourceId } from '../../utils/model/ids';
import { freshPollState, type Source } from '../../utils/model/source';
import { type Database, openDatabase } from '../../utils/store/db';
import { saveHeadline } from '../../utils/store/marks';
import { saveListing } from '../../utils/store/polls';
import { type RetentionPolicy, upkeep } from '../../utils/store/retention';
import { addSources, setRetention } from '../../utils/store/sources';
import { measureUsage } from '../../utils/store/usage';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const DAY = 86_400_000;
const NOW = 2_000 * DAY;

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
const id = (text: string) => text as HeadlineId;

const headline = (name: string, daysOld: number, changes: Partial<Headline> = {}): Headline => ({
  id: id(name),
  sourceId: A.id,
  title: `عنوان ${name}`,
  url: `https://a.example/${name}`,
  publishedAt: null,
  at: NOW - daysOld * DAY,
  place: 0,
  inLane: 0,
  unread: 1,
  ...changes,
});
/** About `kilobytes` kB, for an article in Latin letters. */
const article = (name: string, kilobytes = 1): Article => ({
  headlineId: id(name),
  html: 'x'.repeat(kilobytes * 1000),
});

let db: Database;
const POLICY: RetentionPolicy = { days: 90, bytes: 50_000_000, used: null };
const tidy = (policy: Partial<RetentionPolicy> = {}, until?: number, now = () => NOW) =>
  upkeep({ db, policy: { ...POLICY, ...policy }, now, isAsked: until === undefined, until });
const stored = async () => (await db.headlines.toCollection().primaryKeys()).sort();
const withArticle = async () => (await db.articles.toCollection().primaryKeys()).sort();

beforeEach(async () => {
  fakeBrowser.reset();
  db = openDatabase(`test-${Math.random()}`);
  await addSources(db, [A, B], 1);
  // It is not the first time.
  await db.meta.put({ key: 'upkeep', at: NOW - DAY, time: NOW - DAY });
});
afterEach(() => db.delete());

describe('a headline that is too old', () => {
  it('goes with its article, pictures and page, and its mark stays', async () => {
    await db.headlines.bulkPut([headline('old', 91), headline('young', 89)]);
    await db.articles.bulkPut([article('old'), article('young')]);
    await db.pictures.put({ headlineId: id('old'), url: 'https://a.example/1.png', blob: new Blob(['1234']) });
    await db.pages.put({ headlineId: id('old'), url: 'x', bytes: new Uint8Array(7), size: 7, fetchedAt: NOW });
    await db.marks.put({ headlineId: id('old'), readAt: NOW - 91 * DAY });
    const freed = await tidy();
    expect(await stored()).toEqual(['young']);
    expect(await withArticle()).toEqual(['young']);
    expect(await db.pictures.count()).toBe(0);
    expect(await db.pages.count()).toBe(0);
    expect(await db.marks.toCollection().primaryKeys()).toEqual(['old']);
    expect(freed.headlines).toBe(1);
    expect(freed.bytes).toBeGreaterThan(1000 + 4 + 7);
  });

  it('never goes while the person keeps it or its source lists it', async () => {
    await db.headlines.bulkPut([
      headline('saved', 400),
      headline('listed', 400, { inLane: 1 }),
      headline('beside', 400),
      headline('gone', 400),
    ]);
    await db.articles.bulkPut(['saved', 'listed', 'beside', 'gone'].map((name) => article(name)));
    await saveHeadline(db, id('saved'), true, NOW - 399 * DAY);
    await db.polls.update(A.id, { besides: [id('beside')] });
    await tidy();
    expect(await stored()).toEqual(['beside', 'listed', 'saved']);
    expect(await withArticle()).toEqual(['beside', 'listed', 'saved']);
  });

  it('is what a poll notes as listed beside the lane, and no longer once it is not', async () => {
    const row = { ...headline('story', 400), inLane: 0 as const };
    const list = (headlines: Headline[]) =>
      saveListing(db, A.id, { headlines, articles: [], source: A }, () => freshPollState(A.id, 1));
    await list([row, headline('lane', 1, { inLane: 1 })]);
    await tidy();
    expect(await stored()).toEqual(['lane', 'story']);
    await list([headline('lane', 1, { inLane: 1 })]);
    await tidy();
    expect(await stored()).toEqual(['lane']);
  });

  it('is not one that a clock makes old which is set ahead of all news', async () => {
    const dated = (name: string, daysOld: number) => headline(name, daysOld, { publishedAt: NOW - daysOld * DAY });
    await db.headlines.bulkPut([dated('old', 91), dated('young', 80), dated('news', 0)]);
    await db.articles.bulkPut(['old', 'young', 'news'].map((name) => article(name)));
    await db.meta.delete('upkeep');
    // One without a date came after the clock was changed.
    await db.headlines.put(headline('undated', -365));
    await tidy({}, undefined, () => NOW + 365 * DAY);
    expect(await stored()).toEqual(['news', 'undated', 'young']);
    expect(await withArticle()).toEqual(['news', 'young']);
  });

  describe('and no source gives dates', () => {
    const daily = (daysLater: number) => upkeep({ db, policy: POLICY, now: () => NOW + daysLater * DAY });
    beforeEach(async () => {
      await daily(0);
      await db.headlines.bulkPut([headline('h88', 88.5), headline('h80', 80), headline('new', 0)]);
      await db.articles.bulkPut(['h88', 'h80', 'new'].map((name) => article(name)));
    });

    it('stays when the clock jumps a year ahead before the first time, and goes with its time once it is set right', async () => {
      await db.meta.delete('upkeep');
      await daily(365);
      await upkeep({ db, policy: POLICY, now: () => NOW + 365 * DAY, isAsked: true });
      await daily(0);
      await daily(1);
      expect(await stored()).toEqual(['h80', 'h88', 'new']);
      expect(await withArticle()).toEqual(['h80', 'h88', 'new']);
      for (let day = 2; day <= 14; day += 1) await daily(day);
      expect(await stored()).toEqual(['h80', 'new']);
    });

    it('stays when the clock jumps a year ahead, however often it is asked for, until it is set right', async () => {
      await daily(365);
      await upkeep({ db, policy: POLICY, now: () => NOW + 365 * DAY, isAsked: true });
      await daily(365.5);
      await daily(1);
      expect(await stored()).toEqual(['h80', 'h88', 'new']);
      expect(await withArticle()).toEqual(['h80', 'h88', 'new']);
    });

    it('goes week by week where a clock stays that far ahead, or a machine was off so long', async () => {
      await daily(40);
      expect(await stored()).toEqual(['h80', 'h88', 'new']);
      await daily(41);
      expect(await stored()).toEqual(['h80', 'new']);
      await daily(42);
      expect(await stored()).toEqual(['new']);
    });

    it('stays where it came under a clock that was a year back, which is then set right', async () => {
      await daily(-365);
      await db.headlines.put(headline('then', 365));
      await daily(0.5);
      await upkeep({ db, policy: POLICY, now: () => NOW + 0.6 * DAY, isAsked: true });
      expect(await stored()).toEqual(['h80', 'h88', 'new', 'then']);
    });

    it('goes on going while a clock is set back, and week by week after it was set right', async () => {
      await db.headlines.put(headline('older', 365 + 89));
      await daily(-365);
      expect(await stored()).toEqual(['h80', 'h88', 'new', 'older']);
      await daily(-363);
      expect(await stored()).toEqual(['h80', 'h88', 'new']);
      for (let day = 0; day < 60; day += 1) await daily(day);
      expect(await stored()).toEqual(['new']);
    });

    it('stays when the clock jumps while an upkeep is under way', async () => {
      let clock = NOW + DAY;
      await upkeep({ db, policy: POLICY, now: () => clock++, until: NOW + DAY + 3 });
      await daily(365);
      expect(await stored()).toEqual(['h80', 'h88', 'new']);
    });
  });

  it('goes by a date that a source gives, a day after a machine has slept for however long', async () => {
    const daily = (daysLater: number) => upkeep({ db, policy: POLICY, now: () => NOW + daysLater * DAY });
    await daily(0);
    await db.headlines.bulkPut([headline('old', 30), headline('news', -100, { publishedAt: NOW + 100 * DAY })]);
    await daily(100);
    expect(await stored()).toEqual(['news', 'old']);
    await daily(101);
    expect(await stored()).toEqual(['news']);
  });

  it('goes by the choice for its own source where there is one', async () => {
    await db.headlines.bulkPut([headline('a', 10), headline('b', 10, { sourceId: B.id })]);
    await setRetention(db, A.id, 7, null);
    await tidy();
    expect(await stored()).toEqual(['b']);
    await setRetention(db, B.id, 3650, null);
    await tidy({ days: 7 });
    expect(await stored()).toEqual(['b']);
    await setRetention(db, B.id, null, null);
    await tidy({ days: null });
    expect(await stored()).toEqual(['b']);
    await tidy({ days: 7 });
    expect(await stored()).toEqual([]);
  });
});

describe('articles that take too much', () => {
  it('go from the oldest on, and their headlines stay', async () => {
    await db.headlines.bulkPut([headline('h1', 1), headline('h2', 2), headline('h3', 3), headline('h4', 4)]);
    await db.articles.bulkPut([article('h1', 400), article('h2', 400), article('h3', 400), article('h4', 400)]);
    await tidy({ bytes: 1_000_000 });
    expect(await withArticle()).toEqual(['h1', 'h2']);
    expect(await stored()).toEqual(['h1', 'h2', 'h3', 'h4']);
  });

  it('never are those that the person keeps, which do not count either, nor those that would come again', async () => {
    await db.headlines.bulkPut([
      headline('saved', 1),
      headline('h2', 2),
      headline('h3', 3, { inLane: 1 }),
      headline('h4', 4),
      headline('other', 4, { sourceId: B.id }),
    ]);
    await db.articles.bulkPut(['saved', 'h2', 'h3', 'h4', 'other'].map((name) => article(name, 900)));
    await saveHeadline(db, id('saved'), true, 1);
    await tidy({ bytes: 1_000_000 });
    expect(await withArticle()).toEqual(['h2', 'h3', 'other', 'saved']);
  });

  it('are not even looked at where all that is stored is less', async () => {
    await db.headlines.bulkPut([headline('h1', 1), headline('h2', 2)]);
    await db.articles.bulkPut([article('h1', 900), article('h2', 900)]);
    await tidy({ bytes: 1_000_000, used: 900_000 });
    expect(await withArticle()).toEqual(['h1', 'h2']);
    await setRetention(db, A.id, null, 1);
    await tidy({ bytes: 2_000_000, used: 1_900_000 });
    expect(await withArticle()).toEqual(['h1']);
  });
});

describe('what has outlived its headline', () => {
  it('goes: articles, pictures, pages; a mark after a year, and after a week where it only says that it was seen', async () => {
    await db.headlines.put(headline('there', 1));
    await db.articles.bulkPut([article('there'), article('gone')]);
    await db.pictures.bulkPut([
      { headlineId: id('there'), url: 'https://a.example/1.png', blob: new Blob(['1']) },
      { headlineId: id('gone'), url: 'https://a.example/1.png', blob: new Blob(['1']) },
      { headlineId: id('gone'), url: 'https://a.example/2.png', blob: new Blob(['1']) },
    ]);
    const page = (name: string, fetchedAt: number) => ({
      headlineId: id(name),
      url: 'x',
      bytes: new Uint8Array(1),
      size: 1,
      fetchedAt,
    });
    await db.pages.bulkPut([page('there', NOW - DAY), page('gone', NOW - DAY)]);
    await db.marks.bulkPut([
      { headlineId: id('there'), readAt: NOW - 500 * DAY },
      { headlineId: id('gone'), readAt: NOW - 366 * DAY },
      { headlineId: id('lately'), seenAt: NOW - 500 * DAY, readAt: NOW - 364 * DAY },
      { headlineId: id('passed'), seenAt: NOW - 8 * DAY },
      { headlineId: id('seen'), seenAt: NOW - 6 * DAY },
    ]);
    await tidy();
    expect(await withArticle()).toEqual(['there']);
    expect(await db.pictures.where('headlineId').equals(id('gone')).count()).toBe(0);
    expect(await db.pictures.count()).toBe(1);
    expect(await db.pages.toCollection().primaryKeys()).toEqual(['there']);
    expect((await db.marks.toCollection().primaryKeys()).sort()).toEqual(['lately', 'seen', 'there']);
  });

  it('is a page that nobody opened for a month', async () => {
    await db.headlines.bulkPut([headline('a', 1), headline('b', 1)]);
    for (const [name, days] of [['a', 31] as const, ['b', 29] as const])
      await db.pages.put({
        headlineId: id(name),
        url: 'x',
        bytes: new Uint8Array(1),
        size: 1,
        fetchedAt: NOW - days * DAY,
      });
    await tidy();
    expect(await db.pages.toCollection().primaryKeys()).toEqual(['b']);
  });
});

describe('the work', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => headline(`h${index}`, 100 + index));

  it('is done about once a day, or when it is asked for', async () => {
    const daily = (now: number) => upkeep({ db, policy: POLICY, now: () => now });
    await db.headlines.put(headline('h1', 100));
    expect((await daily(NOW)).headlines).toBe(1);
    await db.headlines.put(headline('h1', 100));
    expect((await daily(NOW + 23 * 3_600_000)).headlines).toBe(0);
    expect((await tidy()).headlines).toBe(1);
    await db.headlines.put(headline('h1', 100));
    expect((await daily(NOW + DAY)).headlines).toBe(1);
  });

  it('goes on after it ran out of time or was killed, and ends', async () => {
    await db.headlines.bulkPut(many(1000));
    await saveHeadline(db, id('h500'), true, 1);
    let total = 0;
    let runs = 0;
    do {
      let clock = NOW;
      // One slice a call: nothing of an earlier call is in memory.
      const freed = await upkeep({ db, policy: POLICY, now: () => clock++, until: NOW + 4 });
      total += freed.headlines;
      runs += 1;
    } while (runs < 50 && (await db.meta.get('upkeep')) && (await unfinished()));
    expect(runs).toBeGreaterThan(2);
    expect(total).toBe(999);
    expect(await stored()).toEqual(['h500']);
  });
  const unfinished = async () => {
    const row = await db.meta.get('upkeep');
    return row?.key === 'upkeep' && row.next !== undefined;
  };

  it('looks at each place once, also where much of it must stay', async () => {
    await db.headlines.bulkPut(many(1000).map((each): Headline => ({ ...each, inLane: 1 })));
    await db.headlines.put(headline('oldest', 5000));
    await db.headlines.put(headline('newest', 91));
    expect((await tidy()).headlines).toBe(2);
    expect(await db.headlines.count()).toBe(1000);
  });
});

describe('what is stored', () => {
  it('is counted by kind, its size taken from a sample', async () => {
    await db.headlines.bulkPut(Array.from({ length: 1000 }, (_, index) => headline(`h${index}`, 1)));
    await db.articles.bulkPut(Array.from({ length: 500 }, (_, index) => article(`h${index}`, 2)));
    await db.pages.put({ headlineId: id('h1'), url: 'x', bytes: new Uint8Array(123), size: 123, fetchedAt: NOW });
    const found: Record<string, { count: number; bytes: number }> = {};
    await measureUsage(db, (kind, amount) => {
      found[kind] = amount;
    });
    expect(found).toMatchObject({
      headlines: { count: 1000 },
      articles: { count: 500, bytes: 1_000_000 },
      pictures: { count: 0, bytes: 0 },
      pages: { count: 1, bytes: 123 },
    });
    expect(found.headlines?.bytes).toBeGreaterThan(100_000);
  });
});
