/** Any link in the reader: it is stored as a headline of no source, and goes again unless the person keeps it. */
import { type Payload, readerQuery } from '../../utils/messages';
import type { HeadlineId } from '../../utils/model/ids';
import { LINKS } from '../../utils/model/link';
import { browser } from '../../utils/platform/page';
import { headlineId } from '../../utils/poll/digest';
import { forgetLinks, storeLink } from '../../utils/store/links';
import { httpUrl } from '../../utils/text/host';
import { foldText } from '../../utils/text/plain';
import type { House } from './house';

const MAX_TITLE = 300;
/** A reader that is left is in its tab for a moment longer. */
const LEAVING_MS = 1_000;

export interface PointedLink {
  url: string | undefined;
  /** Its words, where the browser tells them. */
  text?: string | undefined;
  tab?: { index: number; incognito: boolean; windowId?: number | undefined } | undefined;
}

/** Opens a link in the reader, beside the tab that it stands in; what is no web address is not opened. */
export async function openLink({ db }: House, { url, text = '', tab }: PointedLink): Promise<void> {
  const address = httpUrl(url);
  if (!address) return;
  const isPrivate = tab?.incognito === true;
  // From a private window it is another one: the other may be kept, and would be seen to have been opened.
  const id = await headlineId(LINKS, isPrivate ? `private ${address}` : address);
  const title = foldText(text).slice(0, MAX_TITLE) || nameOfAddress(address);
  await storeLink(db, { id, url: address, title, ...(isPrivate ? { isPassing: true } : {}) }, Date.now());
  await browser.tabs.create({
    url: browser.runtime.getURL(`/reader.html${readerQuery(id, isPrivate)}`),
    // The browser keeps extension pages out of private windows.
    ...(tab && !isPrivate ? { index: tab.index + 1, windowId: tab.windowId } : {}),
  });
}

/** An address as a person reads it: the host, and the path in its own letters. */
export function nameOfAddress(address: string): string {
  const { host, pathname } = new URL(address);
  const path = pathname.replace(/\/$/, '');
  try {
    return foldText(host + decodeURIComponent(path)).slice(0, MAX_TITLE);
  } catch {
    return (host + path).slice(0, MAX_TITLE);
  }
}

/** Deletes the links whose time is over, but those that a reader shows. */
export async function tidyLinks({ db }: House): Promise<void> {
  const page = browser.runtime.getURL('/reader.html');
  const tabs = await browser.tabs.query({ url: `${page}*` });
  const shown = tabs.flatMap(({ url }) => (url ? (new URL(url).searchParams.get('id') ?? []) : []));
  await forgetLinks(db, new Set(shown as HeadlineId[]), Date.now());
}

/** A reader in which nothing is to be remembered was left. */
export async function leave(house: House, _: Payload<'link.leave'>): Promise<null> {
  await new Promise((resolve) => setTimeout(resolve, LEAVING_MS));
  await tidyLinks(house);
  return null;
}
