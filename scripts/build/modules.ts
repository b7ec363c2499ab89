/** What each file of a build is made of, written beside the build and not into it: what ships is checked against it. */
import { writeFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/** Each file of a build that a bundler made, with the modules in it: paths from the root, or names of virtual ones. */
export type Modules = Record<string, string[]>;

/** What a bundler adds by itself belongs to a package too. */
const VIRTUAL = [
  ['rolldown/', 'rolldown'],
  ['vite/', 'vite'],
  ['virtual:wxt-', 'wxt'],
] as const;

/** The package that a module comes from, or null where it is our own; throws where nobody knows. */
export function packageOf(module: string): string | null {
  const inPackage = module.split('node_modules/').at(-1);
  if (module.includes('node_modules/')) return /^(@[^/]+\/)?[^/]+/.exec(inPackage ?? '')?.[0] ?? null;
  const virtual = VIRTUAL.find(([start]) => module.startsWith(start));
  if (virtual) return virtual[1];
  if (/^(?:\/|\.\.|virtual:)/.test(module)) throw new Error(`${module} is in no package and not ours`);
  return null;
}

/** The packages that have something in a build, by name. */
export const shippedPackages = (modules: Modules): string[] =>
  [
    ...new Set(
      Object.values(modules)
        .flat()
        .flatMap((module) => packageOf(module) ?? []),
    ),
  ].sort();

/** The same name on every machine: from the root, without the mark of virtual modules, with slashes. */
function nameOf(id: string, root: string): string {
  const [path = ''] = id.replaceAll('\0', '').split('?');
  return path.startsWith(root) ? relative(root, path).split(sep).join('/') : path;
}

/** Of a style sheet nothing is left in the script, and all of it in the sheet beside it. */
const isIn =
  ({ modules }: Rolldown.OutputChunk) =>
  (id: string): boolean =>
    (modules[id]?.renderedLength ?? 0) > 0 || /\.css(?:$|\?)/.test(id);

/** Collects through all the bundles that one build consists of. */
export class ModuleList {
  readonly modules: Modules = {};

  clear(): void {
    for (const file of Object.keys(this.modules)) delete this.modules[file];
  }

  plugin(root: string): Plugin {
    return {
      name: 'module-list',
      generateBundle: (_options, bundle) => {
        for (const file of Object.values(bundle)) {
          const ids = file.type === 'chunk' ? Object.keys(file.modules).filter(isIn(file)) : file.originalFileNames;
          const names = ids.map((id) => nameOf(id, root));
          this.modules[file.fileName] = [...new Set(names)].sort();
        }
      },
    };
  }

  async write(file: string): Promise<void> {
    const sorted = Object.entries(this.modules).sort(([one], [two]) => (one < two ? -1 : 1));
    await writeFile(file, `${JSON.stringify(Object.fromEntries(sorted), null, 1)}\n`);
  }
}
