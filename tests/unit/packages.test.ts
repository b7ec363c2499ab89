/** What refuses a package, shown by packages that have to be refused; the real ones are looked at in `e2e/package`. */
import { describe, expect, it } from 'vitest';
import { licenceFiles } from '../../scripts/build/licences';
import { type Modules, packageOf, shippedPackages } from '../../scripts/build/modules';
import { describeDifference } from '../../scripts/packages/again';
import { type Files, firstDifference, pack, unpack } from '../../scripts/packages/archive';
import { findForeign } from '../../scripts/packages/contents';
import { unexpectedWarnings } from '../../scripts/packages/lint';
import { describeShipped } from '../../scripts/packages/sbom';
import { findUnexpected } from '../../scripts/packages/sources';

const text = (content: string): Uint8Array => new Uint8Array(Buffer.from(content));
const files = (contents: Record<string, string>): Files =>
  Object.fromEntries(Object.entries(contents).map(([name, content]) => [name, text(content)]));

const MODULES: Modules = {
  'background.js': ['entrypoints/background/index.ts', 'node_modules/dexie/dist/dexie.js', 'virtual:wxt-plugins'],
  'chunks/list-abcd1234.js': ['components/headlines/List.tsx', 'rolldown/runtime.js'],
};

/** What is said of a package beyond what is said of one that lacks nearly everything. */
function saidOf(more: Record<string, string>, modules: Modules = MODULES): string[] {
  const said = (contents: Record<string, string>, made: Modules) =>
    findForeign({ files: files(contents), modules: made }).filter(
      (sentence) => !/is missing$|there is none$/.test(sentence),
    );
  const manifest = '{"icons":{},"version":"1.0.0","default_locale":"ar","background":"background.js"}';
  const usual = {
    'manifest.json': manifest,
    'background.js': 'import "./chunks/list-abcd1234.js"',
    'chunks/list-abcd1234.js': '',
  };
  const before = said(usual, MODULES);
  return said({ ...usual, ...more }, modules).filter((sentence) => !before.includes(sentence));
}

describe('an archive', () => {
  it('is the same whatever the order of its files, and gives them back', () => {
    const one = pack(files({ a: '1', 'b/c': 'كلمة' }));
    expect(Buffer.compare(one, pack(files({ 'b/c': 'كلمة', a: '1' })))).toBe(0);
    expect(Buffer.from(unpack(one)['b/c'] ?? []).toString()).toBe('كلمة');
  });

  it('is as old in every time zone', () => {
    const before = process.env.TZ;
    const [east, west] = ['Pacific/Kiritimati', 'America/Los_Angeles'].map((zone) => {
      process.env.TZ = zone;
      return pack(files({ a: '1' }));
    });
    process.env.TZ = before;
    expect(east).toEqual(west);
  });

  it('is compared file by file: a difference is named down to the file inside it', () => {
    const [one, two] = [files({ a: '1', b: '2' }), files({ a: '1', b: '3' })];
    expect(firstDifference(one, one)).toBeNull();
    expect(describeDifference({ 'x.zip': pack(one) }, { 'x.zip': pack(two) })).toBe('x.zip differs, first in b');
    expect(describeDifference({ 'x.zip': pack(one) }, {})).toBe('x.zip was made the first time only');
  });
});

describe('what is built of a sources package', () => {
  const EXPECTED = 'aa  x-1-chrome.zip\nbb  x-1-firefox.zip\n';

  it('is the same where it is the one package that a reviewer builds', () => {
    expect(findUnexpected('bb  x-1-firefox.zip\ncc  x-1-sources.zip\ndd  x-1.cdx.json\n', EXPECTED)).toBeNull();
  });

  it('is named where it is another, or is none of those that were built before', () => {
    expect(findUnexpected('aa  x-1-chrome.zip\ncc  x-1-firefox.zip\n', EXPECTED)).toBe('x-1-firefox.zip');
    expect(findUnexpected('aa  x-1-edge.zip\n', EXPECTED)).toBe('x-1-edge.zip');
  });
});

describe('the modules of a build', () => {
  it('belong to a package or are ours', () => {
    expect(packageOf('node_modules/@fluent/bundle/esm/types.js')).toBe('@fluent/bundle');
    expect(packageOf('node_modules/a/node_modules/b/index.js')).toBe('b');
    expect(packageOf('rolldown/runtime.js')).toBe('rolldown');
    expect(packageOf('utils/text/fold.ts')).toBeNull();
    expect(() => packageOf('/elsewhere/x.js')).toThrow('is in no package');
  });

  it('lead to the licences, each with its text or the place of its text', () => {
    const [, libraries] = licenceFiles(shippedPackages(MODULES));
    expect(libraries?.contents).toMatch(/^dexie [\d.]+\nApache-2\.0\n\n\s*Apache License/);
    expect(libraries?.contents).toMatch(/\nwxt [\d.]+\nMIT\n\nMIT License\n\nCopyright \(c\) 2023 Aaron\n/);
    expect(() => licenceFiles(['@fluent/bundle'])).toThrow('nothing says what its licence');
  });
});

describe('a package is refused for', () => {
  it.each([
    ['a file that nobody listed', { 'soak.html': '' }, /^soak\.html: no such file/],
    ['a source map', { 'chunks/list-abcd1234.js.map': '' }, /no such file/],
    ['a script that nothing leads to', { 'chunks/left-abcd1234.js': '' }, /left-abcd1234\.js is named by nothing/],
    ['a script that no bundler made', { 'bar.js': '' }, /^bar\.js: no bundler made it/],
    ['code made of text', { 'background.js': 'const a=eval(b)' }, /makes code of text/],
    ['code from elsewhere', { 'background.js': 'import("https://cdn.example.org/x.js")' }, /loads code from elsewhere/],
    [
      'an address that nobody vetted',
      { 'background.js': 'fetch(`https://a.example.org/x`)' },
      /nobody vetted: https:\/\/a\./,
    ],
    ['what is not finished', { 'background.js': '/* TODO */' }, /is not finished/],
    ["the developer's own machine", { 'background.js': '"http://localhost:8000"' }, /the developer's own machine/],
    ['a script inside a page', { 'news.html': '<script>go()</script>' }, /has a script inside it/],
    ['growing', { 'background.js': ' '.repeat(400_000) }, /the background: 400000 bytes/],
    [
      'an icon of another size',
      { 'manifest.json': '{"icons":{"16":"icon/16.png"},"version":"1.0.0"}' },
      /16\.png is no PNG/,
    ],
    [
      'a version with letters',
      { 'manifest.json': '{"icons":{},"version":"1.0.0-beta"}' },
      /no version that a store takes/,
    ],
    [
      'too long a description',
      { '_locales/ar/messages.json': JSON.stringify({ description: { message: 'ش'.repeat(133) } }) },
      /description has more than 132 characters/,
    ],
  ])('%s', (_what, more, sentence) => {
    expect(saidOf(more).some((said) => sentence.test(said))).toBe(true);
  });

  it('a module that is no part of the product, as of a page that is there for tests', () => {
    const made = { ...MODULES, 'background.js': ['scripts/soak/page.ts'] };
    expect(saidOf({}, made)).toContain(
      'background.js is made of scripts/soak/page.ts, which is no part of the product',
    );
  });

  it('a library whose licence it does not name, and for a licence of what does not ship', () => {
    const licences = 'dexie 1.0.0\nApache-2.0\n\ntext\n';
    const said = saidOf({ 'licences/libraries.txt': licences });
    expect(said).toContain('licences/libraries.txt names dexie 1.0.0, which does not ship');
    const { contents } = licenceFiles(shippedPackages(MODULES))[1] ?? { contents: '' };
    expect(saidOf({ 'licences/libraries.txt': contents }).join()).not.toMatch(/libraries\.txt (?:lacks|names)/);
  });

  it('nothing where a class has a method called eval', () => {
    expect(saidOf({ 'background.js': 'class A{eval(t,n){}}"chunks/list-abcd1234.js"' })).toEqual([]);
  });
});

describe("the warnings of the store's linter", () => {
  const preact = { 'chunks/a-abcd1234.js': ['node_modules/preact/dist/preact.mjs'] };
  const dompurify = { 'chunks/b-abcd1234.js': ['node_modules/dompurify/dist/purify.es.mjs'] };
  const at = (file: string) => ({ code: 'UNSAFE_VAR_ASSIGNMENT', file, message: 'Unsafe assignment to innerHTML' });
  const both = [at('chunks/a-abcd1234.js'), at('chunks/b-abcd1234.js')];

  it('are known where they are in the modules that were looked at', () => {
    expect(unexpectedWarnings(both, { ...preact, ...dompurify })).toEqual([]);
  });

  it('are named where there is one more in the same file, and where a known one is gone', () => {
    const more = unexpectedWarnings([...both, at('chunks/a-abcd1234.js')], { ...preact, ...dompurify });
    expect(more).toEqual(['UNSAFE_VAR_ASSIGNMENT in chunks/a-abcd1234.js: Unsafe assignment to innerHTML']);
    expect(unexpectedWarnings(both.slice(0, 1), { ...preact, ...dompurify })).toEqual([
      'UNSAFE_VAR_ASSIGNMENT in node_modules/dompurify/dist/purify.es.mjs is gone: take it from the list',
    ]);
  });
});

describe('the bill of materials', () => {
  const bom = JSON.parse(describeShipped('1.2.3', [MODULES], files({ 'shareet-1.2.3-chrome.zip': 'x' })));

  it('has what CycloneDX 1.6 requires', () => {
    expect(bom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 });
    const refs = bom.components.map((component: { 'bom-ref': string }) => component['bom-ref']);
    expect(new Set(refs).size).toBe(refs.length);
    for (const { type, name, hashes } of bom.components) {
      expect(['library', 'file']).toContain(type);
      expect(name).toMatch(/./);
      for (const { alg, content } of hashes)
        expect(content).toMatch(alg === 'SHA-256' ? /^[\da-f]{64}$/ : /^[\da-f]{128}$/);
    }
    for (const { ref, dependsOn = [] } of bom.dependencies)
      for (const one of [ref, ...dependsOn]) expect(['shareet', ...refs]).toContain(one);
  });

  it('names what is in the bundles and nothing that was only there to build', () => {
    const libraries = bom.components.filter(({ type }: { type: string }) => type === 'library');
    expect(libraries.map(({ name }: { name: string }) => name)).toEqual(['dexie', 'rolldown', 'wxt']);
    expect(libraries[0].purl).toMatch(/^pkg:npm\/dexie@\d/);
  });
});
