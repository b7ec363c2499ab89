import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from '../browsers/executable.mjs';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where WXT leaves the production build for `browser`. */
export const buildFolder = (browser: BrowserName): string =>
  `${ROOT}.output/${browser === 'chromium' ? 'chrome' : 'firefox'}-mv3`;

/** Builds for production; throws with all that WXT said where that fails. */
export async function build(browser: BrowserName): Promise<string> {
  const target = browser === 'chromium' ? 'chrome' : 'firefox';
  const child = spawn(process.execPath, [`${ROOT}node_modules/wxt/bin/wxt.mjs`, 'build', '-b', target], { cwd: ROOT });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`the build for ${browser} failed\n${said}`);
  return buildFolder(browser);
}
