/** The licences of all that is in the package, as files that go with it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

interface Manifest {
  version: string;
  license: string;
  dependencies?: Record<string, string>;
}

const manifestIn = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** The licence of each library that the package is built of, with its text; some leave the text out, which stands elsewhere. */
function librariesText(): string {
  const names = Object.keys(manifestIn(ROOT).dependencies ?? {}).sort();
  const parts = names.map((name) => {
    const folder = join(ROOT, 'node_modules', name);
    const { version, license } = manifestIn(folder);
    const files = readdirSync(folder).filter((file) => /^licen[cs]e/i.test(file));
    const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim());
    const text = texts.join('\n\n') || `The text of ${license} stands below or above, with another library.`;
    return `${name} ${version}\n${license}\n\n${text}`;
  });
  return `${parts.join(`\n\n${'='.repeat(80)}\n\n`)}\n`;
}

/** What is put beside the files in `public/`. */
export const licenceFiles = (): { relativeDest: string; contents: string }[] => [
  { relativeDest: 'licences/shareet.txt', contents: readFileSync(join(ROOT, 'LICENSE'), 'utf8') },
  { relativeDest: 'licences/libraries.txt', contents: librariesText() },
];
