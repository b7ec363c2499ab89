/**
 * `npm run icons`: draws every icon that ships from the artwork in `docs/brand`: the product's, and the one with a mark that
 * says that a page has a feed to add.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { findBrowser } from '../browsers/executable.mjs';
import { ROOT } from '../start/build';

/** Toolbars show 16 pixels, or as many at 150 and 200 %; lists of extensions 48 and 96; the stores 128. */
const SIZES = [16, 24, 32, 48, 96, 128] as const;
/** What a toolbar shows at the usual scales. */
const MARKED_SIZES = [16, 24, 32, 48] as const;
/** The Chrome Web Store wants 96 pixels of artwork in these 128. */
const PADDING: Readonly<Record<number, number>> = { 128: 16 };

const sized = (svg: string): string => svg.replace('<svg ', '<svg width="100%" height="100%" style="display: block" ');

/**
 * A disc with a plus at the upper end, where no badge is, cut out of the icon by a ring of nothing: for light and dark alike.
 * The plus is as thick as whole pixels are.
 */
const marked = (icon: string, size: number): string => `
  <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">
    <mask id="ring"><rect width="16" height="16" fill="white"/><circle cx="11.5" cy="4.5" r="5.5"/></mask>
    <image href="data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}" width="16" height="16" mask="url(#ring)"/>
    <circle cx="11.5" cy="4.5" r="4.5" fill="#d9480f"/>
    <path d="M11.5 2v5M9 4.5h5" stroke="#fff" stroke-width="${size === 16 ? 1 : 4 / 3}"/>
  </svg>`;

async function draw(page: Page, svg: string, size: number, file: string): Promise<void> {
  await page.setViewport({ width: size, height: size });
  const padding = PADDING[size] ?? 0;
  await page.setContent(
    `<style>body { margin: 0; padding: ${padding}px; height: ${size - 2 * padding}px }</style>${sized(svg)}`,
  );
  await writeFile(join(ROOT, 'public', file), await page.screenshot({ omitBackground: true }));
}

async function main(): Promise<void> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('no chromium found: install it or name its program in CHROMIUM');
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await puppeteer.launch({ executablePath, headless: true, args });
  try {
    const page = await browser.newPage();
    const read = (name: string): Promise<string> => readFile(join(ROOT, 'docs/brand', name), 'utf8');
    const [hinted, scaled] = [await read('icon-16.svg'), await read('icon.svg')];
    const artFor = (size: number): string => (size === 16 ? hinted : scaled);
    for (const folder of ['icon', 'feed-icon']) await mkdir(join(ROOT, 'public', folder), { recursive: true });
    for (const size of SIZES) await draw(page, artFor(size), size, `icon/${size}.png`);
    for (const size of MARKED_SIZES) await draw(page, marked(artFor(size), size), size, `feed-icon/${size}.png`);
  } finally {
    await browser.close();
  }
}

await main();
