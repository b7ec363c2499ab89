/** The browser API for the background and the extension's own pages. */
import browser, { type Permissions, type Runtime, type Storage } from 'webextension-polyfill';
import { logError } from '../log';
import type { PageFeed } from '../model/page-feed';
import { readPageFeeds } from './page-feeds';

export { browser };
export type MessageSender = Runtime.MessageSender;

export const sendMessage = (message: unknown): Promise<unknown> => browser.runtime.sendMessage(message);

const area = (storage: Storage.StorageArea) => ({
  get: (key: string): Promise<Record<string, unknown>> => storage.get(key),
  set: (items: Record<string, unknown>): Promise<void> => storage.set(items),
  onChange(key: string, listener: (value: unknown) => void): () => void {
    const forward = (changes: Record<string, { newValue?: unknown }>): void => {
      const change = changes[key];
      if (change) listener(change.newValue);
    };
    storage.onChanged.addListener(forward);
    return () => storage.onChanged.removeListener(forward);
  },
});

export const localStorage = area(browser.storage.local);

/** Kept in memory for as long as the browser runs, and open to our own pages alone. */
export const sessionStorage = {
  ...area(browser.storage.session),
  getAll: (): Promise<Record<string, unknown>> => browser.storage.session.get(null),
  remove: (keys: string[]): Promise<void> => browser.storage.session.remove(keys),
};

/** The extension's own. */
export const version = (): string => browser.runtime.getManifest().version;

export const uiLanguage = (): string => browser.i18n.getUILanguage();

/** Asks the person for what a click needs; a browser that does not ask has not granted it. */
const request = (wanted: Permissions.Permissions): Promise<boolean> =>
  browser.permissions.request(wanted).catch((error: unknown) => {
    logError('the browser did not ask', error);
    return false;
  });

/** Asks the person for hosts; must be the first thing that a click handler does. */
export const requestHosts = (origins: string[]): Promise<boolean> => request({ origins });

/** Those of `origins` that the extension may not contact. */
export async function missingHosts(origins: string[]): Promise<string[]> {
  const granted = await Promise.all(origins.map((origin) => browser.permissions.contains({ origins: [origin] })));
  return origins.filter((_, index) => !granted[index]);
}

const NOTIFICATIONS = { permissions: ['notifications' as const] };

/** Asks the person for notifications; must be the first thing that a click handler does. */
export const requestNotifications = (): Promise<boolean> => request(NOTIFICATIONS);

export const mayNotify = (): Promise<boolean> => browser.permissions.contains(NOTIFICATIONS);

export const giveNotificationsBack = (): Promise<boolean> => browser.permissions.remove(NOTIFICATIONS);

/** Calls `listener` whenever a permission comes or goes; the answer ends it. */
export function onPermissions(listener: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(listener);
  onRemoved.addListener(listener);
  return () => {
    onAdded.removeListener(listener);
    onRemoved.removeListener(listener);
  };
}

/** Whether this page is in a private window. */
export const isPrivate = (): boolean => browser.extension.inIncognitoContext === true;

export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage();

export async function openPage(path: string): Promise<void> {
  const url = browser.runtime.getURL(path);
  const [page, place] = url.split('#');
  const [open] = await browser.tabs.query({ url: page, currentWindow: true });
  if (open?.id === undefined) await browser.tabs.create({ url });
  // A place in a page that is open is gone to without loading it anew.
  else await browser.tabs.update(open.id, { active: true, ...(place === undefined ? {} : { url }) });
}

/** Chromium's side panel, which the polyfill has no types of. */
interface SidePanel {
  open(options: { windowId: number }): Promise<void>;
}

const sidePanel = (): SidePanel | undefined => (browser as unknown as { sidePanel?: SidePanel }).sidePanel;

/** Phones have neither. */
export const hasSideList = (): boolean => sidePanel() !== undefined || browser.sidebarAction?.open !== undefined;

/** Opens the list at the side of a window; must be the first thing that a click handler does. */
export const openSideList = (windowId: number): Promise<void> =>
  sidePanel()?.open({ windowId }) ?? browser.sidebarAction.open();

/** The address of one of our own pages, from the extension's root. */
export const pageAddress = (path: string): string => browser.runtime.getURL(path);

export interface ActiveTab {
  id: number;
  windowId: number;
  /** Known only where the extension may enter the page. */
  url: string | null;
  isPrivate: boolean;
}

export async function activeTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || tab.windowId === undefined) return null;
  return { id: tab.id, windowId: tab.windowId, url: tab.url ?? null, isPrivate: tab.incognito };
}

/** Whether an element called `tag` is in the tab's page, and what kind of document that is; null where no extension may look. */
export async function lookForElement(
  tabId: number,
  tag: string,
): Promise<{ found: boolean; contentType: string } | null> {
  try {
    const [look] = await browser.scripting.executeScript({
      target: { tabId },
      func: (name: string) => ({ found: document.querySelector(name) !== null, contentType: document.contentType }),
      args: [tag],
    });
    return (look?.result as { found: boolean; contentType: string } | undefined) ?? null;
  } catch {
    // The browser's own pages, stores and viewers refuse every extension: that is the answer.
    return null;
  }
}

/** The feeds that the tab's page declares; none where no extension may look. */
export async function feedsOfTab(tabId: number): Promise<PageFeed[]> {
  try {
    const [look] = await browser.scripting.executeScript({ target: { tabId }, func: readPageFeeds });
    return (look?.result as PageFeed[] | undefined) ?? [];
  } catch {
    return [];
  }
}

export interface Shortcut {
  name: string;
  /** As the browser writes it; empty for none. */
  keys: string;
}

/** The keyboard commands with the keys that they have now; none where there is no keyboard. */
export async function shortcuts(): Promise<Shortcut[]> {
  const all = (await browser.commands?.getAll()) ?? [];
  return all.map(({ name = '', shortcut = '' }) => ({ name, keys: shortcut }));
}

/** Whether the keys can be changed by an extension's own page; Chromium keeps that to a page of its own. */
export const canChangeShortcuts = (): boolean => typeof browser.commands?.update === 'function';

/** Gives a command other keys, or with an empty text none. Rejects where the browser does not take them. */
export const changeShortcut = (name: string, keys: string): Promise<void> =>
  browser.commands.update({ name, shortcut: keys });

/** Gives a command the keys back that it came with. */
export const resetShortcut = (name: string): Promise<void> => browser.commands.reset(name);

/** Opens the page of Chromium on which the keys of extensions are changed. */
export async function openShortcutPage(): Promise<void> {
  await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
