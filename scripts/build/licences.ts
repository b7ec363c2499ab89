/** The licences of all that is in the package, as files that go with it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

interface Manifest {
  version: string;
  license: string;
}

/** The font's licence has a file of its own. */
export const FONT = '@fontsource/noto-naskh-arabic';

/** Whose right it is where a package under the MIT licence leaves its text out. */
const COPYRIGHT: Record<string, string> = {
  wxt: 'Copyright (c) 2023 Aaron',
  '@wxt-dev/browser': 'Copyright (c) 2023 Aaron',
};

/** Where the text stands that a package under the same licence leaves out. */
const STANDS_WITH: Record<string, string> = { 'Apache-2.0': 'dexie' };

export const manifestOf = (name: string): Manifest =>
  JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8'));

/** The licence texts and notices that a package brings with it. */
function ownTexts(name: string): string {
  const folder = join(ROOT, 'node_modules', name);
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice)/i.test(file));
  return files
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim())
    .join('\n\n');
}

function textFor(name: string, license: string, shipped: readonly string[]): string {
  const own = ownTexts(name);
  if (own) return own;
  const copyright = COPYRIGHT[name];
  if (license === 'MIT' && copyright) {
    const mit = readFileSync(join(ROOT, 'LICENSE'), 'utf8').trim();
    return mit.replace(/^Copyright .*$/m, copyright);
  }
  const other = STANDS_WITH[license];
  if (other && shipped.includes(other)) return `The text of ${license} stands with ${other}.`;
  throw new Error(`${name} ships, and nothing says what its licence, ${license}, reads: see scripts/build/licences.ts`);
}

function librariesText(shipped: readonly string[]): string {
  const parts = shipped
    .filter((name) => name !== FONT)
    .map((name) => {
      const { version, license } = manifestOf(name);
      return `${name} ${version}\n${license}\n\n${textFor(name, license, shipped)}`;
    });
  return `${parts.join(`\n\n${'='.repeat(80)}\n\n`)}\n`;
}

/** What is put beside the files in `public/`, where these packages are what the build is made of. */
export const licenceFiles = (shipped: readonly string[]): { relativeDest: string; contents: string }[] => [
  { relativeDest: 'licences/shareet.txt', contents: readFileSync(join(ROOT, 'LICENSE'), 'utf8') },
  { relativeDest: 'licences/libraries.txt', contents: librariesText(shipped) },
];
