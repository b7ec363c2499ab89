/** What the entries of the menus do. */
import { logError } from '../../utils/log';
import { browser, openPage, openSideList } from '../../utils/platform/page';
import { httpUrl } from '../../utils/text/host';
import type { Backups } from './backups';
import type { House } from './house';
import { openLink } from './links';
import { type EntryId, forgetMenus } from './menu-entries';
import { offerSource } from './own-pages';
import type { Poller } from './poller';
import { toggleBar } from './site-bar';
import type { Start } from './start';

type OnClicked = Parameters<(typeof browser.contextMenus.onClicked)['addListener']>[0];
type Clicked = Parameters<OnClicked>[0];
type ClickedTab = Parameters<OnClicked>[1];

export function setUpMenus(house: House, poller: Poller, backups: Backups, { ready }: Start): void {
  browser.runtime.onInstalled.addListener(async () => {
    await ready();
    await forgetMenus();
    await house.publish();
  });
  browser.contextMenus?.onClicked.addListener(async (clicked, tab) => {
    try {
      // The browser opens its side only as the first thing after a click: nothing may be awaited before it.
      if (clicked.menuItemId === 'icon-side' && tab?.windowId !== undefined) await openSideList(tab.windowId);
      await ready();
      await actOn(house, poller, backups, clicked, tab);
    } catch (error) {
      logError('an entry of a menu broke off', error, { entry: String(clicked.menuItemId) });
    }
  });
}

async function actOn(house: House, poller: Poller, backups: Backups, clicked: Clicked, tab: ClickedTab): Promise<void> {
  const { pageUrl = tab?.url, linkUrl, linkText } = clicked;
  const acts: Partial<Record<EntryId, () => Promise<unknown>>> = {
    'icon-refresh': () => poller.refresh(),
    'icon-bar': () => toggleBar(house, backups, pageUrl),
    'icon-news': () => openPage('/news.html'),
    'icon-options': () => browser.runtime.openOptionsPage(),
    'page-bar': () => toggleBar(house, backups, pageUrl),
    'page-add': async () => {
      const address = httpUrl(pageUrl);
      if (address) await offerSource(address);
    },
    'link-read': () => openLink(house, { url: linkUrl, text: linkText, tab }),
  };
  await acts[clicked.menuItemId as EntryId]?.();
}
