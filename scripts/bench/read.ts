/** What it costs to have much stored: the popup and the search at 100,000 headlines beside 100, and search libraries. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../start/build';
import type { Bench } from './bench';
import { bundleForPage } from './bundle';
import { measureOpenings } from './read-popup';
import { measureSearch } from './read-search';
import { type Programs, type StoredNews, storeNews } from './read-store';
import { openingTable, peerTable, searchTable, storeTable } from './read-tables';

/** Fewer for a quick look. */
const MANY = Number(process.env.READ_HEADLINES ?? 100_000);
const FEW = 100;

export const read: Bench = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'shareet-bench-'));
  const programs: Programs = {
    seed: await bundleForPage('scripts/bench/read-page/seed.ts'),
    main: await bundleForPage('scripts/bench/read-page/main.ts'),
  };
  const extension = await build('chromium');
  const stores: StoredNews[] = [];
  try {
    for (const count of [FEW, MANY]) stores.push(await storeNews(folder, count, extension, programs));
    const [few, many] = stores;
    if (!few || !many) throw new Error('no stores');
    const openings = await measureOpenings(few, many);
    const search = await measureSearch(few, many, programs.main);
    return [
      openingTable(openings, MANY),
      searchTable(search, MANY),
      peerTable(search, MANY),
      storeTable(search, many, MANY),
    ];
  } finally {
    for (const { browser } of stores) await browser.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};
