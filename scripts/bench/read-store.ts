/** Browsers in which Shareet has stored news: written by its last version, upgraded and settled by this one. */
import { createHash } from 'node:crypto';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sleep } from '../browsers/wait';
import { launchMeasured, type MeasuredBrowser, type MeasuredPage } from './chromium/browser';
import { makeOldStore, type OldStore } from './read-corpus';

/** For all that is new to be indexed and grouped. */
const SETTLING_MS = 1_800_000;
/** Dexie counts in tens. */
const VERSION = 30;
/** Rows that go to the page in one message. */
const ROWS = 20_000;

export interface StoredNews {
  browser: MeasuredBrowser;
  origin: string;
  /** Seconds from the browser's start until the background had brought the database to its new version … */
  upgradedAfter: number;
  /** … and until it had settled all that is stored. */
  settledAfter: number;
}

/** The programs that run in the extension's pages, each as one text. */
export interface Programs {
  seed: string;
  main: string;
}

/** The id that Chromium gives to an unpacked extension: of its folder's path. */
export const idOf = (folder: string): string =>
  createHash('sha256')
    .update(folder)
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)));

export async function storeNews(folder: string, count: number, build: string, programs: Programs): Promise<StoredNews> {
  const extension = join(folder, `extension-${count}`);
  const profileFolder = join(folder, `profile-${count}`);
  const origin = `chrome-extension://${idOf(extension)}`;
  await writeStub(extension);
  const before = await launchMeasured({ profileFolder, extensionFolders: [extension] });
  await seed(await pageAt(before, `${origin}/page.html`, programs.seed), makeOldStore(count));
  await before.close();

  await rm(extension, { recursive: true });
  await cp(build, extension, { recursive: true });
  const start = performance.now();
  const browser = await launchMeasured({ profileFolder, extensionFolders: [extension] });
  const seconds = () => (performance.now() - start) / 1000;
  const page = await optionsPage(browser, origin, programs.main);
  await waitFor('the upgrade', async () => (await page.evaluate<number>('reading.version()')) >= VERSION);
  const upgradedAfter = seconds();
  await waitFor('what is stored to be settled', () => page.evaluate<boolean>(`${WAKING}; reading.isSettled()`));
  const settledAfter = seconds();
  await page.close();
  return { browser, origin, upgradedAfter, settledAfter };
}

/** An extension that has the origin and does nothing in it. */
async function writeStub(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'manifest.json'),
    JSON.stringify({ manifest_version: 3, name: 'stub', version: '0.0.1' }),
  );
  await writeFile(join(folder, 'page.html'), '<!doctype html><title>.</title>');
}

/** A page of the extension with `program` run in it. */
export async function pageAt(browser: MeasuredBrowser, url: string, program: string): Promise<MeasuredPage> {
  const page = await browser.openPage();
  await page.go(url);
  await page.evaluate(program);
  return page;
}

async function seed(page: MeasuredPage, { sources, headlines, articles }: OldStore): Promise<void> {
  for (let start = 0; start < headlines.length; start += ROWS) {
    const ids = new Set(headlines.slice(start, start + ROWS).map(({ id }) => id));
    const part: OldStore = {
      sources,
      headlines: headlines.slice(start, start + ROWS),
      articles: articles.filter(({ headlineId }) => ids.has(headlineId)),
    };
    await page.evaluate(`seed(${JSON.stringify(part)})`);
  }
}

/** A setting that changes nothing has the background publish, and first settle what is new, as alarms and surfaces do. */
const WAKING = `void chrome.runtime.sendMessage({ command: 'setting.set', payload: { key: 'bar.where', value: 'off' } })`;

/** Before the extension is there, its pages are not. */
async function optionsPage(browser: MeasuredBrowser, origin: string, program: string): Promise<MeasuredPage> {
  for (;;) {
    const page = await pageAt(browser, `${origin}/options.html`, program).catch(() => null);
    if (page) return page;
    await sleep(100);
  }
}

async function waitFor(what: string, isThere: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + SETTLING_MS;
  while (!(await isThere())) {
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await sleep(1_000);
  }
}
