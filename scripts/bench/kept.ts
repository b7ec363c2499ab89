/** What is kept of the benches: all of the last run in `.output/bench.json`, the ratios to hold to in `docs/bench.json`. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname } from 'node:path';
import { ROOT } from '../start/build';
import type { Measured } from './bench';
import { type Figure, isMeasured } from './figures';

const LAST_RUN = `${ROOT}.output/bench.json`;
const COMMITTED = `${ROOT}docs/bench.json`;

/** By their names. */
type CommittedFigures = Record<string, Omit<Figure, 'name'>>;

interface CommittedBench {
  measuredAt: string;
  machine: string;
  figures: CommittedFigures;
}

/** By the names of the benches. */
export type CommittedBenches = Record<string, CommittedBench>;

const read = (path: string): Record<string, unknown> =>
  existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};

function write(path: string, value: object): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}

export const readCommitted = (): CommittedBenches => read(COMMITTED) as CommittedBenches;

/** The figures of other benches stay as they were. */
export function keepRun(name: string, measured: Measured): void {
  write(LAST_RUN, { ...read(LAST_RUN), [name]: { ...circumstances(), ...measured } });
}

export function commitFigures(name: string, figures: readonly Figure[]): void {
  const byName: CommittedFigures = Object.fromEntries(
    figures.filter(isMeasured).map(({ name, ...figure }) => [name, figure]),
  );
  write(COMMITTED, { ...readCommitted(), [name]: { ...circumstances(), figures: byName } });
}

const circumstances = () => ({
  measuredAt: new Date().toISOString(),
  machine: `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}`,
});
