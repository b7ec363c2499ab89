/** How what is new in the store is settled. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Database, openDatabase } from '../../../utils/store/db';
import { laneHeadlines } from '../../../utils/store/lane';
import { latestPage } from '../../../utils/store/latest';
import { markHeadlines } from '../../../utils/store/marks';
import { storiesOf, storyOf } from '../../../utils/store/queries';
import { muteSource } from '../../../utils/store/sources';
import { forgetAlerts } from '../../../utils/stories/alerts';
import { settle } from '../../../utils/stories/settle';
import { splitStory, undoSplit } from '../../../utils/stories/split';
import { addNew, addPolled, addRule, HOUR, id, markedBy, NOW, poll, storedStories } from './stored';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const BRIDGE = 'افتتاح الجسر الجديد فوق نهر دجلة في الموصل';
const MUSEUM = 'متحف جديد للخط العربي في مدينة فاس المغربية';

let db: Database;
const lane = async (most = 99) => (await laneHeadlines(db, most)).map((each) => each.id as string);

beforeEach(async () => {
  fakeBrowser.reset();
  db = openDatabase(`test-${Math.random()}`);
  await addPolled(db, 'a', 'b', 'c');
});
afterEach(() => db.delete());

describe('stories in the store', () => {
  it('join the headlines of several sources, whichever is polled first', async () => {
    await poll(db, 'b', [['b1', `${BRIDGE} اليوم`, NOW - HOUR]]);
    await settle(db, NOW);
    expect(await storedStories(db)).toEqual([]);
    await poll(db, 'a', [['a1', BRIDGE, NOW - 2 * HOUR]]);
    await settle(db, NOW);
    expect(await storedStories(db)).toEqual([['a1', 'b1']]);
    expect((await db.headlines.get(id('b1')))?.storyId).toBe('a1');
    expect((await db.headlines.get(id('a1')))?.storyId).toBe('a1');
    expect(await db.headlines.orderBy('[fresh+at+place]').count()).toBe(0);
  });

  it('follow edits, into a story and out of it', async () => {
    await poll(db, 'a', [['a1', BRIDGE]]);
    await poll(db, 'b', [['b1', MUSEUM]]);
    await poll(db, 'c', [['c1', BRIDGE]]);
    await settle(db, NOW);
    expect(await storedStories(db)).toEqual([['a1', 'c1']]);
    await poll(db, 'b', [['b1', BRIDGE]]);
    await settle(db, NOW);
    expect(await storedStories(db)).toEqual([['a1', 'b1', 'c1']]);
    await poll(db, 'a', [['a1', MUSEUM]]);
    await settle(db, NOW);
    expect(await storedStories(db)).toEqual([['b1', 'c1']]);
    expect((await db.headlines.get(id('a1')))?.storyId).toBeUndefined();
  });

  it('are kept whole where one member is further from what is new than a story may span', async () => {
    await poll(db, 'a', [['a1', BRIDGE, NOW - 60 * HOUR]]);
    await poll(db, 'b', [['b1', BRIDGE, NOW - 30 * HOUR]]);
    await settle(db, NOW);
    await poll(db, 'c', [['c1', BRIDGE]]);
    await settle(db, NOW);
    expect(await storedStories(db)).toEqual([['a1', 'b1']]);
  });

  it('stay split, also when their headlines are edited and polled again', async () => {
    await poll(db, 'a', [['a1', BRIDGE]]);
    await poll(db, 'b', [['b1', BRIDGE]]);
    await settle(db, NOW);
    const splitId = await splitStory(db, id('b1'));
    expect(await storedStories(db)).toEqual([]);
    await poll(db, 'b', [['b1', `${BRIDGE} أمس`]]);
    await poll(db, 'c', [['c1', BRIDGE]]);
    await settle(db, NOW);
    expect(await storedStories(db)).toEqual([['a1', 'c1']]);
    await undoSplit(db, splitId ?? '');
    expect(await storedStories(db)).toEqual([['a1', 'b1', 'c1']]);
    expect((await db.marks.toArray()).filter(({ splitIds }) => splitIds)).toEqual([]);
    expect(await splitStory(db, id('a-old'))).toBeNull();
  });

  it('keep every split that a headline has been through', async () => {
    await poll(db, 'a', [['a1', BRIDGE]]);
    await poll(db, 'b', [['b1', BRIDGE]]);
    await settle(db, NOW);
    await splitStory(db, id('a1'));
    await poll(db, 'c', [['c1', BRIDGE]]);
    await settle(db, NOW);
    const [joined] = await storedStories(db);
    const second = await splitStory(db, id('c1'));
    expect(await storedStories(db)).not.toContainEqual(joined);
    await undoSplit(db, second ?? '');
    expect(await storedStories(db)).toHaveLength(1);
    for (const story of await storedStories(db)) expect(story).not.toEqual(expect.arrayContaining(['a1', 'b1']));
  });

  it('are told with their sources, without what is muted', async () => {
    for (const name of ['a', 'b', 'c']) await poll(db, name, [[`${name}1`, BRIDGE, NOW]]);
    await settle(db, NOW);
    const names = async (headline: string) => (await storyOf(db, id(headline))).map(({ source }) => source.title);
    expect(await names('b1')).toEqual(['a', 'b', 'c']);
    expect(await names('a-old')).toEqual([]);
    await muteSource(db, 'c' as never, true, NOW);
    expect(await names('b1')).toEqual(['a', 'b']);
    expect((await storiesOf(db, [id('a1')])).get(id('a1'))).toHaveLength(2);
    await muteSource(db, 'a' as never, true, NOW);
    expect(await names('b1')).toEqual([]);
  });
});

describe('the lane', () => {
  it('tells a story once, by its oldest headline that runs', async () => {
    await poll(db, 'a', [['a1', BRIDGE, NOW - 2 * HOUR]]);
    await poll(db, 'b', [['b1', BRIDGE, NOW - HOUR]]);
    await settle(db, NOW);
    expect(await lane()).toEqual(['a1']);
    await poll(db, 'c', [['c1', BRIDGE, NOW - HOUR / 2]]);
    await settle(db, NOW);
    expect(await lane()).toEqual(['a1']);
    // Its own source has dropped it.
    await poll(db, 'a', [['a2', MUSEUM, NOW]]);
    await settle(db, NOW);
    expect(await lane()).toEqual(['a2', 'b1']);
    await muteSource(db, 'b' as never, true, NOW);
    expect(await lane()).toEqual(['a2', 'c1']);
  });

  it('is as long as it may be where stories take up much of it', async () => {
    const titles = ['نهر', 'جبل', 'بحر', 'سهل', 'واد'].map(
      (place) => `مدرسة ${place} تفتتح مكتبة كبيرة للأطفال في ${place}`,
    );
    for (const name of ['a', 'b', 'c']) {
      await poll(
        db,
        name,
        titles.map((title, index) => [`${name}${index}`, title, NOW - index * HOUR] as const),
      );
    }
    await settle(db, NOW);
    expect(await lane(4)).toEqual(['a0', 'a1', 'a2', 'a3']);
    expect(await lane()).toHaveLength(5);
  });
});

describe('rules', () => {
  it('mute, highlight and break what comes in', async () => {
    await addRule(db, 'جسر');
    await addRule(db, 'متحف', { actions: ['highlight', 'breaking'] });
    await poll(db, 'a', [
      ['a1', 'جسر جديد في المدينة'],
      ['a2', MUSEUM],
    ]);
    await settle(db, NOW);
    expect(await markedBy(db, 'muted')).toEqual(['a1']);
    expect(await markedBy(db, 'highlight')).toEqual(['a2']);
    expect(await markedBy(db, 'breaking')).toEqual(['a2']);
    expect(await lane()).toEqual(['a2']);
    expect((await latestPage(db, { view: 'all' })).entries.map(({ headline }) => headline.id)).not.toContain('a1');
  });

  it('follow edits, and look at source, author and the text of the article', async () => {
    await addRule(db, 'نهر', { fields: ['text'] });
    await addRule(db, 'سلمى', { fields: ['author'], actions: ['highlight'] });
    await addRule(db, 'b', { fields: ['source'], actions: ['breaking'] });
    await poll(db, 'a', [['a1', MUSEUM, NOW, { html: '<p>على ضفة <b>النهر</b></p>', author: 'سلمى' }]]);
    await poll(db, 'b', [['b1', BRIDGE]]);
    await settle(db, NOW);
    expect([await markedBy(db, 'muted'), await markedBy(db, 'highlight')]).toEqual([['a1'], ['a1']]);
    expect(await markedBy(db, 'breaking')).toEqual(['b-old', 'b1']);
    await poll(db, 'a', [['a1', MUSEUM, NOW, { html: '<p>على سفح الجبل</p>', author: 'سلمى' }]]);
    await settle(db, NOW);
    expect(await markedBy(db, 'muted')).toEqual([]);
  });

  it('do again what they did to stored headlines when one is changed, turned off or gone', async () => {
    await poll(db, 'a', [
      ['a1', 'جسر جديد في المدينة'],
      ['a2', MUSEUM],
    ]);
    await settle(db, NOW);
    const rule = await addRule(db, 'جسر');
    await settle(db, NOW);
    expect(await markedBy(db, 'muted')).toEqual(['a1']);
    await addRule(db, 'متحف', { ...rule, text: 'متحف' });
    await settle(db, NOW);
    expect(await markedBy(db, 'muted')).toEqual(['a2']);
    await addRule(db, 'متحف', { ...rule, text: 'متحف', isOn: false });
    await settle(db, NOW);
    expect(await markedBy(db, 'muted')).toEqual([]);
  });

  it('go on where they were when a kill has stopped them', async () => {
    const many = Array.from(
      { length: 7_100 },
      (_, index) => [`m${index}`, `جسر رقم ${index}`, NOW - index * HOUR] as const,
    );
    await poll(db, 'a', many);
    while ((await settle(db, NOW)).isLeft);
    await addRule(db, 'جسر');
    expect((await settle(db, NOW)).isLeft).toBe(true);
    const halfway = await markedBy(db, 'muted');
    expect(halfway).toContain('m0');
    expect(halfway.length).toBeGreaterThan(4_000);
    // A background that was killed knows nothing but what is stored.
    expect((await settle(db, NOW)).isLeft).toBe(false);
    expect(await markedBy(db, 'muted')).toHaveLength(7_100);
    expect(await db.meta.get('rules')).toBeUndefined();
  });

  it('are applied to all, also where each headline takes long', async () => {
    const many = Array.from(
      { length: 40 },
      (_, index) => [`m${index}`, 'جسر', NOW - (index >> 1) * HOUR, { html: '<p>نهر', place: 0 }] as const,
    );
    await poll(db, 'a', many);
    await addRule(db, 'جسر');
    await addRule(db, 'نهر', { fields: ['text'], actions: ['highlight'] });
    let clock = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (clock += 300));
    expect((await settle(db, NOW)).isLeft).toBe(true);
    const muted = await markedBy(db, 'muted');
    expect(muted).toContain('m0');
    expect(muted.length).toBeLessThan(40);
    while ((await settle(db, NOW)).isLeft);
    expect(await markedBy(db, 'muted')).toHaveLength(40);
    expect(await markedBy(db, 'highlight')).toHaveLength(40);
    expect(await db.articles.where({ fresh: 1 }).count()).toBe(0);
    expect(await db.headlines.orderBy('[fresh+at+place]').count()).toBe(0);
    await addRule(db, 'جسر', { actions: ['breaking'] });
    while ((await settle(db, NOW)).isLeft);
    vi.mocked(performance.now).mockRestore();
    expect(await markedBy(db, 'breaking')).toHaveLength(40);
    expect(await markedBy(db, 'muted')).toEqual([]);
  });

  it('reach all headlines also where one is added while another is under way', async () => {
    const many = Array.from({ length: 3_500 }, (_, index) => [`m${index}`, 'جسر على نهر', NOW - index * HOUR] as const);
    await poll(db, 'a', many);
    while ((await settle(db, NOW)).isLeft);
    await addRule(db, 'جسر');
    const first = settle(db, NOW);
    const from = async () => ((await db.meta.get('rules')) as { from?: number[] } | undefined)?.from?.[0];
    await vi.waitUntil(async () => (await from()) !== Infinity, { interval: 1, timeout: 30_000 });
    await addRule(db, 'نهر', { actions: ['highlight'] });
    await first;
    while ((await settle(db, NOW)).isLeft);
    expect(await markedBy(db, 'highlight')).toHaveLength(3_500);
  });

  it('reach all of many headlines with one time and place', async () => {
    await poll(
      db,
      'a',
      Array.from({ length: 1_300 }, (_, index) => [`m${index}`, 'جسر', NOW, { place: 0 }] as const),
    );
    while ((await settle(db, NOW)).isLeft);
    await addRule(db, 'جسر');
    while ((await settle(db, NOW)).isLeft);
    expect(await markedBy(db, 'muted')).toHaveLength(1_300);
  });

  it('save what is news, and nothing that the person has had in hand', async () => {
    await markHeadlines(db, [id('a-old')], 'seenAt', NOW);
    await addRule(db, 'جسر', { actions: ['save'] });
    await poll(db, 'a', [
      ['a1', 'جسر جديد في المدينة'],
      ['a-old', 'جسر قديم', NOW - 90 * 24 * HOUR],
    ]);
    await settle(db, NOW);
    expect((await db.marks.toArray()).map(({ headlineId, savedAt }) => [headlineId, savedAt])).toEqual([
      ['a-old', undefined],
      ['a1', NOW],
    ]);
  });
});

describe('a batch', () => {
  it('is settled whole or not at all', async () => {
    await addRule(db, 'سفينة', { actions: ['mute', 'save', 'notify'] });
    await addRule(db, 'متحف', { actions: ['save', 'notify'] });
    await poll(db, 'a', [
      ['a1', 'سفينة جديدة في الميناء'],
      ['a2', MUSEUM],
      ['a3', BRIDGE],
    ]);
    await poll(db, 'b', [['b1', BRIDGE]]);
    const before = await db.headlines.toArray();
    const broken = vi.spyOn(db.meta, 'put').mockImplementation(() => {
      throw new Error('the disk is full');
    });
    await expect(settle(db, NOW)).rejects.toThrow('full');
    broken.mockRestore();
    expect(await db.headlines.toArray()).toEqual(before);
    expect(await db.marks.count()).toBe(0);
    expect((await settle(db, NOW)).alerts.map((each) => each.id)).toEqual(['a2']);
    expect(await markedBy(db, 'muted')).toEqual(['a1']);
    expect(await storedStories(db)).toEqual([['a3', 'b1']]);
    expect((await db.marks.toArray()).map(({ headlineId }) => headlineId)).toEqual(['a1', 'a2']);
  });

  it('is the newest of many, so that they are shown first', async () => {
    const many = Array.from(
      { length: 6_000 },
      (_, index) => [`m${index}`, `خبر ${index}`, NOW - index * HOUR] as const,
    );
    await poll(db, 'a', many);
    expect((await settle(db, NOW)).isLeft).toBe(true);
    const left = await db.headlines.orderBy('[fresh+at+place]').primaryKeys();
    expect(left).toHaveLength(1_000);
    expect(left).not.toContain('m0');
    expect(left).toContain('m5999');
  });
});

describe('alerts', () => {
  const told = async () => {
    const settled = await settle(db, NOW);
    return { byRule: settled.alerts.map((each) => each.id), breaking: settled.breaking.map((each) => each.id) };
  };

  it('are what a rule wants told of the news, until it has been told', async () => {
    await addRule(db, 'جسر', { actions: ['notify'] });
    await poll(db, 'a', [
      ['a1', 'جسر جديد في المدينة', NOW - HOUR],
      ['a2', MUSEUM],
      ['a3', 'عاجل: افتتاح المعرض'],
    ]);
    const first = await settle(db, NOW);
    expect(first.alerts.map((each) => each.id)).toEqual(['a1']);
    expect(first.breaking.map((each) => each.id)).toEqual(['a3']);
    // Nobody has been told: the background was killed.
    expect(await told()).toEqual({ byRule: ['a1'], breaking: ['a3'] });
    await forgetAlerts(db, first);
    expect(await told()).toEqual({ byRule: [], breaking: [] });
  });

  it('are none for what is old, edited, seen, muted, of a muted source, or of a first poll', async () => {
    await addNew(db, 'd');
    await addRule(db, 'جسر', { actions: ['notify', 'breaking'] });
    await addRule(db, 'قديم');
    await poll(db, 'd', [['d1', 'جسر جديد في المدينة']]);
    await markHeadlines(db, [id('a-old')], 'seenAt', NOW);
    await poll(db, 'a', [
      ['a1', 'جسر جديد', NOW - 25 * HOUR],
      ['a-old', 'جسر آخر'],
      ['a2', 'جسر قديم'],
    ]);
    await muteSource(db, 'b' as never, true, NOW);
    await poll(db, 'b', [['b1', 'جسر جديد']]);
    expect(await told()).toEqual({ byRule: [], breaking: [] });
    await poll(db, 'd', [['d1', 'جسر جديد في المدينة القديمة']]);
    expect(await told()).toEqual({ byRule: [], breaking: [] });
    await poll(db, 'd', [['d2', 'جسر ثان']]);
    expect(await told()).toEqual({ byRule: ['d2'], breaking: ['d2'] });
  });

  it('are none when a rule that comes later hits stored headlines', async () => {
    await poll(db, 'a', [['a1', 'جسر جديد في المدينة']]);
    await settle(db, NOW);
    await addRule(db, 'جسر', { actions: ['notify', 'mute'] });
    expect(await told()).toEqual({ byRule: [], breaking: [] });
    expect(await markedBy(db, 'muted')).toEqual(['a1']);
  });
});
