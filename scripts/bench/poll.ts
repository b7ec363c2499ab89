/** Polling 500 sources in the real worker: how long it takes, what goes over the wire, and what is written. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ExtensionBrowser, launchBrowser, type Tab } from '../browsers/browser';
import { openOptions, readPollStates, readTable, sendCommand } from '../browsers/shareet';
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
  options: Tab;
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
  const setting: Setting = { options, worker, publishers };
  const plain = await repeat(() => fetchPlainly(setting));
  await insertSources(options, publishers.urls);
  const first = await refresh(setting);
  await checkStored(options);
  const by304 = await repeat(() => refresh(setting));
  publishers.hasValidators = false;
  // The first answers without validators are the first of this kind.
  const byHash = await repeat(() => refresh(setting));
  return [timeTable({ plain, first, by304, byHash }), writeTable({ first, by304, byHash })];
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

/** A refresh of everything. One ends after 20 seconds; what is left then is refreshed source by source, in the time too. */
async function refresh({ options, worker, publishers }: Setting): Promise<Run> {
  publishers.takeBytes();
  await worker.take();
  const startedAt = Date.now();
  const summary = await sendCommand(options, 'sources.refresh', {});
  let { polled } = summary;
  let failed = summary.failed;
  if (summary.left > 0) {
    const states = await readPollStates(options);
    for (const { sourceId } of states.filter(({ lastSuccessAt }) => (lastSuccessAt ?? 0) < startedAt)) {
      const one = await sendCommand(options, 'source.poll', { id: sourceId });
      polled += one.polled;
      failed += one.failed;
    }
  }
  const seconds = (Date.now() - startedAt) / 1000;
  if (polled !== SOURCES || failed > 0)
    throw new Error(`of ${SOURCES} sources ${polled} were polled, ${failed} failed`);
  return { ...(await worker.take()), seconds, polled, wireBytes: publishers.takeBytes() };
}

async function checkStored(options: Tab): Promise<void> {
  const { length } = await readTable(options, 'headlines');
  if (length !== SOURCES * HEADLINES) throw new Error(`${length} headlines were stored`);
}

const timeTable = ({ plain, first, by304, byHash }: Record<'plain' | 'first' | 'by304' | 'byHash', Run>): Table => ({
  title: `${SOURCES} sources of ${HEADLINES} headlines in the worker of the production build, Chromium`,
  note: `Plain: the same documents fetched in the same worker, six at once, and dropped. Gaps are what a timer of 2 ms in the worker was late by. Median of ${ROUNDS} but for the first run.`,
  rows: Object.entries({ plain, first, 'nothing new, by 304': by304, 'nothing new, by body': byHash }).map(
    ([run, { seconds, wireBytes, longestMs, p99Ms }]) => ({
      run,
      'seconds per 100 sources': rounded((seconds / SOURCES) * 100),
      'by plain': rounded(seconds / plain.seconds),
      'kB over the wire': Math.round(wireBytes / 1000),
      'of plain': rounded(wireBytes / plain.wireBytes, 3),
      'longest gap, ms': rounded(longestMs, 1),
      'by plain’s': rounded(longestMs / plain.longestMs, 1),
      '99th percentile': rounded(p99Ms, 1),
    }),
  ),
});

const rowsOf = ({ rows }: Run): number => Object.values(rows).reduce((sum, count) => sum + count, 0);

const writeTable = ({ first, by304, byHash }: Record<'first' | 'by304' | 'byHash', Run>): Table => ({
  title: 'What these runs write',
  note: 'Rows and bytes (as JSON) given to IndexedDB by any put, add, update or delete in the worker, by table; storage.local is on the disk too, storage.session is memory. Goal: where nothing is new, at most 0.01 of the first run.',
  rows: Object.entries({ first, 'nothing new, by 304': by304, 'nothing new, by body': byHash }).map(([run, ran]) => ({
    run,
    rows: rowsOf(ran),
    'of first': rounded(rowsOf(ran) / rowsOf(first), 4),
    'kB of rows': Math.round(ran.rowBytes / 1000),
    'bytes of first': rounded(ran.rowBytes / first.rowBytes, 4),
    'kB storage.local': Math.round(ran.localBytes / 1000),
    'kB storage.session': Math.round(ran.sessionBytes / 1000),
    tables: Object.entries(ran.rows)
      .map(([table, count]) => `${table} ${count}`)
      .join(', '),
  })),
});
