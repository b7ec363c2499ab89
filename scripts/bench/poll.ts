/** Polling 500 sources in the real worker: how long it takes, what goes over the wire, and what is written. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ExtensionBrowser, launchBrowser } from '../browsers/browser';
import { openOptions, readTable, sendCommand } from '../browsers/shareet';
import { sleep } from '../browsers/wait';
import { build } from '../start/build';
import { type Bench, median, rounded, type Table } from './bench';
import { HEADLINES, type Publishers, SOURCES, startPublishers } from './poll-publishers';
import { insertSources } from './poll-sources';
import { type MeasuredWorker, measureWorker, type WorkerFigures } from './poll-worker';

/** Runs in which nothing has changed, and plain fetches; the middle one counts. */
const ROUNDS = 3;

interface Run extends WorkerFigures {
  seconds: number;
  polled: number;
  wireBytes: number;
}

interface Setting {
  browser: ExtensionBrowser;
  worker: MeasuredWorker;
  publishers: Publishers;
}

export const poll: Bench = async () => {
  const extensionFolder = await build('chromium');
  const folder = await mkdtemp(join(tmpdir(), 'shareet-bench-'));
  const publishers = await startPublishers();
  const browser = await launchBrowser('chromium', { extensionFolder, profileFolder: folder, headless: true });
  try {
    return await measure(browser, publishers);
  } finally {
    await browser.close();
    await publishers.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};

async function measure(browser: ExtensionBrowser, publishers: Publishers): Promise<Table[]> {
  const options = await openOptions(browser);
  const worker = await measureWorker(browser, options);
  const setting: Setting = { browser, worker, publishers };
  const plain = await repeat(() => fetchPlainly(setting));
  await insertSources(options, publishers.urls);
  await options.close();
  const first = await refresh(setting);
  await finish(setting);
  const written = await repeat(() => writePlainly(setting));
  const by304 = await repeat(() => refresh(setting));
  publishers.hasValidators = false;
  const byBody = await repeat(() => refresh(setting));
  return [timeTable({ plain, written, first, by304, byBody }), writeTable({ first, by304, byBody })];
}

/** The middle one by time. */
async function repeat(run: () => Promise<Run>): Promise<Run> {
  const runs: Run[] = [];
  for (let round = 0; round < ROUNDS; round++) runs.push(await run());
  const middle = median(runs.map(({ seconds }) => seconds));
  return runs.find(({ seconds }) => seconds === middle) as Run;
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
 * gone at once, for an open one reads the store at every change, in the way of the writes.
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

/** A figure of a run for each hundred sources that it polled. */
const perHundred = (figure: number, { polled }: Run): number => (figure / polled) * 100;

type Polling = 'first' | 'by304' | 'byBody';
type Runs<N extends string> = Record<N, Run>;

const timeTable = ({ plain, written, ...runs }: Runs<'plain' | 'written' | Polling>): Table => {
  const both = perHundred(plain.seconds, plain) + perHundred(written.seconds, written);
  const rows = { 'plain fetch': plain, 'plain write': written, ...named(runs) };
  return {
    title: `${SOURCES} sources of ${HEADLINES} headlines in the worker of the production build, Chromium: for each 100 sources`,
    note: `Plain: the same documents fetched in the same worker, six at once, and dropped; the same headlines put into a database with the same indexes, a transaction for each source. A gap is what a timer of 2 ms in the worker was late by. The middle one of ${ROUNDS} runs, but for the first.`,
    rows: Object.entries(rows).map(([run, ran]) => ({
      run,
      sources: ran.polled,
      seconds: rounded(perHundred(ran.seconds, ran), 3),
      'by plain fetch and write': rounded(perHundred(ran.seconds, ran) / both),
      'kB over the wire': Math.round(perHundred(ran.wireBytes, ran) / 1000),
      'by plain fetch': rounded(perHundred(ran.wireBytes, ran) / perHundred(plain.wireBytes, plain), 3),
      'longest gap, ms': rounded(ran.longestMs, 1),
      'by that of plain fetch': rounded(ran.longestMs / plain.longestMs, 1),
      '99th percentile': rounded(ran.p99Ms, 1),
    })),
  };
};

const named = ({ first, by304, byBody }: Runs<Polling>): Record<string, Run> => ({
  'first run': first,
  'nothing new, by 304': by304,
  'nothing new, by body': byBody,
});

const rowsOf = ({ rows }: Run): number => Object.values(rows).reduce((sum, count) => sum + count, 0);

const writeTable = (runs: Runs<Polling>): Table => {
  const written = (figure: (run: Run) => number, run: Run): number => perHundred(figure(run), run);
  const ofFirst = (figure: (run: Run) => number, run: Run): number =>
    rounded(written(figure, run) / written(figure, runs.first), 4);
  const kilobytes = (figure: (run: Run) => number, run: Run): number => rounded(written(figure, run) / 1000, 1);
  return {
    title: 'What these runs write: for each 100 sources',
    note: 'Rows that IndexedDB was given by any put, add, update or delete in the worker, and their bytes as JSON. storage.local is on the disk too, storage.session is memory. Goal: where nothing is new, at most 0.01 of the first run.',
    rows: Object.entries(named(runs)).map(([run, ran]) => ({
      run,
      rows: Math.round(written(rowsOf, ran)),
      'of first': ofFirst(rowsOf, ran),
      'kB of rows': kilobytes(({ rowBytes }) => rowBytes, ran),
      'bytes of first': ofFirst(({ rowBytes }) => rowBytes, ran),
      'kB storage.local': kilobytes(({ localBytes }) => localBytes, ran),
      'kB storage.session': kilobytes(({ sessionBytes }) => sessionBytes, ran),
      tables: Object.entries(ran.rows)
        .map(([table, count]) => `${table} ${Math.round(perHundred(count, ran))}`)
        .join(', '),
    })),
  };
};
