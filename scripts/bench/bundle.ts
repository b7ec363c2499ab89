/** What is measured is what ships: tsx would give every function its name at every call, at up to three times the cost. */
import { build } from 'vite';
import { ROOT } from '../start/build';

const FOLDER = `${ROOT}.output/bench`;

/** Where `bundle` leaves the program of that name. */
export const bundlePath = (name: string): string => `${FOLDER}/${name}.mjs`;

/** Bundles `entry`, a path from the root, for production. */
export async function bundle(entry: string, name: string): Promise<void> {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: {
      ssr: entry,
      outDir: FOLDER,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  });
}

/** `entry` with all that it imports as one program, to be run in a page by the debugger. */
export async function bundleForPage(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'chrome125',
      modulePreload: false,
      rolldownOptions: { input: entry, output: { format: 'iife' } },
    },
  });
  const [built] = [result].flat();
  if (!built || !('output' in built)) throw new Error(`${entry} was not built`);
  return built.output[0].code;
}
