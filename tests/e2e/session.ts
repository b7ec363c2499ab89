/** A browser with the production build in it, a profile of its own, and every request on record. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import {
  type BrowserName,
  type ExtensionBrowser,
  type LaunchOptions,
  launchBrowser,
  type Tab,
} from '../../scripts/browsers/browser';
import { BROWSER_NAMES } from '../../scripts/browsers/executable.mjs';
import { type RecordingProxy, startRecordingProxy } from '../../scripts/browsers/recording-proxy';
import { ALL_HOSTS, openOptions, readSnapshot, sendCommand, setSetting } from '../../scripts/browsers/shareet';
import { waitUntil } from '../../scripts/browsers/wait';
import type { Snapshot } from '../../utils/snapshot/shape';

/** Both browsers, unless BROWSER names one: for a developer who looks into one of them. */
export const BROWSERS: readonly BrowserName[] = BROWSER_NAMES.filter(
  (name) => !process.env.BROWSER || process.env.BROWSER === name,
);

/** The folder of the build for a browser. */
export const builtFor = (name: BrowserName): string => join(inject('builds'), name);

export interface Session {
  browser: ExtensionBrowser;
  /** An open options page, which may send every command that a person can give there. */
  options: Tab;
  proxy: RecordingProxy;
  /** Ends the browser, in good order or by SIGKILL, and opens it again on the same profile; `between` gets the profile's folder. */
  restart(how: 'close' | 'crash', between?: (profileFolder: string) => Promise<void>): Promise<void>;
  /** Replaces the running extension by the same build under a higher version. */
  update(): Promise<void>;
  close(): Promise<void>;
}

export async function openSession(
  name: BrowserName,
  hosts: readonly string[] = ALL_HOSTS,
  /** With a display the browser opens its windows there. */
  person: Pick<LaunchOptions, 'reducedMotion' | 'grantsNotifications' | 'display'> = {},
): Promise<Session> {
  const extensionFolder = builtFor(name);
  const folder = await mkdtemp(join(tmpdir(), 'shareet-e2e-'));
  const proxy = await startRecordingProxy();
  const launch = (): Promise<ExtensionBrowser> =>
    launchBrowser(name, {
      extensionFolder,
      profileFolder: join(folder, 'profile'),
      headless: !person.display,
      proxy,
      ...person,
    });
  const browser = await launch();
  const session: Session = {
    browser,
    options: await openOptions(browser, hosts),
    proxy,
    async restart(how, between) {
      await session.browser[how]();
      await between?.(join(folder, 'profile'));
      session.browser = await launch();
      session.options = await session.browser.openOwnPage('options.html');
    },
    async update() {
      const updated = join(folder, 'updated');
      await cp(extensionFolder, updated, { recursive: true });
      await raiseVersion(join(updated, 'manifest.json'));
      await session.browser.updateExtension(updated);
      session.options = await session.browser.openOwnPage('options.html');
    },
    async close() {
      await session.browser.close();
      await proxy.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return session;
}

async function raiseVersion(manifestFile: string): Promise<void> {
  const manifest = JSON.parse(await readFile(manifestFile, 'utf8'));
  const [major, minor, patch] = String(manifest.version).split('.').map(Number);
  manifest.version = `${major}.${minor}.${Number(patch) + 1}`;
  await writeFile(manifestFile, JSON.stringify(manifest));
}

/** Adds a source and throws where it was refused. */
export async function addSource({ options }: Session, url: string): Promise<string> {
  const answer = await sendCommand(options, 'source.add', { url });
  if (!answer?.ok) throw new Error(`${url} was refused: ${JSON.stringify(answer)}`);
  return answer.value.id;
}

/** Turns the bar on for every site, at the fastest speed that a person may choose. */
export async function turnBarOn({ options }: Session): Promise<void> {
  await setSetting(options, 'lane.speed', 17);
  await setSetting(options, 'bar.where', 'all');
}

/** The titles of the published snapshot, in lane order. */
export const publishedTitles = async ({ options }: Session): Promise<string[]> =>
  (await readSnapshot(options))?.headlines.map(({ title }) => title) ?? [];

export const waitForPublished = (session: Session, what: string, isThere: (titles: string[]) => boolean) =>
  waitUntil(what, async () => {
    const titles = await publishedTitles(session);
    return isThere(titles) ? titles : null;
  });

/** The tab among all that is at an address which `matches`; a tab that can't be asked is on its way somewhere. */
export const waitForTab = ({ browser }: Session, what: string, matches: (address: string) => boolean): Promise<Tab> =>
  waitUntil(`a tab with ${what}`, async () => {
    for (const tab of await browser.tabs()) {
      const address = await tab.address().catch(() => '');
      if (matches(address)) return tab;
    }
    return null;
  });

/** Characters per second at which a lap takes seconds: the person's fastest is for reading, and so for the lane's own tests. */
const HURRIED = 80;

/** Makes the bars faster than any setting allows, by writing the snapshot as the background would. */
export async function hurryLane({ options }: Session): Promise<void> {
  await options.evaluate(async (charactersPerSecond) => {
    const { local } = chrome.storage;
    const { snapshot } = await local.get('snapshot');
    await local.set({ snapshot: { ...snapshot, lane: { ...snapshot.lane, charactersPerSecond } } });
  }, HURRIED);
}

declare const chrome: {
  storage: {
    local: {
      get(key: string): Promise<{ snapshot: Snapshot }>;
      set(items: { snapshot: Snapshot }): Promise<void>;
    };
  };
};
