/** Host permissions: which addresses may be contacted, and giving a grant back that nothing needs any more. */
import { browser } from '../../utils/platform/page';
import { type SourceState, sourceStates } from '../../utils/store/queries';
import { hostPattern, hostPatterns, patternOf } from '../../utils/text/host';
import type { House } from './house';

export const mayContact = (url: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [hostPattern(url)] });

/** The addresses whose grants a source needs: its own, the one that it leads to, and those of its articles. */
export const addressesOf = ({ source, poll }: SourceState): string[] => [
  source.url,
  ...(poll?.moved ? [poll.moved.url] : []),
  ...(source.articleHosts ?? []).map(addressOfHost),
];

export const addressOfHost = (host: string): string => `https://${host}/`;

/** Gives back the grants of addresses that no bar needs and no source, be it one whose removal can still be undone. */
export async function giveBack(house: House, urls: string[]): Promise<void> {
  const [settings, sources] = await Promise.all([house.settings(), sourceStates(house.db)]);
  if (settings['bar.where'] === 'all') return;
  const needed = new Set([...sources.flatMap(addressesOf).map(hostPattern), ...settings['bar.sites'].map(patternOf)]);
  const origins = hostPatterns(urls).filter((pattern) => !needed.has(pattern));
  if (origins.length > 0) await browser.permissions.remove({ origins });
}
