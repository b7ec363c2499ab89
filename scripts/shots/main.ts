/** `npm run shots`: pictures of every surface in both languages, light, dark and of high contrast, narrow and wide, in `.output/shots/`. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ExtensionBrowser, launchBrowser, type Tab } from '../browsers/browser';
import { openOptions, readTable, sendCommand, setSetting } from '../browsers/shareet';
import { sleep, waitUntil } from '../browsers/wait';
import { startNewsroom } from '../newsroom/server';
import { build, ROOT } from '../start/build';
import { stageHealth } from './stage-health';

const FOLDER = join(ROOT, '.output/shots');
const SETTLE_MS = 700;
const LANGUAGES = ['ar', 'en'] as const;
const THEMES = ['light', 'dark', 'contrast'] as const;
const NARROW = { width: 360, height: 740 };
const WIDE = { width: 1280, height: 900 };
const POPUP = { width: 400, height: 600 };

interface Look {
  language: (typeof LANGUAGES)[number];
  theme: (typeof THEMES)[number];
}

async function takeAll(browser: ExtensionBrowser, own: Tab, page: string, look: Look): Promise<void> {
  await setSetting(own, 'language', look.language);
  await setSetting(own, 'theme', look.theme);
  const name = `${look.language}-${look.theme}`;
  const [article] = await readTable<{ headlineId: string }>(own, 'articles');
  const reader = `reader.html?id=${encodeURIComponent(article?.headlineId ?? '')}`;
  await take(await browser.openOwnPage('popup.html'), `popup-${name}`, POPUP);
  await take(await browser.openOwnPage('sidepanel.html'), `side-${name}`, NARROW);
  for (const [width, size] of [
    ['360', NARROW],
    ['1280', WIDE],
  ] as const) {
    await take(await browser.openOwnPage('options.html'), `options-${name}-${width}`, size, true);
    await take(await search(browser, page), `finding-${name}-${width}`, size, true);
    await take(await browser.openOwnPage(reader), `reader-${name}-${width}`, size);
    await take(await browser.openOwnPage('news.html'), `news-${name}-${width}`, size);
    await take(await browser.openPage(page), `bar-${name}-${width}`, size);
  }
}

/** The reader on each of its papers, which are a choice of their own. */
async function takePapers(browser: ExtensionBrowser, own: Tab): Promise<void> {
  const [article] = await readTable<{ headlineId: string }>(own, 'articles');
  for (const paper of ['sepia', 'dark', 'light'] as const) {
    await setSetting(own, 'reader.theme', paper);
    const reader = await browser.openOwnPage(`reader.html?id=${encodeURIComponent(article?.headlineId ?? '')}`);
    await take(reader, `reader-paper-${paper}`, WIDE);
  }
}

/** The options page with what a search at `address` found. */
async function search(browser: ExtensionBrowser, address: string): Promise<Tab> {
  const tab = await browser.openOwnPage('options.html');
  await tab.show();
  await waitUntil('the form', () => tab.page.$('input[name=url]'));
  await tab.page.type('input[name=url]', address);
  await tab.page.keyboard.press('Enter');
  await waitUntil('what was found', () => tab.page.$('[data-candidate]'));
  return tab;
}

async function take(tab: Tab, name: string, size: { width: number; height: number }, fullPage = false): Promise<void> {
  await tab.show();
  await tab.page.setViewport(size);
  await sleep(SETTLE_MS);
  await tab.page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage });
  await tab.close();
}

async function main(): Promise<void> {
  const extensionFolder = await build('chromium');
  const profileFolder = await mkdtemp(join(tmpdir(), 'shareet-shots-'));
  const newsroom = await startNewsroom();
  const browser = await launchBrowser('chromium', { extensionFolder, profileFolder, headless: true, language: 'ar' });
  try {
    await mkdir(FOLDER, { recursive: true });
    const own = await openOptions(browser);
    await setSetting(own, 'bar.where', 'all');
    for (const path of ['/', '/rss.xml', '/atom.xml', '/ticker.txt']) {
      await sendCommand(own, 'source.add', { url: `${newsroom.origin}${path}` });
    }
    await stageHealth(own);
    for (const language of LANGUAGES) {
      for (const theme of THEMES) await takeAll(browser, own, `${newsroom.origin}/`, { language, theme });
    }
    await takePapers(browser, own);
    console.log(`pictures are in ${FOLDER}`);
  } finally {
    await browser.close();
    await newsroom.close();
    await rm(profileFolder, { recursive: true, force: true, maxRetries: 5 });
  }
}

await main();
