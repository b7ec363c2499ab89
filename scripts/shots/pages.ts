/** Which pages pictures are taken of, and what has to be done before; another page is another entry. */
import type { ElementHandle } from 'puppeteer-core';
import type { Tab } from '../browsers/browser';
import { readTable } from '../browsers/shareet';
import { waitUntil } from '../browsers/wait';

export interface Shown {
  name: string;
  /** A file of the extension with a query where it has one, or the address of a web page. */
  address: string;
  /** What has to be there before it is a picture of anything. */
  awaited: string;
  /** Down to its end, not only what fits into the window. */
  isWhole?: boolean;
  /** Brings the page into the state that is to be seen. */
  prepare?(tab: Tab): Promise<void>;
}

export async function pagesToShow(own: Tab, newsroom: string): Promise<Shown[]> {
  const { read, bare } = await headlinesToRead(own);
  return [
    { name: 'bar', address: `${newsroom}/`, awaited: 'shareet-bar' },
    { name: 'popup', address: 'popup.html', awaited: 'main li a' },
    { name: 'side', address: 'sidepanel.html', awaited: 'main li a' },
    { name: 'news', address: 'news.html', awaited: 'main li a' },
    { name: 'list-tools', address: 'sidepanel.html', awaited: 'main li a', prepare: openListTools },
    { name: 'reader', address: `reader.html?id=${read}`, awaited: '.article-body p' },
    { name: 'reader-look', address: `reader.html?id=${read}`, awaited: '.article-body p', prepare: openLook },
    { name: 'reader-bare', address: `reader.html?id=${bare}`, awaited: '[data-action=search-web]' },
    { name: 'options', address: 'options.html', awaited: 'li[data-source-id]', isWhole: true },
    {
      ...{ name: 'finding', address: 'options.html', awaited: 'input[name=url]', isWhole: true },
      prepare: (tab) => search(tab, `${newsroom}/`),
    },
    { name: 'welcome', address: 'welcome.html', awaited: 'main', isWhole: true },
    { name: 'repair', address: 'repair.html', awaited: 'main', isWhole: true },
  ];
}

/** A headline with its article, and one with neither an article nor a link. */
async function headlinesToRead(own: Tab): Promise<{ read: string; bare: string }> {
  const articles = await readTable<{ headlineId: string }>(own, 'articles');
  const headlines = await readTable<{ id: string; url: string | null }>(own, 'headlines');
  const withArticle = new Set(articles.map(({ headlineId }) => headlineId));
  const bare = headlines.find(({ id, url }) => !url && !withArticle.has(id));
  return { read: encodeURIComponent(articles[0]?.headlineId ?? ''), bare: encodeURIComponent(bare?.id ?? '') };
}

const press = async ({ page }: Tab, css: string): Promise<void> => {
  const element = await waitUntil(css, () => page.$(css) as Promise<ElementHandle<Element> | null>);
  await element.click();
};

async function openListTools(tab: Tab): Promise<void> {
  for (const action of ['filters', 'select', 'keys']) await press(tab, `[data-action=${action}]`);
  await press(tab, 'main li [data-action=menu]');
}

const openLook = (tab: Tab): Promise<void> => press(tab, '[data-panel=look]');

async function search(tab: Tab, address: string): Promise<void> {
  await tab.page.type('input[name=url]', address);
  await tab.page.keyboard.press('Enter');
  await waitUntil('what was found', () => tab.page.$('[data-candidate]'));
}
