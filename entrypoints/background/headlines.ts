/** Opening headlines, and the marks that follow. */
import type { Payload } from '../../utils/messages';
import type { HeadlineId } from '../../utils/model/ids';
import { browser, type MessageSender } from '../../utils/platform/page';
import { markHeadlines, saveHeadline } from '../../utils/store/marks';
import { readableHeadline } from '../../utils/store/queries';
import { httpUrl } from '../../utils/text/host';
import type { House } from './house';
import { noteSeen } from './presence';

/**
 * Opens a headline where this wish or the person's settings want it. The reader it is where there is an article and the
 * reader is wanted, or where there is no original: it offers the page that the headline came from.
 */
export async function open(house: House, payload: Payload<'headline.open'>, sender: MessageSender): Promise<null> {
  const readable = await readableHeadline(house.db, payload.id);
  // A page whose process was taken over can make up ids: it gets no tab for them.
  if (!readable && sender.tab && sender.url?.startsWith('http')) return null;
  const where = payload.where ?? (await house.settings())['headline.opens'];
  const isPrivate = sender.tab?.incognito === true;
  const original = readable?.article && where === 'reader' ? null : httpUrl(readable?.headline.url);
  await browser.tabs.create({
    url: original ?? browser.runtime.getURL(readerPage(payload.id, isPrivate)),
    active: !payload.inBackground,
    ...(sender.tab ? { index: sender.tab.index + 1 } : {}),
    // An original opened from a private window stays there; the browser keeps extension pages out of such windows.
    ...(original && sender.tab?.windowId !== undefined ? { windowId: sender.tab.windowId } : {}),
  });
  if (readable && !isPrivate) await markHeadlines(house.db, [payload.id], 'readAt', Date.now());
  return null;
}

/** The reader stands in a window that is not private: it is told where nothing is to be remembered. */
const readerPage = (id: HeadlineId, isPrivate: boolean): string =>
  `/reader.html?id=${encodeURIComponent(id)}${isPrivate ? '&private' : ''}`;

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
