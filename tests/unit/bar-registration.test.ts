import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { wantedPlaces } from '../../entrypoints/background/bar-places';
import { reconcileBar } from '../../entrypoints/background/bar-registration';
import { createHouse } from '../../entrypoints/background/house';
import type { Settings } from '../../utils/settings/registry';
import { resolveSettings } from '../../utils/settings/resolve';
import { openDatabase } from '../../utils/store/db';
import { chooseSetting } from '../../utils/store/sources';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

type Script = { id: string; matches: string[]; excludeMatches?: string[]; css: string[] };

let registered: Script[];
/** For each tab what was done in it, in order. */
let done: Record<number, string[]>;
let granted: (origin: string) => boolean;

const chosen = (changes: Partial<Settings>): Settings => resolveSettings(new Map(Object.entries(changes)));
const EVERYWHERE = chosen({ 'bar.where': 'all' });

function openTabs(...urls: (string | undefined)[]): void {
  const tabs = urls.map((url, index) => ({ id: index + 1, url }));
  fakeBrowser.tabs.query = (async () => tabs) as never;
  done = Object.fromEntries(tabs.map(({ id }) => [id, []]));
}

const note =
  (what: string) =>
  async ({ target, files, args }: { target: { tabId: number }; files?: string[]; args?: unknown[] }) => {
    done[target.tabId]?.push([what, ...(files ?? args ?? [])].join(' '));
  };

beforeEach(() => {
  fakeBrowser.reset();
  registered = [];
  granted = () => true;
  openTabs();
  fakeBrowser.permissions.contains = (async ({ origins }: { origins: string[] }) => origins.every(granted)) as never;
  fakeBrowser.permissions.getAll = (async () => ({ origins: [] })) as never;
  Object.assign(fakeBrowser.scripting, {
    getRegisteredContentScripts: async () => {
      const now = [...registered];
      // An answer takes its time, and may be old when it comes.
      await new Promise((resolve) => setTimeout(resolve, 5));
      return now;
    },
    registerContentScripts: async (scripts: Script[]) => {
      const taken = registered.map(({ id }) => id);
      if (scripts.some(({ id }) => taken.includes(id))) throw new Error('this id is registered already');
      registered.push(...scripts);
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      registered = registered.filter(({ id }) => !ids.includes(id));
    },
    insertCSS: note('insert'),
    removeCSS: note('remove'),
    executeScript: note('run'),
  });
});

describe('the places of the bar', () => {
  const placesOf = async (changes: Partial<Settings>) =>
    (await wantedPlaces(chosen(changes))).map(({ id, matches, excludeMatches, css }) => [
      id,
      matches.join(),
      excludeMatches.join(),
      css.slice(1).join(),
    ]);

  it('are none where it is off, or wanted and not granted', async () => {
    expect(await placesOf({})).toEqual([]);
    granted = () => false;
    expect(await placesOf({ 'bar.where': 'all', 'bar.flippedSites': ['a.org'] })).toEqual([]);
    expect(await placesOf({ 'bar.where': 'chosen', 'bar.sites': ['a.org'], 'bar.flippedSites': ['a.org'] })).toEqual(
      [],
    );
  });

  it('have style sheets for the edge and the height that the person chose', async () => {
    expect(await placesOf({ 'bar.where': 'all' })).toEqual([['bar', '*://*/*', '', 'bar-bottom.css,bar-36.css']]);
    expect(await placesOf({ 'bar.where': 'all', 'bar.edge': 'top', 'bar.height': '56' })).toEqual([
      ['bar', '*://*/*', '', 'bar-top.css,bar-56.css'],
    ]);
  });

  it('are two where some sites are flipped, and never both on one site', async () => {
    expect(
      await placesOf({
        'bar.where': 'all',
        'bar.flippedSites': ['b.org', 'c.org'],
        'bar.offSites': ['c.org', 'd.org'],
      }),
    ).toEqual([
      ['bar', '*://*/*', '*://b.org/*,*://c.org/*,*://d.org/*', 'bar-bottom.css,bar-36.css'],
      ['bar-flipped', '*://b.org/*', '', 'bar-top.css,bar-36.css'],
    ]);
  });

  it('are flipped only on those chosen sites that are granted', async () => {
    granted = (origin) => !origin.includes('c.org');
    expect(
      await placesOf({
        'bar.where': 'chosen',
        'bar.sites': ['a.org', 'b.org', 'c.org'],
        'bar.flippedSites': ['b.org', 'c.org', 'elsewhere.org'],
        'bar.edge': 'top',
      }),
    ).toEqual([
      ['bar', '*://a.org/*,*://b.org/*', '*://b.org/*', 'bar-top.css,bar-36.css'],
      ['bar-flipped', '*://b.org/*', '', 'bar-bottom.css,bar-36.css'],
    ]);
  });
});

describe('bringing the bar in line', () => {
  const ENTERED = [
    'remove bar-space.css bar-bottom.css bar-36.css',
    'insert bar-space.css bar-bottom.css bar-36.css',
    'run bar.js',
  ];

  it('registers it and enters the open tabs that it may enter', async () => {
    openTabs('https://a.org/page', undefined, 'https://off.org/');
    await reconcileBar(chosen({ 'bar.where': 'all', 'bar.offSites': ['off.org'] }));
    expect(registered).toMatchObject([{ id: 'bar', matches: ['*://*/*'], excludeMatches: ['*://off.org/*'] }]);
    expect(done).toEqual({ 1: ENTERED, 2: [], 3: [] });
  });

  it('does nothing where nothing changed, in whatever form the browser gives its style sheets back', async () => {
    await reconcileBar(EVERYWHERE);
    for (const script of registered) script.css = script.css.map((file) => `moz-extension://id/${file}`);
    openTabs('https://a.org/');
    await reconcileBar(EVERYWHERE);
    expect(done).toEqual({ 1: [] });
  });

  it('lays a new height over the old one and leaves the edge and the bar alone', async () => {
    await reconcileBar(EVERYWHERE);
    openTabs('https://a.org/');
    await reconcileBar(chosen({ 'bar.where': 'all', 'bar.height': '44' }));
    expect(registered).toMatchObject([{ css: ['bar-space.css', 'bar-bottom.css', 'bar-44.css'] }]);
    expect(done).toEqual({ 1: ['remove bar-44.css', 'insert bar-44.css', 'remove bar-36.css'] });
  });

  it('tells the bars of a site that is flipped, and no others', async () => {
    await reconcileBar(EVERYWHERE);
    openTabs('https://a.org/', 'https://b.org/');
    await reconcileBar(chosen({ 'bar.where': 'all', 'bar.flippedSites': ['a.org'] }));
    expect(registered.map(({ id }) => id)).toEqual(['bar', 'bar-flipped']);
    expect(done).toEqual({
      1: ['remove bar-top.css', 'insert bar-top.css', 'remove bar-bottom.css', 'run shareet-bar true'],
      2: [],
    });
  });

  it('takes it out of the tabs of a site where it is turned off, and leaves the others alone', async () => {
    await reconcileBar(EVERYWHERE);
    openTabs('https://a.org/', 'https://b.org/');
    await reconcileBar(chosen({ 'bar.where': 'all', 'bar.offSites': ['a.org'] }));
    expect(done).toEqual({
      1: ['run shareet-bar shareet-retire', 'remove bar-space.css bar-bottom.css bar-36.css'],
      2: [],
    });
  });

  it('ends as it was set last, however fast the settings follow each other', async () => {
    const db = openDatabase(`test-${Math.random()}`);
    const house = createHouse(db);
    await chooseSetting(db, 'bar.where', 'all');
    const turns: Promise<void>[] = [];
    for (const height of ['44', '56', '30'] as const) {
      await chooseSetting(db, 'bar.height', height);
      turns.push(house.placeBar(), house.placeBar());
    }
    await Promise.all(turns);
    expect(registered).toMatchObject([{ id: 'bar', css: ['bar-space.css', 'bar-bottom.css', 'bar-30.css'] }]);
    await db.delete();
  });

  it('goes on with the other tabs where one refuses', async () => {
    vi.spyOn(console, 'debug').mockImplementation(() => undefined);
    openTabs('https://a.org/', 'https://b.org/');
    const insert = fakeBrowser.scripting.insertCSS as unknown as ReturnType<typeof note>;
    fakeBrowser.scripting.insertCSS = (async (injection: Parameters<typeof insert>[0]) => {
      if (injection.target.tabId === 1) throw new Error('this page is a shop of extensions');
      await insert(injection);
    }) as never;
    await reconcileBar(EVERYWHERE);
    expect(done[2]).toEqual(ENTERED);
  });
});
