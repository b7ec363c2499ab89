/** Who a headline is within its source: what makes an edited headline the same one, and a re-listed one not new. */
import type { ItemDetails, ParsedArticle, ParsedDocument, ParsedHeadline, ParsedTeaser } from '../model/document';

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

const isTracking = (parameter: string): boolean => TRACKING.test(parameter.replace(/=.*$/s, ''));

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
  if (query === '') return '';
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
export type Unidentified = Omit<ParsedHeadline, 'id' | keyof ItemDetails> & { ownId: string };

/**
 * The identity of each headline: its own id, else its link, else its title. Of an address only what lasts counts. What
 * several different headlines of one document share (a feed that gives its own address as every guid, a page whose parts
 * have fragments) identifies none of them.
 */
export function identify(headlines: readonly Unidentified[]): string[] {
  const lazyKeys = KEYS.map((keyOf) => {
    let keys: DocumentKeys | null = null;
    return () => {
      keys ??= new DocumentKeys(headlines, keyOf);
      return keys;
    };
  });
  // Nearly always the first kind of key tells all of them apart, and the others are never asked for.
  const isShared = (key: string) => key === '' || lazyKeys.slice(0, OWN_KINDS).some((keys) => keys().shared.has(key));
  return headlines.map(({ title, url, ownId }, index) => {
    for (const [kind, keys] of lazyKeys.entries()) {
      const key = keys().of(index);
      if (key !== '' && !keys().shared.has(key) && (kind < OWN_KINDS || !isShared(key))) return key;
    }
    return title || url || ownId || `#${index}`;
  });
}

/** What can identify a headline, in order: its own id and then its link, each first as far as it lasts. */
const KEYS: ((headline: Unidentified) => string)[] = [
  ({ ownId }) => addressIdentity(ownId),
  ({ ownId }) => ownId,
  ({ url }) => addressIdentity(url ?? ''),
  ({ url }) => url ?? '',
];
const OWN_KINDS = 2;

/** The keys of one kind in a document, and those of them that stand for more than one title. */
class DocumentKeys {
  readonly shared = new Set<string>();
  private readonly keys: string[];

  constructor(headlines: readonly Unidentified[], keyOf: (headline: Unidentified) => string) {
    const titles = new Map<string, string>();
    this.keys = headlines.map((headline) => {
      const key = keyOf(headline);
      const title = key === '' ? headline.title : titles.get(key);
      if (title === undefined) titles.set(key, headline.title);
      else if (title !== headline.title) this.shared.add(key);
      return key;
    });
  }

  of(index: number): string {
    return this.keys[index] ?? '';
  }
}

/** An item as read, before its identity is known, which depends on the others. */
export interface Draft extends Unidentified {
  details: ItemDetails;
  /** Its article, if it carries one. */
  html: string | null;
  /** Else what it says beside its title, as markup, or ''. */
  teaser?: string;
}

/** Of a teaser's markup, how much is kept: it is to be a few lines of text. */
const MAX_TEASER_CHARACTERS = 2_000;

/** Headlines, articles and teasers of a document, once all of its items are read. */
export function identified(
  drafts: readonly Draft[],
): Required<Pick<ParsedDocument, 'headlines' | 'articles' | 'teasers'>> {
  const ids = identify(drafts);
  const headlines: ParsedHeadline[] = [];
  const articles: ParsedArticle[] = [];
  const teasers: ParsedTeaser[] = [];
  // What is spread comes last, which is many times as fast as first.
  for (const [index, { title, url, publishedAt, details, html, teaser }] of drafts.entries()) {
    const headline = { id: ids[index] ?? '', title, url, publishedAt, ...details };
    headlines.push(headline);
    if (html !== null) articles.push({ html, ...headline });
    else if (teaser) teasers.push({ id: headline.id, markup: teaser.slice(0, MAX_TEASER_CHARACTERS) });
  }
  return { headlines, articles, teasers };
}
