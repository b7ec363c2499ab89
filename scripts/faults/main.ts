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
import { type Fault, isSurvived, type Row, startTally, type Tally } from './fault';
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
    try {
      tallies.push(...((await FAULTS[name]?.(browser, join(folder, browser))) ?? []));
    } catch (problem) {
      const broken = startTally(name, browser);
      await broken.attempt('the whole fault', () => Promise.reject(problem));
      tallies.push(broken);
    }
  }
}

async function report(done: ReadonlyMap<string, Tally[]>): Promise<void> {
  const tallies = [...done.values()].flat();
  console.table(tallies.map(({ row }) => row));
  for (const { row, problems } of tallies)
    for (const problem of problems) console.log(`${row.fault}, ${row.browser}: ${problem}`);
  if (!tallies.every(isSurvived)) process.exitCode = 1;
  await mkdir(`${ROOT}.output`, { recursive: true });
  // Faults and browsers that were not done this time keep their rows.
  const kept: Record<string, (Row & { doneAt: string })[]> = JSON.parse(
    await readFile(OUTPUT, 'utf8').catch(() => '{}'),
  );
  const doneAt = new Date().toISOString();
  for (const [name, each] of done) {
    const others = (kept[name] ?? []).filter(({ browser }) => !BROWSERS.includes(browser));
    kept[name] = [...others, ...each.map(({ row }) => ({ ...row, doneAt }))];
  }
  await writeFile(OUTPUT, `${JSON.stringify(kept, null, 2)}\n`);
}
