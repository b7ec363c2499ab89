/**
 * A month of 300 sources in an extension's page, compressed: 100,000 headlines come and go, and what stays must not grow. The
 * page is in no build of the product: it is an extension of its own, made here and gone afterwards.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Protocol } from 'puppeteer-core';
import { median, quantile } from '../bench/bench';
import { bundleForPage } from '../bench/bundle';
import { launchMeasured, type MeasuredBrowser, type MeasuredPage } from '../bench/chromium/browser';
import { extensionProcessesOf, privateMegabytes } from '../bench/chromium/processes';
import { idOf, writeStub } from '../bench/read-store';
import { sleep } from '../browsers/wait';
import { ROOT } from '../start/build';
import type { DayFigures } from './month-page';
import { type Day, reportMonth } from './month-report';

/** Fewer for a quick look, which says nothing of growth. */
const DAYS = Number(process.env.MONTH_DAYS ?? 30);
/** Hours between two runs of polls, which are the longest that a person may choose for all sources; more for a busy machine. */
const STEP_HOURS = Number(process.env.MONTH_STEP_HOURS ?? 4);

export async function month(): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'shareet-month-'));
  const files = { 'month.html': PAGE, 'month.js': await bundleForPage('scripts/soak/month-page.ts') };
  await writeStub(folder, ['storage', 'unlimitedStorage'], files);
  const browser = await launchMeasured({ extensionFolders: [folder] });
  try {
    const page = await openMonth(browser, `chrome-extension://${idOf(folder)}/month.html`);
    await page.evaluate(`month.start(${STEP_HOURS})`);
    const days: Day[] = [];
    for (let day = 1; day <= DAYS; day += 1) {
      const startedAt = Date.now();
      const figures = await page.evaluate<DayFigures>('month.passDay()');
      const measured = dayOf(day, figures, await memoryOf(browser, page));
      days.push(measured);
      const { poll, publication, upkeep, yardstick, database, rows } = measured;
      const said = [poll, publication, upkeep, yardstick].map((ms) => `${ms.toFixed(0)} ms`).join(', ');
      console.error(
        `day ${day} of ${DAYS} in ${((Date.now() - startedAt) / 1000).toFixed(0)} s: a poll, a publication, the tending, the yardstick ${said}; ${rows.headlines} headlines in ${database.toFixed(0)} MB`,
      );
    }
    return await reportMonth(days, STEP_HOURS, `${ROOT}.output/soak-month.json`);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const PAGE = '<!doctype html><meta charset="utf-8"><title>.</title><script src="month.js"></script>';

/** Before the extension is there, its page is not. */
async function openMonth(browser: MeasuredBrowser, url: string): Promise<MeasuredPage> {
  for (let tries = 0; tries < 100; tries += 1) {
    const page = await browser.openPage();
    const isThere = await page
      .go(url)
      .then(() => page.evaluate<boolean>('typeof month === "object"'))
      .catch(() => false);
    if (isThere) return page;
    await page.close();
    await sleep(200);
  }
  throw new Error('the page of the month did not open');
}

/** Megabytes of the page's heap without what is waiting to be collected, and of its process. */
async function memoryOf(browser: MeasuredBrowser, page: MeasuredPage): Promise<Pick<Day, 'heap' | 'process'>> {
  for (let round = 0; round < 3; round += 1) {
    await page.send('HeapProfiler.collectGarbage');
    await sleep(200);
  }
  const { usedSize } = await page.send<Protocol.Runtime.GetHeapUsageResponse>('Runtime.getHeapUsage');
  const process = extensionProcessesOf(browser.pid).reduce((sum, pid) => sum + privateMegabytes(pid), 0);
  return { heap: usedSize / 1e6, process };
}

function dayOf(
  day: number,
  { rows, pollMs, publicationMs, yardstickMs, ...rest }: DayFigures,
  memory: Pick<Day, 'heap' | 'process'>,
): Day {
  const { polls, added, freed, upkeepMs, database, backups } = rest;
  return {
    day,
    polls,
    added,
    freed,
    rows,
    database: database / 1e6,
    backups: backups / 1e6,
    ...memory,
    poll: median(pollMs),
    poll95: quantile(pollMs, 0.95),
    publication: median(publicationMs),
    publication95: quantile(publicationMs, 0.95),
    upkeep: upkeepMs,
    yardstick: median(yardstickMs),
    yardstick95: quantile(yardstickMs, 0.95),
  };
}
