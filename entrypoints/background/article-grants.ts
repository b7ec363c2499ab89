/** Whose articles a grant was given for, so that it goes back when nothing needs it any more. */
import type { Source } from '../../utils/model/source';
import { addArticleHosts } from '../../utils/store/articles';
import { isHost } from '../../utils/text/host';
import { addressOfHost, giveBack, mayContact } from './grants';
import type { House } from './house';

/** Remembers with `source` those of `hosts` that are granted; where there is no such source, nothing needs them. */
export async function rememberHosts(house: House, source: Source | undefined, hosts: readonly string[]): Promise<void> {
  if (!source) return;
  const own = new URL(source.url).hostname;
  const granted: string[] = [];
  for (const host of new Set(hosts)) {
    if (host !== own && isHost(host) && (await mayContact(addressOfHost(host)))) granted.push(host);
  }
  const dropped = await addArticleHosts(house.db, source.id, granted);
  if (dropped.length > 0) await giveBack(house, dropped.map(addressOfHost));
}
