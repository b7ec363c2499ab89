/** The crowd of the simulation, shared out over the processor's cores. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { bundle, bundlePath } from './bundle';
import { type CrowdSetup, emptyTally, type Tally } from './simulate-crowd';
import { addTally } from './simulate-tally';

const NAME = 'simulate-crowd';

export const bundleCrowd = (): Promise<void> => bundle('scripts/bench/simulate-crowd.ts', NAME);

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
    const worker = new Worker(bundlePath(NAME), { workerData, execArgv: [] });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
