/** Host permissions: which addresses may be contacted, and giving a grant back that nothing needs any more. */
import type { Source } from '../../utils/model/source';
import { browser } from '../../utils/platform/page';
import { activeSources } from '../../utils/store/queries';
import { hostPattern } from '../../utils/text/host';
import type { House } from './house';

export const mayContact = (url: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [hostPattern(url)] });

/** Gives back the grants of addresses that no source and no bar needs. */
export async function giveBack(house: House, urls: string[]): Promise<void> {
  const [settings, sources] = await Promise.all([house.settings(), activeSources(house.db)]);
  if (settings['bar.where'] === 'all') return;
  const needed = new Set([
    ...sources.map((source: Source) => hostPattern(source.url)),
    ...settings['bar.sites'].map((host) => `*://${host}/*`),
  ]);
  const origins = [...new Set(urls.map(hostPattern))].filter((pattern) => !needed.has(pattern));
  if (origins.length > 0) await browser.permissions.remove({ origins });
}
