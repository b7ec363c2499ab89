/** Who a headline is within its source: what makes an edited headline the same one, and a re-listed one not new. */
import type { ParsedArticle, ParsedHeadline } from '../model/document';

/** Query parameters that say where a reader came from, never which page it is; also where their `&` was escaped twice. */
const TRACKING =
  /^(?:amp;)*(?:(?:utm|mtm|pk|piwik|matomo)_\w+|(?:fb|g|dc|gb|ms|tw|y|rb_)clid|wbraid|gbraid|igshid|_g[al]|mc_[ce]id|_hs(?:enc|mi)|mkt_tok|ns_(?:source|campaign|mchannel|linkname|fee)|at_(?:medium|campaign|custom\d|link_\w+|format|ptr_\w+|bbc_team)|cmp(?:id)?|intcmp|int?cid|ncid|ocid|mbid|smid|emc|maca|wt[._]mc(?:_id)?|xtor|s_cid|spm|guccounter|guce_\w+|traffic_source|feed(?:type|name)|ref_src|__twitter_impression)$/i;
/** Longer texts are no addresses. */
const MAX_ADDRESS_CHARACTERS = 4096;

/** `url` without the parameters that only track; an address that has none is returned as it is. */
export function withoutTracking(url: string): string {
  const [, page = url, query = '', fragment = ''] = /^([^?#]*)\?([^#]*)(.*)$/s.exec(url) ?? [];
  const parameters = query.split('&');
  const kept = parameters.filter((parameter) => !isTracking(parameter));
  if (kept.length === parameters.length) return url;
  return page + (kept.length > 0 ? `?${kept.join('&')}` : '') + fragment;
}

const isTracking = (parameter: string): boolean => TRACKING.test(parameter.replace(/=.*$/s, ''));

/**
 * What stays of an address when its site moves to https, its software reorders the query, adds or drops the last slash or
 * what tracks, or counts editions in the fragment. Any other text is returned as it is.
 */
export function addressIdentity(text: string): string {
  if (text.length > MAX_ADDRESS_CHARACTERS || !/^https?:\/\//i.test(text)) return text;
  const [, page = text, query = '', fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(text) ?? [];
  const kept = query.split('&').filter((parameter) => parameter !== '' && !isTracking(parameter));
  const place = fragment === '' || /^\d{1,3}$/.test(fragment) || isTracking(fragment) ? '' : `#${fragment}`;
  return (
    withoutLastSlash(page.replace(/^http:/i, 'https:')) + (kept.length > 0 ? `?${kept.sort().join('&')}` : '') + place
  );
}

/** The slash after a host stays: it is the address of the site. */
function withoutLastSlash(page: string): string {
  const end = page.endsWith('/') ? page.slice(0, -1) : page;
  return end.indexOf('/', 'https://'.length) < 0 ? `${end}/` : end;
}

/** `url` without what only names a place within the page. */
export function withoutFragment(url: string): string {
  return url.replace(/#.*$/s, '');
}

/** A headline that does not know its identity yet; `ownId` is what its source calls it, or ''. */
export type Unidentified = Omit<ParsedHeadline, 'id'> & { ownId: string };

/**
 * The identity of each headline: its own id, else its link, else its title. Of an address only what lasts counts. What
 * several different headlines of one document share (a feed that gives its own address as every guid, a page whose parts
 * have fragments) identifies none of them.
 */
export function identify(headlines: readonly Unidentified[]): string[] {
  const candidates = headlines.map(({ ownId, url }) => {
    const link = url ?? '';
    return [addressIdentity(ownId), ownId, addressIdentity(link), link];
  });
  const shared = [0, 1, 2, 3].map((rank) => sharedKeys(headlines, (index) => candidates[index]?.[rank] ?? ''));
  const isOwn = (key: string, rank: number) =>
    key !== '' && !shared[rank]?.has(key) && (rank < 2 || !(shared[0]?.has(key) || shared[1]?.has(key)));
  return headlines.map(({ title, ownId, url }, index) => {
    return candidates[index]?.find(isOwn) ?? (title || url || ownId || `#${index}`);
  });
}

/** An item as read, before its identity is known, which depends on the others; `html` is its article, if it carries one. */
export type Draft = Unidentified & { html: string | null };

/** Headlines and articles of a document, once all of its items are read. */
export function identified(drafts: readonly Draft[]): { headlines: ParsedHeadline[]; articles: ParsedArticle[] } {
  const ids = identify(drafts);
  const headlines = drafts.map(({ ownId: _, html: __, ...headline }, index): ParsedHeadline => {
    return { id: ids[index] ?? '', ...headline };
  });
  const articles = headlines.flatMap((headline, index): ParsedArticle[] => {
    const html = drafts[index]?.html ?? null;
    return html === null ? [] : [{ ...headline, html }];
  });
  return { headlines, articles };
}

/** Keys that stand for more than one title. */
function sharedKeys(headlines: readonly Unidentified[], keyOf: (index: number) => string): Set<string> {
  const titles = new Map<string, string>();
  const shared = new Set<string>();
  headlines.forEach((headline, index) => {
    const key = keyOf(index);
    const title = titles.get(key);
    if (title === undefined) titles.set(key, headline.title);
    else if (title !== headline.title) shared.add(key);
  });
  return shared;
}
