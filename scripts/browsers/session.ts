/** A browser with the production build in it, a profile of its own, and every request on record. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserName, type ExtensionBrowser, type LaunchOptions, launchBrowser, type Tab } from './browser';
import { BROWSER_NAMES } from './executable.mjs';
import { type RecordingProxy, startRecordingProxy } from './recording-proxy';
import { ALL_HOSTS, openOptions, readSnapshot, sendCommand, setSetting } from './shareet';
import { waitUntil } from './wait';

/** Both browsers, unless BROWSER names one: for a developer who looks into one of them. */
export const BROWSERS: readonly BrowserName[] = BROWSER_NAMES.filter(
  (name) => !process.env.BROWSER || process.env.BROWSER === name,
);

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

/** With a display the browser opens its windows there. */
export type Person = Pick<LaunchOptions, 'reducedMotion' | 'grantsNotifications' | 'display' | 'environment'>;

export interface SessionOptions {
  /** An unpacked build. */
  extensionFolder: string;
  /** Granted from the start. */
  hosts?: readonly string[];
  person?: Person;
  /** Where the profile is put, in a folder of its own. */
  under?: string;
}

export async function openSession(
  name: BrowserName,
  { extensionFolder, hosts = ALL_HOSTS, person = {}, under = tmpdir() }: SessionOptions,
): Promise<Session> {
  const folder = await mkdtemp(join(under, 'shareet-session-'));
  const proxy = await startRecordingProxy();
  const launch = (): Promise<ExtensionBrowser> =>
    launchBrowser(name, {
      extensionFolder,
      profileFolder: join(folder, 'profile'),
      headless: !person.display,
      proxy,
      ...person,
    });
  let updates = 0;
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
      updates += 1;
      await raiseVersion(join(updated, 'manifest.json'), updates);
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

async function raiseVersion(manifestFile: string, by: number): Promise<void> {
  const manifest = JSON.parse(await readFile(manifestFile, 'utf8'));
  const [major, minor, patch] = String(manifest.version).split('.').map(Number);
  manifest.version = `${major}.${minor}.${Number(patch) + by}`;
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
