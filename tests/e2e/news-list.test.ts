/** The list of the latest news in the production build of each browser: on its page, at the side, and from the popup. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../scripts/browsers/browser';
import { readTable, sendCommand, setSetting } from '../../scripts/browsers/shareet';
import { waitUntil } from '../../scripts/browsers/wait';
import { OPENING_NEWS } from '../../scripts/newsroom/news';
import { type Newsroom, startNewsroom } from '../../scripts/newsroom/server';
import type { Article, Headline, Mark } from '../../utils/model/headline';
import type { SourceId } from '../../utils/model/ids';
import { addSource, BROWSERS, openSession, type Session, waitForTab } from './session';

const MANY = 3000;
const OPENING_TITLES = OPENING_NEWS.map(({ title }) => title);

const titlesIn = (tab: Tab): Promise<string[]> =>
  tab.evaluate(() => [...document.querySelectorAll('main li [data-id] bdi')].map((bdi) => bdi.textContent ?? ''));
const focusedTitle = (tab: Tab): Promise<string | null> =>
  tab.evaluate(() => document.activeElement?.closest('[data-row]')?.querySelector('bdi')?.textContent ?? null);
const isThere = (tab: Tab, css: string): Promise<boolean> =>
  tab.evaluate((selector) => document.querySelector(selector) !== null, css);

/** Old headlines of a source, written as the background would, so that there are many. */
const fill = (own: Tab, sourceId: string): Promise<void> =>
  own.evaluate(
    ({ id, many }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('shareet');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('headlines', 'readwrite');
          for (let index = 0; index < many; index += 1) {
            const at = 1_000_000_000_000 - index * 60_000;
            const headline = { id: `old-${index}`, sourceId: id, title: `خبر قديم رقم ${index}`, url: null };
            writing.objectStore('headlines').put({ ...headline, publishedAt: at, at, place: 0, inLane: 0 });
          }
          writing.onerror = () => reject(writing.error);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    { id: sourceId, many: MANY },
  );

describe.each(BROWSERS)('the list of the latest news in %s', (name) => {
  let session: Session;
  let newsroom: Newsroom;
  let list: Tab;
  let source: SourceId;

  beforeAll(async () => {
    newsroom = await startNewsroom({ host: 'news.test' });
    session = await openSession(name);
    await setSetting(session.options, 'language', 'ar');
    source = (await addSource(session, `${newsroom.origin}/rss.xml`)) as SourceId;
    await fill(session.options, source);
    list = await session.browser.openOwnPage('news.html');
    await list.show();
    await waitUntil('the list', () => isThere(list, 'main li [data-id]'));
  });

  afterAll(async () => {
    await session?.close();
    await newsroom?.close();
  });

  it('goes by keys from the newest of thousands to the oldest and back, and draws few of them', async () => {
    expect((await titlesIn(list)).slice(0, OPENING_TITLES.length)).toEqual(OPENING_TITLES);
    await list.page.keyboard.press('j');
    await waitUntil('the first', async () => (await focusedTitle(list)) === OPENING_TITLES[0]);
    await list.page.keyboard.press('End');
    await waitUntil('the oldest', async () => (await focusedTitle(list)) === `خبر قديم رقم ${MANY - 1}`);
    expect((await titlesIn(list)).length).toBeLessThan(100);
    await list.page.keyboard.press('Home');
    await waitUntil('the newest', async () => (await focusedTitle(list)) === OPENING_TITLES[0]);
  });

  it('holds still while news comes in, and shows it at a press', async () => {
    const before = await list.evaluate(() => document.activeElement?.getBoundingClientRect().top);
    const { title } = newsroom.publishNext();
    await sendCommand(session.options, 'source.poll', { id: source });
    await waitUntil('the button', () => isThere(list, '[data-action=arrivals]'));
    expect(await list.evaluate(() => document.activeElement?.getBoundingClientRect().top)).toBe(before);
    expect(await titlesIn(list)).not.toContain(title);
    await list.page.click('[data-action=arrivals]');
    await waitUntil('the news', async () => (await focusedTitle(list)) === title);
  });

  it('marks everything as read, and takes that back', async () => {
    const unread = async () =>
      (await readTable<Headline>(session.options, 'headlines')).filter((headline) => headline.unread === 1).length;
    const before = await unread();
    expect(before).toBeGreaterThan(OPENING_TITLES.length - 1);
    await list.page.click('[data-action=read-all]');
    await waitUntil('the way back', () => isThere(list, '[data-action=undo]'));
    expect(await unread()).toBe(0);
    await list.page.click('[data-action=undo]');
    await waitUntil('the unread', async () => (await unread()) === before);
  });

  it('opens what is selected behind the page, in order, and marks it as read', async () => {
    const titles = (await titlesIn(list)).slice(0, 2);
    await list.page.keyboard.press('Home');
    await waitUntil('the newest', async () => (await focusedTitle(list)) === titles[0]);
    await list.page.keyboard.press('x');
    await list.page.keyboard.press('j');
    await waitUntil('the next', async () => (await focusedTitle(list)) === titles[1]);
    await list.page.keyboard.press('x');
    await list.page.click('[data-action=open-selected]');
    for (const title of titles) {
      const opened = await waitForTab(session, title, (address) => /reader\.html|\/story\//.test(address));
      await opened.close();
    }
    const marks = await readTable<Mark>(session.options, 'marks');
    const headlines = await readTable<Headline>(session.options, 'headlines');
    const read = marks.filter(({ readAt }) => readAt !== undefined).map(({ headlineId }) => headlineId);
    expect(headlines.filter(({ id }) => read.includes(id)).map(({ title }) => title)).toEqual(
      expect.arrayContaining(titles),
    );
    await list.show();
    expect(await isThere(list, 'main li.read')).toBe(true);
  });

  it('opens a headline without a link on the page that it came from', async () => {
    await addSource(session, `${newsroom.origin}/ticker.txt`);
    const articles = await readTable<Article>(session.options, 'articles');
    const isWithArticle = (id: string): boolean => articles.some(({ headlineId }) => headlineId === id);
    const [bare] = (await readTable<Headline>(session.options, 'headlines'))
      .filter(({ url, id }) => url === null && !id.startsWith('old-') && !isWithArticle(id))
      .sort((x, y) => y.at - x.at || y.place - x.place);
    if (!bare) throw new Error('no headline without a link');
    const popup = await session.browser.openOwnPage('popup.html');
    await popup.show();
    const link = `[data-id="${bare.id}"]`;
    await waitUntil('the headline in the popup', () => isThere(popup, link));
    await popup.evaluate((css) => document.querySelector(css)?.scrollIntoView({ block: 'center' }), link);
    await popup.page.click(link);
    await waitForTab(session, 'the ticker', (address) => address.startsWith(`${newsroom.origin}/ticker.txt`));
  });

  it('leads from the popup to its page, and stands at the side too', async () => {
    await list.close();
    const popup = await session.browser.openOwnPage('popup.html');
    await popup.show();
    await waitUntil('the button', () => isThere(popup, '[data-action=page]'));
    await popup.page.click('[data-action=page]');
    const opened = await waitForTab(session, 'the page', (address) => address.endsWith('/news.html'));
    await waitUntil('its list', () => isThere(opened, 'main li [data-id]'));
    const side = await session.browser.openOwnPage('sidepanel.html');
    await waitUntil('the list at the side', () => isThere(side, 'main li [data-id]'));
  });

  it('contacted the source and nothing else', () => {
    expect(session.proxy.hosts()).toEqual(['news.test']);
  });
});
