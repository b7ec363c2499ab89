/** Notifications and the badge, as the background shows them. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ALERT_ALARM, setUpAlerts, tell } from '../../entrypoints/background/alerts';
import { badgeText, showBadge } from '../../entrypoints/background/badge';
import { newSource } from '../../entrypoints/background/sources';
import { createWords } from '../../utils/i18n';
import type { Headline } from '../../utils/model/headline';
import type { HeadlineId, SourceId } from '../../utils/model/ids';
import { resolveSettings } from '../../utils/settings/resolve';
import { type Database, openDatabase } from '../../utils/store/db';
import { markHeadlines, unmarkRead } from '../../utils/store/marks';
import { addSources, muteSource } from '../../utils/store/sources';
import { unreadStories } from '../../utils/store/unread';
import { fakeHouse } from './fake-house';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const words = createWords({ language: 'ar', digits: 'arab' }, 'ar-EG');
const id = (text: string) => text as HeadlineId;
const headline = (name: string, changes: Partial<Headline> = {}): Headline => ({
  id: id(name),
  sourceId: 'a' as SourceId,
  title: `عنوان ${name}`,
  url: `https://a.example/${name}`,
  publishedAt: null,
  at: 1,
  place: 0,
  inLane: 1,
  unread: 1,
  ...changes,
});

let db: Database;
let shown: { id: string; title: string; message: string }[];
let isGranted: boolean;
let opened: string[];

beforeEach(async () => {
  fakeBrowser.reset();
  shown = [];
  opened = [];
  isGranted = true;
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(async () => isGranted);
  fakeBrowser.notifications.create = (async (name: string, options: { title: string; message: string }) => {
    shown.push({ id: name, title: options.title, message: options.message });
    return name;
  }) as never;
  fakeBrowser.tabs.create = (async ({ url }: { url: string }) => {
    opened.push(url);
  }) as never;
  db = openDatabase(`test-${Math.random()}`);
  await addSources(db, [{ ...newSource('https://a.example/', 1), id: 'a' as SourceId, title: 'صحيفة' }], 1);
  await db.headlines.bulkPut(['h1', 'h2', 'h3', 'h4', 'h5'].map((name) => headline(name)));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await db.delete();
});

const settings = (changes: Record<string, unknown> = {}) =>
  resolveSettings(new Map(Object.entries({ 'alerts.of': 'rules', ...changes })));
const news = (...names: string[]) => ({ alerts: names.map((name) => headline(name)) });
/** Quiet at any time but the minute before midnight. */
const QUIET = { 'alerts.quiet': true, 'alerts.quietFrom': '00:00', 'alerts.quietTo': '23:59' };

describe('a notification', () => {
  it('names one headline and its source, each isolated from the other’s direction', async () => {
    await tell(db, settings(), words, news('h1'));
    expect(shown).toEqual([{ id: 'headline:h1', title: '\u2068عنوان h1\u2069', message: '\u2068صحيفة\u2069' }]);
  });

  it('names how many came together and the first titles', async () => {
    await tell(db, settings(), words, news('h5', 'h4', 'h3', 'h2'));
    expect(shown).toHaveLength(1);
    expect(shown[0]?.title.replace(/[\u2066-\u2069]/g, '')).toBe('٤ أخبار جديدة');
    expect(shown[0]?.message.split('\n')).toEqual(['h5', 'h4', 'h3'].map((name) => `\u2068عنوان ${name}\u2069`));
  });

  it('is shown neither by default, nor without the permission, nor twice, also by another life of the background', async () => {
    await tell(db, resolveSettings(new Map()), words, news('h1'));
    isGranted = false;
    await tell(db, settings(), words, news('h1'));
    expect(shown).toEqual([]);
    isGranted = true;
    await tell(db, settings(), words, news('h1'));
    const { name } = db;
    db.close();
    db = openDatabase(name);
    await tell(db, settings(), words, news('h1'));
    expect(shown).toHaveLength(1);
  });

  it('is of breaking news only where the person wants that too, newest first', async () => {
    const come = { alerts: [headline('h1', { at: 1 })], breaking: [headline('h2', { at: 2 }), headline('h1')] };
    await tell(db, settings({ 'alerts.of': 'breaking' }), words, come);
    expect(shown[0]?.message.split('\n')).toEqual(['\u2068عنوان h2\u2069', '\u2068عنوان h1\u2069']);
    await tell(db, settings(), words, { alerts: [], breaking: [headline('h3')] });
    expect(shown).toHaveLength(1);
  });

  it('waits with an alarm, and leaves out what was read or muted meanwhile', async () => {
    await tell(db, settings(QUIET), words, news('h3', 'h2', 'h1'));
    expect(shown).toEqual([]);
    expect((await fakeBrowser.alarms.get(ALERT_ALARM))?.scheduledTime).toBeGreaterThan(Date.now());
    await markHeadlines(db, [id('h2')], 'readAt', 1);
    await db.headlines.update(id('h3'), { muted: true });
    await tell(db, settings(), words, news());
    expect(shown.map((each) => each.id)).toEqual(['headline:h1']);
    expect(await fakeBrowser.alarms.get(ALERT_ALARM)).toBeFalsy();
  });

  it('forgets what waits once the person wants no more of it', async () => {
    await tell(db, settings(QUIET), words, news('h1'));
    await tell(db, settings({ 'alerts.of': 'off' }), words, news());
    await tell(db, settings(), words, news());
    expect(shown).toEqual([]);
  });

  it('opens its headline in the reader, or the list, and goes', async () => {
    const cleared: string[] = [];
    fakeBrowser.notifications.clear = (async (name: string) => {
      cleared.push(name);
      return true;
    }) as never;
    let click: (name: string) => Promise<void> = async () => undefined;
    fakeBrowser.notifications.onClicked.addListener = ((listener: typeof click) => {
      click = listener;
    }) as never;
    fakeBrowser.permissions.onAdded.addListener = () => undefined;
    await db.articles.put({ headlineId: id('h1'), html: '<p>نص</p>' });
    setUpAlerts(fakeHouse(db), { ready: async () => undefined, again: async () => undefined });
    await click('headline:h1');
    await click('news:5');
    expect(cleared).toEqual(['headline:h1', 'news:5']);
    expect(opened.map((url) => url.replace(/^.*\/(?=\w+\.html)/, ''))).toEqual(['reader.html?id=h1', 'news.html']);
    expect((await db.marks.get(id('h1')))?.readAt).toBeDefined();
  });
});

describe('the badge', () => {
  it.each([
    ['none', 5, false, ''],
    ['dot', 0, false, ''],
    ['dot', 5, true, '•'],
    ['count', 0, false, ''],
    ['count', 5, false, '٥'],
    ['count', 640, true, '٦٤٠+'],
    ['count', 1000, true, '٩٩٩+'],
  ] as const)('as %s says of %i unread stories, more of them: %s, %s', (kind, count, isMore, text) => {
    expect(badgeText(kind, { count, isMore }, words.locale)).toBe(text);
  });

  it('counts stories, not headlines, and none that is muted or read', async () => {
    await db.headlines.bulkPut([
      headline('s1', { storyId: id('s1') }),
      headline('s2', { storyId: id('s1') }),
      headline('m', { muted: true }),
    ]);
    expect(await unreadStories(db, 100)).toEqual({ count: 6, isMore: false });
    await markHeadlines(db, [id('h1'), id('s1')], 'readAt', 1);
    expect(await unreadStories(db, 100)).toEqual({ count: 5, isMore: false });
    expect(await unreadStories(db, 3)).toMatchObject({ isMore: true });
    await unmarkRead(db, [id('h1')]);
    expect(await unreadStories(db, 100)).toEqual({ count: 6, isMore: false });
    await muteSource(db, 'a' as SourceId, true, 1);
    expect(await unreadStories(db, 100)).toEqual({ count: 0, isMore: false });
  });

  it('is written where it differs, and taken away by choice', async () => {
    const texts: string[] = [];
    let current = '';
    Object.assign(fakeBrowser.action, {
      getBadgeText: async () => current,
      setBadgeBackgroundColor: async () => undefined,
      setBadgeTextColor: async () => undefined,
      setBadgeText: async ({ text }: { text: string }) => {
        current = text;
        texts.push(text);
      },
    });
    const show = (badge: string) => showBadge(db, settings({ badge }), words);
    for (const badge of ['none', 'count', 'count', 'dot', 'none']) await show(badge);
    expect(texts).toEqual(['٥', '•', '']);
  });
});
