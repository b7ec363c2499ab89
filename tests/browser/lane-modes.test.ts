import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { headlineOf, LONG_TITLE, MIXED_30 } from './headlines';
import { takeMouseAway } from './mouse';
import { find, inView, look, raise as raiseStage, type Stage, type StageOptions, widthOf } from './stage';

const stages: Stage[] = [];

function raise(headlines = MIXED_30, width = 800, options?: StageOptions): Stage {
  const stage = raiseStage(headlines, width, options);
  stages.push(stage);
  return stage;
}

beforeEach(takeMouseAway);

afterEach(() => {
  for (const stage of stages.splice(0)) stage.leave();
});

const wide = headlineOf(LONG_TITLE, 'wide');
const resize = async (stage: Stage, width: number): Promise<void> => {
  if (stage.container.parentElement) stage.container.parentElement.style.inlineSize = `${width}px`;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
};

/** The one headline in view; the next stands wholly outside. */
function only(stage: Stage): string {
  const [sight, ...others] = inView(stage).filter(({ start, end }) => end > 1 && start < widthOf(stage) - 1);
  expect(others).toEqual([]);
  return sight?.id ?? '';
}

/** How long the lane stays as it is, ms. */
function stay(stage: Stage): number {
  const before = look(stage)[0];
  for (let ms = 0; ms < 120_000; ms += 100) {
    stage.clock.advance(100);
    const now = look(stage)[0];
    if (now?.id !== before?.id || now?.start !== before?.start) return ms + 100;
  }
  throw new Error('it stays for good');
}

describe('a lane that goes step by step', () => {
  it.each(['rtl', 'ltr'] as const)('%s: shows every headline alone, whole, from its first word on, in order', (dir) => {
    const stage = raise(MIXED_30, 800, { direction: dir });
    stage.lane.setMode('step');
    const shown: string[] = [];
    for (let step = 0; step < 62; step += 1) {
      shown.push(only(stage));
      expect(find(stage, shown.at(-1) ?? '').start).toBeCloseTo(0, 0);
      stay(stage);
    }
    const list = MIXED_30.map(({ id }) => id);
    expect(shown).toEqual([...list, ...list, 'h0', 'h1']);
    expect(stage.laps).toBe(2);
  });

  it('never moves between two steps', () => {
    const stage = raise();
    stage.lane.setMode('step');
    expect(stage.clock.isRunning).toBe(false);
    stage.clock.advance(10_000);
    expect(stage.clock.isRunning).toBe(false);
  });

  it('gives each headline the time that it takes to read, and the shortest three seconds', () => {
    const stage = raise([headlineOf('قصير', 'short'), ...MIXED_30]);
    stage.lane.setMode('step');
    stage.lane.setPace('rtl', 5);
    stage.clock.advance(3000);
    for (const { id, title } of MIXED_30.slice(0, 6)) {
      expect(only(stage)).toBe(id);
      const characters = title.replace(/\p{M}/gu, '').length;
      expect(Math.abs(stay(stage) - (1000 + characters * 200))).toBeLessThanOrEqual(100);
    }
  });

  it('shows one wider than the lane part after part, each for its share of the time', () => {
    const stage = raise([wide, ...MIXED_30], 320);
    stage.lane.setMode('step');
    const times: number[] = [];
    const starts: number[] = [];
    while (look(stage)[0]?.id === 'wide') {
      starts.push(find(stage, 'wide').start);
      times.push(stay(stage));
    }
    expect(starts.length).toBeGreaterThan(2);
    // As near as this looks.
    expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(100);
    for (let part = 1; part < starts.length; part += 1)
      expect((starts[part - 1] ?? 0) - (starts[part] ?? 0)).toBeLessThan(320);
    const reading = (LONG_TITLE.replace(/\p{M}/gu, '').length / 7) * 1000;
    expect(times.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThan(reading);
    expect(only(stage)).toBe('h0');
  });

  it('stays while it is held, for whatever reason, and goes on from there', () => {
    const stage = raise();
    stage.lane.setMode('step');
    stay(stage);
    for (const reason of ['pause', 'hover', 'focus', 'drag', 'hand', 'menu', 'hidden', 'away'] as const) {
      const before = look(stage);
      stage.lane.hold(reason, true);
      stage.clock.advance(600_000);
      expect(look(stage)).toEqual(before);
      stage.lane.hold(reason, false);
    }
    expect(only(stage)).toBe('h1');
    stay(stage);
    expect(only(stage)).toBe('h2');
  });

  it('can be moved by hand, and then gives what came its whole time', () => {
    const stage = raise();
    stage.lane.setMode('step');
    stage.hand.next();
    expect(only(stage)).toBe('h1');
    stage.clock.advance(2000);
    stage.hand.previous();
    expect(only(stage)).toBe('h0');
    stage.hand.previous();
    expect(only(stage)).toBe('h29');
    expect(stay(stage)).toBeGreaterThan(4000);
    expect(only(stage)).toBe('h0');
  });

  it('still shows one headline alone, from its first word on, when the lane was resized', async () => {
    const stage = raise(MIXED_30, 800);
    stage.lane.setMode('step');
    stay(stage);
    stay(stage);
    for (const width of [1280, 500, 3840, 800]) {
      await resize(stage, width);
      expect(only(stage)).toBe('h2');
      expect(find(stage, 'h2').start).toBeCloseTo(0, 0);
    }
    stay(stage);
    expect(only(stage)).toBe('h3');
  });

  it('goes on with a list of one', () => {
    const stage = raise(MIXED_30.slice(0, 1));
    stage.lane.setMode('step');
    stage.clock.advance(60_000);
    expect(only(stage)).toBe('h0');
  });
});

describe('a change of mode', () => {
  const at = (stage: Stage, ms: number): Stage => {
    stage.clock.advance(ms);
    return stage;
  };

  it('brings back what has left of the first headline in view, where steps begin', () => {
    const stage = at(raise(), 31_000);
    const first = inView(stage)[0]?.id ?? '';
    stage.lane.setMode('step');
    expect(only(stage)).toBe(first);
    expect(find(stage, first).start).toBeCloseTo(0, 0);
  });

  it('from steps to crawling and from standing still to crawling leaves the place as it is', () => {
    const stage = at(raise(), 31_000);
    stage.lane.setMode('step');
    const id = only(stage);
    stage.lane.setMode('crawl');
    expect(find(stage, id).start).toBeCloseTo(0, 0);
    stage.lane.setMode('still');
    stage.lane.setMode('crawl');
    expect(find(stage, id).start).toBeCloseTo(0, 0);
    expect(inView(stage).length).toBeGreaterThan(1);
    stage.clock.advance(1000);
    expect(find(stage, id).start).toBeCloseTo(-stage.clock.pxPerSecond, 0);
  });

  it('back and forth keeps a headline in view that was', () => {
    const stage = at(raise(MIXED_30, 500), 47_000);
    for (const mode of ['step', 'still', 'crawl', 'still', 'step', 'crawl', 'step'] as const) {
      const before = inView(stage).map(({ id }) => id);
      stage.lane.setMode(mode);
      expect(before).toContain(inView(stage)[0]?.id);
      stage.clock.advance(1500);
    }
  });

  it('keeps the part of a headline that is wider than the lane', () => {
    const stage = raise([wide, ...MIXED_30], 320);
    while (find(stage, 'wide').start > -400) stage.clock.advance(100);
    stage.lane.setMode('step');
    const { start, end } = find(stage, 'wide');
    expect(start).toBeLessThan(-200);
    expect(end).toBeGreaterThan(320);
  });
});
