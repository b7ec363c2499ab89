/** Profiles in which Shareet has stored news: written by its last version, upgraded and settled by this one. */
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sleep } from '../browsers/wait';
import { build } from '../start/build';
import { bundleForPage } from './bundle';
import { launchMeasured, type MeasuredBrowser, type MeasuredPage } from './chromium/browser';
import { makeOldStore, type OldStore } from './read-corpus';

/** For all that is new to be indexed and grouped. */
const SETTLING_MS = 1_800_000;
/** Dexie counts in tens. */
const VERSION = 30;
/** Rows that go to the page in one message. */
const ROWS = 20_000;

export interface News {
  profileFolder: string;
  extension: string;
  origin: string;
  /** Seconds from the browser's start until the background had brought the database to its new version … */
  upgradedAfter: number;
  /** … and until it had settled all that is stored. */
  settledAfter: number;
}

/** A browser that has such a profile open. */
export interface StoredNews extends News {
  browser: MeasuredBrowser;
}

/** The programs that run in the extension's pages, each as one text. */
interface Programs {
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

let programs: Promise<Programs> | null = null;
let extensionBuild: Promise<string> | null = null;
const folders: string[] = [];
/** Made once for all benches of a run: 100,000 headlines take minutes to be settled. */
const made = new Map<number, Promise<News>>();

const bundlePrograms = async (): Promise<Programs> => ({
  seed: await bundleForPage('scripts/bench/read-page/seed.ts'),
  main: await bundleForPage('scripts/bench/read-page/main.ts'),
});

/** The program that `read` and `storage` run on the store. */
export async function readingProgram(): Promise<string> {
  programs ??= bundlePrograms();
  return (await programs).main;
}

export async function openNews(count: number): Promise<StoredNews> {
  const making = made.get(count) ?? makeNews(count);
  made.set(count, making);
  // What failed for one bench is tried again for the next.
  making.catch(() => made.delete(count));
  const news = await making;
  const { profileFolder, extension } = news;
  return { ...news, browser: await launchMeasured({ profileFolder, extensionFolders: [extension] }) };
}

/** When no bench needs them any more. */
export async function removeNews(): Promise<void> {
  for (const folder of folders) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function makeNews(count: number): Promise<News> {
  console.log(`storing ${count} headlines`);
  programs ??= bundlePrograms();
  extensionBuild ??= build('chromium');
  const folder = await mkdtemp(join(tmpdir(), 'shareet-bench-'));
  folders.push(folder);
  return storeNews(folder, count, await extensionBuild, await programs);
}

async function storeNews(
  folder: string,
  count: number,
  build: string,
  { seed: seeding, main }: Programs,
): Promise<News> {
  const extension = join(folder, 'extension');
  const profileFolder = join(folder, 'profile');
  const origin = `chrome-extension://${idOf(extension)}`;
  await writeStub(extension);
  const before = await launchMeasured({ profileFolder, extensionFolders: [extension] });
  await seed(await pageAt(before, `${origin}/page.html`, seeding), makeOldStore(count));
  await before.close();

  await rm(extension, { recursive: true });
  await cp(build, extension, { recursive: true });
  const start = performance.now();
  const browser = await launchMeasured({ profileFolder, extensionFolders: [extension] });
  const seconds = () => (performance.now() - start) / 1000;
  try {
    const page = await optionsPage(browser, origin, main);
    await waitFor('the upgrade', async () => (await page.evaluate<number>('reading.version()')) >= VERSION);
    const upgradedAfter = seconds();
    await waitFor('what is stored to be settled', () => page.evaluate<boolean>(`${WAKING}; reading.isSettled()`));
    return { profileFolder, extension, origin, upgradedAfter, settledAfter: seconds() };
  } finally {
    await browser.close();
  }
}

/** An extension that has the origin, and does nothing but what its files do. */
export async function writeStub(
  folder: string,
  permissions: readonly string[] = [],
  files: Readonly<Record<string, string>> = { 'page.html': '<!doctype html><title>.</title>' },
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'manifest.json'),
    JSON.stringify({ manifest_version: 3, name: 'stub', version: '0.0.1', permissions }),
  );
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
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
