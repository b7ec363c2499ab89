/** `npm run bench -- NAME…`: runs the named benches, or all of them; prints tables and merges them into `.output/bench.json`. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { Bench, Table } from './bench';
import { lane } from './lane';
import { page } from './page';
import { parse } from './parse';
import { poll } from './poll';
import { read } from './read';
import { simulate } from './simulate';

const BENCHES: Record<string, Bench> = { lane, page, parse, poll, read, simulate };
const OUTPUT = '.output/bench.json';

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(BENCHES);
const unknown = names.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}; there is: ${Object.keys(BENCHES).join(', ')}`);
  process.exit(2);
}

for (const name of names) {
  const tables = (await BENCHES[name]?.()) ?? [];
  tables.forEach(print);
  keep(name, tables);
}

function print({ title, note, rows }: Table): void {
  console.log(`\n${title}`);
  console.table(rows);
  console.log(note);
}

/** The figures of other benches stay as they were. */
function keep(name: string, tables: Table[]): void {
  const kept = existsSync(OUTPUT) ? JSON.parse(readFileSync(OUTPUT, 'utf8')) : {};
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}`;
  mkdirSync('.output', { recursive: true });
  const figures = { ...kept, [name]: { measuredAt: new Date().toISOString(), machine, tables } };
  writeFileSync(OUTPUT, `${JSON.stringify(figures, null, 2)}\n`);
}
