import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface LockedPackage {
  version?: string;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, LockedPackage>;
};

/** Where npm may have put what `path` depends on: beside it, or in a folder above. */
function placesOf(path: string, name: string): string[] {
  const folders = path.split('node_modules/').slice(0, -1);
  return [
    `${path}/node_modules/${name}`,
    ...folders.map((_, depth) => `${folders.slice(0, depth + 1).join('node_modules/')}node_modules/${name}`),
  ];
}

describe('the lock file', () => {
  it('holds the builds of a package for every platform, for `npm ci` refuses a lock file that lacks one', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !placesOf(path, name).some((place) => packages[place]?.version),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('names no address to download from', () => {
    expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  });
});
