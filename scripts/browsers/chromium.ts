import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import type { ExtensionBrowser, LaunchOptions, Place } from './browser';
import { type BrowserProcess, startProcess } from './process';
import { BROWSER_OWN_HOST } from './recording-proxy';
import { asCreateOptions, asTab, KEEP_NAMES } from './tab';
import { waitUntil } from './wait';

/** Features by which Chromium calls its maker on its own account. */
const CALLING_HOME = ['NetworkTimeServiceQuerying', 'OptimizationHints', 'MediaRouter', 'Translate'];

const chromiumArguments = (
  extensionFolder: string,
  { profileFolder, headless, proxy, language, reducedMotion }: LaunchOptions,
): string[] => [
  ...(headless ? ['--headless=new'] : []),
  // The sandbox needs a user that is not root.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--password-store=basic',
  '--window-size=1280,800',
  `--lang=${language ?? 'en'}`,
  ...(reducedMotion ? ['--force-prefers-reduced-motion'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-component-extensions-with-background-pages',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  `--disable-features=${CALLING_HOME.join(',')}`,
  `--gaia-url=http://${BROWSER_OWN_HOST}`,
  `--component-updater=url-source=http://${BROWSER_OWN_HOST}/`,
  `--apps-gallery-update-url=http://${BROWSER_OWN_HOST}/`,
  ...(proxy ? [`--proxy-server=http://127.0.0.1:${proxy.port}`, '--proxy-bypass-list=<-loopback>'] : []),
  `--disable-extensions-except=${extensionFolder}`,
  `--load-extension=${extensionFolder}`,
  `--user-data-dir=${profileFolder}`,
  '--remote-debugging-port=0',
  'about:blank',
];

export async function launchChromium(executable: string, options: LaunchOptions): Promise<ExtensionBrowser> {
  // A copy inside the profile: an update is written over it, and its path, which gives the id, stays the same.
  const extensionFolder = join(options.profileFolder, 'extension-under-test');
  await mkdir(options.profileFolder, { recursive: true });
  await cp(options.extensionFolder, extensionFolder, { recursive: true });
  await offerNoTranslation(options.profileFolder);
  if (options.grantsNotifications) await grantNotifications(options.profileFolder);
  const running = await startProcess(
    executable,
    chromiumArguments(extensionFolder, options),
    /DevTools listening on (ws:\/\/\S+)/,
    // On Linux Chromium takes its language from here alone, and only where it has that language's words (`chromium-l10n`).
    {
      LANGUAGE: options.language ?? 'en',
      ...(options.display ? { DISPLAY: options.display } : {}),
      ...options.environment,
    },
  );
  try {
    return await asExtensionBrowser(running, extensionFolder);
  } catch (problem) {
    await running.crash();
    throw problem;
  }
}

async function asExtensionBrowser(running: BrowserProcess, extensionFolder: string): Promise<ExtensionBrowser> {
  const browser = await puppeteer.connect({
    browserWSEndpoint: running.endpoint,
    defaultViewport: null,
    // Attached to, a worker would never be stopped for being idle.
    targetFilter: (target) => target.type() !== 'service_worker',
  });
  const session = await browser.target().createCDPSession();
  const id = await onExtensionsPage(browser, findExtension);
  const origin = `chrome-extension://${id}`;
  const open = async (url: string, place: Place = 'front') => {
    const page = await browser.newPage(asCreateOptions(place));
    // Chromium lists an extension a moment before it serves the extension's files.
    await waitUntil(`${url} to open`, async () => {
      await page.goto(url);
      return true;
    });
    return asTab(page, runInBar);
  };
  const workers = async (): Promise<string[]> =>
    (await session.send('Target.getTargets')).targetInfos
      .filter(({ type, url }) => type === 'service_worker' && url.startsWith(origin))
      .map(({ targetId }) => targetId);

  /** Runs an expression in the worker, which is woken first. */
  const inWorker = async (expression: string): Promise<void> => {
    const own = await open(`${origin}/options.html`, 'behind');
    await own.evaluate(() => chrome.runtime.sendMessage('wake'));
    await own.close();
    const targetId = await waitUntil('the worker to run', async () => (await workers())[0]);
    const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: true });
    const worker = session.connection()?.session(sessionId);
    const answer = await worker?.send('Runtime.evaluate', { expression, awaitPromise: true });
    await session.send('Target.detachFromTarget', { sessionId });
    if (!answer || answer.exceptionDetails) throw new Error(answer?.exceptionDetails?.text ?? 'no worker to speak to');
  };
  const inFront = 'chrome.tabs.query({ active: true, lastFocusedWindow: true })';

  return {
    name: 'chromium',
    origin,
    openPage: open,
    openOwnPage: (path, place) => open(`${origin}/${path}`, place),
    async openPopup() {
      const own = await open(`${origin}/options.html`, 'behind');
      await own.evaluate(() => chrome.action.openPopup());
      const target = await browser.waitForTarget((candidate) => candidate.url() === `${origin}/popup.html`);
      await own.close();
      return asTab(await target.asPage(), runInBar);
    },
    tabs: async () => (await browser.pages()).map((page) => asTab(page, runInBar)),
    showAsPrinted: ({ page }) => page.emulateMediaType('print'),
    async grantHosts(patterns) {
      await onExtensionsPage(browser, (page) => withholdNothing(page, id, patterns));
      const own = await open(`${origin}/options.html`);
      const granted = await own.evaluate((origins) => chrome.permissions.request({ origins }), [...patterns]);
      await own.close();
      if (!granted) throw new Error(`Chromium did not grant ${patterns.join(', ')}`);
    },
    async revokeHosts(patterns) {
      await onExtensionsPage(browser, async (page) => {
        for (const pattern of patterns) {
          await page.evaluate((i, p) => chrome.developerPrivate.removeHostPermission(i, p), id, pattern);
        }
      });
    },
    clickMenu: (click) =>
      inWorker(
        `${inFront}.then(([tab]) => void chrome.contextMenus.onClicked.dispatch(${JSON.stringify(click)}, tab))`,
      ),
    async hasMenuEntries(ids) {
      const own = await open(`${origin}/options.html`, 'behind');
      // Chromium lists no entries, but changes none that is not there.
      const changes = await own.evaluate(
        (all) => Promise.allSettled(all.map((each) => chrome.contextMenus.update(each, {}))),
        [...ids],
      );
      await own.close();
      return changes.every(({ status }) => status === 'fulfilled');
    },
    pressShortcut: (command) =>
      inWorker(`${inFront}.then(([tab]) => void chrome.commands.onCommand.dispatch(${JSON.stringify(command)}, tab))`),
    isBackgroundRunning: async () => (await workers()).length > 0,
    runInBackground: (functionSource) => inWorker(`{ ${KEEP_NAMES} (${functionSource})(globalThis); }`),
    async stopBackground() {
      // Behind the tab in front, which must not change.
      const own = await open(`${origin}/options.html`, 'behind');
      const pageSession = await own.page.createCDPSession();
      await pageSession.send('ServiceWorker.enable');
      // A message that comes in between, from a page that watches a search, starts it again.
      await waitUntil('the worker to stop', async () => {
        await pageSession.send('ServiceWorker.stopAllWorkers');
        return (await workers()).length === 0;
      });
      await own.close();
    },
    async updateExtension(folder) {
      await cp(folder, extensionFolder, { recursive: true });
      const { version } = JSON.parse(await readFile(join(extensionFolder, 'manifest.json'), 'utf8'));
      await onExtensionsPage(browser, (page) => reload(page, id, version));
    },
    async disableExtension() {
      await onExtensionsPage(browser, (page) => page.evaluate((own) => chrome.management.setEnabled(own, false), id));
    },
    async close() {
      await browser.close();
      await running.waitForEnd(10_000);
    },
    async crash() {
      await running.crash();
    },
  };
}

/** `chrome.developerPrivate`, which only the extensions page has, as far as it is used here. */
interface DeveloperPrivate {
  getExtensionsInfo(): Promise<{ id: string; location: string; version: string }[]>;
  addHostPermission(id: string, pattern: string): Promise<void>;
  removeHostPermission(id: string, pattern: string): Promise<void>;
  updateProfileConfiguration(update: { inDeveloperMode: boolean }): Promise<void>;
  reload(id: string, options: { failQuietly: boolean }): Promise<unknown>;
}
declare const chrome: {
  action: { openPopup(): Promise<void> };
  contextMenus: { update(id: string, changes: object): Promise<void> };
  developerPrivate: DeveloperPrivate;
  management: { setEnabled(id: string, enabled: boolean): Promise<void> };
  permissions: { request(permissions: { origins: string[] }): Promise<boolean> };
  runtime: { sendMessage(message: unknown): Promise<unknown> };
};

interface Preferences {
  /** Absent before the browser has been there. */
  extensions?: {
    settings: Record<string, { path?: string } & Partial<Record<(typeof GRANTED)[number], { api: string[] }>>>;
  };
}
const GRANTED = ['granted_permissions', 'runtime_granted_permissions'] as const;

/** In a window the offer to translate a page would take the focus. */
async function offerNoTranslation(profileFolder: string): Promise<void> {
  const folder = join(profileFolder, 'Default');
  await mkdir(folder, { recursive: true });
  const preferences = JSON.stringify({ translate: { enabled: false } });
  // What the browser has written itself by then says so too.
  await writeFile(join(folder, 'Preferences'), preferences, { flag: 'wx' }).catch(() => {});
}

/** Chromium asks nobody for what was granted before: so it is written down as such, once the profile knows the extension. */
async function grantNotifications(profileFolder: string): Promise<void> {
  const file = join(profileFolder, 'Default', 'Preferences');
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return;
  const preferences: Preferences = JSON.parse(text);
  for (const extension of Object.values(preferences.extensions?.settings ?? {})) {
    if (extension.path?.startsWith(profileFolder)) for (const key of GRANTED) extension[key]?.api.push('notifications');
  }
  await writeFile(file, JSON.stringify(preferences));
}

async function onExtensionsPage<R>(browser: Browser, action: (page: Page) => Promise<R>): Promise<R> {
  const page = await browser.newPage();
  try {
    await page.goto('chrome://extensions/');
    return await action(page);
  } finally {
    await page.close();
  }
}

const findExtension = (page: Page): Promise<string> =>
  waitUntil('the extension to be loaded', async () => {
    const all = await page.evaluate(() => chrome.developerPrivate.getExtensionsInfo());
    return all.find(({ location }) => location === 'UNPACKED')?.id;
  });

/** After this a request for the hosts is granted without a prompt; alone it grants nothing. */
async function withholdNothing(page: Page, id: string, patterns: readonly string[]): Promise<void> {
  for (const pattern of patterns) {
    await page.evaluate((i, p) => chrome.developerPrivate.addHostPermission(i, p), id, pattern);
  }
}

async function reload(page: Page, id: string, version: string): Promise<void> {
  await page.evaluate(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
  await page.evaluate((i) => chrome.developerPrivate.reload(i, { failQuietly: true }), id);
  await waitUntil(`version ${version} to run`, async () => {
    const all = await page.evaluate(() => chrome.developerPrivate.getExtensionsInfo());
    return all.some((info) => info.id === id && info.version === version);
  });
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** A page can't reach its bar's closed root; the debugger can. */
async function runInBar(page: Page, functionSource: string): Promise<unknown> {
  const session = sessions.get(page) ?? page.createCDPSession();
  sessions.set(page, session);
  const cdp = await session;
  const host = await cdp.send('Runtime.evaluate', { expression: 'document.querySelector("shareet-bar")' });
  if (!host.result.objectId) return null;
  const { node } = await cdp.send('DOM.describeNode', { objectId: host.result.objectId, pierce: true });
  const root = node.shadowRoots?.[0];
  if (!root) return null;
  const { object } = await cdp.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
  const answer = await cdp.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: `function () { return (${functionSource})(this); }`,
    returnByValue: true,
  });
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? 'failed in the bar');
  return answer.result.value;
}
