/**
 * Menus, keys, the icon's sign, and any link in the reader, in the built extension. The browsers' own menus can't be driven:
 * what they tell the background of a click is told by the test.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../scripts/browsers/browser';
import { readTable, sendCommand, setSetting } from '../../scripts/browsers/shareet';
import { startTestServer, type TestServer } from '../../scripts/browsers/test-server';
import { waitUntil } from '../../scripts/browsers/wait';
import type { Headline, Mark } from '../../utils/model/headline';
import type { SourceId } from '../../utils/model/ids';
import { ARABIC, feedOf } from '../fixtures/articles/stories';
import { addSource, BROWSERS, openSession, type Session, waitForTab } from './session';

const HOSTS = ['*://news.test/*', '*://open.test/*'];
const PAGE = (feed: string): string => `<!doctype html><html lang="ar"><title>جريدة الميناء</title>
  <link rel="alternate" type="application/rss+xml" title="أخبار الميناء" href="${feed}">
  <p>الصفحة الأولى <a href="/story">اقرأ المزيد</a></p>`;
const STORY = `<!doctype html><html lang="ar"><meta charset="utf-8"><title>${ARABIC.title}</title>
  <meta property="og:title" content="${ARABIC.title}"><article>${ARABIC.markup}</article>`;

interface Seen {
  id: number;
  title: string;
}
declare const chrome: {
  action: { getTitle(tab: { tabId: number }): Promise<string> };
  commands: { getAll(): Promise<{ name: string; shortcut: string }[]> };
  tabs: { query(query: object): Promise<{ id: number; active: boolean; url?: string }[]> };
};

/** Marks a stored link as one that was opened from a private window. */
const markAsPassing = (id: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('shareet');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('headlines', 'readwrite');
      const rows = transaction.objectStore('headlines');
      const reading = rows.get(id);
      reading.onsuccess = () => rows.put({ ...reading.result, isPassing: true });
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });

describe.each(BROWSERS)('menus and keys in %s', (name) => {
  let session: Session;
  let server: TestServer;
  let front: Tab;

  /** What the icon says of the tab at `address`. */
  const signAt = (address: string): Promise<Seen | null> =>
    session.options.evaluate(async (url) => {
      const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
      return tab ? { id: tab.id, title: await chrome.action.getTitle({ tabId: tab.id }) } : null;
    }, address);
  const waitForSign = (address: string, isThere: boolean) =>
    waitUntil(`${isThere ? 'a' : 'no'} sign for ${address}`, async () => {
      const sign = await signAt(address);
      return sign !== null && /أخبار الميناء/.test(sign.title) === isThere;
    });
  const links = async (): Promise<Headline[]> =>
    (await readTable<Headline>(session.options, 'headlines')).filter(({ sourceId }) => sourceId === 'links');

  beforeAll(async () => {
    server = await startTestServer();
    server.serve('/news.xml', feedOf(server.url(''), 'أخبار الميناء', [ARABIC], Date.now() - 60_000));
    server.serve('/', PAGE('/news.xml'));
    server.serve('/story', STORY);
    server.serve('/story/1', STORY);
    session = await openSession(name, HOSTS);
    await setSetting(session.options, 'language', 'ar');
    // The bar needs the grant: it does not go back with a search.
    await setSetting(session.options, 'bar.sites', ['news.test']);
    await setSetting(session.options, 'bar.where', 'chosen');
    front = await session.browser.openPage(server.url('/'));
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  it('shows on the icon that a page has a feed to add, on pages that may be entered alone', async () => {
    await waitForSign(server.url('/'), true);
    const closed = await session.browser.openPage(server.url('/', 'closed.test'));
    await waitForTab(session, 'the closed page', (address) => address.includes('closed.test'));
    await front.show();
    // A tab that may not be entered has no address, and the title that all have.
    const titles = await session.options.evaluate(async () =>
      Promise.all((await chrome.tabs.query({})).map(({ id }) => chrome.action.getTitle({ tabId: id }))),
    );
    expect(titles.filter((title) => title.includes('أخبار الميناء'))).toHaveLength(1);
    await closed.close();
    expect(server.requests.filter(({ path }) => path === '/news.xml')).toEqual([]);
  });

  it('leads from a page to its sources: the search begins by itself where the page is allowed', async () => {
    await front.show();
    await session.browser.clickMenu({ menuItemId: 'page-add', pageUrl: server.url('/') });
    const found = await waitForTab(session, 'the address to add', (address) => address.includes('?add='));
    await waitUntil('what was found', () => found.page.$('[data-candidate]'));
    expect(await found.evaluate(() => document.querySelector<HTMLInputElement>('#source-address')?.value)).toBe(
      server.url('/'),
    );
    await found.close();

    const refused = await session.browser.openOwnPage(
      `options.html?add=${encodeURIComponent(server.url('/', 'closed.test'))}#sources`,
    );
    const focus = () => refused.evaluate(() => document.activeElement?.getAttribute('data-action') ?? '');
    await waitUntil('the focus on the button', async () => (await focus()) === 'search');
    expect(server.requests.filter(({ host, path }) => host.startsWith('closed.test') && path === '/')).toHaveLength(1);
    await refused.close();
  });

  it('takes the sign away once the feed is a source, or nobody wants signs', async () => {
    const id = await addSource(session, server.url('/news.xml'));
    await waitForSign(server.url('/'), false);
    await sendCommand(session.options, 'source.remove', { id: id as SourceId });
    await waitForSign(server.url('/'), true);
    await setSetting(session.options, 'page.feeds', false);
    await waitForSign(server.url('/'), false);
    await setSetting(session.options, 'page.feeds', true);
  });

  it('opens a link in the reader, by its page’s name, and keeps it only where it is saved', async () => {
    await front.show();
    await session.browser.stopBackground();
    await session.browser.clickMenu({
      menuItemId: 'link-read',
      linkUrl: server.url('/story'),
      pageUrl: server.url('/'),
    });
    const reader = await waitForTab(session, 'the reader', (address) => address.includes('/reader.html?id='));
    await waitUntil('the article', () => reader.page.$('.article-body p'));
    const text = (css: string) => reader.evaluate((at) => document.querySelector(at)?.textContent ?? '', css);
    await waitUntil('the name of the page', async () => (await text('h1')) === ARABIC.title);
    expect(await text('.reader-source')).toBe(`news.test:${server.port}`);
    expect(await links()).toMatchObject([{ title: ARABIC.title, inLane: 0, url: server.url('/story') }]);

    await reader.page.keyboard.press('s');
    await waitUntil('the mark', async () =>
      (await readTable<Mark>(session.options, 'marks')).some(({ savedAt }) => savedAt !== undefined),
    );
    const list = await session.browser.openOwnPage('news.html');
    await waitUntil('the views', () => list.page.$('input[value=saved]'));
    await list.evaluate(() => document.querySelector<HTMLElement>('input[value=saved]')?.click());
    const row = () => list.evaluate(() => document.querySelector('li[data-row] .entry-text')?.textContent ?? '');
    await waitUntil('the saved link', async () => (await row()).startsWith(ARABIC.title));
    expect(await row()).toContain(`news.test:${server.port}`);
    await list.close();
    await reader.close();
  });

  it('forgets a link of a private window with its reader, and not while it is there', async () => {
    await front.show();
    await session.browser.clickMenu({ menuItemId: 'link-read', linkUrl: server.url('/story/1') });
    const reader = await waitForTab(session, 'the reader', (address) => address.includes('/reader.html?id='));
    await waitUntil('the article', () => reader.page.$('.article-body p'));
    const [link] = (await links()).filter(({ url }) => url === server.url('/story/1'));
    // Drivers open no private windows with an extension in them: what such a click would have stored is stored here.
    await session.options.evaluate(markAsPassing, link?.id ?? '');
    const wakeAnew = async (): Promise<void> => {
      await session.browser.stopBackground();
      await setSetting(session.options, 'language', 'ar');
    };
    await wakeAnew();
    expect(await links()).toHaveLength(2);
    await reader.close();
    await wakeAnew();
    expect(await links()).toHaveLength(1);
  });

  it('turns the bar off and on again on a site, and leads to the options where it could not be there', async () => {
    await front.show();
    const hasBar = () => front.evaluate(() => document.querySelector('shareet-bar') !== null);
    await waitUntil('the bar', hasBar);
    await session.browser.clickMenu({ menuItemId: 'page-bar', pageUrl: server.url('/') });
    await waitUntil('no bar', async () => !(await hasBar()));
    await session.browser.pressShortcut('toggle-bar');
    await waitUntil('the bar again', hasBar);
    await session.browser.clickMenu({ menuItemId: 'icon-bar', pageUrl: 'https://elsewhere.test/' });
    const options = await waitForTab(session, 'the section of the bar', (address) => address.endsWith('#bar'));
    await options.close();
  });

  it('shows every key, and has those of its commands changed', async () => {
    const own = await session.browser.openOwnPage('options.html#menus');
    await own.show();
    await waitUntil('the commands', () => own.page.$('[data-command=open-news]'));
    expect(await own.evaluate(() => document.querySelectorAll('[data-command]').length)).toBe(4);
    expect(await own.evaluate(() => document.querySelectorAll('.all-keys kbd').length)).toBeGreaterThan(20);
    if (name === 'chromium') {
      await own.evaluate(() => document.querySelector<HTMLElement>('[data-action=shortcut-page]')?.click());
      const page = await waitForTab(session, 'the page for keys', (address) => /extensions\/shortcuts/.test(address));
      await page.close();
    } else {
      await own.page.focus('[data-command=open-news] input');
      await own.page.keyboard.down('Alt');
      await own.page.keyboard.down('Shift');
      await own.page.keyboard.press('Digit9');
      await own.page.keyboard.up('Shift');
      await own.page.keyboard.up('Alt');
      const shortcut = () =>
        own.evaluate(async () => (await chrome.commands.getAll()).find((each) => each.name === 'open-news')?.shortcut);
      await waitUntil('the new keys', async () => (await shortcut()) === 'Alt+Shift+9');
      await own.evaluate(() =>
        document.querySelector<HTMLElement>('[data-command=open-news] [data-action=reset]')?.click(),
      );
      await waitUntil('the old keys', async () => (await shortcut()) === 'Alt+Shift+2');
    }
    await own.close();
    await session.browser.pressShortcut('open-news');
    await waitForTab(session, 'the news', (address) => address.endsWith('/news.html'));
  });

  it('stands in the menus, also after an update of the extension', async () => {
    const entries = ['icon-refresh', 'icon-bar', 'icon-news', 'page-add', 'page-bar', 'link-read'];
    await waitUntil('the entries', () => session.browser.hasMenuEntries(entries));
    expect(await session.browser.hasMenuEntries(['nowhere'])).toBe(false);
    await session.update();
    await waitUntil('the entries again', () => session.browser.hasMenuEntries(entries));
  });

  it('has contacted nobody but the sites that the person opened or allowed', () => {
    expect(session.proxy.hosts().filter((host) => !/^(?:news|closed)\.test$/.test(host))).toEqual([]);
  });
});
