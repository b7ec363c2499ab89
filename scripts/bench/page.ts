/** What the bar costs the load of a page, beside no extension, an empty one, and bars of other making. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startArticleServer } from './article-server';
import type { Bench } from './bench';
import { launchMeasured, type MeasuredBrowser } from './chromium/browser';
import { buildPeer, type Peer, seededExtension, seedShareet } from './page-extensions';
import { pageFigures } from './page-figures';
import { type Load, measureLoad } from './page-load';
import { BARE, goalTable, type Loads, loadTable, OFF, OURS } from './page-tables';

/** Fewer for a quick look. */
const LOADS = Number(process.env.PAGE_LOADS ?? 21);
/** Every third load is traced; the others tell the time, which tracing would change. */
const TRACE_EVERY = 3;
/** On a machine that does much else, a bar may come after the time that a load is given. */
const TRIES = 5;
const PEERS = { 'empty script': 'empty.ts', 'written by hand': 'handwritten.ts', Preact: 'preact.tsx' };

interface Contestant {
  name: string;
  browser: MeasuredBrowser;
  hasBar: boolean;
}

export const page: Bench = async () => {
  const server = await startArticleServer();
  const folder = await mkdtemp(join(tmpdir(), 'shareet-bench-'));
  const contestants: Contestant[] = [];
  try {
    const peers: [string, Peer][] = [];
    for (const [name, source] of Object.entries(PEERS)) peers.push([name, await buildPeer(source)]);
    await open(contestants, folder, server.feed, peers);
    const loads = await measure(contestants, server.nextPage);
    return { tables: [loadTable(loads, peers), goalTable(loads)], figures: pageFigures(loads) };
  } finally {
    for (const { browser } of contestants) await browser.close();
    await server.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};

/** A browser for each contestant. */
async function open(contestants: Contestant[], folder: string, feed: string, peers: [string, Peer][]): Promise<void> {
  contestants.push({ name: BARE, browser: await launchMeasured(), hasBar: false });
  for (const [name, peer] of peers) {
    const browser = await launchMeasured({ extensionFolders: [peer.folder] });
    contestants.push({ name, browser, hasBar: name !== 'empty script' });
  }
  for (const [name, hasBar] of [
    [OURS, true],
    [OFF, false],
  ] as const) {
    const profileFolder = join(folder, hasBar ? 'on' : 'off');
    await seedShareet(profileFolder, feed, hasBar);
    const browser = await launchMeasured({ profileFolder, extensionFolders: [seededExtension(profileFolder)] });
    contestants.push({ name, browser, hasBar });
  }
}

/** Load after load, each contestant once in each round, whoever was first in the last comes last. */
async function measure(contestants: readonly Contestant[], nextPage: () => string): Promise<Loads> {
  const loads: Loads = new Map(contestants.map(({ name }) => [name, []]));
  for (const contestant of contestants) await warmUp(contestant, nextPage);
  for (let round = 0; round < LOADS; round += 1) {
    if (round % 10 === 0) console.log(`load ${round + 1} of ${LOADS}`);
    const first = round % contestants.length;
    for (const contestant of [...contestants.slice(first), ...contestants.slice(0, first)])
      loads.get(contestant.name)?.push(await loadShown(contestant, nextPage, round % TRACE_EVERY === 0));
  }
  return loads;
}

/** The first loads of a browser are slower. */
async function warmUp(contestant: Contestant, nextPage: () => string): Promise<void> {
  for (const isTraced of [true, false]) await loadShown(contestant, nextPage, isTraced);
}

/** A load in which a bar that is not there yet, or one that should not be, was measured in vain: it is made again. */
async function loadShown(
  { name, browser, hasBar }: Contestant,
  nextPage: () => string,
  isTraced: boolean,
): Promise<Load> {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const load = await measureLoad(browser, nextPage(), isTraced);
    if (load.hasBar === hasBar) return load;
    console.log(`${name}: ${hasBar ? 'no bar' : 'a bar'} on the page, try ${tries} of ${TRIES}`);
  }
  throw new Error(`${name}: ${hasBar ? 'no bar' : 'a bar'} on the page`);
}
