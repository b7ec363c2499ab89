/** What a person does in the list and the reader: marks, several at once, and looking elsewhere. */
import { type Answer, MAX_OPENED, type Payload } from '../../utils/messages';
import { browser, type MessageSender } from '../../utils/platform/page';
import { markAllRead, markHeadlines, markProgress, unmarkRead, unmarkReadAt } from '../../utils/store/marks';
import { isPrivate, open } from './headlines';
import type { House } from './house';

/** Of what is read in a private window no mark is left, and the answer says so. */
export async function markRead(
  house: House,
  { ids, isRead }: Payload<'headlines.read'>,
  sender: MessageSender,
): Promise<Answer<'headlines.read'>> {
  if (isRead && (await isPrivate(sender))) return { isMarked: false };
  if (isRead) await markHeadlines(house.db, ids, 'readAt', Date.now());
  else await unmarkRead(house.db, ids);
  return { isMarked: true };
}

let lastMarking = 0;

/** `marks.readAt` names the marking: no two have the same time. */
export async function readAll(
  house: House,
  { sourceId }: Payload<'headlines.readAll'>,
): Promise<Answer<'headlines.readAll'>> {
  const at = Math.max(Date.now(), lastMarking + 1);
  lastMarking = at;
  return { at, count: await markAllRead(house.db, at, sourceId) };
}

export async function undoReadAll(house: House, { at }: Payload<'headlines.undoReadAll'>): Promise<null> {
  await unmarkReadAt(house.db, at);
  return null;
}

/** Opens the first of `ids`, each in a tab behind the one in front, in their order. */
export async function openSeveral(
  house: House,
  { ids }: Payload<'headlines.open'>,
  sender: MessageSender,
): Promise<null> {
  for (const [offset, id] of ids.slice(0, MAX_OPENED).entries()) {
    await open(house, { id, inBackground: true }, sender, offset);
  }
  return null;
}

export async function keepProgress(
  house: House,
  { id, progress }: Payload<'headline.progress'>,
  sender: MessageSender,
): Promise<null> {
  if (!(await isPrivate(sender))) await markProgress(house.db, id, progress);
  return null;
}

/** Looks for a headline's title with the person's own search engine. */
export async function searchWeb(house: House, { id }: Payload<'headline.searchWeb'>): Promise<null> {
  const headline = await house.db.headlines.get(id);
  if (headline) await browser.search.query({ text: headline.title, disposition: 'NEW_TAB' });
  return null;
}
