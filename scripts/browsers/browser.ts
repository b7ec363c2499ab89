/** One face for both real browsers: what `npm start` and the end-to-end tests need of them, and no more. */
import type { Page } from 'puppeteer-core';
import { launchChromium } from './chromium';
import { type BrowserName, findBrowser } from './executable.mjs';
import { launchFirefox } from './firefox';
import type { RecordingProxy } from './recording-proxy';

export type { BrowserName };

export interface LaunchOptions {
  /** An unpacked build. */
  extensionFolder: string;
  /** Made where it does not exist; kept, so that a second launch finds what the first one left. */
  profileFolder: string;
  headless: boolean;
  /** The X display of a browser that is not headless, where it is not that of this process. */
  display?: string;
  /** Every request goes through it, where there is one. */
  proxy?: RecordingProxy;
  /** BCP 47 tag of the browser's own language; English where it is not given, or the browser is installed without it. */
  language?: string;
  /** Whether the person prefers reduced motion. */
  reducedMotion?: boolean;
  /** Whether a page that asks for notifications gets them without a prompt; in Chromium from the second launch of a profile on. */
  grantsNotifications?: boolean;
  /** Variables of the browser's process, over those of this one. */
  environment?: Record<string, string>;
}

/** In front of the other tabs, which is usual, behind the one in front, or in a window of its own. */
export type Place = 'front' | 'behind' | 'window';

export interface Tab {
  /** The driver's own page: for input and screenshots. */
  page: Page;
  /** Runs `action` in the page as if the person had just clicked there. Argument and answer travel as JSON. */
  evaluate<R>(action: () => R | Promise<R>): Promise<R>;
  evaluate<A, R>(action: (argument: A) => R | Promise<R>, argument: A): Promise<R>;
  /** Runs `action` with the closed shadow root of the page's bar; null where the page has no bar. */
  evaluateInBar<R>(action: (root: ShadowRoot) => R): Promise<R | null>;
  evaluateInBar<A, R>(action: (root: ShadowRoot, argument: A) => R, argument: A): Promise<R | null>;
  address(): Promise<string>;
  show(): Promise<void>;
  close(): Promise<void>;
}

/** What the browser tells of a click on one of the extension's entries in a menu. */
export interface MenuClick {
  menuItemId: string;
  pageUrl?: string;
  linkUrl?: string;
  linkText?: string;
}

export interface ExtensionBrowser {
  name: BrowserName;
  /** The extension's own origin, with no slash at the end. */
  origin: string;
  /** Opens a web page and waits until it is loaded. */
  openPage(url: string, place?: Place): Promise<Tab>;
  /** Opens a page of the extension, such as `popup.html`, and waits until it is loaded. */
  openOwnPage(path: string, place?: Place): Promise<Tab>;
  /** Opens the popup over the tab in front, as a click on its icon does; null in Firefox, whose popups can't be driven. */
  openPopup(): Promise<Tab | null>;
  tabs(): Promise<Tab[]>;
  /** Lays out the tab in front as for paper from now on. */
  showAsPrinted(tab: Tab): Promise<void>;
  /** Grants match patterns of hosts without a prompt. */
  grantHosts(patterns: readonly string[]): Promise<void>;
  /** Tells the background of a click in a menu over the tab in front, as the browser does: its own menus can't be driven. */
  clickMenu(click: MenuClick): Promise<void>;
  /** Whether the extension has entries of all these ids in the browser's menus, be they shown or not. */
  hasMenuEntries(ids: readonly string[]): Promise<boolean>;
  /** Tells the background that the keys of a command were pressed in the tab in front, as the browser does. */
  pressShortcut(command: string): Promise<void>;
  /** Takes grants back, as the person may in the browser's own page about the extension. */
  revokeHosts(patterns: readonly string[]): Promise<void>;
  isBackgroundRunning(): Promise<boolean>;
  /** Wakes the background and calls the function of this source with its global object; `own` has to stay open as long as that is to last. */
  runInBackground(functionSource: string, own: Tab): Promise<void>;
  /** Stops the worker or event page at once, as the browser does when it is idle. */
  stopBackground(): Promise<void>;
  /** Replaces the extension by the build in `folder`, whose version must be higher, with everything left open. */
  updateExtension(folder: string): Promise<void>;
  /** Turns the extension off, as the person may in the browser's list of extensions, with everything left open. */
  disableExtension(): Promise<void>;
  close(): Promise<void>;
  crash(): Promise<void>;
}

/** Throws where the browser is not installed: a test without its browser must fail. */
export async function launchBrowser(name: BrowserName, options: LaunchOptions): Promise<ExtensionBrowser> {
  const executable = findBrowser(name);
  if (!executable) throw new Error(`no ${name} found: install it or name its program in ${name.toUpperCase()}`);
  return name === 'chromium' ? launchChromium(executable, options) : launchFirefox(executable, options);
}
