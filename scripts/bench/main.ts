/**
 * `npm run bench`: runs the benches one after the other, prints their tables, keeps their figures and holds them against the
 * committed ratios. `-- NAME…` runs those alone, `--accept` commits what is measured, `--readme` writes the README's table alone.
 */
import type { Bench, Table } from './bench';
import { type Comparison, compareFigures, isRegression, sayComparison } from './compare';
import { figureTable } from './figures';
import { commitFigures, keepRun, readCommitted } from './kept';
import { lane } from './lane';
import { page } from './page';
import { parse } from './parse';
import { poll } from './poll';
import { popup } from './popup';
import { read } from './read';
import { removeNews } from './read-store';
import { writeReadme } from './readme';
import { simulate } from './simulate';
import { storage } from './storage';

/** In their order: `read` changes the stores that others measure too. */
const BENCHES: Record<string, Bench> = { lane, page, parse, poll, popup, storage, read, simulate };
/** A model, which no change of code makes slower: run by its name alone. */
const NOT_IN_ALL = 'simulate';
/** One that hangs must not keep the rest from being measured. */
const LIMIT_MINUTES = 30;

const given = process.argv.slice(2);
const accepts = given.includes('--accept');
const named = given.filter((word) => !word.startsWith('--'));
const unknown = given.filter((word) => !['--accept', '--readme'].includes(word) && !Object.hasOwn(BENCHES, word));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}; there is: ${Object.keys(BENCHES).join(', ')}, --accept, --readme`);
  process.exit(2);
}
if (given.includes('--readme') && named.length === 0) {
  writeReadme();
  process.exit(0);
}

const names = Object.keys(BENCHES).filter((name) => (named.length > 0 ? named.includes(name) : name !== NOT_IN_ALL));
const comparisons: Comparison[] = [];
const broken: string[] = [];
for (const [index, name] of names.entries()) await run(name, `${index + 1} of ${names.length}`);
await removeNews();
if (given.includes('--readme')) writeReadme();
finish();

/** Measures, prints, keeps and compares one bench; where it breaks, the others go on. */
async function run(name: string, place: string): Promise<void> {
  const startedAt = performance.now();
  console.log(`\n== ${name} (${place})`);
  try {
    const measured = await withinLimit(BENCHES[name] as Bench);
    for (const table of [...measured.tables, ...(measured.figures.length > 0 ? [figureTable(measured.figures)] : [])])
      print(table);
    keepRun(name, measured);
    comparisons.push(...compareFigures(measured.figures, readCommitted()[name]?.figures ?? {}));
    if (accepts && measured.figures.length > 0) {
      commitFigures(name, measured.figures);
      writeReadme();
    }
    console.log(`${name} took ${Math.round((performance.now() - startedAt) / 1000)} s`);
  } catch (problem) {
    console.error(`${name} broke:`, problem);
    broken.push(name);
  }
}

/** What fails beside the bench, as a browser that is gone while nobody asks it, is the bench's failure too. */
async function withinLimit(bench: Bench): ReturnType<Bench> {
  let give: (problem: unknown) => void = () => undefined;
  const broken = new Promise<never>((_, reject) => {
    give = reject;
  });
  const limit = setTimeout(() => give(new Error(`no end after ${LIMIT_MINUTES} minutes`)), LIMIT_MINUTES * 60_000);
  process.on('uncaughtException', give);
  return Promise.race([bench(), broken]).finally(() => {
    clearTimeout(limit);
    process.off('uncaughtException', give);
  });
}

function print({ title, note, rows }: Table): void {
  console.log(`\n${title}`);
  console.table(rows);
  console.log(note);
}

/** Says what is worse and what is better; the process fails where something is worse, gone or broken. */
function finish(): void {
  const regressions = comparisons.filter(isRegression);
  console.log('\nBeside docs/bench.json:');
  for (const comparison of comparisons.filter(({ verdict }) => verdict !== 'same'))
    console.log(`${isRegression(comparison) ? 'FAIL ' : '     '}${sayComparison(comparison)}`);
  console.log(`${comparisons.filter(({ verdict }) => verdict === 'same').length} figures are as they were.`);
  for (const name of broken) console.log(`FAIL ${name} broke: its figures stay as they were.`);
  if (accepts && comparisons.length > 0) console.log('What was measured is now in docs/bench.json and README.md.');
  process.exit(broken.length > 0 || (regressions.length > 0 && !accepts) ? 1 : 0);
}
