/**
 * `npm run zip`: builds afresh and leaves in `.output/packages/` what is handed in at the stores. With `--check` everything is
 * built once more from the sources package, in another folder, and has to be the same byte for byte.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildTarget, buildFor, ROOT } from '../start/build';
import { buildAgain, describeDifference } from './again';
import type { Files } from './archive';
import type { Contents } from './contents';
import { makePackages, readBuild, TARGETS } from './make';
import { EXPECTED_SUMS, findUnexpected } from './sources';

const OUTPUT = join(ROOT, '.output/packages');

/** Sentences that end the program, without a stack. */
function refuse(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

async function buildAll(targets: readonly BuildTarget[]): Promise<Files> {
  const builds: Partial<Record<BuildTarget, Contents>> = {};
  for (const target of targets) {
    await buildFor(target);
    builds[target] = await readBuild(join(ROOT, `.output/${target}-mv3`));
  }
  return makePackages(builds);
}

async function write(files: Files): Promise<void> {
  await rm(OUTPUT, { recursive: true, force: true });
  await mkdir(OUTPUT, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(OUTPUT, name), content);
    console.log(`${(content.length / 1000).toFixed(1).padStart(8)} kB  ${join('.output/packages', name)}`);
  }
}

/** In an unpacked sources package: whether this is what was reviewed. */
async function compareWithExpected(files: Files): Promise<void> {
  const expected = join(ROOT, EXPECTED_SUMS);
  if (!existsSync(expected)) return;
  const other = findUnexpected(`${files.SHA256SUMS}`, await readFile(expected, 'utf8'));
  if (other) refuse(`not the same as the package that these sources belong to: ${other}`);
  console.log(`the same, byte for byte, as ${EXPECTED_SUMS} says`);
}

const args = process.argv.slice(2);
const named = TARGETS.filter((target) => args.includes(target));
const unknown = args.filter((arg) => arg !== '--check' && !TARGETS.includes(arg as BuildTarget));
if (unknown.length > 0) refuse(`${unknown.join(' ')} is not known: npm run zip -- [--check] [${TARGETS.join(' | ')}]…`);

async function main(): Promise<void> {
  const files = await buildAll(named.length > 0 ? named : TARGETS);
  await write(files);
  await compareWithExpected(files);
  if (args.includes('--check')) await checkAgain(files);
}

/** Fails with the first file that is not the same when everything is made once more. */
async function checkAgain(files: Files): Promise<void> {
  console.log('building it all once more from the sources package, in another folder');
  const sources = Object.keys(files).find((name) => name.endsWith('-sources.zip')) ?? '';
  const again = await buildAgain(files[sources] ?? new Uint8Array(), named);
  const difference = describeDifference(files, again);
  if (difference) refuse(difference);
  console.log(`the same, byte for byte: ${Object.keys(files).sort().join(', ')}`);
}

await main().catch((problem) => refuse(problem instanceof Error ? problem.message : String(problem)));
