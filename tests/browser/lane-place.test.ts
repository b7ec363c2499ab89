/** Where a lane stands after all that can happen to it: within a pixel of where it should be. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { headlineOf, LONG_TITLE, MIXED_30 } from './headlines';
import { takeMouseAway } from './mouse';
import { find, inView, look, raise, type Stage, widthOf } from './stage';

let stage: Stage;

beforeEach(takeMouseAway);

afterEach(() => {
  stage.leave();
  for (const face of document.fonts) document.fonts.delete(face);
});

/** The headline in view that came last, and where it begins. */
const latest = (): { id: string; start: number } => {
  const sight = inView(stage).at(-1);
  if (!sight) throw new Error('nothing is in view');
  return sight;
};
const settle = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 60)));
const ticker = (): HTMLElement => stage.container.parentElement as HTMLElement;
const withinAPixel = (actual: number, expected: number): void =>
  expect(Math.abs(actual - expected), `${actual} for ${expected}`).toBeLessThan(1);
const expectFilled = (): void => {
  const sights = look(stage);
  for (const [index, { id, start }] of sights.entries()) {
    const gap = start - (sights[index - 1]?.end ?? start - 40);
    expect(gap, id).toBeGreaterThan(0);
    expect(gap, id).toBeLessThan(60);
  }
  expect(sights.at(-1)?.end).toBeGreaterThan(widthOf(stage));
};

describe.each(['rtl', 'ltr'] as const)('the place of a lane, %s', (direction) => {
  it('is where its speed brings it, through pauses, speeds, modes, arrivals, savers and hiding', () => {
    stage = raise(MIXED_30, 1280, { direction });
    let { id, start } = latest();
    const goOn = (ms: number): void => {
      stage.clock.advance(ms);
      start -= (stage.clock.pxPerSecond * ms) / 1000;
      withinAPixel(find(stage, id).start, start);
      ({ id, start } = latest());
    };
    const arrivals = Array.from({ length: 10 }, (_, index) => headlineOf(`وصل الآن: خبر ${index}`, `new${index}`));
    const happenings: (() => void)[] = [
      () => stage.lane.hold('pause', true),
      () => stage.lane.setPace(direction, 12),
      () => stage.lane.setHeadlines([...arrivals, ...MIXED_30]),
      () => stage.lane.setMode('crawl'),
      () => stage.lane.hold('hidden', true),
      () => stage.lane.setHeadlines([...arrivals.slice(5), ...MIXED_30.slice(3)]),
    ];
    for (const happen of happenings) {
      goOn(3000);
      happen();
      withinAPixel(find(stage, id).start, start);
      for (const reason of ['pause', 'hidden'] as const) {
        stage.clock.advance(1000);
        if (!stage.clock.isRunning) withinAPixel(find(stage, id).start, start);
        else start -= stage.clock.pxPerSecond;
        stage.lane.hold(reason, false);
      }
      withinAPixel(find(stage, id).start, start);
    }
    goOn(8000);
  });

  it('is the beginning of a headline that was in view, from standing still or stepping back to crawling', () => {
    stage = raise(MIXED_30, 1280, { direction });
    stage.clock.advance(21_000);
    for (const mode of ['still', 'step'] as const) {
      const { id } = inView(stage)[0] ?? { id: '' };
      stage.lane.setMode(mode);
      withinAPixel(find(stage, id).start, 0);
      stage.lane.setMode('crawl');
      withinAPixel(find(stage, id).start, 0);
      stage.clock.advance(1000);
      withinAPixel(find(stage, id).start, -stage.clock.pxPerSecond);
    }
  });

  it('stays in view and in place when the lane becomes narrower and wider', async () => {
    stage = raise(MIXED_30, 1280, { direction });
    stage.clock.advance(33_000);
    const { id, start } = inView(stage)[0] ?? { id: '', start: 0 };
    for (const width of [900, 320, 3840, 1280]) {
      ticker().style.inlineSize = `${width}px`;
      await settle();
      withinAPixel(find(stage, id).start, start);
      expectFilled();
    }
  });

  it('of a headline wider than the lane is its same part', async () => {
    stage = raise([headlineOf(LONG_TITLE, 'wide'), ...MIXED_30], 320, { direction });
    while (find(stage, 'wide').start > -400) stage.clock.advance(100);
    const before = find(stage, 'wide');
    const share = -before.start / (before.end - before.start);
    ticker().style.fontSize = '22px';
    await settle();
    const after = find(stage, 'wide');
    expect((after.end - after.start) / (before.end - before.start)).toBeGreaterThan(1.3);
    expect(-after.start / (after.end - after.start)).toBeCloseTo(share, 1);
  });
});

describe('what changes the widths of letters', () => {
  /** A font in which every letter is another width than in the one before: the browser's own monospaced one. */
  const bringFont = async (): Promise<void> => {
    const face = new FontFace('Late', 'local("DejaVu Sans Mono"), local("Noto Sans Mono"), local("Liberation Mono")');
    document.fonts.add(await face.load());
    await settle();
  };

  it('late fonts: nothing in view jumps, none lies over another, and the lane stays full', async () => {
    stage = raise(MIXED_30, 1280);
    ticker().style.fontFamily = 'Late, sans-serif';
    await settle();
    stage.clock.advance(14_000);
    const first = inView(stage)[0] ?? { id: '', start: 0, end: 0 };
    const sizes = new Map(look(stage).map(({ id, start, end }) => [id, end - start]));
    await bringFont();
    expect(look(stage).some(({ id, start, end }) => Math.abs(end - start - (sizes.get(id) ?? 0)) > 5)).toBe(true);
    const after = find(stage, first.id);
    const share = (sight: { start: number; end: number }): number => -sight.start / (sight.end - sight.start);
    expect(inView(stage)[0]?.id).toBe(first.id);
    expect(share(after)).toBeCloseTo(share(first), 1);
    stage.clock.advance(0);
    expectFilled();
    const { id, start } = latest();
    stage.clock.advance(2000);
    withinAPixel(find(stage, id).start, start - 2 * stage.clock.pxPerSecond);
  });

  it.each([9, 13, 20, 30])(
    'zoom and letters of %i px: the same headline stays first, at its same part',
    async (size) => {
      stage = raise(MIXED_30, 1280);
      stage.clock.advance(40_000);
      const before = inView(stage)[0] ?? { id: '', start: 0, end: 0 };
      ticker().style.fontSize = `${size}px`;
      await settle();
      stage.clock.advance(0);
      expect(inView(stage)[0]?.id).toBe(before.id);
      expectFilled();
      const errors: string[] = [];
      const note = (event: ErrorEvent): unknown => errors.push(event.message);
      window.addEventListener('error', note);
      ticker().style.fontSize = '15px';
      await settle();
      window.removeEventListener('error', note);
      // The page would hear of an observer that did not come to rest.
      expect(errors).toEqual([]);
      withinAPixel(find(stage, before.id).start, before.start);
    },
  );

  it('keeps a headline at the edge that begins there, standing still', async () => {
    await page.viewport(1300, 400);
    stage = raise(MIXED_30, 1280);
    stage.lane.setMode('still');
    for (let press = 0; press < 5; press += 1) stage.hand.next();
    const { id } = inView(stage)[0] ?? { id: '' };
    for (const size of [30, 12, 15]) {
      ticker().style.fontSize = `${size}px`;
      await settle();
      withinAPixel(find(stage, id).start, 0);
    }
  });
});

describe('a title of nothing but marks', () => {
  it('stops neither the lane nor the tab, and what follows it comes', () => {
    stage = raise([headlineOf('\u0301'.repeat(80), 'marks'), headlineOf('\u2061'.repeat(80), 'joiners')], 800);
    stage.clock.advance(30_000);
    stage.lane.setHeadlines(MIXED_30);
    stage.clock.advance(60_000);
    expect(inView(stage).some(({ id }) => id.startsWith('h'))).toBe(true);
  });
});
