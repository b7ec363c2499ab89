/** The popup with few headlines stored, many, and very many, beside an empty page and a popup that draws its whole list. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench } from './bench';
import { launchMeasured, type MeasuredBrowser } from './chromium/browser';
import { type Opening, openPopup } from './popup-opening';
import { type PeerPopups, seedPeer, writePeerPopups } from './popup-peers';
import { EMPTY, goalTable, OURS, openingTable, popupFigures, WHOLE_LIST } from './popup-tables';
import { openNews } from './read-store';

/** Fewer for a quick look. */
const COUNTS = (process.env.POPUP_COUNTS ?? '100,10000,100000').split(',').map(Number);
const OPENINGS = Number(process.env.POPUP_OPENINGS ?? 9);

interface Contestant {
  name: string;
  browser: MeasuredBrowser;
  url: string;
}

export const popup: Bench = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'shareet-bench-'));
  const contestants: Contestant[] = [];
  try {
    const peers = await openPeers(folder);
    contestants.push(...peers);
    for (const count of COUNTS) {
      const { browser, origin } = await openNews(count);
      contestants.push({ name: `${OURS} ${count}`, browser, url: `${origin}/popup.html` });
    }
    const openings = await measure(contestants);
    const tables = [openingTable(openings, OPENINGS), goalTable(openings, COUNTS)];
    return { tables, figures: popupFigures(openings, COUNTS) };
  } finally {
    for (const browser of new Set(contestants.map((contestant) => contestant.browser))) await browser.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};

/** One browser with a peer for each number of headlines, each an extension of its own. */
async function openPeers(folder: string): Promise<Contestant[]> {
  const peers: PeerPopups[] = [];
  for (const count of COUNTS) peers.push(await writePeerPopups(join(folder, `peer-${count}`)));
  const browser = await launchMeasured({ extensionFolders: peers.map((peer) => peer.folder) });
  for (const [index, peer] of peers.entries()) await seedPeer(browser, peer, COUNTS[index] ?? 0);
  return [
    { name: EMPTY, browser, url: peers[0]?.emptyPage ?? '' },
    ...peers.map(({ wholeList }, index) => ({ name: `${WHOLE_LIST} ${COUNTS[index]}`, browser, url: wholeList })),
  ];
}

/** Each once in each round, whoever was first in the last comes last. */
async function measure(contestants: readonly Contestant[]): Promise<Map<string, Opening[]>> {
  const openings = new Map<string, Opening[]>(contestants.map(({ name }) => [name, []]));
  // The first opening of a browser is slower.
  for (const { browser, url } of contestants) await openPopup(browser, url);
  for (let round = 0; round < OPENINGS; round += 1) {
    if (round % 3 === 0) console.log(`opening ${round + 1} of ${OPENINGS}`);
    const first = round % contestants.length;
    for (const { name, browser, url } of [...contestants.slice(first), ...contestants.slice(0, first)])
      openings.get(name)?.push(await openPopup(browser, url));
  }
  return openings;
}
