/** What stands in the menus of the icon, of pages and of links. The browser keeps it while the background does not run. */
import type { Words } from '../../utils/i18n';
import { browser, hasSideList, sessionStorage } from '../../utils/platform/page';
import type { Settings } from '../../utils/settings/registry';
import { patternOf } from '../../utils/text/host';

/** The first part of an id says in which menu it is. */
export type EntryId =
  | 'icon-refresh'
  | 'icon-bar'
  | 'icon-news'
  | 'icon-side'
  | 'icon-options'
  | 'page-add'
  | 'page-bar'
  | 'link-read';

interface Entry {
  id: EntryId;
  title: string;
  contexts: ('action' | 'page' | 'link')[];
  documentUrlPatterns?: string[];
  targetUrlPatterns?: string[];
}

const WEB = ['http://*/*', 'https://*/*'];

/**
 * The entries, in their order. A menu is the same for all tabs, so that one which turns something on and off names both:
 * to know which it is, the background would have to be woken with each change of the tab in front.
 * @param offersOptions whether the browser has no entry of its own for them
 */
export function menuEntries(
  settings: Settings,
  words: Words,
  { hasSide, offersOptions }: { hasSide: boolean; offersOptions: boolean },
): Entry[] {
  const entry = (id: EntryId, word: string, context: Entry['contexts'][number], more: Partial<Entry> = {}): Entry => ({
    id,
    title: words.say(word),
    contexts: [context],
    ...more,
  });
  const sites = sitesOfBar(settings);
  const onPages = { documentUrlPatterns: WEB };
  return [
    entry('icon-refresh', 'menu-refresh', 'action'),
    ...(sites.length > 0 ? [entry('icon-bar', 'menu-bar', 'action')] : []),
    entry('icon-news', 'menu-news', 'action'),
    ...(hasSide ? [entry('icon-side', 'menu-side', 'action')] : []),
    ...(offersOptions ? [entry('icon-options', 'latest-options', 'action')] : []),
    ...(settings['menus.page']
      ? [
          entry('page-add', 'menu-add', 'page', onPages),
          ...(sites.length > 0 ? [entry('page-bar', 'menu-bar', 'page', { documentUrlPatterns: sites })] : []),
          entry('link-read', 'menu-read', 'link', { ...onPages, targetUrlPatterns: WEB }),
        ]
      : []),
  ];
}

/** Where there is a bar to turn off, or one that was. */
function sitesOfBar({ 'bar.where': where, 'bar.sites': sites }: Settings): string[] {
  if (where === 'off') return [];
  return where === 'all' ? WEB : sites.map(patternOf);
}

/** Under which the session storage has what stands in the menus. */
const SHOWN_KEY = 'menus';

/** Has all entries written anew with the next publication: an update may have taken them away. */
export const forgetMenus = (): Promise<void> => sessionStorage.remove([SHOWN_KEY]);

/** Makes the menus say what they should, where they do not; the browser forgets none before it ends. Not twice at a time. */
export async function showMenus(settings: Settings, words: Words): Promise<void> {
  // Phones have no menus.
  if (!browser.contextMenus) return;
  const entries = menuEntries(settings, words, { hasSide: hasSideList(), offersOptions: import.meta.env.FIREFOX });
  const wanted = JSON.stringify(entries);
  if ((await sessionStorage.get(SHOWN_KEY))[SHOWN_KEY] === wanted) return;
  // Whatever ends this in the middle, the next one begins anew.
  await forgetMenus();
  await browser.contextMenus.removeAll();
  for (const entry of entries) await create(entry);
  await sessionStorage.set({ [SHOWN_KEY]: wanted });
}

const create = (entry: Entry): Promise<void> =>
  new Promise((resolve, reject) => {
    browser.contextMenus.create(entry, () => {
      const problem = browser.runtime.lastError;
      if (problem) reject(new Error(`${entry.id}: ${problem.message}`));
      else resolve();
    });
  });
