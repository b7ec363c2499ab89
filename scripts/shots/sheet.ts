/** All pictures of a page on one sheet, so that a person can look at them side by side. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ExtensionBrowser } from '../browsers/browser';

export interface Picture {
  file: string;
  /** The language and the theme: a row of the sheet. */
  look: string;
  width: number;
}

/** Of their own size; wide pictures are made smaller than narrow ones, so that all stand in a row. */
const SCALE = 0.55;

const rowOf = (look: string, pictures: readonly Picture[]): string =>
  `<h2>${look}</h2><p>${pictures
    .map(({ file, width }) => `<a href="${file}"><img src="${file}" width="${Math.round(width * SCALE)}"></a>`)
    .join('\n')}</p>`;

const sheetOf = (name: string, pictures: readonly Picture[]): string => {
  const looks = [...new Set(pictures.map(({ look }) => look))];
  const rows = looks.map((look) =>
    rowOf(
      look,
      pictures.filter((picture) => picture.look === look),
    ),
  );
  return `<!doctype html><meta charset="utf-8"><title>${name}</title>
<style>body { font: 14px sans-serif; background: #888; margin: 8px } p { display: flex; gap: 8px; align-items: start; margin: 0 }
h2 { font-size: 14px; margin: 8px 0 4px }</style>
${rows.join('\n')}`;
};

/** Leaves `sheet-<name>.html` in the folder of the pictures, and a picture of it. */
export async function writeSheet(
  browser: ExtensionBrowser,
  folder: string,
  name: string,
  pictures: readonly Picture[],
): Promise<void> {
  const file = join(folder, `sheet-${name}.html`);
  await writeFile(file, sheetOf(name, pictures));
  const tab = await browser.openPage(pathToFileURL(file).href);
  await tab.show();
  await tab.page.setViewport({ width: 1400, height: 900 });
  await tab.page.screenshot({ path: join(folder, `sheet-${name}.png`), fullPage: true });
  await tab.close();
}
