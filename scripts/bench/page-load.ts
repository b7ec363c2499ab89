/** One load of a page of a site never seen before, in a process of its own, with the extension's worker stopped. */
import { sleep, waitUntil } from '../browsers/wait';
import type { MeasuredBrowser, MeasuredPage } from './chromium/browser';
import { extensionProcessesOf, privateMegabytes, processorMs, renderersOf } from './chromium/processes';
import { coveredMs, isScript, mainThread, type Span, startTrace, type TraceEvent } from './chromium/trace';

/** After the page's own load: a bar that waits for the page to be idle has come by then. */
const QUIET_MS = 900;
/** A worker that has something to do is stopped when it is done, on a busy machine late. */
const STOPPING_MS = 120_000;
/** For what a bar has to say when its page is left. */
const LEAVING_MS = 200;

export interface Load {
  /** Milliseconds of the processor: the page's main thread, and the extension's own process. */
  mainThread: number;
  extensionProcess: number;
  layoutShift: number;
  /** Megabytes after a collection. */
  heap: number;
  memory: number;
  nodes: number;
  /** Whether the extension's worker ran at the end. */
  isWorkerAwake: boolean;
  /** Whether it ran once the page was left. */
  isWorkerAwakeAfter: boolean;
  hasBar: boolean;
  /** Where the load was traced, which costs time of its own. */
  traced: Traced | null;
}

export interface Traced {
  /** Milliseconds of compiling and evaluating the extension's files, without the layout that this forced. */
  evaluation: number;
  /** All script of the load, in the same way: the page itself has none. */
  script: number;
  layout: number;
  longestTask: number;
}

export async function measureLoad(browser: MeasuredBrowser, url: string, isTraced: boolean): Promise<Load> {
  await stopWorkers(browser);
  const load = await measurePage(browser, url, isTraced);
  await sleep(LEAVING_MS);
  return { ...load, isWorkerAwakeAfter: (await workersOf(browser)).length > 0 };
}

type Here = Omit<Load, 'isWorkerAwakeAfter'>;

async function measurePage(browser: MeasuredBrowser, url: string, isTraced: boolean): Promise<Here> {
  const page = await browser.openPage();
  try {
    await page.show();
    await sleep(200);
    const stop = isTraced ? await startTrace(browser.pipe) : null;
    const before = readProcessor(browser);
    await page.go(url);
    await sleep(QUIET_MS);
    const after = readProcessor(browser);
    const events = (await stop?.()) ?? null;
    const isWorkerAwake = (await workersOf(browser)).length > 0;
    const renderer = await page.findRenderer();
    const gain = (pids: readonly number[], from: Processor): number =>
      pids.reduce((sum, pid) => sum + (after.get(pid) ?? 0) - (from.get(pid) ?? 0), 0);
    return {
      mainThread: gain([renderer], before),
      extensionProcess: gain(extensionProcessesOf(browser.pid), before),
      isWorkerAwake,
      ...(await readPage(page)),
      memory: privateMegabytes(renderer),
      traced: events && readTrace(events, renderer),
    };
  } finally {
    await page.close();
  }
}

type Processor = Map<number, number>;

const readProcessor = ({ pid: browser }: MeasuredBrowser): Processor =>
  new Map([
    ...renderersOf(browser).map((pid): [number, number] => [pid, processorMs(pid, 'main')]),
    ...extensionProcessesOf(browser).map((pid): [number, number] => [pid, processorMs(pid, 'all')]),
  ]);

const workersOf = async (browser: MeasuredBrowser) =>
  (await browser.targets()).filter(({ type }) => type === 'service_worker');

async function stopWorkers(browser: MeasuredBrowser): Promise<void> {
  const stopAll = async (): Promise<boolean> => {
    const workers = await workersOf(browser);
    for (const { targetId } of workers) await browser.pipe.send('Target.closeTarget', { targetId });
    return workers.length === 0;
  };
  await waitUntil('the worker to stop', stopAll, { timeoutMs: STOPPING_MS });
  // What its process still has to do for that is not the load's.
  await sleep(300);
}

/** The shifts that the browser itself has counted, and what is there in the end. */
const READING = `new Promise((resolve) => {
  let layoutShift = 0;
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) layoutShift += value;
  }).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => resolve({ layoutShift, hasBar: document.querySelector('shareet-bar, peer-bar') !== null }), 100);
})`;

async function readPage(page: MeasuredPage): Promise<Pick<Load, 'layoutShift' | 'hasBar' | 'heap' | 'nodes'>> {
  const seen = await page.evaluate<Pick<Load, 'layoutShift' | 'hasBar'>>(READING);
  await page.send('Performance.enable');
  await page.send('HeapProfiler.collectGarbage');
  const { metrics } = await page.send<{ metrics: { name: string; value: number }[] }>('Performance.getMetrics');
  const metric = (wanted: string): number => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  return { ...seen, heap: metric('JSHeapUsedSize') / 1024 / 1024, nodes: metric('Nodes') };
}

const LAYOUT = new Set(['Layout', 'UpdateLayoutTree']);

const isOfExtension = ({ args }: TraceEvent): boolean =>
  [args?.data?.url, args?.data?.fileName, args?.data?.scriptName].some((name) => name?.startsWith('chrome-extension:'));

function readTrace(events: readonly TraceEvent[], renderer: number): Traced {
  const main = mainThread(events, renderer);
  const script = main.filter(isScript);
  const layout = main.filter(({ name }) => LAYOUT.has(name));
  const ofFiles = script.filter((each) => ['EvaluateScript', 'v8.compile'].includes(each.name) && isOfExtension(each));
  const within = (outer: readonly Span[]) =>
    coveredMs(layout.filter((each) => outer.some(({ ts, dur }) => ts <= each.ts && each.ts < ts + dur)));
  return {
    evaluation: coveredMs(ofFiles) - within(ofFiles),
    script: coveredMs(script) - within(script),
    layout: coveredMs(layout),
    longestTask: Math.max(...main.filter(({ name }) => name === 'RunTask').map(({ tdur }) => tdur / 1000)),
  };
}
