/** What it costs that forty open tabs are told of a change: of our snapshot, or of everything under one key. */
import { join } from 'node:path';
import { SNAPSHOT_KEY } from '../../utils/snapshot/shape';
import { sleep, waitUntil } from '../browsers/wait';
import { startArticleServer } from './article-server';
import { launchMeasured, type MeasuredBrowser, type MeasuredPage } from './chromium/browser';
import { browserMs } from './chromium/processes';
import { buildPeer, seededExtension, seedShareet } from './page-extensions';
import { makeOldStore } from './read-corpus';
import { idOf, pageAt } from './read-store';

/** Fewer for a quick look. */
export const TABS = Number(process.env.STORAGE_TABS ?? 40);
const PUBLICATIONS = Number(process.env.STORAGE_PUBLICATIONS ?? 9);
/** For all tabs to have taken it up. */
const TAKING_UP_MS = 1_500;

export interface Publication {
  /** Milliseconds of the processor in all of the browser, more than in as long a time without one. */
  ms: number;
  /** Kilobytes of what is published, as JSON. */
  kilobytes: number;
}

export interface Publications {
  ours: Publication[];
  oneKey: Publication[];
}

interface Contestant {
  browser: MeasuredBrowser;
  /** A page of the extension, in front of all tabs. */
  own: MeasuredPage;
  /** The key that is published. */
  key: string;
  /** Gives a changed value; `value` is what was published before. */
  change: string;
}

/** Both in turn, each in a browser of its own with all of its tabs open. */
export async function measurePublications(folder: string, stored: number): Promise<Publications> {
  const server = await startArticleServer();
  const browsers: MeasuredBrowser[] = [];
  try {
    const ours = await openShareet(browsers, join(folder, 'tabs'), server);
    const oneKey = await openOneKey(browsers, server, stored);
    const publications: Publications = { ours: [], oneKey: [] };
    for (let round = 0; round <= PUBLICATIONS; round += 1) {
      const both = { ours: await publish(ours), oneKey: await publish(oneKey) };
      // The first compiles what it runs.
      if (round === 0) continue;
      publications.ours.push(both.ours);
      publications.oneKey.push(both.oneKey);
    }
    return publications;
  } finally {
    for (const browser of browsers) await browser.close();
    await server.close();
  }
}

type Server = Awaited<ReturnType<typeof startArticleServer>>;

async function openShareet(browsers: MeasuredBrowser[], profileFolder: string, server: Server): Promise<Contestant> {
  await seedShareet(profileFolder, server.feed, true);
  const extension = seededExtension(profileFolder);
  const browser = await launchMeasured({ profileFolder, extensionFolders: [extension] });
  browsers.push(browser);
  await openTabs(browser, server);
  const own = await pageAt(browser, `chrome-extension://${idOf(extension)}/icon/16.png`, '0');
  await own.show();
  const change = '({ ...value, headlines: [...value.headlines.slice(1), value.headlines[0]] })';
  return { browser, own, key: SNAPSHOT_KEY, change };
}

async function openOneKey(browsers: MeasuredBrowser[], server: Server, stored: number): Promise<Contestant> {
  const { folder } = await buildPeer('one-key.ts');
  const browser = await launchMeasured({ extensionFolders: [folder] });
  browsers.push(browser);
  const own = await pageAt(browser, `chrome-extension://${idOf(folder)}/manifest.json`, '0');
  const headlines = makeOldStore(stored).headlines;
  await own.evaluate(`chrome.storage.local.set({ headlines: ${JSON.stringify(headlines)} }).then(() => 0)`);
  await openTabs(browser, server);
  await own.show();
  return { browser, own, key: 'headlines', change: '[...value.slice(1), value[0]]' };
}

const HAS_BAR = `document.querySelector('shareet-bar, peer-bar') !== null`;

async function openTabs(browser: MeasuredBrowser, server: Server): Promise<void> {
  for (let tab = 0; tab < TABS; tab += 1) {
    const page = await browser.openPage();
    await page.show();
    await page.go(server.nextPage());
    await waitUntil('the bar of a tab, which is told of changes', () => page.evaluate<boolean>(HAS_BAR));
  }
}

async function publish({ browser, own, key, change }: Contestant): Promise<Publication> {
  const spent = async (act: () => Promise<unknown>): Promise<number> => {
    const before = browserMs(browser.pid);
    await act();
    await sleep(TAKING_UP_MS);
    return browserMs(browser.pid) - before;
  };
  const read = `chrome.storage.local.get('${key}').then(({ ${key}: value }) => ${change})`;
  await own.evaluate(`${read}.then((next) => { globalThis.next = next; })`);
  const kilobytes = await own.evaluate<number>('new Blob([JSON.stringify(next)]).size / 1000');
  const idle = await spent(async () => {});
  const publishing = await spent(() => own.evaluate(`chrome.storage.local.set({ ${key}: next }).then(() => 0)`));
  return { ms: publishing - idle, kilobytes };
}
