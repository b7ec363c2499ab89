/** `npx tsx scripts/icons/main.ts`: draws the icon that says that a page has a feed to add: the usual one with a mark. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../browsers/executable.mjs';
import { ROOT } from '../start/build';

const SIZES = [16, 32, 48] as const;

/** A disc with a plus at the upper end, where no badge is, cut out of the icon by a ring of nothing: for light and dark alike. */
const marked = (icon: string): string => `
  <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="100%" height="100%">
    <mask id="ring"><rect width="16" height="16" fill="white"/><circle cx="11.5" cy="4.5" r="5.5"/></mask>
    <image href="data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}" width="16" height="16" mask="url(#ring)"/>
    <circle cx="11.5" cy="4.5" r="4.5" fill="#d9480f"/>
    <path d="M11.5 2v5M9 4.5h5" stroke="#fff" stroke-width="1.6"/>
  </svg>`;

async function main(): Promise<void> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('no chromium found: install it or name its program in CHROMIUM');
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await puppeteer.launch({ executablePath, headless: true, args });
  try {
    const page = await browser.newPage();
    const icon = await readFile(join(ROOT, 'docs/brand/icon.svg'), 'utf8');
    await mkdir(join(ROOT, 'public/feed-icon'), { recursive: true });
    await page.setContent(`<body style="margin:0">${marked(icon)}`);
    for (const size of SIZES) {
      await page.setViewport({ width: size, height: size });
      const drawn = await page.screenshot({ omitBackground: true });
      await writeFile(join(ROOT, `public/feed-icon/${size}.png`), drawn);
    }
  } finally {
    await browser.close();
  }
}

await main();
