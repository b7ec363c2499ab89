/** Screens of the built extension, as large as the stores want them. */
import type { ExtensionBrowser, Tab } from '../browsers/browser';
import { readTable, setSetting } from '../browsers/shareet';
import { sleep, waitUntil } from '../browsers/wait';
import { waitForWords } from '../shots/pages';
import { BACKDROP_ORIGIN } from './backdrop';
import { popupOverPage } from './compose';
import { SOURCES } from './papers';
import { MARQUEE, SCREEN, type Size } from './sizes';
import type { Language, Stage } from './stage';

/** Until the lane is full from edge to edge, at the speed that it has unless another is chosen. */
const LANE_MS = 15_000;
const SETTLE_MS = 600;

/** Of each screen its picture; `strip` is for the tiles alone. */
export interface Screens {
  bar: Uint8Array;
  popup: Uint8Array;
  reader: Uint8Array;
  options: Uint8Array;
  welcome: Uint8Array;
  strip: Uint8Array;
}

/** At rest, with its fonts, and with no scrollbar nor a place for one. */
async function settle(tab: Tab, size?: Size): Promise<void> {
  const session = await tab.page.createCDPSession();
  await session.send('Emulation.setScrollbarsHidden', { hidden: true });
  await tab.evaluate(() => {
    document.documentElement.style.scrollbarGutter = 'auto';
  });
  if (size) await tab.page.setViewport(size);
  await tab.evaluate(() => document.fonts.ready.then(() => true));
  await sleep(SETTLE_MS);
}

/** A page of the extension in a tab, from its beginning, or from the element that is named, or its end. */
async function ownScreen(
  { browser, language }: Stage,
  file: string,
  awaited: string,
  from?: string,
): Promise<Uint8Array> {
  const tab = await browser.openOwnPage(file);
  await tab.show();
  await waitUntil(`${awaited} in ${file}`, () => tab.page.$(awaited));
  await waitForWords(tab, { name: file, file, awaited }, language);
  await settle(tab, SCREEN);
  await tab.evaluate((to) => {
    if (to !== 'end') return document.querySelector(to || 'body')?.scrollIntoView();
    scrollTo(0, document.body.scrollHeight);
    const headings = [...document.querySelectorAll('h2')].map((heading) => heading.getBoundingClientRect());
    // A heading is not cut in two.
    const cut = headings.find(({ top, bottom }) => bottom > 0 && top < 24);
    scrollBy(0, cut ? cut.top - 24 : 0);
  }, from ?? '');
  // Where there is a lane in it, it fills meanwhile.
  await sleep(LANE_MS);
  const picture = await tab.page.screenshot();
  await tab.close();
  return picture;
}

/** The page with the bar on it, in a tab that stays open. */
async function openBackdrop(browser: ExtensionBrowser, size: Size): Promise<Tab> {
  const tab = await browser.openPage(`${BACKDROP_ORIGIN}/`);
  await tab.show();
  await tab.page.setViewport(size);
  await waitUntil('the bar', () => tab.page.$('shareet-bar'));
  await settle(tab, size);
  await sleep(LANE_MS);
  return tab;
}

async function barScreens(stage: Stage): Promise<Pick<Screens, 'bar' | 'popup'>> {
  const tab = await openBackdrop(stage.browser, SCREEN);
  const bar = await tab.page.screenshot();
  const popup = await stage.browser.openPopup();
  if (!popup) throw new Error('the popup did not open');
  await waitUntil('the list in the popup', () => popup.page.$('main li a'));
  await settle(popup);
  await sleep(LANE_MS);
  // Headless windows are wider than what is in them.
  const clip = await popup.evaluate(() => {
    const { x, width } = (document.querySelector('.popup') ?? document.body).getBoundingClientRect();
    return { x, y: 0, width, height: innerHeight };
  });
  const picture = await popup.page.screenshot({ clip });
  await popup.close();
  await tab.close();
  return { bar, popup: await popupOverPage(stage, bar, picture) };
}

async function stripScreen({ browser, own }: Stage): Promise<Uint8Array> {
  await setSetting(own, 'bar.height', '56');
  await setSetting(own, 'lane.fontSize', 26);
  const tab = await openBackdrop(browser, MARQUEE);
  const picture = await tab.page.screenshot();
  await tab.close();
  return picture;
}

/** The headline of the story that is to be read: the first of the first source. */
async function storyToRead(own: Tab, language: Language): Promise<string | undefined> {
  const title = SOURCES[language][0]?.paper.opening[0]?.title;
  const headlines = await readTable<{ id: string; title: string }>(own, 'headlines');
  return headlines.find((each) => each.title === title)?.id;
}

export async function takeScreens(stage: Stage): Promise<Screens> {
  const id = await waitUntil('the story', () => storyToRead(stage.own, stage.language));
  const lists = {
    ...(await barScreens(stage)),
    reader: await ownScreen(stage, `reader.html?id=${encodeURIComponent(id)}`, '.article-body p'),
    welcome: await ownScreen(stage, 'welcome.html', '[name=bar-where]', 'end'),
  };
  await setSetting(stage.own, 'theme', 'dark');
  const options = await ownScreen(stage, 'options.html', 'li[data-source-id]', '#look');
  await setSetting(stage.own, 'theme', 'light');
  return { ...lists, options, strip: await stripScreen(stage) };
}
