/** What a page's entrypoint gives its components of the browser: they import no platform themselves. */
import type { SnapshotStorage } from '../../utils/snapshot/read';

export interface ActiveTab {
  id: number;
  url: string | null;
  isPrivate: boolean;
}

export interface PageHost {
  sendMessage(message: unknown): Promise<unknown>;
  localStorage: SnapshotStorage;
  sessionStorage: SnapshotStorage;
  uiLanguage(): string;
  requestHosts(origins: string[]): Promise<boolean>;
  /** Whether this page itself is in a private window. */
  isPrivate(): boolean;
  openOptions(): Promise<void>;
  pageAddress(path: string): string;
  activeTab(): Promise<ActiveTab | null>;
  lookForElement(tabId: number, tag: string): Promise<{ found: boolean; contentType: string } | null>;
}
