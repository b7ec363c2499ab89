/**
 * The icon shows when the page in front declares feeds that are no sources yet. A script of a few lines, registered for the
 * pages that may be entered anyway, tells of them: a page without any, or that may not be entered, costs nothing.
 */
import type { Words } from '../../utils/i18n';
import type { Payload } from '../../utils/messages';
import type { PageFeed } from '../../utils/model/page-feed';
import { browser, type MessageSender, sessionStorage } from '../../utils/platform/page';
import type { Settings } from '../../utils/settings/registry';
import type { Database } from '../../utils/store/db';
import { activeSources } from '../../utils/store/queries';
import { placeOf } from '../../utils/text/host';
import { offeredNames } from '../../utils/text/page-feeds';
import type { House } from './house';

const SCRIPT_ID = 'feeds';
const SCRIPT = 'feeds.js';
const SIZES = [16, 24, 32, 48] as const;
const iconIn = (folder: string) => Object.fromEntries(SIZES.map((size) => [size, `/${folder}/${size}.png`]));

/** Registers the script for all that is granted, or takes it back where it is not wanted. Not twice at a time. */
export async function placeFeedScript({ 'page.feeds': isOn }: Settings): Promise<void> {
  const [wanted, [registered]] = await Promise.all([
    isOn ? grantedPages() : [],
    browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] }),
  ]);
  if (JSON.stringify(registered?.matches?.toSorted() ?? []) === JSON.stringify(wanted)) return;
  if (registered) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  if (wanted.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: SCRIPT_ID,
      js: [SCRIPT],
      matches: wanted,
      allFrames: false,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
}

async function grantedPages(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => /^(?:\*|https?):/.test(origin)).sort();
}

/** A page that has declared feeds, and what the icon says of it: nothing where that is empty. */
interface KnownPage {
  tabId: number;
  url: string;
  feeds: PageFeed[];
  shown: string;
}

/** Under which the session storage has the pages, the last one last. */
const PAGES_KEY = 'page-feeds';
/** Of those that have been left nobody tells. */
const MOST_PAGES = 50;

let last: Promise<void> = Promise.resolve();
/** One after the other: each reads the pages and writes them. */
function inOrder(work: () => Promise<void>): Promise<void> {
  last = last.catch(() => undefined).then(work);
  return last;
}

async function knownPages(): Promise<KnownPage[]> {
  const { [PAGES_KEY]: pages } = await sessionStorage.get(PAGES_KEY);
  return Array.isArray(pages) ? pages : [];
}

/** Takes note of the feeds of the page that sends them. */
export async function noteFeeds(house: House, { feeds }: Payload<'page.feeds'>, sender: MessageSender): Promise<null> {
  const { tab, url } = sender;
  const settings = await house.settings();
  const isMeant = settings['page.feeds'] && (!tab?.incognito || settings['bar.private']);
  if (!isMeant || tab?.id === undefined || !url) return null;
  const page: KnownPage = { tabId: tab.id, url, feeds, shown: '' };
  await inOrder(async () => {
    const others = (await knownPages()).filter(({ tabId }) => tabId !== page.tabId);
    await sessionStorage.set({ [PAGES_KEY]: [...others, page].slice(-MOST_PAGES) });
  });
  await showFeedSigns(house.db, settings, house.words(settings));
  return null;
}

/** Brings what the icon says of pages in line with the sources, the settings and the language. */
export const showFeedSigns = (db: Database, settings: Settings, words: Words): Promise<void> =>
  inOrder(async () => {
    const pages = await knownPages();
    if (pages.length === 0) return;
    const known = new Set((await activeSources(db)).map(({ url }) => placeOf(url)));
    const now: KnownPage[] = [];
    for (const page of pages) {
      const sign = settings['page.feeds'] ? signOf(offeredNames(page.feeds, known), words) : '';
      if (sign === page.shown) now.push(page);
      else if (await show(page, sign, words)) now.push({ ...page, shown: sign });
    }
    // It is asked with every publication, and nearly always nothing has changed.
    if (JSON.stringify(now) !== JSON.stringify(pages)) await sessionStorage.set({ [PAGES_KEY]: now });
  });

const signOf = (names: string[], { say, list }: Words): string =>
  names.length > 0 ? say('feed-sign', { names: list(names) }) : '';

/** False where the page has been left. */
async function show({ tabId, url }: KnownPage, sign: string, words: Words): Promise<boolean> {
  try {
    if ((await browser.tabs.get(tabId)).url !== url) return false;
    const title = words.say('product-full');
    await browser.action.setIcon({ tabId, path: iconIn(sign ? 'feed-icon' : 'icon') });
    await browser.action.setTitle({ tabId, title: sign ? `${title}\n${sign}` : title });
    return true;
  } catch (error) {
    console.debug('a tab went before its sign', error);
    return false;
  }
}
