/** What stands in the menus, when it is written anew, and what its entries and the keys do. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createBackups } from '../../entrypoints/background/backups';
import type { House } from '../../entrypoints/background/house';
import { menuEntries, showMenus } from '../../entrypoints/background/menu-entries';
import { setUpMenus } from '../../entrypoints/background/menus';
import type { Poller } from '../../entrypoints/background/poller';
import { setUpShortcuts } from '../../entrypoints/background/shortcuts';
import { createStart } from '../../entrypoints/background/start';
import { createWords } from '../../utils/i18n';
import type { Settings } from '../../utils/settings/registry';
import { resolveSettings } from '../../utils/settings/resolve';
import { type Database, openDatabase } from '../../utils/store/db';
import { chosenSettings } from '../../utils/store/queries';
import { chooseSetting } from '../../utils/store/sources';
import { fakeHouse } from './fake-house';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const chosen = (changes: Partial<Settings> = {}): Settings => resolveSettings(new Map(Object.entries(changes)));
const wordsIn = (language: 'ar' | 'en') => createWords({ ...chosen(), language }, 'ar');
const ids = (changes: Partial<Settings>, hasSide = true, offersOptions = false): string[] =>
  menuEntries(chosen(changes), wordsIn('ar'), { hasSide, offersOptions }).map(({ id }) => id);

type Listener = (...told: unknown[]) => Promise<void>;
let onClicked: Listener;
let onCommand: Listener;
/** What the browser's menus have, and every call that changed them. */
let shown: { id: string; title: string }[];
let calls: string[];
let opened: string[];

beforeEach(() => {
  fakeBrowser.reset();
  [shown, calls, opened] = [[], [], []];
  const contextMenus = {
    removeAll: async () => {
      calls.push('removeAll');
      shown = [];
    },
    create: (entry: { id: string; title: string }, done: () => void) => {
      if (shown.some(({ id }) => id === entry.id)) throw new Error(`${entry.id} is there already`);
      calls.push(entry.id);
      shown.push(entry);
      done();
    },
    onClicked: {
      addListener: (listener: Listener) => {
        onClicked = listener;
      },
    },
  };
  const commands = {
    onCommand: {
      addListener: (listener: Listener) => {
        onCommand = listener;
      },
    },
  };
  Object.assign(fakeBrowser, { contextMenus, commands });
  Object.assign(fakeBrowser.runtime, { lastError: undefined });
  fakeBrowser.tabs.create = (async ({ url }: { url: string }) => {
    opened.push(url.replace(/^.*?\/(?=\w+\.html)/, ''));
  }) as never;
  fakeBrowser.permissions.contains = (async () => false) as never;
});

describe('the entries', () => {
  it('of the icon are few enough for Chromium to show, and say nothing of a bar that runs nowhere', () => {
    expect(ids({}, true, true).filter((id) => id.startsWith('icon'))).toEqual([
      'icon-refresh',
      'icon-news',
      'icon-side',
      'icon-options',
    ]);
    expect(ids({ 'bar.where': 'all' }, true, true).filter((id) => id.startsWith('icon')).length).toBeLessThanOrEqual(6);
    expect(ids({}, false)).not.toContain('icon-side');
  });

  it('of pages are those that can be of use there, on the web alone', () => {
    expect(ids({}).slice(3)).toEqual(['page-add', 'link-read']);
    const entries = menuEntries(chosen({ 'bar.where': 'chosen', 'bar.sites': ['a.org'] }), wordsIn('ar'), {
      hasSide: true,
      offersOptions: false,
    });
    const patterns = Object.fromEntries(entries.map(({ id, documentUrlPatterns }) => [id, documentUrlPatterns]));
    expect(patterns).toMatchObject({ 'page-add': ['http://*/*', 'https://*/*'], 'page-bar': ['*://a.org/*'] });
    expect(ids({ 'bar.where': 'chosen', 'bar.sites': [] })).not.toContain('page-bar');
  });

  it('of pages go where nobody wants them; the icon keeps its own', () => {
    expect(ids({ 'menus.page': false, 'bar.where': 'all' })).toEqual([
      'icon-refresh',
      'icon-bar',
      'icon-news',
      'icon-side',
    ]);
  });

  it('hold no sign that a menu of the system would draw as a box', () => {
    for (const { title } of menuEntries(chosen({ 'bar.where': 'all' }), wordsIn('ar'), {
      hasSide: true,
      offersOptions: true,
    }))
      expect(title).toMatch(/^[\p{L}\p{M} ]+$/u);
  });
});

describe('the menus', () => {
  it('are written once, and anew when the language or what they say changes', async () => {
    await showMenus(chosen(), wordsIn('ar'));
    const first = calls.length;
    expect(shown.map(({ title }) => title)).toContain('فتح هذا الرابط في وضع القراءة');
    await showMenus(chosen(), wordsIn('ar'));
    expect(calls).toHaveLength(first);
    await showMenus(chosen(), wordsIn('en'));
    expect(shown.map(({ title }) => title)).toContain('Open this link in the reader');
    await showMenus(chosen({ 'bar.where': 'all' }), wordsIn('en'));
    expect(shown.map(({ id }) => id)).toContain('icon-bar');
    expect(calls.filter((call) => call === 'removeAll')).toHaveLength(3);
  });

  it('are written whole after a background that died while it wrote them', async () => {
    await showMenus(chosen(), wordsIn('ar'));
    const whole = shown.length;
    fakeBrowser.contextMenus.create = (() => {
      throw new Error('died');
    }) as never;
    await expect(showMenus(chosen(), wordsIn('en'))).rejects.toThrow('died');
    expect(shown).toEqual([]);
    fakeBrowser.contextMenus.create = ((entry: { id: string; title: string }, done: () => void) => {
      shown.push(entry);
      done();
    }) as never;
    await showMenus(chosen(), wordsIn('ar'));
    expect(shown).toHaveLength(whole);
  });
});

describe('a click or a key', () => {
  let db: Database;
  let house: House;
  const refresh = vi.fn();
  const poller = { refresh } as unknown as Poller;

  beforeEach(() => {
    refresh.mockReset();
    db = openDatabase(`test-${Math.random()}`);
    house = { ...fakeHouse(db), settings: async () => resolveSettings(await chosenSettings(db)) };
    const start = createStart(async () => undefined);
    const backups = createBackups(db);
    setUpMenus(house, poller, backups, start);
    setUpShortcuts(house, poller, backups, start);
  });
  afterEach(() => db.delete());

  const offSites = async () => (await house.settings())['bar.offSites'];

  it('refreshes, by the menu and by the key', async () => {
    await onClicked({ menuItemId: 'icon-refresh' });
    await onCommand('refresh');
    expect(refresh).toHaveBeenCalledTimes(2);
  });

  it('turns the bar off on the site of the page, and on again', async () => {
    await chooseSetting(db, 'bar.where', 'all');
    await onClicked({ menuItemId: 'page-bar', pageUrl: 'https://a.org/news?id=1' });
    expect(await offSites()).toEqual(['a.org']);
    expect(await db.meta.get('changed')).toBeDefined();
    await onCommand('toggle-bar', { url: 'https://a.org/other' });
    expect(await offSites()).toEqual([]);
    expect(opened).toEqual([]);
  });

  it('leads to the options where the bar could not be on that site, or nobody may know the site', async () => {
    await onClicked({ menuItemId: 'icon-bar' }, { url: undefined });
    await chooseSetting(db, 'bar.where', 'chosen');
    await onClicked({ menuItemId: 'icon-bar', pageUrl: 'https://b.org/' });
    expect(opened).toEqual(['options.html#bar', 'options.html#bar']);
    expect(await db.meta.get('changed')).toBeUndefined();
    expect(await offSites()).toEqual([]);
  });

  it('adds a site that is granted already to those that were chosen', async () => {
    await chooseSetting(db, 'bar.where', 'chosen');
    fakeBrowser.permissions.contains = (async () => true) as never;
    fakeBrowser.permissions.remove = (async () => true) as never;
    await onCommand('toggle-bar', { url: 'https://b.org/' });
    expect((await house.settings())['bar.sites']).toEqual(['b.org']);
  });

  it('offers the page’s address to be looked at for sources, and no address that is none of the web’s', async () => {
    await onClicked({ menuItemId: 'page-add', pageUrl: 'https://a.org/?q=ا&b=1#x' });
    await onClicked({ menuItemId: 'page-add', pageUrl: 'file:///etc/hosts' });
    expect(opened).toEqual([`options.html?add=${encodeURIComponent('https://a.org/?q=%D8%A7&b=1#x')}#sources`]);
  });

  it('asks for the side at once, while the click still counts', () => {
    const open = vi.fn(async () => undefined);
    Object.assign(fakeBrowser, { sidePanel: { open } });
    void onClicked({ menuItemId: 'icon-side' }, { windowId: 7 });
    expect(open).toHaveBeenCalledWith({ windowId: 7 });
  });
});
