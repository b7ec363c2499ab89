/** The same packages once more: from the sources package alone, in another folder, at another time, in another language. */
import { spawn } from 'node:child_process';
import { copyFile, link, mkdir, mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../start/build';
import { type Files, firstDifference, unpack } from './archive';

/** A folder's name with a space and letters of two scripts, because a path should not matter. */
const FOLDER = 'نسخة again';
/** What a build must not depend on. */
const ELSEWHERE = { NODE_ENV: 'test', TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' };

/** Links the files where they are on the same disk, which takes a second, and copies them where they are not. */
async function linkTree(from: string, to: string): Promise<void> {
  await mkdir(to);
  const entries = await readdir(from, { withFileTypes: true });
  await Promise.all(
    entries.map(async (entry) => {
      const [source, target] = [join(from, entry.name), join(to, entry.name)];
      if (entry.isDirectory()) return linkTree(source, target);
      if (entry.isSymbolicLink()) return symlink(await readlink(source), target);
      return link(source, target).catch(() => copyFile(source, target));
    }),
  );
}

/** Writes in the reverse order, so that a folder that lists its files as they came lists them differently. */
async function unpackTo(folder: string, files: Files): Promise<void> {
  for (const [name, content] of Object.entries(files).reverse()) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}

async function zipIn(folder: string, args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/packages/main.ts', ...args], {
    cwd: folder,
    env: { ...process.env, ...ELSEWHERE },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`the sources package can't be built\n${said}`);
}

/** Unpacks `sources` elsewhere and runs `npm run zip` there; answers all that it made, by name. */
export async function buildAgain(sources: Uint8Array, args: readonly string[] = []): Promise<Files> {
  const parent = await mkdtemp(join(tmpdir(), 'shareet-again-'));
  const folder = join(parent, FOLDER);
  try {
    await unpackTo(folder, unpack(sources));
    await linkTree(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    await zipIn(folder, args);
    const made = join(folder, '.output/packages');
    const names = await readdir(made);
    return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(join(made, name))])));
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
}

/** Says where `again` is not what `first` is, down to the file inside a package; null where all is the same. */
export function describeDifference(first: Files, again: Files): string | null {
  const name = firstDifference(first, again);
  if (name === null) return null;
  const [one, two] = [first[name], again[name]];
  if (!one || !two) return `${name} was made ${one ? 'the first' : 'the second'} time only`;
  if (!name.endsWith('.zip')) return `${name} differs`;
  return `${name} differs, first in ${firstDifference(unpack(one), unpack(two)) ?? 'the archive itself'}`;
}
