/** `npm run faults -- NAME…`: does the named faults, or all of them, to the built extension in both browsers; one table, and `.output/faults.json`. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '../browsers/browser';
import { BROWSERS } from '../browsers/session';
import { build, ROOT } from '../start/build';
import { checkpoints } from './checkpoints';
import { clock } from './clock';
import { corrupt } from './corrupt';
import { crowd } from './crowd';
import { database } from './database';
import { type Fault, isSurvived, type Row, startTally, sumUp, type Tally } from './fault';
import { kills } from './kills';
import { network } from './network';
import { quota } from './quota';
import { update } from './update';

const FAULTS: Record<string, Fault> = {
  checkpoints,
  kills,
  quota,
  database,
  corrupt,
  clock,
  network,
  crowd,
  update,
};
const OUTPUT = `${ROOT}.output/faults.json`;
/** The browsers write into it one after the other. */
let kept: Promise<void> = Promise.resolve();

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(FAULTS);
const unknown = names.filter((name) => !Object.hasOwn(FAULTS, name));
if (unknown.length > 0) {
  console.error(`There is no fault ${unknown.join(', ')}; there is: ${Object.keys(FAULTS).join(', ')}`);
  process.exit(2);
}

const folder = await mkdtemp(join(tmpdir(), 'shareet-faults-'));
try {
  // Copies, so that a build made meanwhile changes nothing.
  for (const name of BROWSERS) await cp(await build(name), join(folder, name), { recursive: true });
  const done = new Map<string, Tally[]>(names.map((name) => [name, []]));
  await Promise.all(BROWSERS.map((browser) => doAll(browser, done)));
  await report(done);
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** The faults one after the other, in one browser; what breaks off is a fault that was not survived. */
async function doAll(browser: BrowserName, done: ReadonlyMap<string, Tally[]>): Promise<void> {
  for (const [name, tallies] of done) {
    const own = await doOne(name, browser);
    tallies.push(...own);
    kept = kept.then(() => keep(name, browser, own));
    await kept;
  }
}

async function doOne(name: string, browser: BrowserName): Promise<readonly Tally[]> {
  try {
    return (await FAULTS[name]?.(browser, join(folder, browser))) ?? [];
  } catch (problem) {
    const broken = startTally(name, browser);
    await broken.attempt('the whole fault', () => Promise.reject(problem));
    return [broken];
  }
}

async function report(done: ReadonlyMap<string, Tally[]>): Promise<void> {
  const tallies = [...done.values()].flat();
  console.table(tallies.map(({ row }) => row));
  for (const { row, problems } of tallies)
    for (const problem of problems) console.log(`${row.fault}, ${row.browser}: ${problem}`);
  console.log(sumUp(tallies.map(({ row }) => row)));
  if (!tallies.every(isSurvived)) process.exitCode = 1;
}

/** Of each browser what came of each fault when it was last done there. */
async function keep(name: string, browser: BrowserName, tallies: readonly Tally[]): Promise<void> {
  await mkdir(`${ROOT}.output`, { recursive: true });
  const rows: Record<string, (Row & { doneAt: string })[]> = JSON.parse(
    await readFile(OUTPUT, 'utf8').catch(() => '{}'),
  );
  const others = (rows[name] ?? []).filter((row) => row.browser !== browser);
  const doneAt = new Date().toISOString();
  rows[name] = [...others, ...tallies.map(({ row }) => ({ ...row, doneAt }))];
  await writeFile(OUTPUT, `${JSON.stringify(rows, null, 2)}\n`);
}
