/** One opening of a popup, as if for the first time that day: when its first headline is there, when it answers, what it took. */
import { sleep, waitUntil } from '../browsers/wait';
import type { MeasuredBrowser } from './chromium/browser';

/** A page that has had no long task for so long after its first headline answers. */
const QUIET_MS = 300;
const LIMIT_MS = 120_000;

export interface Opening {
  /** Milliseconds from the navigation to the frame after the first headline in the list. */
  first: number;
  /** To the end of the last long task, where one follows: from then on it answers at once. */
  usable: number;
  /** Milliseconds of the main thread, in its own time, and of that script. */
  tasks: number;
  script: number;
  /** Megabytes after a collection. */
  heap: number;
  nodes: number;
}

/** Runs before anything of the page does: the first headline in the list of latest news, not in the lane above it. */
const WATCHING = `(() => {
  const seen = { first: null, lastLong: 0 };
  globalThis.opening = seen;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.lastLong = startTime + duration;
  }).observe({ type: 'longtask', buffered: true });
  const watcher = new MutationObserver(() => look());
  const look = () => {
    if (!document.querySelector('li [data-id], [role="listitem"] [data-id], li[data-id]')) return;
    watcher.disconnect();
    requestAnimationFrame(() => setTimeout(() => { seen.first = performance.now(); }));
  };
  watcher.observe(document, { childList: true, subtree: true });
})()`;

const READING = `(() => {
  const { first, lastLong } = opening;
  const usable = Math.max(first ?? Infinity, lastLong);
  return performance.now() - usable < ${QUIET_MS} || first === null ? null : { first, usable };
})()`;

export async function openPopup(browser: MeasuredBrowser, url: string): Promise<Opening> {
  await stopWorkers(browser);
  const page = await browser.openPage();
  try {
    await page.show();
    await page.send('Page.enable');
    await page.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.send('Page.addScriptToEvaluateOnNewDocument', { source: WATCHING });
    await page.go(url);
    const times = await waitUntil(
      `the first headline in ${url}`,
      () => page.evaluate<Pick<Opening, 'first' | 'usable'> | null>(READING),
      { timeoutMs: LIMIT_MS },
    );
    const before = await readMetrics(page.send);
    await page.send('HeapProfiler.collectGarbage');
    const after = await readMetrics(page.send);
    return {
      ...times,
      tasks: (before.TaskDuration ?? Number.NaN) * 1000,
      script: (before.ScriptDuration ?? Number.NaN) * 1000,
      heap: (after.JSHeapUsedSize ?? Number.NaN) / 1024 / 1024,
      nodes: after.Nodes ?? Number.NaN,
    };
  } finally {
    await page.close();
    await sleep(200);
  }
}

async function readMetrics(send: (method: string) => Promise<unknown>): Promise<Record<string, number>> {
  const { metrics } = (await send('Performance.getMetrics')) as { metrics: { name: string; value: number }[] };
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

async function stopWorkers(browser: MeasuredBrowser): Promise<void> {
  const targets = await browser.targets();
  for (const { targetId, type } of targets)
    if (type === 'service_worker') await browser.pipe.send('Target.closeTarget', { targetId }).catch(() => undefined);
  await sleep(200);
}
