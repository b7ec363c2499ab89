/** The main job from end to end, in the production build of each browser, against a real server. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clickInBar, shownInBar } from '../../scripts/browsers/bar-view';
import type { Tab } from '../../scripts/browsers/browser';
import { readTable, setSetting } from '../../scripts/browsers/shareet';
import { waitUntil } from '../../scripts/browsers/wait';
import { OPENING_NEWS } from '../../scripts/newsroom/news';
import { type Newsroom, startNewsroom } from '../../scripts/newsroom/server';
import { watchEntries } from './lane-watch';
import {
  addSource,
  BROWSERS,
  hurryLane,
  openSession,
  publishedTitles,
  type Session,
  turnBarOn,
  waitForTab,
} from './session';

const OPENING_TITLES = OPENING_NEWS.map(({ title }) => title);
const POLL_SECONDS = 3;

const popupTitles = (popup: Tab): Promise<string[]> =>
  popup.evaluate(() => [...document.querySelectorAll('main li [data-id] bdi')].map((bdi) => bdi.textContent ?? ''));

describe.each(BROWSERS)('the main job in %s', (name) => {
  let session: Session;
  let newsroom: Newsroom;
  let page: Tab;
  let popup: Tab;

  beforeAll(async () => {
    newsroom = await startNewsroom({ host: 'news.test' });
    session = await openSession(name);
    await setSetting(session.options, 'poll.seconds', POLL_SECONDS);
    await turnBarOn(session);
  });

  afterAll(async () => {
    await session?.close();
    await newsroom?.close();
  });

  it('stores what a plain-http source under a host name gives, and publishes it in order', async () => {
    await addSource(session, `${newsroom.origin}/rss.xml`);
    expect(await publishedTitles(session)).toEqual(OPENING_TITLES);
    const stored = await readTable<{ title: string }>(session.options, 'headlines');
    expect(stored.map(({ title }) => title).sort()).toEqual([...OPENING_TITLES].sort());
  });

  it('shows the headlines in the bar in list order', async () => {
    page = await session.browser.openPage(`${newsroom.origin}/story/river-park`);
    await page.show();
    const entered = await watchEntries(page, 4);
    expect(entered.map(({ title }) => title)).toEqual(OPENING_TITLES.slice(0, 4));
  });

  it('lists the latest news in the popup in order', async () => {
    popup = await session.browser.openOwnPage('popup.html');
    const titles = await waitUntil('the popup to list', async () => {
      const listed = await popupTitles(popup);
      return listed.length >= OPENING_TITLES.length ? listed : null;
    });
    expect(titles).toEqual(OPENING_TITLES);
  });

  it('fits the popup into its window, with no scrolling to the side', async () => {
    await popup.show();
    // As wide as the browser makes the window for it, and so low that the list has to scroll.
    await popup.page.setViewport({ width: 400, height: 200 });
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = await popup.evaluate(() => {
      const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
      return { scrollHeight, clientHeight, scrollWidth, clientWidth };
    });
    expect(scrollHeight).toBeGreaterThan(clientHeight);
    expect(scrollWidth).toBe(clientWidth);
  });

  it('opens the article in the reader when a headline in the bar is clicked', async () => {
    await page.show();
    const shown = await waitUntil('a headline in reach of the mouse', async () => {
      const all = (await shownInBar(page)) ?? [];
      return all.find(({ left, right }) => left + right > 700 && left + right < 1400);
    });
    await clickInBar(page, shown.id);
    const reader = await waitForTab(session, 'the reader', (address) => address.includes('/reader.html'));
    const item = OPENING_NEWS.find(({ title }) => title === shown.title);
    const read = await waitUntil('the article', () =>
      reader.evaluate(() => {
        const paragraphs = [...document.querySelectorAll('.article-body p')].map((p) => p.textContent);
        return paragraphs.length > 0 && { title: document.querySelector('article h1')?.textContent, paragraphs };
      }),
    );
    expect(read).toEqual({ title: item?.title, paragraphs: item?.paragraphs });
    await reader.close();
    // A mouse that rests on the bar would hold the lane.
    await page.show();
    await page.page.mouse.move(400, 100);
  });

  it('goes on by its alarm after the background was stopped, and a new headline joins the lap', async () => {
    await session.browser.stopBackground();
    await page.show();
    const { title } = newsroom.publishNext();
    // A background that is stopped in the middle of a run is woken by the alarm that was set before it, 40 seconds ahead.
    const isPublished = async () => (await publishedTitles(session))[0] === title;
    await waitUntil('the new headline', isPublished, { timeoutMs: 60_000 });
    expect(await publishedTitles(session)).toEqual([title, ...OPENING_TITLES]);
    const before = (await shownInBar(page))?.map((each) => each.id) ?? [];
    expect(before.length).toBeGreaterThan(0);
    // A lap at the speed of reading would take half a minute; a poll would publish that speed again.
    await setSetting(session.options, 'poll.seconds', 300);
    await hurryLane(session);
    const entered = await watchEntries(page, OPENING_TITLES.length, { until: title });
    const titles = entered.map((each) => each.title);
    expect(titles.at(-1)).toBe(title);
    expect(titles.slice(0, -1)).toEqual(OPENING_TITLES.slice(OPENING_TITLES.length + 1 - titles.length));
  });

  it('puts a new bar in place of the old one in tabs that are open while it is updated', async () => {
    const mark = await page.evaluateInBar((root) => {
      (root as ShadowRoot & { wasThereBefore?: boolean }).wasThereBefore = true;
      return true;
    });
    expect(mark).toBe(true);
    await session.update();
    await waitUntil('a new bar in the open tab', () =>
      page.evaluateInBar((root) => !(root as ShadowRoot & { wasThereBefore?: boolean }).wasThereBefore),
    );
    expect(await page.evaluate(() => document.querySelectorAll('shareet-bar').length)).toBe(1);
    await page.show();
    const shown = await waitUntil('headlines in the new bar', async () => {
      const all = await shownInBar(page);
      return all?.length ? all : null;
    });
    const known = await publishedTitles(session);
    for (const { title } of shown) expect(known).toContain(title);
  });

  it('has everything after the browser was closed and opened again, with the server off', async () => {
    const titles = await publishedTitles(session);
    const articles = await readTable(session.options, 'articles');
    await newsroom.close();
    await session.restart('close');
    expect(await publishedTitles(session)).toEqual(titles);
    expect(await readTable(session.options, 'articles')).toEqual(articles);
    popup = await session.browser.openOwnPage('popup.html');
    await waitUntil('the popup to list', async () => (await popupTitles(popup)).length === titles.length);
    expect(await popupTitles(popup)).toEqual(titles);
  });

  it('contacted the source and nothing else in the whole run', () => {
    expect(session.proxy.hosts()).toEqual(['news.test']);
  });
});
