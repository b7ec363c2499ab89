/** The crowd of the simulation, shared out over the processor's cores. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import { ROOT } from '../start/build';
import { type CrowdSetup, emptyTally, type Tally } from './simulate-crowd';
import { addTally } from './simulate-tally';

const FOLDER = `${ROOT}.output/bench`;

/** Bundles what the workers run: tsx would give every function its name at every call, at three times the cost. */
export async function bundleCrowd(): Promise<void> {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: {
      ssr: 'scripts/bench/simulate-crowd.ts',
      outDir: FOLDER,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'simulate-crowd.mjs' } },
    },
  });
}

/** What the installs of `setup` do together; the same however many cores there are. */
export async function simulateCrowd(setup: CrowdSetup): Promise<Tally> {
  const step = availableParallelism();
  const shares = Array.from({ length: step }, (_, first) => inWorker({ ...setup, first, step }));
  const tally = emptyTally();
  for (const part of await Promise.all(shares)) addTally(tally, part);
  return tally;
}

const inWorker = (workerData: unknown): Promise<Tally> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(`${FOLDER}/simulate-crowd.mjs`, { workerData, execArgv: [] });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
