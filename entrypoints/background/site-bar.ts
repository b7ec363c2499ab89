/** What the bar does on one site: whether it is there, and at which edge. */
import { browser } from '../../utils/platform/page';
import type { Settings } from '../../utils/settings/registry';
import { isHost, patternOf } from '../../utils/text/host';
import type { Backups } from './backups';
import type { House } from './house';
import { openOptionsAt } from './own-pages';
import * as setting from './setting';

/**
 * Turns the bar off on the site of the page at `url`, or on where it is off. Where it could not run there, or the browser does
 * not tell the address, the person gets to where that is decided.
 */
export async function toggleBar(house: House, backups: Backups, url: string | undefined): Promise<void> {
  const host = url && URL.canParse(url) ? new URL(url).hostname : '';
  const settings = await house.settings();
  if (isHost(host) && isPlaceOfBar(settings, host))
    await setOffSite(house, host, !settings['bar.offSites'].includes(host));
  else if (isHost(host) && settings['bar.where'] === 'chosen' && (await mayEnter(host)))
    await choose(house, settings, host);
  else return openOptionsAt('#bar');
  await backups.noteChange();
}

const isPlaceOfBar = (settings: Settings, host: string): boolean =>
  settings['bar.where'] === 'all' || (settings['bar.where'] === 'chosen' && settings['bar.sites'].includes(host));

const mayEnter = (host: string): Promise<boolean> => browser.permissions.contains({ origins: [patternOf(host)] });

async function choose(house: House, settings: Settings, host: string): Promise<void> {
  await setting.choose(house, 'bar.sites', [...settings['bar.sites'], host]);
  await setOffSite(house, host, false);
}

/** Adds `host` to the sites where the bar is off, or takes it from them. */
export async function setOffSite(house: House, host: string, isOff: boolean): Promise<null> {
  if (!isHost(host)) return null;
  const others = (await house.settings())['bar.offSites'].filter((site) => site !== host);
  await setting.choose(house, 'bar.offSites', isOff ? [...others, host] : others);
  return null;
}

/** Puts the bar at the other edge on `host`, or back. */
export async function switchEdge(house: House, host: string): Promise<null> {
  if (!isHost(host)) return null;
  const flipped = (await house.settings())['bar.flippedSites'];
  const others = flipped.filter((site) => site !== host);
  await setting.choose(house, 'bar.flippedSites', others.length < flipped.length ? others : [...flipped, host]);
  return null;
}
