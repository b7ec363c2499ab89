/** The sources package: what Firefox's reviewers need to build the very package that they review. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../start/build';
import type { Files } from './archive';

/** Folders and files. Tests, their documents and pictures build nothing. */
export const SOURCES = [
  '.npmrc',
  'LICENSE',
  'README.md',
  'components',
  'docs/building.md',
  'entrypoints',
  'package-lock.json',
  'package.json',
  'public',
  'scripts',
  'tsconfig.json',
  'utils',
  'wxt.config.ts',
];

/** In the sources package alone: the sums of the packages that were built from it. */
export const EXPECTED_SUMS = 'packages.sha256';

/** The first package among those made, which may be fewer, that is not `expected` byte for byte; null where there is none. */
export function findUnexpected(made: string, expected: string): string | null {
  const lines = made.split('\n').filter((line) => /-(chrome|edge|firefox)\.zip$/.test(line));
  const other = lines.find((line) => !expected.split('\n').includes(line));
  return other?.split('  ')[1] ?? null;
}

/** What git tracks of them; in an unpacked sources package, which git knows nothing of, all that is there. */
async function listSources(): Promise<string[]> {
  if (!existsSync(join(ROOT, '.git'))) return walk(SOURCES);
  // The repository may belong to another user, as in a container; that is no reason not to list it.
  const args = ['-c', 'safe.directory=*', 'ls-files', '-z', '--', ...SOURCES];
  const { status, stdout, error } = spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' });
  if (error || status !== 0)
    throw new Error('git could not list the sources: install git, or build without the repository');
  return stdout.split('\0').filter(Boolean);
}

async function walk(paths: readonly string[]): Promise<string[]> {
  const below = async (path: string) => {
    if (!(await stat(join(ROOT, path))).isDirectory()) return [path];
    return walk((await readdir(join(ROOT, path))).map((name) => `${path}/${name}`));
  };
  return (await Promise.all(paths.map(below))).flat();
}

/** `sums` are those of the packages that were built from these sources. */
export async function readSources(sums: string): Promise<Files> {
  const read = async (path: string) => [path, await readFile(join(ROOT, path))] as const;
  const files = Object.fromEntries(await Promise.all((await listSources()).map(read)));
  return { ...files, [EXPECTED_SUMS]: Buffer.from(sums) };
}
