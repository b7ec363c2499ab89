/** What the popup is measured beside: a page with nothing in it but one headline, and a whole list drawn by React. */
import { bundleForPage } from './bundle';
import type { MeasuredBrowser } from './chromium/browser';
import { makeOldStore } from './read-corpus';
import { idOf, pageAt, writeStub } from './read-store';

/** Rows that go to the page in one message. */
const ROWS = 20_000;

/** Its only headline stands in the document itself. */
const EMPTY = '<!doctype html><meta charset="utf-8"><title>.</title><ul><li><a data-id="1" href="#">.</a></li></ul>';
const WHOLE_LIST = '<!doctype html><meta charset="utf-8"><title>.</title><body><script src="popup.js"></script>';

export interface PeerPopups {
  folder: string;
  emptyPage: string;
  /** The address of the popup that draws all that is stored. */
  wholeList: string;
}

/** An extension with both; `seedPeer` stores its headlines, when a browser has it. */
export async function writePeerPopups(folder: string): Promise<PeerPopups> {
  await writeStub(folder, ['storage', 'unlimitedStorage'], {
    'empty.html': EMPTY,
    'popup.html': WHOLE_LIST,
    'popup.js': await bundleForPage('scripts/bench/popup-page/whole-list.ts'),
  });
  const origin = `chrome-extension://${idOf(folder)}`;
  return { folder, emptyPage: `${origin}/empty.html`, wholeList: `${origin}/popup.html` };
}

/** The same headlines as Shareet has, all under one key. */
export async function seedPeer(browser: MeasuredBrowser, { emptyPage }: PeerPopups, count: number): Promise<void> {
  const page = await pageAt(browser, emptyPage, 'globalThis.rows = []; 0');
  const headlines = makeOldStore(count).headlines.map(({ id, title, url, at }) => ({ id, title, url, at }));
  for (let start = 0; start < headlines.length; start += ROWS)
    await page.evaluate(`rows.push(...${JSON.stringify(headlines.slice(start, start + ROWS))})`);
  await page.evaluate('chrome.storage.local.set({ headlines: rows }).then(() => 0)');
  await page.close();
}
