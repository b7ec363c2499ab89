/** Who a headline is within its source: what makes an edited headline the same one, and a re-listed one not new. */
import type { ParsedArticle, ParsedHeadline } from '../model/document';

/** Query parameters that say where a reader came from, never which page it is; also where their `&` was escaped twice. */
const TRACKING =
  /^(?:amp;)*(?:(?:utm|mtm|pk|piwik|matomo)_\w+|(?:fb|g|dc|gb|ms|tw|y|rb_)clid|wbraid|gbraid|igshid|_g[al]|mc_[ce]id|_hs(?:enc|mi)|mkt_tok|ns_(?:source|campaign|mchannel|linkname|fee)|at_(?:medium|campaign|custom\d|link_\w+|format|ptr_\w+|bbc_team)|cmp(?:id)?|intcmp|int?cid|ncid|ocid|mbid|smid|emc|maca|wt[._]mc(?:_id)?|xtor|s_cid|spm|guccounter|guce_\w+|traffic_source|feed(?:type|name)|ref_src|__twitter_impression)$/i;
/** Longer texts are no addresses. */
const MAX_ADDRESS_CHARACTERS = 4096;

/** `url` without the parameters that only track; an address that has none is returned as it is. */
export function withoutTracking(url: string): string {
  if (!url.includes('?')) return url;
  const [, page = url, query = '', fragment = ''] = /^([^?#]*)\?([^#]*)(.*)$/s.exec(url) ?? [];
  const parameters = query.split('&');
  const kept = parameters.filter((parameter) => !isTracking(parameter));
  if (kept.length === parameters.length) return url;
  return page + (kept.length > 0 ? `?${kept.join('&')}` : '') + fragment;
}

function isTracking(parameter: string): boolean {
  const end = parameter.indexOf('=');
  return TRACKING.test(end < 0 ? parameter : parameter.slice(0, end));
}

/**
 * What stays of an address when its site moves to https, its software reorders the query, adds or drops the last slash or
 * what tracks, or counts editions in the fragment. Any other text is returned as it is.
 */
export function addressIdentity(text: string): string {
  if (text.length > MAX_ADDRESS_CHARACTERS || !/^https?:\/\//i.test(text)) return text;
  const fragmentAt = indexOr(text, '#', text.length);
  const queryAt = Math.min(indexOr(text, '?', fragmentAt), fragmentAt);
  const page = withoutLastSlash(text.slice(0, queryAt).replace(/^http:/i, 'https:'));
  return fragmentAt === queryAt && fragmentAt === text.length
    ? page
    : page + lastingQuery(text.slice(queryAt + 1, fragmentAt)) + lastingFragment(text.slice(fragmentAt + 1));
}

function indexOr(text: string, sign: string, otherwise: number): number {
  const index = text.indexOf(sign);
  return index < 0 ? otherwise : index;
}

function lastingQuery(query: string): string {
  if (!query.includes('&')) return query === '' || isTracking(query) ? '' : `?${query}`;
  const kept = query.split('&').filter((parameter) => parameter !== '' && !isTracking(parameter));
  return kept.length > 0 ? `?${kept.sort().join('&')}` : '';
}

function lastingFragment(fragment: string): string {
  return fragment === '' || /^\d{1,3}$/.test(fragment) || isTracking(fragment) ? '' : `#${fragment}`;
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
export interface Unidentified {
  ownId: string;
  headline: Pick<ParsedHeadline, 'title' | 'url'>;
}

/**
 * The identity of each headline: its own id, else its link, else its title. Of an address only what lasts counts. What
 * several different headlines of one document share (a feed that gives its own address as every guid, a page whose parts
 * have fragments) identifies none of them.
 */
export function identify(items: readonly Unidentified[]): string[] {
  const first = new DocumentKeys(items, ({ ownId }) => addressIdentity(ownId));
  let others: DocumentKeys[] | null = null;
  return items.map(({ ownId, headline: { title, url } }, index) => {
    const key = first.of(index);
    // Nearly always it tells all of them apart, and nothing else is asked for.
    if (first.isOwn(key)) return key;
    others ??= [
      new DocumentKeys(items, (item) => item.ownId),
      new DocumentKeys(items, (item) => addressIdentity(item.headline.url ?? '')),
      new DocumentKeys(items, (item) => item.headline.url ?? ''),
    ];
    const [ids, ...links] = others;
    if (ids?.isOwn(ownId)) return ownId;
    const isShared = (link: string) => first.shared.has(link) || ids?.shared.has(link);
    const link = links.find((keys) => keys.isOwn(keys.of(index)) && !isShared(keys.of(index)));
    return link?.of(index) ?? (title || url || ownId || `#${index}`);
  });
}

/** The keys of one kind in a document, and those of them that stand for more than one title. */
class DocumentKeys {
  readonly shared = new Set<string>();
  private readonly keys: string[];

  constructor(items: readonly Unidentified[], keyOf: (item: Unidentified) => string) {
    const titles = new Map<string, string>();
    this.keys = items.map((item) => {
      const key = keyOf(item);
      const { title } = item.headline;
      const known = key === '' ? title : titles.get(key);
      if (known === undefined) titles.set(key, title);
      else if (known !== title) this.shared.add(key);
      return key;
    });
  }

  /** Whether it is a key, and that of one headline alone. */
  isOwn(key: string): boolean {
    return key !== '' && !this.shared.has(key);
  }

  of(index: number): string {
    return this.keys[index] ?? '';
  }
}

/** An item as read, before its identity is known, which depends on the others: until then the headline's id is ''. */
export interface Draft {
  headline: ParsedHeadline;
  ownId: string;
  /** Its article, if it carries one. */
  html: string | null;
}

/** Headlines and articles of a document, once all of its items are read. */
export function identified(drafts: readonly Draft[]): { headlines: ParsedHeadline[]; articles: ParsedArticle[] } {
  const articles: ParsedArticle[] = [];
  identify(drafts).forEach((id, index) => {
    const draft = drafts[index];
    if (!draft) return;
    draft.headline.id = id;
    if (draft.html !== null) articles.push({ ...draft.headline, html: draft.html });
  });
  return { headlines: drafts.map(({ headline }) => headline), articles };
}
