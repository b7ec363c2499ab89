/** Keeps the builds that the tests run on apart from those that `npm start`, which is one of them, makes anew meanwhile. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { BROWSER_NAMES } from '../../scripts/browsers/executable.mjs';
import { buildFolder } from '../../scripts/start/build';

export default async function keepBuilds(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'shareet-builds-'));
  for (const name of BROWSER_NAMES) {
    await cp(buildFolder(name), join(folder, name), { recursive: true });
    await cp(`${buildFolder(name)}.modules.json`, join(folder, `${name}.modules.json`));
  }
  project.provide('builds', folder);
  return () => rm(folder, { recursive: true, force: true });
}

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder with the build for each browser under its name, and beside it what it is made of. */
    builds: string;
  }
}
