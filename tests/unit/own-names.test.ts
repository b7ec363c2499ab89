import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OWN_NAMES } from '../../scripts/build/own-names';
import { TICKER_WORDS } from '../../utils/snapshot/shape';

const COMPILERS = 'node_modules/@typescript';
const lib = readdirSync(COMPILERS)
  .map((name) => join(COMPILERS, name, 'lib'))
  .find((folder) => readdirSync(folder).includes('lib.dom.d.ts'));
if (!lib) throw new Error('the declarations of the browser’s API are elsewhere');
const declarations = [
  ...readdirSync(lib)
    .filter((name) => /^lib\.(dom|es)/.test(name))
    .map((name) => join(lib, name)),
  ...['utils/snapshot/shape.ts', 'utils/messages.ts', 'utils/platform/tab.ts', 'node_modules/@types/chrome/index.d.ts'],
];
const foreign = new Set(
  declarations.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/^\s+(?:readonly |get |set )?(\w+)\??[(:<]/gm)].map(([, name]) => name),
  ),
);

describe('the names that the build of the bar shortens', () => {
  it('are no one else’s', () => {
    expect(foreign.size).toBeGreaterThan(5000);
    expect(foreign).toContain('getBoundingClientRect');
    expect(OWN_NAMES.filter((name) => foreign.has(name) || (TICKER_WORDS as readonly string[]).includes(name))).toEqual(
      [],
    );
  });
});
