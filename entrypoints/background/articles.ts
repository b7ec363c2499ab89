/** The way of an article: its page is fetched here, extracted and cleaned in the reader, and stored here. */
import { logError } from '../../utils/log';
import type { Answer, Payload } from '../../utils/messages';
import type { Article, ExtractedArticle, Headline } from '../../utils/model/headline';
import type { HeadlineId } from '../../utils/model/ids';
import { failed, ok } from '../../utils/model/result';
import { isPrivateAddress } from '../../utils/net/address';
import { ACCEPT_PAGE, fetchDocument } from '../../utils/net/fetch-document';
import { keepArticle } from '../../utils/store/articles';
import { nameLink } from '../../utils/store/links';
import { loginFor } from '../../utils/store/logins';
import { decodeBytes } from '../../utils/text/decode';
import { httpUrl, isHost } from '../../utils/text/host';
import { canonicalTag } from '../../utils/text/language';
import { foldText } from '../../utils/text/plain';
import { rememberHosts } from './article-grants';
import { addressOfHost, giveBack, mayContact } from './grants';
import type { House } from './house';

/** As much as a feed's article may have. */
const MAX_ARTICLE_CHARACTERS = 1_000_000;
const MAX_BYLINE_CHARACTERS = 200;
const MAX_TITLE_CHARACTERS = 300;
const MAX_LANGUAGE_CHARACTERS = 35;

type Fetching = Promise<Answer<'article.fetch'>>;

export interface Articles {
  /** The page of a headline: the one that was fetched ahead, else fetched now. Two that ask for one share the visit. */
  fetch(payload: Payload<'article.fetch'>): Fetching;
  stopFetch(payload: Payload<'article.stopFetch'>): null;
  keep(payload: Payload<'article.keep'>): Promise<Answer<'article.keep'>>;
}

export function createArticles(house: House): Articles {
  const underWay = new Map<HeadlineId, { stopper: AbortController; fetching: Fetching }>();

  const fetch = (payload: Payload<'article.fetch'>): Fetching => {
    const known = underWay.get(payload.id);
    if (known) return known.fetching;
    const stopper = new AbortController();
    const fetching = fetchPage(house, payload, stopper.signal).finally(() => underWay.delete(payload.id));
    underWay.set(payload.id, { stopper, fetching });
    return fetching;
  };

  return {
    fetch,
    stopFetch({ id }) {
      underWay.get(id)?.stopper.abort();
      return null;
    },
    keep: (payload) => keep(house, payload),
  };
}

async function fetchPage(
  house: House,
  { id, alsoHost }: Payload<'article.fetch'>,
  signal: AbortSignal,
): Promise<Answer<'article.fetch'>> {
  const { db } = house;
  const [ahead, headline] = await Promise.all([db.pages.get(id), db.headlines.get(id)]);
  if (ahead) return pageText(ahead);
  const url = httpUrl(headline?.url);
  if (!headline || !url) return failed({ code: 'no-link' });
  const source = await db.sources.get(headline.sourceId);
  const host = new URL(url).hostname;
  if (isPrivateAddress(url) && !(source && isPrivateAddress(source.url))) {
    return failed({ code: 'private-address', host });
  }
  const hosts = [host, ...(alsoHost === undefined ? [] : [alsoHost])];
  await rememberHosts(house, source, hosts);
  if (!(await mayContact(url))) return failed({ code: 'needs-permission', host });
  try {
    const login = await loginFor(db, source, url);
    const fetched = await fetchDocument(url, { mayContact, signal, login, accept: ACCEPT_PAGE });
    if (fetched.kind === 'document') return pageText(fetched);
    if (fetched.kind === 'unchanged') return failed({ code: 'http-status', status: 304 });
    const { kind: _, ...failure } = fetched;
    return failed(failure);
  } catch (error) {
    if (signal.aborted) return failed({ code: 'stopped' });
    throw error;
  } finally {
    // A headline that outlived its source has nobody to keep its grant for.
    if (!source) await giveBack(house, hosts.filter(isHost).map(addressOfHost));
  }
}

interface Came {
  bytes: Uint8Array;
  url: string;
  contentType?: string;
}

function pageText({ bytes, url, contentType = '' }: Came): Answer<'article.fetch'> {
  const { text } = decodeBytes(bytes, contentType);
  return isPage(text, contentType) ? ok({ html: text, url }) : failed({ code: 'not-a-page' });
}

/** By its type, and where that says nothing of use, by how it begins. */
function isPage(text: string, contentType: string): boolean {
  if (/^\s*%PDF-/.test(text) || !text.includes('<')) return false;
  return /html/i.test(contentType) || /<!doctype\s+html|<html[\s>]/i.test(text.slice(0, 4096));
}

async function keep(house: House, { id, article }: Payload<'article.keep'>): Promise<Answer<'article.keep'>> {
  const checked = checkedArticle(id, article, Date.now());
  if (!checked) return failed({ code: 'invalid-article' });
  const title = titleOf(article);
  try {
    if (!(await keepArticle(house.db, checked))) return failed({ code: 'headline-gone' });
    if (title) await nameLink(house.db, id, title);
  } catch (error) {
    logError('an article could not be stored', error);
    return failed({ code: 'storage' });
  }
  await house.publish();
  return ok(null);
}

const titleOf = ({ title }: { title?: unknown }): string =>
  typeof title === 'string' ? foldText(title).slice(0, MAX_TITLE_CHARACTERS) : '';

/** What the reader handed back, as the store has it; null where it is not what it should be. */
export function checkedArticle(headlineId: Headline['id'], article: ExtractedArticle, now: number): Article | null {
  const { html, url, byline, language, isStub } = article as { [K in keyof ExtractedArticle]?: unknown };
  const address = httpUrl(url);
  const tag =
    typeof language === 'string' && language.length <= MAX_LANGUAGE_CHARACTERS ? canonicalTag(language) : null;
  if (typeof html !== 'string' || html.trim() === '' || html.length > MAX_ARTICLE_CHARACTERS) return null;
  if (!address || (tag === null && language !== null)) return null;
  if (byline !== undefined && typeof byline !== 'string') return null;
  const name = foldText(byline ?? '').slice(0, MAX_BYLINE_CHARACTERS);
  return {
    headlineId,
    html,
    from: 'page',
    at: now,
    url: address,
    language: tag,
    ...(name ? { byline: name } : {}),
    ...(isStub === true ? { isStub } : {}),
    fresh: 1,
  };
}
