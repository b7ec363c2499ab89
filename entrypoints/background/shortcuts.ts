/** The keyboard commands that the manifest declares; the browser itself opens the popup by its own. */
import { logError } from '../../utils/log';
import { browser, openPage } from '../../utils/platform/page';
import type { Backups } from './backups';
import type { House } from './house';
import type { Poller } from './poller';
import { toggleBar } from './site-bar';
import type { Start } from './start';

interface TabInFront {
  url?: string | undefined;
}

export function setUpShortcuts(house: House, poller: Poller, backups: Backups, { ready }: Start): void {
  // Phones have no such keys.
  browser.commands?.onCommand.addListener(async (name: string, tab?: TabInFront) => {
    const acts: Record<string, () => Promise<unknown>> = {
      'open-news': () => openPage('/news.html'),
      'toggle-bar': async () => toggleBar(house, backups, (tab ?? (await tabInFront()))?.url),
      refresh: () => poller.refresh(),
    };
    try {
      await ready();
      await acts[name]?.();
    } catch (error) {
      logError('a keyboard command broke off', error, { command: name });
    }
  });
}

async function tabInFront(): Promise<TabInFront | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab;
}
