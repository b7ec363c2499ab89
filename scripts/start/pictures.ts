import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExtensionBrowser, Tab } from '../browsers/browser';
import { readSnapshot, readTable } from '../browsers/shareet';
import { sleep, waitUntil } from '../browsers/wait';
import { ROOT } from './build';

const FOLDER = join(ROOT, '.output/start');
/** Fonts and the first frames of the lane. */
const SETTLE_MS = 800;
/** About as wide as the popup gets, and as high as browsers let it be. */
const POPUP_SIZE = { width: 400, height: 600 };

/** Leaves bar.png, popup.png and reader.png, and answers with the folder. */
export async function takePictures(browser: ExtensionBrowser, page: Tab, options: Tab): Promise<string> {
  await mkdir(FOLDER, { recursive: true });
  await page.show();
  await page.page.screenshot({ path: join(FOLDER, 'bar.png') });
  await takePopup(browser);
  const id = await readableHeadline(options);
  const reader = await browser.openOwnPage(`reader.html?id=${encodeURIComponent(id)}`);
  await takePicture(reader, 'reader.png', 'article h1');
  return FOLDER;
}

/** Over the page with the bar, as a person opens it; as a tab in the popup's size where that can't be. */
async function takePopup(browser: ExtensionBrowser): Promise<void> {
  const popup = await browser.openPopup();
  if (popup) return takePicture(popup, 'popup.png', 'main li');
  const tab = await browser.openOwnPage('popup.html');
  await tab.page.setViewport(POPUP_SIZE);
  await takePicture(tab, 'popup.png', 'main li');
}

async function takePicture(tab: Tab, name: string, awaited: string): Promise<void> {
  await waitUntil(`${awaited} to be drawn`, () => tab.evaluate((css) => document.querySelector(css) !== null, awaited));
  await sleep(SETTLE_MS);
  await tab.page.screenshot({ path: join(FOLDER, name) });
  await tab.close();
}

/** A headline with its article where there is one, else the first of the lane. */
async function readableHeadline(own: Tab): Promise<string> {
  const [article] = await readTable<{ headlineId: string }>(own, 'articles');
  const id = article?.headlineId ?? (await readSnapshot(own))?.headlines[0]?.id;
  if (!id) throw new Error('there is no headline to read');
  return id;
}
