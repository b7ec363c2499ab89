import { afterEach, describe, expect, it } from 'vitest';
import type { Direction } from '../../utils/model/direction';
import type { SnapshotHeadline } from '../../utils/snapshot/shape';
import { headlineOf, LONG_TITLE, MIXED_30 } from './headlines';
import {
  find,
  inView,
  linkOf,
  look,
  raise as raiseStage,
  type Sight,
  type Stage,
  type StageOptions,
  widthOf,
} from './stage';

const stages: Stage[] = [];

function raise(headlines: readonly SnapshotHeadline[], width: number, options?: StageOptions): Stage {
  const stage = raiseStage(headlines, width, options);
  stages.push(stage);
  return stage;
}

afterEach(() => {
  for (const stage of stages.splice(0)) stage.leave();
  document.documentElement.dir = '';
});

function expectNoOverlap(sights: Sight[]): void {
  sights.forEach((sight, index) => {
    const next = sights[index + 1];
    if (next) expect(next.start, `${next.id} after ${sight.id}`).toBeGreaterThan(sight.end);
  });
}

/** Goes on in steps until `isDone`, and answers with the ids in the order in which each came wholly into view. */
function watch(stage: Stage, isDone: (whole: string[]) => boolean, stepMs = 250): string[] {
  const whole: string[] = [];
  const standing = new Set<string>();
  for (let step = 0; !isDone(whole); step += 1) {
    if (step > 20_000) throw new Error(`no end of it: ${whole.join(' ')}`);
    const sights = look(stage);
    const width = widthOf(stage);
    expect(
      sights.some(({ start, end }) => end > 0 && start < width),
      `blank at step ${step}`,
    ).toBe(true);
    expectNoOverlap(sights);
    const nowWhole = sights.filter(({ start, end }) => start >= -0.5 && end <= width + 0.5).map(({ id }) => id);
    for (const id of nowWhole) if (!standing.has(id)) whole.push(id);
    standing.clear();
    for (const id of nowWhole) standing.add(id);
    stage.clock.advance(stepMs);
  }
  return whole;
}

const ids = (list: readonly SnapshotHeadline[]): string[] => list.map(({ id }) => id);

describe('a lane of 30 headlines, Arabic, Latin and mixed', () => {
  it.each<[Direction, number]>([
    ['rtl', 1],
    ['ltr', -1],
  ])('%s: the strip moves by %i times its speed, on pages of either direction', (direction, sign) => {
    for (const page of ['rtl', 'ltr']) {
      document.documentElement.dir = page;
      const stage = raise(MIXED_30, 800, { direction });
      const before = stage.container.querySelector('[data-id=h2]')?.getBoundingClientRect().left ?? Number.NaN;
      stage.clock.advance(1000);
      const after = stage.container.querySelector('[data-id=h2]')?.getBoundingClientRect().left ?? Number.NaN;
      expect(after - before).toBeCloseTo(sign * stage.clock.pxPerSecond, 0);
    }
  });

  it('is filled from its first moment, from the first headline on', () => {
    const stage = raise(MIXED_30, 1280);
    const sights = inView(stage);
    expect(sights[0]).toMatchObject({ id: 'h0', start: 0 });
    expect(sights.at(-1)?.end).toBeGreaterThan(1200);
  });

  it('shows an Arabic headline with its first word first: it enters at the left edge of a right-to-left lane', () => {
    const stage = raise(MIXED_30, 600);
    const next = look(stage).find(({ start }) => start >= 600);
    if (!next) throw new Error('nothing is about to come');
    while (find(stage, next.id).start > 590) stage.clock.advance(50);
    const element = linkOf(stage, next.id);
    // Generated content can't be measured by its letters: the same as text can.
    const text = document.createTextNode(element.dataset.title ?? '');
    element.dataset.title = '';
    element.append(text);
    const firstLetter = document.createRange();
    firstLetter.setStart(text, 0);
    firstLetter.setEnd(text, 1);
    const lane = stage.container.getBoundingClientRect();
    // But for the padding that keeps the outline of a focused headline off its letters.
    expect(firstLetter.getBoundingClientRect().right).toBeGreaterThan(element.getBoundingClientRect().right - 5);
    expect(firstLetter.getBoundingClientRect().right).toBeGreaterThan(lane.left);
    expect(element.getBoundingClientRect().left).toBeLessThan(lane.left);
  });

  it('keeps no more in the document than is in view and about to come, however long the list', () => {
    const list = Array.from({ length: 600 }, (_, index) => headlineOf(MIXED_30[index % 30]?.title ?? '', `n${index}`));
    const stage = raise(list, 1280);
    for (let minute = 0; minute < 10; minute += 1) {
      stage.clock.advance(60_000);
      expect(look(stage).length).toBeLessThan(30);
    }
  });

  it('moves at the speed asked for, in characters per second of the headlines as rendered', () => {
    const stage = raise(MIXED_30, 1280, { charactersPerSecond: 10 });
    const drawn = [...stage.container.querySelectorAll<HTMLElement>('[data-id]')];
    const px = drawn.reduce((sum, each) => sum + each.getBoundingClientRect().width, 0);
    const characters = drawn.reduce((sum, each) => sum + (each.dataset.title?.replace(/\p{M}/gu, '').length ?? 0), 0);
    expect(stage.clock.pxPerSecond / ((10 * px) / characters)).toBeGreaterThan(0.88);
    expect(stage.clock.pxPerSecond / ((10 * px) / characters)).toBeLessThan(1.12);
  });

  it('goes on exactly where it was after an hour, when its numbers are brought back to small ones', () => {
    const stage = raise(MIXED_30, 1280, { charactersPerSecond: 17 });
    let before = inView(stage);
    for (let second = 0; second < 3600; second += 5) {
      stage.clock.advance(5000);
      const after = inView(stage);
      const common = after.find(({ id }) => before.some((each) => each.id === id));
      const was = before.find(({ id }) => id === common?.id);
      expect((was?.start ?? 0) - (common?.start ?? 0)).toBeCloseTo(5 * stage.clock.pxPerSecond, 0);
      before = after;
    }
  });
});

describe('a lane that is held', () => {
  it('pauses and resumes in place, and moves only when no reason is left', () => {
    const stage = raise(MIXED_30, 1280);
    stage.clock.advance(7300);
    const before = look(stage);
    stage.lane.hold('pause', true);
    stage.lane.hold('hover', true);
    stage.clock.advance(60_000);
    expect(look(stage)).toEqual(before);
    stage.lane.hold('hover', false);
    stage.clock.advance(60_000);
    expect(look(stage)).toEqual(before);
    stage.lane.hold('pause', false);
    stage.clock.advance(1000);
    expect((before[0]?.start ?? 0) - (look(stage)[0]?.start ?? 0)).toBeCloseTo(stage.clock.pxPerSecond, 0);
  });

  it('keeps its place when the speed changes, moving or not', () => {
    const stage = raise(MIXED_30, 1280);
    stage.clock.advance(4000);
    const before = inView(stage);
    stage.lane.setPace('rtl', 17);
    expect(inView(stage)[0]?.start).toBeCloseTo(before[0]?.start ?? 0, 1);
    const slow = stage.clock.pxPerSecond;
    stage.lane.setPace('rtl', 3);
    expect(stage.clock.pxPerSecond).toBeCloseTo((slow * 3) / 17, 3);
    expect(inView(stage)[0]?.start).toBeCloseTo(before[0]?.start ?? 0, 1);
  });

  it('moves again after a sleep that outlasted what stood on it, without going blank for long', () => {
    const stage = raise(MIXED_30, 1280);
    stage.clock.advance(3000);
    stage.clock.sleep(8 * 3600 * 1000);
    stage.clock.advance(8000);
    expect(inView(stage).length).toBeGreaterThan(1);
    watch(stage, (whole) => whole.length > 10);
  });
});

describe('a list that changes', () => {
  const arrival = headlineOf('وصل الآن: افتتاح معرض الطيران المدني في المدينة الساحلية', 'new');

  it('lets ten new headlines in at the seam, and moves nothing that is in view', () => {
    const stage = raise(MIXED_30, 1280);
    stage.clock.advance(12_345);
    const before = inView(stage);
    const arrivals = Array.from({ length: 10 }, (_, index) => headlineOf(`${arrival.title} ${index}`, `new${index}`));
    stage.lane.setHeadlines([...arrivals, ...MIXED_30]);
    const after = inView(stage);
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    for (const [index, { start }] of after.entries()) expect(start).toBeCloseTo(before[index]?.start ?? 0, 1);
    const whole = watch(stage, (seen) => seen.includes('new9'));
    const seam = whole.indexOf('new0');
    expect(whole[seam - 1]).toBe('h29');
    expect(whole.slice(seam)).toEqual(ids(arrivals));
  });

  it('lets a new headline in at the seam even when the seam is already on the belt, out of sight', () => {
    const stage = raise(MIXED_30, 600);
    while (!look(stage).some(({ id, start }) => id === 'h0' && start > 900)) stage.clock.advance(500);
    stage.lane.setHeadlines([arrival, ...MIXED_30]);
    expect(watch(stage, (seen) => seen.includes('h1')).slice(-4)).toEqual(['h29', 'new', 'h0', 'h1']);
  });

  it('appends a removed headline no more, and lets one in view leave', () => {
    const stage = raise(MIXED_30, 1280);
    const [inSight] = inView(stage);
    stage.lane.setHeadlines(MIXED_30.filter(({ id }) => id !== inSight?.id && id !== 'h12'));
    expect(inView(stage)[0]).toEqual(inSight);
    stage.clock.advance(20_000);
    const whole = watch(stage, () => stage.laps === 3);
    expect(whole).not.toContain(inSight?.id);
    expect(whole).not.toContain('h12');
    expect(whole).toContain('h13');
  });

  it('changes an edited title where it is out of view, and only there', () => {
    const stage = raise(MIXED_30, 600);
    const textOf = (id: string): string | undefined => linkOf(stage, id).dataset.title;
    const hidden = look(stage).find(({ start }) => start > 1000)?.id ?? '';
    stage.lane.setHeadlines(MIXED_30.map((each) => ({ ...each, title: `${each.title} (تصحيح)` })));
    expect(textOf('h0')).toBe(MIXED_30[0]?.title);
    expect(textOf(hidden)).toMatch(/تصحيح/);
  });

  it('begins to move with the first headlines and stands empty when the last are gone', () => {
    const stage = raise([], 800);
    expect(stage.clock.isRunning).toBe(false);
    stage.lane.setHeadlines(MIXED_30);
    expect(stage.clock.isRunning).toBe(true);
    stage.lane.setHeadlines([]);
    expect(look(stage)).toEqual([]);
    expect(stage.clock.isRunning).toBe(false);
  });

  it('goes on in place when the lane grows, without blank room', async () => {
    const stage = raise(MIXED_30, 320);
    stage.clock.advance(5000);
    const before = inView(stage)[0];
    const ticker = stage.container.parentElement;
    if (!ticker) throw new Error('no ticker');
    ticker.style.inlineSize = '3000px';
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
    expect(inView(stage)[0]?.start).toBeCloseTo(before?.start ?? 0, 1);
    expect(look(stage).at(-1)?.end).toBeGreaterThan(3000);
  });
});

describe('a lane that grows at the seam', () => {
  it('leaves no hole in a list that is longer than the lane', async () => {
    const stage = raise(MIXED_30, 320);
    while (inView(stage)[0]?.id !== 'h29') stage.clock.advance(500);
    stage.lane.setHeadlines(MIXED_30.slice());
    const ticker = stage.container.parentElement;
    if (!ticker) throw new Error('no ticker');
    ticker.style.inlineSize = '3000px';
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
    const sights = look(stage);
    for (const [index, { start }] of sights.entries()) {
      expect(start - (sights[index - 1]?.end ?? start)).toBeLessThan(100);
    }
    expect(sights.at(-1)?.end).toBeGreaterThan(3000);
  });
});

describe('a short list', () => {
  it.each([
    [1, 300],
    [1, 1280],
    [2, 1280],
    [3, 1280],
  ])('of %i in a lane of %i px loops without a blank frame and with no headline twice in whole', (count, width) => {
    const stage = raise(MIXED_30.slice(0, count), width);
    for (let step = 0; step < 600; step += 1) {
      const sights = inView(stage);
      expect(sights.length).toBeGreaterThan(0);
      expectNoOverlap(sights);
      const whole = sights.filter(({ start, end }) => start >= 0 && end <= width).map(({ id }) => id);
      expect(new Set(whole).size).toBe(whole.length);
      stage.clock.advance(200);
    }
    expect(stage.laps).toBeGreaterThan(3);
  });
});

describe('by hand', () => {
  const wide = headlineOf(LONG_TITLE, 'wide');

  it('goes to the next and the previous headline, whole, at the inline start, round the seam in both directions', () => {
    const stage = raise(MIXED_30.slice(0, 3), 800);
    const order: string[] = [];
    for (let press = 0; press < 4; press += 1) {
      stage.hand.next();
      order.push(look(stage).find(({ start }) => Math.abs(start) < 1)?.id ?? '');
    }
    expect(order).toEqual(['h1', 'h2', 'h0', 'h1']);
    order.length = 0;
    for (let press = 0; press < 5; press += 1) {
      stage.hand.previous();
      order.push(look(stage).find(({ start }) => Math.abs(start) < 1)?.id ?? '');
      expectNoOverlap(look(stage));
    }
    expect(order).toEqual(['h0', 'h2', 'h1', 'h0', 'h2']);
  });

  it('shows one wider than the lane part by part, to its last word, and back to its first', () => {
    const stage = raise([wide, ...MIXED_30], 320);
    const { end } = find(stage, 'wide');
    const ends = [end];
    for (let press = 0; press < 20 && (ends.at(-1) ?? 0) > 321; press += 1) {
      stage.hand.next();
      ends.push(find(stage, 'wide').end);
    }
    expect(ends.at(-1)).toBeCloseTo(320, 0);
    for (let part = 1; part < ends.length; part += 1)
      expect((ends[part - 1] ?? 0) - (ends[part] ?? 0)).toBeLessThan(320);
    stage.hand.next();
    expect(find(stage, 'h0').start).toBeCloseTo(0, 0);
    stage.hand.previous();
    expect(find(stage, 'wide').end).toBeCloseTo(320, 0);
    for (let press = 1; press < ends.length; press += 1) stage.hand.previous();
    expect(find(stage, 'wide').start).toBeCloseTo(0, 0);
  });

  it('can go back as long as one likes', () => {
    const stage = raise(MIXED_30, 800);
    for (let press = 0; press < 90; press += 1) stage.hand.previous();
    expect(find(stage, 'h0').start).toBeCloseTo(0, 0);
    expect(look(stage).length).toBeLessThan(30);
  });
});

describe('what was seen', () => {
  it('is what came into view, told once', () => {
    const stage = raise(MIXED_30, 600);
    stage.clock.advance(10_000);
    const seen = stage.lane.takeSeen();
    expect(seen.slice(0, 2)).toEqual(['h0', 'h1']);
    expect(seen.length).toBeLessThan(6);
    while (stage.laps === 0) stage.clock.advance(1000);
    expect(new Set([...seen, ...stage.lane.takeSeen()]).size).toBe(30);
    expect(stage.lane.takeSeen()).toEqual([]);
  });
});
