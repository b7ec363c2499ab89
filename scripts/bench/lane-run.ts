/** One ticker in a page and a process of its own: what it costs while it runs, held or not. */
import { sleep } from '../browsers/wait';
import type { MeasuredBrowser, MeasuredPage } from './chromium/browser';
import { privateMegabytes, processorMs } from './chromium/processes';
import { startTrace, type Work, workOf } from './chromium/trace';
import type { LaneServer } from './lane-server';

/** As long as our engine's beat, or a multiple of it: each run then has the same share of beats. */
const SECONDS = Number(process.env.LANE_SECONDS ?? 10);
const TRACE_SECONDS = 2;
const SETTLE_MS = 1500;

export interface Stage {
  browser: MeasuredBrowser;
  server: LaneServer;
}

/** A page with a ticker that has settled, its tab in front. */
export interface Scene {
  page: MeasuredPage;
  /** The process that renders it. */
  renderer: number;
}

/** Milliseconds in each second. */
export interface Cost {
  /** What the browser says of the main thread's tasks. */
  tasks: number;
  /** What the system says that the thread had of the processor. */
  processor: number;
  script: number;
}

export interface Run extends Cost {
  /** Counts in each second. */
  work: Work;
  /** Megabytes. */
  memory: number;
  heap: number;
  nodes: number;
}

export async function withScene<R>(
  stage: Stage,
  ticker: string,
  count: number,
  act: (scene: Scene) => Promise<R>,
): Promise<R> {
  const page = await stage.browser.openPage();
  try {
    await page.show();
    await page.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.go(stage.server.pageOf(ticker, count));
    await page.evaluate('control.then((control) => { globalThis.ticker = control; return 0; })');
    await sleep(SETTLE_MS);
    return await act({ page, renderer: await page.findRenderer() });
  } finally {
    await page.close();
  }
}

export const measureRun = (stage: Stage, ticker: string, count: number): Promise<Run> =>
  withScene(stage, ticker, count, async (scene) => {
    const cost = await measureCost(scene);
    const { events } = await record(stage, () => sleep(TRACE_SECONDS * 1000));
    const work = workOf(events, scene.renderer);
    await scene.page.send('HeapProfiler.collectGarbage');
    // What the browser would give back when memory runs short is no one's cost.
    await scene.page.send('Memory.simulatePressureNotification', { level: 'critical' });
    await sleep(500);
    const { JSHeapUsedSize = Number.NaN, Nodes = Number.NaN } = await readMetrics(scene.page);
    return {
      ...cost,
      work: Object.fromEntries(
        Object.entries(work).map(([name, sum]) => [name, sum / TRACE_SECONDS]),
      ) as unknown as Work,
      memory: privateMegabytes(scene.renderer),
      heap: JSHeapUsedSize / 1024 / 1024,
      nodes: Nodes,
    };
  });

export async function measureCost({ page, renderer }: Scene): Promise<Cost> {
  const before = { ...(await readMetrics(page)), processor: processorMs(renderer, 'main'), at: performance.now() };
  await sleep(SECONDS * 1000);
  const after = { ...(await readMetrics(page)), processor: processorMs(renderer, 'main'), at: performance.now() };
  const seconds = (after.at - before.at) / 1000;
  const gain = (name: string): number => ((after as Metrics)[name] ?? 0) - ((before as Metrics)[name] ?? 0);
  return {
    tasks: (gain('TaskDuration') * 1000) / seconds,
    processor: gain('processor') / seconds,
    script: (gain('ScriptDuration') * 1000) / seconds,
  };
}

type Metrics = Record<string, number>;

async function readMetrics(page: MeasuredPage): Promise<Metrics> {
  const { metrics } = await page.send<{ metrics: { name: string; value: number }[] }>('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

async function record(stage: Stage, act: () => Promise<unknown>) {
  const stop = await startTrace(stage.browser.pipe);
  await act();
  return { events: await stop() };
}
