/** What a ticker costs where it need not move, and whether it moves on while the page's own script is busy. */
import type { Protocol } from 'puppeteer-core';
import { sleep } from '../browsers/wait';
import { framesOf, mainThread, startTrace } from './chromium/trace';
import { type Cost, measureCost, type Scene, type Stage, withScene } from './lane-run';

/** A lane of usual length. */
const HEADLINES = 100;
/** For what was done to a ticker to come to rest. */
const REST_MS = 1000;

type Act = (scene: Scene) => Promise<unknown>;

const press = ({ page }: Scene, ...names: string[]): Promise<unknown> =>
  page.evaluate(`(async () => { for (const name of ${JSON.stringify(names)}) {
    globalThis.ticker[name]();
    await new Promise((resolve) => setTimeout(resolve, 300));
  } })()`);

const preferStill: Act = ({ page }) =>
  page.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] });

/** A tab in front of it; what is answered takes that away again. */
async function coverTab(stage: Stage): Promise<() => Promise<void>> {
  const front = await stage.browser.openPage();
  await front.show();
  return front.close;
}

/** How a ticker comes to stand still. */
export const STATES: Record<string, Act> = {
  running: async () => {},
  paused: (scene) => press(scene, 'pause'),
  /** By the tab in front of it. */
  hidden: async () => {},
  away: (scene) => press(scene, 'leave'),
  still: preferStill,
};

export const measureState = (stage: Stage, ticker: string, state: string): Promise<Cost> =>
  withScene(stage, ticker, HEADLINES, async (scene) => {
    await STATES[state]?.(scene);
    const uncover = state === 'hidden' ? await coverTab(stage) : null;
    try {
      await sleep(REST_MS);
      return await measureCost(scene);
    } finally {
      await uncover?.();
    }
  });

/** What may leave an animation on the main thread. */
export const BEFORE_BLOCKING: Record<string, Act> = {
  'from the start': async () => {},
  'after pause and resume': (scene) => press(scene, 'pause', 'resume'),
  'after a change of speed': (scene) => press(scene, 'hurry'),
};

/** Frames that the compositor drew in a second in which the page's script did not let go. */
export const countBlockedFrames = (stage: Stage, ticker: string, before: string): Promise<number> =>
  withScene(stage, ticker, HEADLINES, async (scene) => {
    await BEFORE_BLOCKING[before]?.(scene);
    await sleep(REST_MS);
    const stop = await startTrace(stage.browser.pipe);
    await sleep(200);
    await scene.page.send<Protocol.Runtime.EvaluateResponse>('Runtime.evaluate', {
      expression: '{ const end = performance.now() + 1000; while (performance.now() < end); }',
    });
    await sleep(200);
    const events = await stop();
    const [blocked] = mainThread(events, scene.renderer).sort((a, b) => b.dur - a.dur);
    if (!blocked) throw new Error('nothing blocked the page');
    const end = blocked.ts + blocked.dur;
    const frames = framesOf(events, scene.renderer).filter(({ ts }) => ts > blocked.ts && ts < end);
    return frames.length / (blocked.dur / 1e6);
  });
