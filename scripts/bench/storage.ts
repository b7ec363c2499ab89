/** What is stored: the writes of a poll, opening what is there, its size, and what it costs to tell all tabs of a change. */
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench } from './bench';
import { openNews, pageAt, readingProgram } from './read-store';
import { type Opened, storageFigures, storageTables } from './storage-figures';
import {
  openScratch,
  prepareScratch,
  type ScratchStore,
  WRITERS,
  type Writer,
  type WriterRound,
  writeOnce,
} from './storage-peers';
import { measurePublications } from './storage-tabs';

/** Fewer for a quick look. */
const MANY = Number(process.env.STORAGE_HEADLINES ?? 100_000);
/** Among how many a poll writes, and what the peer that keeps all under one key publishes. */
const AMONG = Number(process.env.STORAGE_AMONG ?? 10_000);
const ROUNDS = Number(process.env.STORAGE_ROUNDS ?? 9);

export const storage: Bench = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'shareet-bench-'));
  try {
    console.log(`writing among ${AMONG} headlines`);
    const writes = await withScratch(join(folder, 'writes'), (store) => measureWrites(store));
    console.log(`opening ${MANY} headlines`);
    const opened = await withScratch(join(folder, 'opening'), (store) => measureOpenings(store));
    console.log('telling tabs');
    const publications = await measurePublications(folder, AMONG);
    const results = { writes, publications, ...opened, among: AMONG, many: MANY };
    return { tables: storageTables(results), figures: storageFigures(results) };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};

async function withScratch<R>(folder: string, act: (store: ScratchStore) => Promise<R>): Promise<R> {
  const store = await openScratch(folder);
  try {
    return await act(store);
  } finally {
    await store.browser.close();
  }
}

/** All writers in turn, whoever was first in the last round comes last. */
async function measureWrites(store: ScratchStore): Promise<Record<Writer, WriterRound[]>> {
  const { page } = await prepareScratch(store, AMONG);
  const rounds: Record<Writer, WriterRound[]> = { Shareet: [], 'in one go': [], 'one by one': [], 'one key': [] };
  for (const writer of WRITERS) await writeOnce(store, page, writer);
  for (let round = 0; round < ROUNDS; round += 1) {
    const first = round % WRITERS.length;
    for (const writer of [...WRITERS.slice(first), ...WRITERS.slice(0, first)])
      rounds[writer].push(await writeOnce(store, page, writer));
  }
  return rounds;
}

/** From a page just opened to the newest 50, in turn: ours, the least that the database can do, and everything under one key. */
async function measureOpenings(scratch: ScratchStore): Promise<{ opened: Opened; sizes: Record<string, number> }> {
  const { page, text } = await prepareScratch(scratch, MANY);
  await page.close();
  const news = await openNews(MANY);
  try {
    const open = async (of: keyof Opened): Promise<number> => {
      const [browser, url] =
        of === 'oneKey'
          ? [scratch.browser, `${scratch.origin}/page.html`]
          : [news.browser, `${news.origin}/icon/16.png`];
      const opening = await pageAt(browser, url, scratch.program);
      const ms = await opening.evaluate<number>(`opening.${of}()`);
      await opening.close();
      return ms;
    };
    const opened: Opened = { Shareet: [], raw: [], oneKey: [] };
    const all = Object.keys(opened) as (keyof Opened)[];
    for (const of of all) await open(of);
    for (let round = 0; round < ROUNDS; round += 1)
      for (const of of [...all.slice(round % 3), ...all.slice(0, round % 3)]) opened[of].push(await open(of));
    const reading = await pageAt(news.browser, `${news.origin}/icon/16.png`, await readingProgram());
    const { megabytes } = await reading.evaluate<{ megabytes: number }>('reading.index()');
    const id = new URL(news.origin).host;
    const database = await bytesIn(
      join(news.profileFolder, `Default/IndexedDB/chrome-extension_${id}_0.indexeddb.leveldb`),
    );
    const oneKey = await bytesIn(join(scratch.profileFolder, 'Default/Local Extension Settings', scratch.id));
    return { opened, sizes: { database, index: megabytes * 1e6, oneKey, text } };
  } finally {
    await news.browser.close();
  }
}

async function bytesIn(folder: string): Promise<number> {
  const sizes = (await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
