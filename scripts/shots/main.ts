/**
 * `npm run shots`: pictures of every page in both languages, light, dark and of high contrast, at three widths, and a sheet
 * of each page with all of them, in `.output/shots/`. With names of pages after `--`, of those alone.
 */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ExtensionBrowser, launchBrowser, type Tab } from '../browsers/browser';
import { openOptions, sendCommand, setSetting } from '../browsers/shareet';
import { sleep } from '../browsers/wait';
import { startNewsroom } from '../newsroom/server';
import { build, ROOT } from '../start/build';
import { openShown, PAGES, type Shown, type Stock, takeStock, waitForWords } from './pages';
import { type Picture, writeSheet } from './sheet';
import { stageHealth } from './stage-health';

const FOLDER = join(ROOT, '.output/shots');
/** Once everything is there: what glides has arrived. */
const SETTLE_MS = 250;
const LANGUAGES = ['ar', 'en'] as const;
const THEMES = ['light', 'dark', 'contrast'] as const;
/** The papers of the reader, which are a choice of their own. */
const PAPERS = ['sepia', 'dark', 'light'] as const;
const SIZES = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1280, height: 900 },
];

interface Stand extends Shown {
  tab: Tab;
  pictures: Picture[];
}

/** Opens every page that the build has, and says of the others that they are not there. */
async function openAll(
  browser: ExtensionBrowser,
  extensionFolder: string,
  pages: Shown[],
  stock: Stock,
): Promise<Stand[]> {
  const stands: Stand[] = [];
  for (const page of pages) {
    if (page.file && !existsSync(join(extensionFolder, page.file))) {
      console.error(`NOT TAKEN: ${page.name}, for the build has no ${page.file}`);
      continue;
    }
    stands.push({ ...page, tab: await openShown(browser, page, stock), pictures: [] });
  }
  return stands;
}

/** Until everything has its words, its fonts and its colours. */
async function settle(stand: Stand, language: string): Promise<void> {
  if (stand.file) await waitForWords(stand.tab, stand, language);
  await stand.tab.evaluate(() => document.fonts.ready.then(() => true));
  await sleep(SETTLE_MS);
}

/** As high as the page: what stays at the edges of a window then stands at those of the page, and hides nothing. */
async function growWindow({ page }: Tab, width: number): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewport({ width, height });
  await sleep(SETTLE_MS);
}

async function takeLook(stands: Stand[], look: string, language: string): Promise<void> {
  for (const stand of stands) {
    await stand.tab.show();
    for (const size of SIZES) {
      await stand.tab.page.setViewport(size);
      await settle(stand, language);
      if (stand.isWhole) await growWindow(stand.tab, size.width);
      const file = `${stand.name}-${look}-${size.width}.png`;
      await stand.tab.page.screenshot({ path: join(FOLDER, file) });
      stand.pictures.push({ file, look, width: size.width });
    }
  }
}

async function takeAll(own: Tab, stands: Stand[]): Promise<void> {
  for (const language of LANGUAGES) {
    await setSetting(own, 'language', language);
    for (const theme of THEMES) {
      await setSetting(own, 'theme', theme);
      await takeLook(stands, `${language}-${theme}`, language);
    }
  }
  const readers = stands.filter(({ name }) => name === 'reader');
  for (const paper of readers.length > 0 ? PAPERS : []) {
    await setSetting(own, 'reader.theme', paper);
    await takeLook(readers, `paper-${paper}`, LANGUAGES[1]);
  }
}

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const extensionFolder = await build('chromium');
  const profileFolder = await mkdtemp(join(tmpdir(), 'shareet-shots-'));
  const newsroom = await startNewsroom();
  const browser = await launchBrowser('chromium', { extensionFolder, profileFolder, headless: true, language: 'ar' });
  try {
    await rm(FOLDER, { recursive: true, force: true });
    await mkdir(FOLDER, { recursive: true });
    const own = await openOptions(browser);
    await setSetting(own, 'bar.where', 'all');
    for (const path of ['/', '/rss.xml', '/atom.xml', '/ticker.txt']) {
      await sendCommand(own, 'source.add', { url: `${newsroom.origin}${path}` });
    }
    await stageHealth(own);
    const chosen = PAGES.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
    const stands = await openAll(browser, extensionFolder, chosen, await takeStock(own, newsroom.origin));
    await takeAll(own, stands);
    for (const { name, pictures } of stands) await writeSheet(browser, FOLDER, name, pictures);
    console.log(`pictures and their sheets are in ${FOLDER}`);
  } finally {
    await browser.close();
    await newsroom.close();
    await rm(profileFolder, { recursive: true, force: true, maxRetries: 5 });
  }
}

await main();
