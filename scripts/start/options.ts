import { parseArgs } from 'node:util';
import { BROWSER_NAMES, type BrowserName } from '../browsers/executable.mjs';

export interface StartOptions {
  /** End after one lap, with pictures. */
  once: boolean;
  /** Addresses to show instead of the demo newsroom. */
  sources: string[];
  browser: BrowserName;
}

export const USAGE = `npm start -- [--once] [--source URL]... [--browser chromium|firefox]
  --once      end after one lap or 120 seconds, and leave pictures in .output/start/
  --source    show this source instead of the demo newsroom; may be given several times
  --browser   the browser to open, chromium where it is not given`;

/** The command line was not understood; the message says why. */
export class UsageProblem extends Error {}

export function readStartOptions(args: readonly string[]): StartOptions {
  const { once, source, browser } = parseStrictly(args);
  const name = BROWSER_NAMES.find((known) => known === browser);
  if (!name) throw new UsageProblem(`unknown browser ${browser}: take one of ${BROWSER_NAMES.join(', ')}`);
  for (const url of source) {
    if (!/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : '')) {
      throw new UsageProblem(`${url} is no address of a source: it has to begin with http:// or https://`);
    }
  }
  return { once, sources: source, browser: name };
}

function parseStrictly(args: readonly string[]): { once: boolean; source: string[]; browser: string } {
  try {
    return parseArgs({
      args: [...args],
      strict: true,
      options: {
        once: { type: 'boolean', default: false },
        source: { type: 'string', multiple: true, default: [] },
        browser: { type: 'string', default: 'chromium' },
      },
    }).values;
  } catch (problem) {
    throw new UsageProblem((problem as Error).message);
  }
}
