import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { ExtensionBrowser, LaunchOptions, Place, Tab } from './browser';
import { type BrowserProcess, startProcess } from './process';
import type { RecordingProxy } from './recording-proxy';
import { asCreateOptions, asTab, KEEP_NAMES } from './tab';
import { waitUntil } from './wait';
import { packXpi } from './xpi';

/** The host part of the extension's own addresses; Firefox makes one up unless it is told. */
const OWN_UUID = '5a3b1c52-9f0e-4d7a-8c66-0f2d7e41b9aa';

/** Where puppeteer has no public way yet: WebDriver BiDi commands, and the id it gives to a tab. */
interface BidiConnection {
  send(method: string, params: object): Promise<{ result: BidiResult }>;
}
interface BidiResult {
  type?: string;
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
  contexts?: { context: string }[];
}
const connectionOf = (browser: Browser): BidiConnection =>
  (browser as unknown as { connection: BidiConnection }).connection;
const contextOf = (page: Page): string => (page.mainFrame() as unknown as { _id: string })._id;

async function writePreferences(profileFolder: string, preferences: Record<string, unknown>): Promise<void> {
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  await mkdir(profileFolder, { recursive: true });
  await writeFile(join(profileFolder, 'user.js'), lines.join(''));
}

const preferencesFor = (
  geckoId: string,
  { proxy, language, reducedMotion, grantsNotifications }: LaunchOptions,
): Record<string, unknown> => ({
  'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: OWN_UUID }),
  // A build of our own is not signed; Firefox ESR lets its owner allow that.
  'xpinstall.signatures.required': false,
  'intl.locale.requested': language ?? 'en-US',
  'ui.prefersReducedMotion': reducedMotion ? 1 : 0,
  'extensions.webextOptionalPermissionPrompts': !grantsNotifications,
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'browser.sessionstore.resume_from_crash': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.server': '',
  'toolkit.telemetry.enabled': false,
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'extensions.update.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'browser.safebrowsing.provider.mozilla.updateURL': '',
  'browser.safebrowsing.provider.google4.updateURL': '',
  'browser.safebrowsing.provider.google5.updateURL': '',
  'browser.newtabpage.enabled': false,
  'browser.topsites.contile.enabled': false,
  'browser.region.network.url': '',
  'browser.region.update.enabled': false,
  'dom.push.connection.enabled': false,
  'media.gmp-manager.url': '',
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  ...(proxy ? proxyPreferences(proxy) : {}),
});

const proxyPreferences = ({ port }: RecordingProxy): Record<string, unknown> => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.proxy.no_proxies_on': '',
  'network.proxy.allow_hijacking_localhost': true,
});

export async function launchFirefox(executable: string, options: LaunchOptions): Promise<ExtensionBrowser> {
  const geckoId = await readGeckoId(options.extensionFolder);
  await writePreferences(options.profileFolder, preferencesFor(geckoId, options));
  const running = await startProcess(
    executable,
    [
      ...(options.headless ? ['--headless'] : []),
      '--no-remote',
      '--width=1280',
      '--height=800',
      '--profile',
      options.profileFolder,
      '--remote-debugging-port=0',
      // Needed to open the extension's pages, and to grant and stop as a person or the browser would.
      '--remote-allow-system-access',
      'about:blank',
    ],
    /WebDriver BiDi listening on (ws:\/\/\S+)/,
    // Without it a release build keeps to its maker's settings server whatever the preferences say.
    {
      MOZ_REMOTE_SETTINGS_DEVTOOLS: '1',
      ...(options.display ? { DISPLAY: options.display } : {}),
      ...options.environment,
    },
  );
  try {
    return await asExtensionBrowser(running, geckoId, options);
  } catch (problem) {
    await running.crash();
    throw problem;
  }
}

async function readGeckoId(extensionFolder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(extensionFolder, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}

async function asExtensionBrowser(
  running: BrowserProcess,
  geckoId: string,
  { extensionFolder, profileFolder }: LaunchOptions,
): Promise<ExtensionBrowser> {
  const browser = await puppeteer.connect({
    browserWSEndpoint: `${running.endpoint}/session`,
    protocol: 'webDriverBiDi',
    defaultViewport: null,
  });
  const bidi = connectionOf(browser);
  const origin = `moz-extension://${OWN_UUID}`;
  const runInBar = (page: Page, source: string): Promise<unknown> => callInBar(bidi, contextOf(page), source);

  const install = async (folder: string): Promise<void> => {
    const archive = join(profileFolder, 'extension-under-test.xpi');
    await writeFile(archive, await packXpi(folder));
    const extensionData = { type: 'archivePath', path: archive };
    await bidi.send('webExtension.install', { extensionData, 'moz:permanent': true });
  };
  /** Runs `body`, an async function's, with the extension as `extension` in the browser's own window. */
  const inBrowser = async (body: string): Promise<unknown> => {
    const tree = (await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result;
    const expression = `(async () => {
      const extension = WebExtensionPolicy.getByID(${JSON.stringify(geckoId)})?.extension;
      ${body}
    })()`;
    const target = { context: tree.contexts?.[0]?.context };
    return readAnswer((await bidi.send('script.evaluate', { expression, target, awaitPromise: true })).result);
  };
  const changeGrants = async (change: 'add' | 'remove', patterns: readonly string[]): Promise<void> => {
    await inBrowser(`
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const hosts = { permissions: [], origins: ${JSON.stringify(patterns)} };
      await ExtensionPermissions.${change}(${JSON.stringify(geckoId)}, hosts, extension);`);
  };
  const open = async (url: string, place: Place = 'front'): Promise<Tab> => {
    const page = await browser.newPage(asCreateOptions(place));
    // Firefox never reports that a page of an extension is loaded, so it is asked; and it may abort a navigation to one
    // while the extension is still starting.
    await waitUntil(`${url} to be opened`, async () => {
      await bidi.send('browsingContext.navigate', { context: contextOf(page), url, wait: 'none' });
      return true;
    });
    const isLoaded = `location.href !== 'about:blank' && document.readyState === 'complete'`;
    await waitUntil(`${url} to load`, () => page.evaluate(isLoaded) as Promise<boolean>);
    return asTab(page, runInBar);
  };

  if (!(await inBrowser('return Boolean(extension)'))) await install(extensionFolder);
  await waitUntil('the extension to run', () => inBrowser('return Boolean(extension)'));

  return {
    name: 'firefox',
    origin,
    openPage: open,
    openOwnPage: (path, place) => open(`${origin}/${path}`, place),
    openPopup: async () => null,
    tabs: async () => (await browser.pages()).map((page) => asTab(page, runInBar)),
    async showAsPrinted() {
      await inBrowser(`
        const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
        gBrowser.selectedBrowser.browsingContext.mediumOverride = 'print';`);
    },
    grantHosts: (patterns) => changeGrants('add', patterns),
    revokeHosts: (patterns) => changeGrants('remove', patterns),
    async clickMenu(click) {
      await inBrowser(`
        const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
        extension.emit('webext-menu-menuitem-click', ${JSON.stringify(click)}, gBrowser.selectedTab);`);
    },
    async hasMenuEntries(ids) {
      const found = await inBrowser(`
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const entries = ExtensionParent.apiManager.global.gMenuMap.get(extension);
        return Boolean(entries) && ${JSON.stringify(ids)}.every((id) => entries.has(id));`);
      return found === true;
    },
    async pressShortcut(command) {
      await inBrowser(`extension.shortcuts.onCommand(${JSON.stringify(command)})`);
    },
    async runInBackground(functionSource, { page }) {
      await page.evaluate(`(async () => {
        ${KEEP_NAMES}
        (${functionSource})(await browser.runtime.getBackgroundPage());
      })()`);
    },
    isBackgroundRunning: async () => (await inBrowser('return extension.backgroundState')) === 'running',
    async stopBackground() {
      await inBrowser('await extension.terminateBackground({ disableResetIdleForTest: true })');
    },
    updateExtension: install,
    async disableExtension() {
      await inBrowser(`
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        await (await AddonManager.getAddonByID(${JSON.stringify(geckoId)})).disable();`);
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

function readAnswer(answer: BidiResult): unknown {
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text ?? 'failed in Firefox');
  return answer.result?.value ?? null;
}

/** A page can't reach its bar's closed root; WebDriver hands it out when it serialises the host. */
async function callInBar(bidi: BidiConnection, context: string, functionSource: string): Promise<unknown> {
  const target = { context };
  const found = await bidi.send('script.callFunction', {
    functionDeclaration: '() => document.querySelector("shareet-bar")',
    awaitPromise: false,
    target,
    serializationOptions: { maxDomDepth: 0, includeShadowTree: 'all' },
  });
  const host = readAnswer(found.result) as { shadowRoot?: { sharedId: string } } | null;
  if (!host?.shadowRoot) return null;
  const answer = await bidi.send('script.callFunction', {
    functionDeclaration: functionSource,
    awaitPromise: false,
    target,
    arguments: [{ sharedId: host.shadowRoot.sharedId }],
  });
  return readAnswer(answer.result);
}
