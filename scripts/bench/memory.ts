/** The memory that reading one document takes: `measureMemory` starts this very file in processes of their own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FeedShape, makeFeed } from './feeds';
import { READERS, type Reader } from './readers';

const FILE = fileURLToPath(import.meta.url);
const PROCESSES = 5;
/** Readings of a small feed before, so that code that is being compiled counts for none. */
const WARM_UP = 20;

/** By reader the peaks of its memory, as multiples of the document's bytes, process by process. */
export type Peaks = Record<string, number[]>;

/** The readers in turn, so that what else the machine does falls on all of them. */
export function measureMemory(shape: FeedShape, readers: readonly Reader[]): Peaks {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const path = join(folder, 'feed.xml');
  const warmUp = join(folder, 'warm-up.xml');
  const bytes = makeFeed(shape);
  writeFileSync(path, bytes);
  writeFileSync(warmUp, makeFeed({ ...shape, items: 50 }));
  const peaks: Peaks = Object.fromEntries(readers.map(({ name }) => [name, []]));
  for (let round = 0; round < PROCESSES; round++)
    for (const { name } of readers) peaks[name]?.push(peakOf(name, path, warmUp) / bytes.length);
  rmSync(folder, { recursive: true });
  return peaks;
}

function peakOf(name: string, path: string, warmUp: string): number {
  const options = ['--import', 'tsx', '--expose-gc', '--max-semi-space-size=1'];
  const { stdout, stderr } = spawnSync(process.execPath, [...options, FILE, name, path, warmUp], { encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return Number(stdout);
}

/** In the process of its own: prints by how many bytes the resident set grew at most. */
async function readOnce([name, path = '', warmUp = '']: string[]): Promise<void> {
  const reader = READERS.find((one) => one.name === name);
  const small = readFileSync(warmUp);
  for (let left = WARM_UP; left > 0; left--) await reader?.read({ bytes: small, url: 'https://oasis.example/feed' });
  const bytes = readFileSync(path);
  globalThis.gc?.();
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  await reader?.read({ bytes, url: 'https://oasis.example/feed' });
  console.log(process.resourceUsage().maxRSS * 1024 - before);
}

if (process.argv[1] === FILE) await readOnce(process.argv.slice(2));
