import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from '../browsers/executable.mjs';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where WXT leaves the production build for `browser`. */
export const buildFolder = (browser: BrowserName): string =>
  `${ROOT}.output/${browser === 'chromium' ? 'chrome' : 'firefox'}-mv3`;

export type BuildTarget = 'chrome' | 'edge' | 'firefox';

/** Builds for production in the repository at `root`; throws with all that WXT said where that fails. */
export async function buildFor(target: BuildTarget, root = ROOT): Promise<void> {
  const child = spawn(process.execPath, [`${root}node_modules/wxt/bin/wxt.mjs`, 'build', '-b', target], {
    cwd: root,
    // Set by a test that has something built, it would let code into the build that is there for tests.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`the build for ${target} failed\n${said}`);
}

export async function build(browser: BrowserName): Promise<string> {
  await buildFor(browser === 'chromium' ? 'chrome' : 'firefox');
  return buildFolder(browser);
}
