/** Polling 500 sources in the real worker: how long it takes, what goes over the wire, and what is written. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ExtensionBrowser, launchBrowser } from '../browsers/browser';
import { openOptions, readTable, sendCommand } from '../browsers/shareet';
import { sleep } from '../browsers/wait';
import { build } from '../start/build';
import { type Bench, median } from './bench';
import { HEADLINES, type Publishers, SOURCES, startPublishers } from './poll-publishers';
import { insertSources } from './poll-sources';
import { KINDS, type Kind, pollFigures, type Round, type Run, timeTable, writeTable } from './poll-tables';
import { type MeasuredWorker, measureWorker } from './poll-worker';

/** Each in a browser of its own, that all of it may be the first time; fewer for a quick look. */
const ROUNDS = Number(process.env.POLL_ROUNDS ?? 3);

interface Setting {
  browser: ExtensionBrowser;
  worker: MeasuredWorker;
  publishers: Publishers;
}

export const poll: Bench = async () => {
  const extensionFolder = await build('chromium');
  const publishers = await startPublishers();
  try {
    const rounds: Round[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      console.log(`round ${round} of ${ROUNDS}`);
      rounds.push(await measureRound(extensionFolder, publishers));
    }
    const middles = Object.fromEntries(KINDS.map((kind) => [kind, middle(rounds, kind)])) as Round;
    return { tables: [timeTable(middles, ROUNDS), writeTable(middles)], figures: pollFigures(rounds) };
  } finally {
    await publishers.close();
  }
};

async function measureRound(extensionFolder: string, publishers: Publishers): Promise<Round> {
  const folder = await mkdtemp(join(tmpdir(), 'shareet-bench-'));
  const browser = await launchBrowser('chromium', { extensionFolder, profileFolder: folder, headless: true });
  try {
    return await measure(browser, publishers);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function measure(browser: ExtensionBrowser, publishers: Publishers): Promise<Round> {
  publishers.hasValidators = true;
  const options = await openOptions(browser);
  const worker = await measureWorker(browser, options);
  const setting: Setting = { browser, worker, publishers };
  const plain = await fetchPlainly(setting);
  await insertSources(options, publishers.urls);
  await options.close();
  const first = await refresh(setting);
  await finish(setting);
  const written = await writePlainly(setting);
  const by304 = await refresh(setting);
  publishers.hasValidators = false;
  const byBody = await refresh(setting);
  return { plain, written, first, by304, byBody };
}

/** The middle one by time. */
function middle(rounds: readonly Round[], kind: Kind): Run {
  const wanted = median(rounds.map((round) => round[kind].seconds));
  return rounds.find((round) => round[kind].seconds === wanted)?.[kind] as Run;
}

async function fetchPlainly({ worker, publishers }: Setting): Promise<Run> {
  publishers.takeBytes();
  await worker.take();
  const seconds = await worker.fetchAll(publishers.urls);
  return { ...(await worker.take()), seconds, polled: SOURCES, wireBytes: publishers.takeBytes() };
}

async function writePlainly({ worker, publishers }: Setting): Promise<Run> {
  publishers.takeBytes();
  await worker.take();
  const seconds = await worker.writeAll();
  return { ...(await worker.take()), seconds, polled: SOURCES, wireBytes: publishers.takeBytes() };
}

/**
 * A refresh of everything, which ends after 20 seconds and may not have reached all by then. The popup that asks for it is
 * gone at once, for an open one reads the store as well.
 */
async function refresh({ browser, worker, publishers }: Setting): Promise<Run> {
  const popup = await browser.openOwnPage('popup.html');
  publishers.takeBytes();
  await worker.take();
  const refreshed = worker.nextRefresh();
  void sendCommand(popup, 'sources.refresh', {}).catch(() => undefined);
  await sleep(100);
  await popup.page.goto('about:blank');
  const run = { ...(await refreshed), ...(await worker.take()), wireBytes: publishers.takeBytes() };
  await popup.close();
  return run;
}

/** Refreshes until every source has been polled, and none failed. */
async function finish({ browser }: Setting): Promise<void> {
  const popup = await browser.openOwnPage('popup.html');
  for (let left = 1; left > 0; ) ({ left } = await sendCommand(popup, 'sources.refresh', {}));
  const { length } = await readTable(popup, 'headlines');
  await popup.close();
  if (length !== SOURCES * HEADLINES) throw new Error(`${length} headlines were stored`);
}
