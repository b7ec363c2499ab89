/** The pages that pictures are taken of and that axe looks at, each in its state; another page is another entry. */
import type { ExtensionBrowser, Tab } from '../browsers/browser';
import { readTable } from '../browsers/shareet';
import { waitUntil } from '../browsers/wait';

/** What the addresses of pages depend on. */
export interface Stock {
  newsroom: string;
  /** A headline with its article, and one with neither an article nor a link. */
  read: string;
  bare: string;
}

export interface Shown {
  name: string;
  /** A file of the extension; null for a web page. */
  file: string | null;
  /** What follows the file, or the address of the web page. */
  query?(stock: Stock): string;
  /** What has to be there before it can be looked at. */
  awaited: string;
  /** Down to its end, not only what fits into the window. */
  isWhole?: boolean;
  /** Brings the page into the state that is to be looked at. */
  prepare?(tab: Tab, stock: Stock): Promise<unknown>;
}

const READER = { file: 'reader.html', query: ({ read }: Stock) => `?id=${read}`, awaited: '.article-body p' };
const OPTIONS = { file: 'options.html', awaited: 'li[data-source-id]', isWhole: true };

export const PAGES: readonly Shown[] = [
  { name: 'bar', file: null, query: ({ newsroom }) => `${newsroom}/`, awaited: 'shareet-bar' },
  { name: 'popup', file: 'popup.html', awaited: 'main li a' },
  { name: 'side', file: 'sidepanel.html', awaited: 'main li a' },
  { name: 'news', file: 'news.html', awaited: 'main li a' },
  { name: 'list-tools', file: 'sidepanel.html', awaited: 'main li a', prepare: openListTools },
  { name: 'reader', ...READER },
  { name: 'reader-look', ...READER, prepare: (tab) => press(tab, '[data-panel=look]') },
  {
    ...{ name: 'reader-bare', file: 'reader.html', query: ({ bare }) => `?id=${bare}` },
    awaited: '[data-action=search-web]',
  },
  { name: 'options', ...OPTIONS },
  { name: 'options-open', ...OPTIONS, prepare: openDetails },
  { name: 'options-search', ...OPTIONS, awaited: 'input[type=search]', prepare: searchOptions },
  { name: 'finding', ...OPTIONS, awaited: 'input[name=url]', prepare: findSources },
  { name: 'welcome', file: 'welcome.html', awaited: 'main', isWhole: true },
  { name: 'diagnostics', file: 'diagnostics.html', awaited: '[data-section=diagnostics-log]', isWhole: true },
  { name: 'repair', file: 'repair.html', awaited: 'main', isWhole: true },
];

export async function takeStock(own: Tab, newsroom: string): Promise<Stock> {
  const articles = await readTable<{ headlineId: string }>(own, 'articles');
  const headlines = await readTable<{ id: string; url: string | null }>(own, 'headlines');
  const withArticle = new Set(articles.map(({ headlineId }) => headlineId));
  const bare = headlines.find(({ id, url }) => !url && !withArticle.has(id));
  const [read] = articles;
  if (!read || !bare) throw new Error('there is no article to read, or no headline without one');
  return { newsroom, read: encodeURIComponent(read.headlineId), bare: encodeURIComponent(bare.id) };
}

/** Opens a page and brings it into its state. */
export async function openShown(browser: ExtensionBrowser, page: Shown, stock: Stock): Promise<Tab> {
  const query = page.query?.(stock) ?? '';
  const tab = await (page.file ? browser.openOwnPage(`${page.file}${query}`) : browser.openPage(query));
  await tab.show();
  await waitUntil(`${page.awaited} on ${page.name}`, () => tab.page.$(page.awaited));
  await page.prepare?.(tab, stock);
  return tab;
}

/** Until it has its words, and all that is counted and read. */
export const waitForWords = (tab: Tab, page: Shown, language: string): Promise<boolean> =>
  waitUntil(`${page.name} in ${language}`, () =>
    tab.evaluate(
      (wanted) =>
        document.documentElement.lang.startsWith(wanted) && document.querySelector('[aria-busy=true]') === null,
      language,
    ),
  );

async function press({ page }: Tab, css: string): Promise<void> {
  const element = await waitUntil(css, () => page.$(css));
  await element.click();
}

async function openListTools(tab: Tab): Promise<void> {
  for (const action of ['filters', 'select', 'keys']) await press(tab, `[data-action=${action}]`);
  await press(tab, 'main li [data-action=menu]');
  await waitUntil('the menu', () => tab.page.$('[role=menu]'));
}

/** All that can be unfolded, and what can be unfolded in it. */
async function openDetails(tab: Tab): Promise<void> {
  await waitUntil('everything to be unfolded', () =>
    tab.evaluate(() => {
      const folded = document.querySelectorAll('details:not([open])');
      for (const each of folded) each.setAttribute('open', '');
      return folded.length === 0;
    }),
  );
}

/** For what has nearly the same letters in both languages: there is something to mark in each. */
async function searchOptions(tab: Tab): Promise<void> {
  await tab.page.type('input[type=search]', 'OPML');
}

async function findSources(tab: Tab, { newsroom }: Stock): Promise<void> {
  await tab.page.type('input[name=url]', `${newsroom}/`);
  await tab.page.keyboard.press('Enter');
  await waitUntil('what was found', () => tab.page.$('[data-candidate] .preview'));
}
