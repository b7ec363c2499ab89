/** Opening headlines, and the marks that follow. */
import { type OpenWhere, type Payload, readerQuery } from '../../utils/messages';
import type { HeadlineId } from '../../utils/model/ids';
import { browser, type MessageSender } from '../../utils/platform/page';
import { markHeadlines, saveHeadline } from '../../utils/store/marks';
import { type ReadableHeadline, readableHeadline } from '../../utils/store/queries';
import { httpUrl } from '../../utils/text/host';
import { addressOfText } from '../../utils/text/text-fragment';
import type { House } from './house';
import { noteSeen } from './presence';

/**
 * Opens a headline where this wish or the person's settings want it; one with neither article nor link is looked up on the
 * page that it came from.
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
  const leavesNoMark = await isPrivate(sender);
  await browser.tabs.create({
    url: original ?? browser.runtime.getURL(readerPage(payload.id, leavesNoMark)),
    active: !payload.inBackground,
    ...(sender.tab ? { index: sender.tab.index + 1 + offset } : {}),
    // An original opened from a private window stays there; the browser keeps extension pages out of such windows.
    ...(original && sender.tab?.windowId !== undefined ? { windowId: sender.tab.windowId } : {}),
  });
  if (readable && !leavesNoMark) await markHeadlines(house.db, [payload.id], 'readAt', Date.now());
  return null;
}

/** The reader stands in a window that is not private: it is told where nothing is to be remembered. */
const readerPage = (id: HeadlineId, leavesNoMark: boolean): string => `/reader.html${readerQuery(id, leavesNoMark)}`;

/** Where on the web a headline opens, or null where it opens in the reader, which fetches what is not stored. */
function webAddress(
  { headline, source, article }: ReadableHeadline,
  wish: OpenWhere | undefined,
  setting: OpenWhere,
): string | null {
  const link = httpUrl(headline.url);
  // Of a headline without a link the reader knows no more than the ways on: it is for those who ask for it.
  const isReadable = article || link || wish === 'reader';
  if ((wish ?? setting) === 'reader' && isReadable) return null;
  if (link) return link;
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
