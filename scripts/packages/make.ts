/** Everything that is handed in at the stores, made of finished builds. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildTarget, ROOT } from '../start/build';
import { type Files, pack, readFolder } from './archive';
import { type Contents, findForeign } from './contents';
import { describeShipped } from './sbom';
import { readSources } from './sources';

export const TARGETS: readonly BuildTarget[] = ['chrome', 'edge', 'firefox'];

/** A build as the bundler left it in `folder` and beside it. */
export async function readBuild(folder: string): Promise<Contents> {
  return { files: await readFolder(folder), modules: JSON.parse(await readFile(`${folder}.modules.json`, 'utf8')) };
}

const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

const sumsOf = (files: Files): string =>
  Object.keys(files)
    .sort()
    .map((name) => `${sha256(files[name] ?? new Uint8Array())}  ${name}\n`)
    .join('');

/** The packages by name, with their sources, what ships in them, and the sums of it all; throws where one holds what it should not. */
export async function makePackages(builds: Partial<Record<BuildTarget, Contents>>): Promise<Files> {
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  const packages: Files = {};
  for (const [target, build] of Object.entries(builds)) {
    const foreign = findForeign(build);
    if (foreign.length > 0) throw new Error(`the package for ${target} can't be handed in:\n${foreign.join('\n')}`);
    packages[`shareet-${version}-${target}.zip`] = pack(build.files);
  }
  const sources = pack(await readSources(sumsOf(packages)));
  const all = { ...packages, [`shareet-${version}-sources.zip`]: sources };
  const modules = Object.values(builds).map((build) => build.modules);
  const shipped = { ...all, [`shareet-${version}.cdx.json`]: Buffer.from(describeShipped(version, modules, packages)) };
  return { ...shipped, SHA256SUMS: Buffer.from(sumsOf(shipped)) };
}
