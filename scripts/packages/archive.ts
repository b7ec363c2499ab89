/** ZIP archives that depend on nothing but the names and contents of their files. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { unzipSync, type ZipOptions, zipSync } from 'fflate';

/** Contents by path, with slashes. */
export type Files = Record<string, Uint8Array>;

/** Plain files that everybody may read, made on the format's first day, in local time, which is what is written. */
const same = (): ZipOptions => ({ level: 9, os: 3, attrs: 0o100644 << 16, mtime: new Date(1980, 0, 1) });

const inOrder = (files: Files): string[] => Object.keys(files).sort((one, two) => (one < two ? -1 : 1));

export function pack(files: Files, options: ZipOptions = {}): Uint8Array {
  return zipSync(Object.fromEntries(inOrder(files).map((name) => [name, files[name] ?? new Uint8Array()])), {
    ...same(),
    ...options,
  });
}

export const unpack = (archive: Uint8Array): Files => unzipSync(archive);

/** All files below `folder`. */
export async function readFolder(folder: string): Promise<Files> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = async (path: string) => [relative(folder, path).split(sep).join('/'), await readFile(path)] as const;
  return Object.fromEntries(await Promise.all(paths.map(read)));
}

/** The first file, by name, that is not the same in both, or null. */
export function firstDifference(one: Files, two: Files): string | null {
  const isSame = (name: string) => {
    const [a, b] = [one[name], two[name]];
    return a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;
  };
  return inOrder({ ...one, ...two }).find((name) => !isSame(name)) ?? null;
}
