/** Opening headlines, and the marks that follow. */
import type { OpenWhere, Payload } from '../../utils/messages';
import { browser, type MessageSender } from '../../utils/platform/page';
import { markHeadlines, saveHeadline } from '../../utils/store/marks';
import { type ReadableHeadline, readableHeadline } from '../../utils/store/queries';
import { httpUrl } from '../../utils/text/host';
import { addressOfText } from '../../utils/text/text-fragment';
import type { House } from './house';
import { noteSeen } from './presence';

/**
 * Opens a headline where this wish or the person's settings want it. The reader it is where there is an article and the
 * reader is wanted; a headline with neither article nor link is looked up on the page that it came from.
 * @param offset how many tabs were opened beside the sender's by the same wish
 */
export async function open(
  house: House,
  payload: Payload<'headline.open'>,
  sender: MessageSender,
  offset = 0,
): Promise<null> {
  const readable = await readableHeadline(house.db, payload.id);
  // A page whose process was taken over can make up ids: it gets no tab for them.
  if (!readable && sender.tab && sender.url?.startsWith('http')) return null;
  const original = readable && webAddress(readable, payload.where, (await house.settings())['headline.opens']);
  await browser.tabs.create({
    url: original ?? browser.runtime.getURL(`/reader.html?id=${encodeURIComponent(payload.id)}`),
    active: !payload.inBackground,
    ...(sender.tab ? { index: sender.tab.index + 1 + offset } : {}),
    // An original opened from a private window stays there; the browser keeps extension pages out of such windows.
    ...(original && sender.tab?.windowId !== undefined ? { windowId: sender.tab.windowId } : {}),
  });
  if (readable && !(await isPrivate(sender))) await markHeadlines(house.db, [payload.id], 'readAt', Date.now());
  return null;
}

/** Where on the web a headline opens, or null where it opens in the reader. */
function webAddress(
  { headline, source, article }: ReadableHeadline,
  wish: OpenWhere | undefined,
  setting: OpenWhere,
): string | null {
  const wanted = wish ?? setting;
  if (article && wanted === 'reader') return null;
  const link = httpUrl(headline.url);
  // Where the reader itself is asked for a headline without a link, it says so and offers the ways there are.
  if (link || wish === 'reader') return link;
  const page = httpUrl(source && (isPage(source.format) ? source.url : (source.siteUrl ?? source.url)));
  return page && addressOfText(page, headline.title);
}

/** Whether what was polled is what a person reads, too. */
const isPage = (format: string | undefined): boolean => format === 'html' || format === 'text';

/** Whether a wish came from a private window, of which no mark is left. Popup and side list are in no tab. */
export async function isPrivate({ tab }: MessageSender): Promise<boolean> {
  if (tab) return tab.incognito;
  try {
    return (await browser.windows.getLastFocused())?.incognito === true;
  } catch {
    // Where no window is open, nobody is there to be private.
    return false;
  }
}

export async function save(house: House, { id, isSaved }: Payload<'headline.save'>): Promise<null> {
  await saveHeadline(house.db, id, isSaved, Date.now());
  await house.publish();
  return null;
}

export async function seen(house: House, payload: Payload<'headlines.seen'>, sender: MessageSender): Promise<null> {
  await noteSeen();
  if (!sender.tab?.incognito) await markHeadlines(house.db, payload.ids, 'seenAt', Date.now());
  return null;
}
