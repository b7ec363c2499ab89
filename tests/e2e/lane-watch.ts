/** Watches a lane frame by frame from inside the page. */
import { type ShownHeadline, shownInBar } from '../../scripts/browsers/bar-view';
import type { Tab } from '../../scripts/browsers/browser';
import { sleep } from '../../scripts/browsers/wait';

/**
 * The next headlines that come into view at the lane's entering edge, in the order in which they come: `count` of them,
 * or as many as it takes to see the title `until`, at most within `limitMs`. Those in view at the start come first.
 */
export async function watchEntries(
  tab: Tab,
  count: number,
  { until, limitMs = 100_000 }: { until?: string; limitMs?: number } = {},
): Promise<ShownHeadline[]> {
  const entered: ShownHeadline[] = [];
  let before = new Set<string>();
  const end = Date.now() + limitMs;
  while (Date.now() < end) {
    // From the right: in a right-to-left lane what stands further right came in earlier.
    const shown = ((await shownInBar(tab)) ?? []).reverse();
    entered.push(...shown.filter(({ id }) => !before.has(id)));
    before = new Set(shown.map(({ id }) => id));
    const last = until === undefined ? -1 : entered.findIndex(({ title }) => title === until);
    if (last !== -1) return entered.slice(0, last + 1);
    if (until === undefined && entered.length >= count) return entered.slice(0, count);
    await sleep(150);
  }
  throw new Error(`in ${limitMs} ms only ${entered.length} headlines came: ${entered.map(({ title }) => title)}`);
}

/** What was seen of a lane while it was watched. */
export interface LaneRecord {
  frames: number;
  /** Frames in which no headline was in view. */
  blankFrames: number;
  /** Ids in the order in which they came wholly into view. */
  whole: string[];
  /** Each different row of ids that was in view, from right to left. */
  rows: string[][];
  /** The furthest that a headline moved to the left, and to the right, from one frame to the next; px. */
  mostLeft: number;
  mostRight: number;
  /** The longest time between two frames, ms. */
  longestFrameMs: number;
}

type WatchedRoot = ShadowRoot & { watch?: LaneRecord & { isEnding: boolean } };

/** Starts to look at every frame of the lane; `endWatch` ends it and answers what was seen. */
export async function beginWatch(tab: Tab): Promise<void> {
  await tab.evaluateInBar((shadowRoot) => {
    const root = shadowRoot as WatchedRoot;
    const record: LaneRecord & { isEnding: boolean } = {
      ...{ frames: 0, blankFrames: 0, whole: [], rows: [], mostLeft: 0, mostRight: 0, longestFrameMs: 0 },
      isEnding: false,
    };
    root.watch = record;
    const clip = root.querySelector('.lane-belt')?.parentElement ?? root.host;
    let lefts = new Map<Element, number>();
    let wholeBefore = new Set<string>();
    let lastAt = performance.now();

    const measure = () =>
      [...root.querySelectorAll<HTMLElement>('[data-id]')].map((element) => {
        const { left, right } = (element.querySelector('bdi') ?? element).getBoundingClientRect();
        return { element, id: element.dataset.id ?? '', left, right };
      });
    const notePlaces = (boxes: ReturnType<typeof measure>): void => {
      const { left: start, right: end } = clip.getBoundingClientRect();
      const inView = boxes.filter(({ left, right }) => right > start && left < end);
      const row = inView.sort((a, b) => b.left - a.left).map(({ id }) => id);
      if (row.length === 0) record.blankFrames += 1;
      if (record.rows.at(-1)?.join() !== row.join()) record.rows.push(row);
      const whole = inView.filter(({ left, right }) => left >= start - 0.5 && right <= end + 0.5).map(({ id }) => id);
      record.whole.push(...whole.filter((id) => !wholeBefore.has(id)));
      wholeBefore = new Set(whole);
    };
    const noteMoves = (boxes: ReturnType<typeof measure>): void => {
      const steps = boxes.map(({ element, left }) => left - (lefts.get(element) ?? left));
      record.mostLeft = Math.max(record.mostLeft, ...steps.map((step) => -step));
      record.mostRight = Math.max(record.mostRight, ...steps);
      lefts = new Map(boxes.map(({ element, left }) => [element, left]));
    };
    const look = (at: number): void => {
      if (record.isEnding) return;
      const boxes = measure();
      notePlaces(boxes);
      noteMoves(boxes);
      record.frames += 1;
      if (record.frames > 1) record.longestFrameMs = Math.max(record.longestFrameMs, at - lastAt);
      lastAt = at;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    return true;
  });
}

export const wholeSoFar = async (tab: Tab): Promise<string[]> =>
  (await tab.evaluateInBar((root) => (root as WatchedRoot).watch?.whole ?? [])) ?? [];

export async function endWatch(tab: Tab): Promise<LaneRecord> {
  const record = await tab.evaluateInBar((root) => {
    const { watch } = root as WatchedRoot;
    if (watch) watch.isEnding = true;
    return watch ?? null;
  });
  if (!record) throw new Error('the lane was not watched');
  return record;
}
