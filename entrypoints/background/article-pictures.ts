/** The pictures of articles: fetched for a person who wants to see them, from hosts that are granted, and stored. */
import { logError } from '../../utils/log';
import type { Answer, Payload } from '../../utils/messages';
import { isPrivateAddress } from '../../utils/net/address';
import { fetchPicture } from '../../utils/net/fetch-picture';
import { keepPicture, setPicturesShown, storedPictures } from '../../utils/store/articles';
import { httpUrl } from '../../utils/text/host';
import { rememberHosts } from './article-grants';
import { addressOfHost, giveBack, mayContact } from './grants';
import type { House } from './house';

const MAX_PICTURES = 60;
const MAX_BYTES = 40 * 1024 * 1024;
const MAX_AT_ONCE = 4;
/** The browser stops the background after 30 s without an event; what is not begun by then is fetched when asked for again. */
const MAX_MS = 15_000;
const PICTURE_MS = 10_000;

/** Stores those of the pictures that are not stored yet. One that fails does not keep the others. */
export async function storePictures(
  house: House,
  { id, urls }: Payload<'article.pictures'>,
): Promise<Answer<'article.pictures'>> {
  const { db } = house;
  const headline = await db.headlines.get(id);
  if (!headline) return { stored: 0, failed: urls.length };
  const [source, article, stored] = await Promise.all([
    db.sources.get(headline.sourceId),
    db.articles.get(id),
    storedPictures(db, id),
  ]);
  const page = article?.url ?? headline.url;
  const mayBePrivate = page !== null && isPrivateAddress(page);
  const asked = [...new Set(urls)].filter((url) => !stored.has(url));
  const wanted = asked
    .filter((url) => httpUrl(url) === url && (mayBePrivate || !isPrivateAddress(url)))
    .slice(0, MAX_PICTURES);
  const hosts = [...new Set(wanted.map((url) => new URL(url).hostname))];
  await rememberHosts(house, source, hosts);
  const added = await storeEach(wanted, async (url) => {
    const blob = (await mayContact(url)) ? await fetchPicture(url, { mayContact, timeoutMs: PICTURE_MS }) : null;
    if (blob) await keepPicture(db, { headlineId: id, url, blob });
    return blob?.size ?? null;
  });
  if (!source) await giveBack(house, hosts.map(addressOfHost));
  return { stored: added, failed: asked.length - added };
}

/** Stores a few at a time, until time or space is used up; answers how many. `store` answers a size, or null where it failed. */
async function storeEach(urls: readonly string[], store: (url: string) => Promise<number | null>): Promise<number> {
  const queue = [...urls];
  const startedAt = Date.now();
  let bytes = 0;
  let count = 0;
  const worker = async (): Promise<void> => {
    for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
      if (bytes >= MAX_BYTES || Date.now() - startedAt >= MAX_MS) return;
      try {
        const size = await store(url);
        if (size === null) continue;
        bytes += size;
        count += 1;
      } catch (error) {
        logError('a picture could not be stored', error);
      }
    }
  };
  await Promise.all(Array.from({ length: MAX_AT_ONCE }, worker));
  return count;
}

export async function showPictures(house: House, { id, isOn }: Payload<'source.showPictures'>): Promise<null> {
  await setPicturesShown(house.db, id, isOn);
  return null;
}
