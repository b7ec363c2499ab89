import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { ROOT } from '../start/build';
import { readCommitted } from './kept';
import { LANGUAGES, withTable } from './readme-table';

const README = `${ROOT}README.md`;

/** Puts the tables of the committed figures between their markers, and has the file formatted as all others are. */
export function writeReadme(): void {
  const committed = readCommitted();
  const text = LANGUAGES.reduce(
    (before, language) => withTable(before, language, committed),
    readFileSync(README, 'utf8'),
  );
  writeFileSync(README, text);
  const biome = `${ROOT}node_modules/@biomejs/biome/bin/biome`;
  const { status, stderr } = spawnSync(process.execPath, [biome, 'format', '--write', README], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`README.md was written, and could not be formatted: ${stderr}`);
}
