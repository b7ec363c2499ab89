/**
 * `npm run store-pictures`: what the stores show of Shareet, in both languages, or in those that are named after `--`, into
 * `docs/store/pictures`. The screens are those of the built extension in a real browser; the tiles are composed of them and
 * of the artwork in `docs/brand`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, ROOT } from '../start/build';
import { logo, marquee, smallTile } from './compose';
import { takeScreens } from './screens';
import { type Language, openStage } from './stage';

const FOLDER = join(ROOT, 'docs/store/pictures');
const LANGUAGES: readonly Language[] = ['ar', 'en'];

async function takeLanguage(extensionFolder: string, language: Language): Promise<void> {
  const stage = await openStage(extensionFolder, language);
  try {
    const screens = await takeScreens(stage);
    const { strip: _, ...shown } = screens;
    const pictures = {
      ...shown,
      'tile-440x280': await smallTile(stage, screens),
      'tile-1400x560': await marquee(stage, screens),
      'logo-300x300': await logo(stage),
    };
    await mkdir(join(FOLDER, language), { recursive: true });
    for (const [name, picture] of Object.entries(pictures)) {
      await writeFile(join(FOLDER, language, `${name}.png`), picture);
    }
    console.log(`${language}: only ${stage.hosts().join(', ')} were contacted, all on this machine`);
  } finally {
    await stage.close();
  }
}

const named = process.argv.slice(2);
const wanted = LANGUAGES.filter((language) => named.length === 0 || named.includes(language));
if (wanted.length < named.length)
  throw new Error(`there are no pictures in ${named.join(', ')}, but in ${LANGUAGES.join(', ')}`);
const extensionFolder = await build('chromium');
for (const language of wanted) await takeLanguage(extensionFolder, language);
console.log(`the pictures are in ${FOLDER}`);
