/** What a page's entrypoint gives its components of the browser: they import no platform themselves. */
import type { PageFeed } from '../../utils/model/page-feed';
import type { SnapshotStorage } from '../../utils/snapshot/read';

export interface ActiveTab {
  id: number;
  windowId: number;
  url: string | null;
  isPrivate: boolean;
}

export interface Shortcut {
  name: string;
  /** As the browser writes it; empty for none. */
  keys: string;
}

export interface PageHost {
  sendMessage(message: unknown): Promise<unknown>;
  localStorage: SnapshotStorage;
  sessionStorage: SnapshotStorage;
  uiLanguage(): string;
  /** The extension's own. */
  version(): string;
  /** Asks for hosts, as the first thing that a click does; false where the person refuses or the browser does not ask. */
  requestHosts(origins: string[]): Promise<boolean>;
  missingHosts(origins: string[]): Promise<string[]>;
  requestNotifications(): Promise<boolean>;
  mayNotify(): Promise<boolean>;
  onPermissions(listener: () => void): () => void;
  /** Whether this page itself is in a private window. */
  isPrivate(): boolean;
  openOptions(): Promise<void>;
  /** Opens one of our own pages in a tab, or shows the tab that has it. */
  openPage(path: string): Promise<void>;
  /** Opens the list at the side of the browser's window; must be the first thing that a click handler does. */
  openSideList(windowId: number): Promise<void>;
  /** Whether the browser has such a side. */
  hasSideList(): boolean;
  pageAddress(path: string): string;
  activeTab(): Promise<ActiveTab | null>;
  lookForElement(tabId: number, tag: string): Promise<{ found: boolean; contentType: string } | null>;
  /** The feeds that the tab's page declares; none where no extension may look. */
  feedsOfTab(tabId: number): Promise<PageFeed[]>;
  /** The keyboard commands with the keys that they have now. */
  shortcuts(): Promise<Shortcut[]>;
  /** Whether the keys can be changed here, or only on the browser's own page for them. */
  canChangeShortcuts(): boolean;
  /** Gives a command other keys, or with an empty text none. */
  changeShortcut(name: string, keys: string): Promise<void>;
  resetShortcut(name: string): Promise<void>;
  openShortcutPage(): Promise<void>;
}
