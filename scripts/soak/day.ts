/** A day of the bar in a browser, compressed: nothing that comes and goes may leave anything behind. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Protocol } from 'puppeteer-core';
import { build } from 'vite';
import { launchMeasured, type MeasuredBrowser, type MeasuredPage } from '../bench/chromium/browser';
import { privateMegabytes } from '../bench/chromium/processes';
import { sleep } from '../browsers/wait';
import { ROOT } from '../start/build';
import type { Tally } from './day-page';

const HOURS = 24;
/** Everything happens in them once, so that what is made only once is there at the first measuring. */
const WARM_UP_HOURS = 8;
/** What may be more in the end, by the beginning. */
const LIMIT = 1.1;
const WIDTHS = [1280, 320, 1600, 800, 3840];
const HOUR_MS = 3_600_000;

/** Depends on when the system gives memory back: said, and not held against anything. */
const INFORMATION = 'private memory of the page, MB';

interface Wear {
  'heap, MB': number;
  nodes: number;
  listeners: number;
  documents: number;
  [INFORMATION]: number;
}

export async function day(): Promise<boolean> {
  const server = await servePage();
  const browser = await launchMeasured();
  try {
    const page = await browser.openPage();
    await page.go(server.url);
    const renderer = await page.findRenderer();
    await page.evaluate('day.start()');
    for (let hour = 0; hour < WARM_UP_HOURS; hour += 1) await passHour(browser, page, hour);
    const before = await measure(page, renderer);
    await page.evaluate('day.takeTally()');
    for (let hour = 0; hour < HOURS; hour += 1) await passHour(browser, page, hour);
    const tally = await page.evaluate<Tally>('day.takeTally()');
    return report(before, await measure(page, renderer), tally);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** An hour of headlines, and what a person and their machine do meanwhile. */
async function passHour(browser: MeasuredBrowser, page: MeasuredPage, hour: number): Promise<void> {
  const sleepsMs = hour % 6 === 4 ? 2 * HOUR_MS : 0;
  const scheme = { name: 'prefers-color-scheme', value: hour % 2 === 0 ? 'light' : 'dark' };
  const motion = { name: 'prefers-reduced-motion', value: hour % 8 === 7 ? 'reduce' : 'no-preference' };
  await page.send('Emulation.setEmulatedMedia', { features: [scheme, motion] });
  const width = WIDTHS[hour % WIDTHS.length] ?? 1280;
  await page.send('Emulation.setDeviceMetricsOverride', { width, height: 800, deviceScaleFactor: 1, mobile: false });
  if (hour % 6 === 0) await page.evaluate('day.start()');
  await page.evaluate(`day.passHour(${hour}, ${sleepsMs})`);
  await lookElsewhere(browser, page);
  if (hour % 4 === 2) await fillScreen(page);
  await useBar(page);
}

/** The tab is hidden for a while. */
async function lookElsewhere(browser: MeasuredBrowser, page: MeasuredPage): Promise<void> {
  const other = await browser.openPage();
  await other.show();
  await sleep(100);
  await page.evaluate('day.passMinute()');
  await page.show();
  await other.close();
  await sleep(100);
}

async function fillScreen(page: MeasuredPage): Promise<void> {
  await page.evaluate('document.querySelector("main").requestFullscreen()');
  await sleep(100);
  await page.evaluate('document.exitFullscreen()');
  await sleep(100);
}

/** Pause and resume by a real mouse, hovering, opening, and the keys from headline to headline. */
async function useBar(page: MeasuredPage): Promise<void> {
  for (let press = 0; press < 2; press += 1) {
    await click(page, 'button', 'left');
    await page.evaluate('day.passMinute()');
  }
  await click(page, 'headline', 'middle');
  for (const key of ['Tab', 'ArrowLeft', 'ArrowRight', 'ArrowLeft', 'Escape'])
    for (const type of ['keyDown', 'keyUp']) await page.send('Input.dispatchKeyEvent', { type, key, code: key });
  await page.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: 5, y: 5 });
  await page.evaluate('document.activeElement?.blur()');
}

async function click(page: MeasuredPage, what: string, button: 'left' | 'middle'): Promise<void> {
  const place = await page.evaluate<{ x: number; y: number } | null>(`day.find('${what}')`);
  if (!place) return;
  for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased'])
    await page.send('Input.dispatchMouseEvent', {
      type,
      ...place,
      ...(type === 'mouseMoved' ? {} : { button, clickCount: 1 }),
    });
}

/** In the same state before and after: the same headlines, look and size, by a bar that has just been put there. */
async function measure(page: MeasuredPage, renderer: number): Promise<Wear> {
  await page.send('Emulation.setEmulatedMedia', { features: [] });
  await page.send('Emulation.clearDeviceMetricsOverride');
  await page.evaluate('day.rest()');
  if (!(await page.evaluate(`day.find('headline')`))) throw new Error('there is no headline in view');
  for (let round = 0; round < 3; round += 1) {
    await page.send('HeapProfiler.collectGarbage');
    await sleep(300);
  }
  const { usedSize } = await page.send<Protocol.Runtime.GetHeapUsageResponse>('Runtime.getHeapUsage');
  const { nodes, jsEventListeners, documents } =
    await page.send<Protocol.Memory.GetDOMCountersResponse>('Memory.getDOMCounters');
  return {
    'heap, MB': usedSize / 1024 / 1024,
    nodes,
    listeners: jsEventListeners,
    documents,
    [INFORMATION]: privateMegabytes(renderer),
  };
}

/** Prints the figures; false where one has grown beyond the limit. */
function report(before: Wear, after: Wear, { arrivals, seen, opened }: Tally): boolean {
  const rows = (Object.keys(before) as (keyof Wear)[]).map((figure) => {
    const times = after[figure] / before[figure];
    const verdict = figure === INFORMATION ? 'information' : times <= LIMIT ? 'yes' : 'no';
    return { figure, before: round(before[figure]), after: round(after[figure]), times: round(times), held: verdict };
  });
  console.table(rows);
  console.log(
    `A day of ${HOURS} hours with ${arrivals} arrivals, ${seen} headlines reported as seen and ${opened} opened, after ${WARM_UP_HOURS} hours to warm up, by a clock that is driven as fast as the page follows; sleep, sizes, themes, hidden tab, fullscreen, mouse and keys are the browser's own. Held: at most ${LIMIT} times.`,
  );
  return rows.every(({ held }) => held !== 'no');
}

const round = (value: number): number => Number(value.toFixed(2));

const PAGE =
  '<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>.</title><main>نهار</main><script type="module" src="/day.js"></script></html>';

async function servePage() {
  const built = await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'chrome125',
      modulePreload: false,
      rolldownOptions: { input: 'scripts/soak/day-page.ts' },
    },
  });
  const [result] = [built].flat();
  if (!result || !('output' in result)) throw new Error('the page was not built');
  const { code } = result.output[0];
  const server = createServer(({ url }, response) => {
    const isScript = url === '/day.js';
    const type = isScript ? 'text/javascript' : 'text/html';
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(isScript ? code : PAGE);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://day.test:${port}/`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
