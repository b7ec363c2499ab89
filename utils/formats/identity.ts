/** Who a headline is within its source: what makes an edited headline the same one, and a re-listed one not new. */
import type { ParsedHeadline } from '../model/document';

/** Query parameters that say where a reader came from, never which page it is. */
const TRACKING =
  /^(?:utm_\w+|(?:fb|g|dc|gb|ms|tw|y)clid|wbraid|gbraid|igshid|mc_[ce]id|_hs(?:enc|mi)|mkt_tok|ns_(?:source|campaign|mchannel|linkname|fee)|at_(?:medium|campaign|custom\d|link_\w+|format|ptr_\w+|bbc_team)|cmp(?:id)?|ocid|wt[._]mc(?:_id)?|xtor|s_cid|spm|ref_src|__twitter_impression)$/i;

/** `url` without the parameters that only track; an address that has none is returned as it is. */
export function withoutTracking(url: string): string {
  if (!url.includes('?')) return url;
  const [, page = url, query = '', fragment = ''] = /^([^?#]*)\?([^#]*)(.*)$/s.exec(url) ?? [];
  const parameters = query.split('&');
  const kept = parameters.filter((parameter) => !TRACKING.test(parameter.replace(/=.*$/s, '')));
  if (kept.length === parameters.length) return url;
  return page + (kept.length > 0 ? `?${kept.join('&')}` : '') + fragment;
}

/** A headline that does not know its identity yet; `ownId` is what its source calls it, or ''. */
export type Unidentified = Omit<ParsedHeadline, 'id'> & { ownId: string };

/**
 * The identity of each headline: its own id, else its link without tracking, else its title. An id or a link that several
 * different headlines of one document share (a feed that gives its own address as every guid) identifies none of them.
 */
export function identify(headlines: readonly Unidentified[]): string[] {
  const sharedIds = sharedKeys(headlines, ({ ownId }) => ownId);
  // Nearly every feed gives an id to each of its items, and then there is no need to look further.
  if (headlines.every(({ ownId }) => ownId && !sharedIds.has(ownId))) return headlines.map(({ ownId }) => ownId);
  const links = headlines.map(({ url }) => (url === null ? '' : withoutTracking(url)));
  const sharedLinks = sharedKeys(headlines, (_, index) => links[index] ?? '');
  return headlines.map(({ ownId, title }, index) => {
    const link = links[index] ?? '';
    if (ownId && !sharedIds.has(ownId)) return ownId;
    if (link && !sharedLinks.has(link) && !sharedIds.has(link)) return link;
    return title || link || ownId || `#${index}`;
  });
}

/** Keys that stand for more than one title. */
function sharedKeys(
  headlines: readonly Unidentified[],
  keyOf: (headline: Unidentified, index: number) => string,
): Set<string> {
  const titles = new Map<string, string>();
  const shared = new Set<string>();
  headlines.forEach((headline, index) => {
    const key = keyOf(headline, index);
    const title = titles.get(key);
    if (title === undefined) titles.set(key, headline.title);
    else if (title !== headline.title) shared.add(key);
  });
  return shared;
}
