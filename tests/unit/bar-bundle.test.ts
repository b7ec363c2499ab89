import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from 'wxt';

/** What the bar may weigh in every tab, styles included. */
const MAX_GZIPPED_BYTES = 8000;
const ALLOWED =
  /^(entrypoints\/(bar|aside)\/|components\/ticker\/|components\/ui\/tokens\.css|utils\/(snapshot\/(shape|read)|messages|text\/time|platform\/tab)\.ts)/;
/** The few lines with which WXT calls a script's main function. */
const WXT_START =
  /^(\0|virtual:)|wxt\/dist\/(virtual\/unlisted-script-entrypoint|utils\/(define-unlisted-script|internal\/logger))\.mjs/;

const root = process.cwd();
let outDir: string;
const bundle = { code: '', aside: '', modules: new Set<string>() };

beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'shareet-bar-'));
  const collector = {
    name: 'collect-modules',
    generateBundle(_options: unknown, chunks: Record<string, { modules?: Record<string, unknown> }>) {
      for (const { modules = {} } of Object.values(chunks))
        for (const id of Object.keys(modules)) bundle.modules.add(id);
    },
  };
  await build({
    root,
    outDir,
    filterEntrypoints: ['bar', 'aside'],
    vite: () => ({ plugins: [collector], logLevel: 'error' }),
  });
  bundle.code = await readFile(join(outDir, 'chrome-mv3', 'bar.js'), 'utf8');
  bundle.aside = await readFile(join(outDir, 'chrome-mv3', 'aside.js'), 'utf8');
}, 60_000);

afterAll(() => rm(outDir, { recursive: true, force: true }));

describe('the bar as it is shipped', () => {
  it('weighs at most 8 kB gzipped, all styles included', async () => {
    expect(bundle.code).toContain('.lane-headline');
    const sheets = ['bar-space', 'bar-bottom', 'bar-36'].map((name) => readFile(join(root, `public/${name}.css`)));
    const styles = Buffer.concat(await Promise.all(sheets));
    expect(gzipSync(bundle.code).length + gzipSync(styles).length).toBeLessThanOrEqual(MAX_GZIPPED_BYTES);
  });

  it('has an aside that weighs at most 6 kB gzipped, and is in no tab before somebody comes near', () => {
    expect(gzipSync(bundle.aside).length).toBeLessThanOrEqual(6000);
    expect(bundle.aside).toContain('.ticker-menu');
    expect(bundle.code).not.toContain('ticker-menu');
  });

  it('holds nothing but the lane, the bar and what they read: no store, no parser, no polyfill, no framework', () => {
    const own = [...bundle.modules].filter((id) => !WXT_START.test(id)).map((id) => relative(root, id));
    expect(own).toContain('components/ticker/lane.ts');
    expect(own.filter((id) => !ALLOWED.test(id))).toEqual([]);
  });

  it('defines the name that it ends with: otherwise every page would log an error', () => {
    const name = /\n(\w+);\s*$/.exec(bundle.code)?.[1];
    expect(name).toBe('bar');
    expect(bundle.code).toContain(`\nvar ${name}=`);
    expect(bundle.aside).toMatch(/^var aside=[\s\S]*\naside;\s*$/);
  });

  it('asks to be compiled in one go, in its first line, where alone that is heard', () => {
    expect(bundle.code.startsWith('//# allFunctionsCalledOnLoad\n')).toBe(true);
  });

  it('knows no way to open its root', () => {
    expect(bundle.code).toMatch(/attachShadow\(\{mode:/);
    expect(bundle.code).toMatch(/[`'"]closed[`'"]/);
    expect(bundle.code).not.toMatch(/[`'"]open[`'"]|rootMode:/);
  });
});
