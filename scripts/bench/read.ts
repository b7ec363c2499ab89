/** What it costs to search much: 100,000 headlines beside 100, and search libraries. */
import type { Bench } from './bench';
import { searchFigures } from './read-figures';
import { measureSearch } from './read-search';
import { openNews, readingProgram, type StoredNews } from './read-store';
import { peerTable, searchTable, storeTable } from './read-tables';

/** Fewer for a quick look. */
export const MANY = Number(process.env.READ_HEADLINES ?? 100_000);
export const FEW = 100;

/** Changes what is stored: other benches of the same stores come before. */
export const read: Bench = async () => {
  const stores: StoredNews[] = [];
  try {
    for (const count of [FEW, MANY]) stores.push(await openNews(count));
    const [few, many] = stores;
    if (!few || !many) throw new Error('no stores');
    const search = await measureSearch(few, many, await readingProgram());
    return {
      tables: [searchTable(search, MANY), peerTable(search, MANY), storeTable(search, many, MANY)],
      figures: searchFigures(search, MANY),
    };
  } finally {
    for (const { browser } of stores) await browser.close();
  }
};
