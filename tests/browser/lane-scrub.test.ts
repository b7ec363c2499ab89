import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { MIXED_30 } from './headlines';
import { drag, middleOf, moveMouse, swipe, takeMouseAway, turnWheel } from './mouse';
import { find, inView, linkOf, look, raise as raiseStage, type Stage, type StageOptions } from './stage';

let stage: Stage;
const opened: string[] = [];

async function raise(options: StageOptions = {}): Promise<void> {
  await page.viewport(1000, 500);
  stage = raiseStage(MIXED_30, 800, { actions: { onOpen: (id) => opened.push(id) }, ...options });
  await moveMouse(middleOf(stage.container));
}

afterEach(async () => {
  stage.leave();
  opened.length = 0;
  await userEvent.unhover(document.documentElement);
  await takeMouseAway();
});

const wheel = async (deltaX: number, deltaY: number, modifiers = 0): Promise<void> => {
  await turnWheel(middleOf(stage.container), deltaX, deltaY, modifiers);
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30)));
};
/** How far the list has gone on since `id` stood at `start`. */
const wayFrom = (id: string, start: number): number => start - find(stage, id).start;

describe.each([
  { direction: 'rtl', sign: -1 },
  { direction: 'ltr', sign: 1 },
] as const)('the wheel over a lane that crawls, $direction', ({ direction, sign }) => {
  it('moves it on and back, px by px, down and across', async () => {
    await raise({ direction });
    const { start } = find(stage, 'h1');
    await wheel(0, 100);
    expect(wayFrom('h1', start)).toBeCloseTo(100, 0);
    await wheel(0, -60);
    expect(wayFrom('h1', start)).toBeCloseTo(40, 0);
    await wheel(sign * 90, 0);
    expect(wayFrom('h1', start)).toBeCloseTo(130, 0);
    await wheel(sign * -130, 0);
    expect(wayFrom('h1', start)).toBeCloseTo(0, 0);
  });

  it('goes back without end, in list order, with nothing blank', async () => {
    await raise({ direction });
    const list = MIXED_30.map(({ id }) => id);
    let last = 'h0';
    for (let turn = 0; turn < 25; turn += 1) {
      await wheel(0, -700);
      const [first, second] = inView(stage);
      // At most a separator is at the edge.
      expect(first?.start).toBeLessThan(45);
      const at = list.indexOf(first?.id as (typeof list)[number]);
      expect(second?.id).toBe(list[(at + 1) % 30]);
      const before = list.indexOf(last as (typeof list)[number]);
      expect((before - at + 30) % 30).toBeLessThan(6);
      last = first?.id ?? '';
    }
    expect(look(stage).length).toBeLessThan(30);
  });
});

describe('the wheel', () => {
  it('holds the lane for a moment, and then it goes on from there', async () => {
    await raise();
    stage.lane.hold('hover', false);
    await wheel(0, 250);
    stage.lane.hold('hover', false);
    const { id, start } = inView(stage)[1] ?? { id: '', start: 0 };
    expect(stage.clock.isRunning).toBe(false);
    stage.clock.advance(1000);
    expect(wayFrom(id, start)).toBeCloseTo(0, 1);
    stage.clock.advance(1000);
    expect(stage.clock.isRunning).toBe(true);
    expect(wayFrom(id, start)).toBeCloseTo(stage.clock.pxPerSecond / 2, 0);
  });

  it('scrolls the page no more while it is over the lane', async () => {
    await raise();
    const room = document.createElement('div');
    room.style.blockSize = '5000px';
    document.body.append(room);
    const before = look(stage);
    await wheel(0, 100);
    // Scrolling comes after the event, and takes a while.
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(document.scrollingElement?.scrollTop).toBe(0);
    const moved = look(stage);
    expect(moved).not.toEqual(before);
    stage.container.dispatchEvent(new WheelEvent('wheel', { deltaY: 100, bubbles: true, cancelable: true }));
    expect(look(stage)).toEqual(moved);
    room.remove();
  });

  it.each(['step', 'still'] as const)('goes from headline to headline where the lane is in mode %s', async (mode) => {
    await raise();
    stage.lane.setMode(mode);
    await wheel(0, 100);
    expect(find(stage, 'h1').start).toBeCloseTo(0, 0);
    await wheel(0, 120);
    expect(find(stage, 'h2').start).toBeCloseTo(0, 0);
    await wheel(0, -100);
    expect(find(stage, 'h1').start).toBeCloseTo(0, 0);
    // Fine movements add up.
    for (let turn = 0; turn < 6; turn += 1) await wheel(0, 10);
    expect(find(stage, 'h2').start).toBeCloseTo(0, 0);
  });
});

describe('dragging', () => {
  it.each([
    ['rtl', 1],
    ['ltr', -1],
  ] as const)('a lane %s takes it along with the pointer, on and back, and opens nothing', async (direction, sign) => {
    await raise({ direction });
    const link = linkOf(stage, 'h0');
    const { start } = find(stage, 'h1');
    await drag(middleOf(link), sign * 120);
    expect(wayFrom('h1', start)).toBeCloseTo(120, 0);
    await drag(middleOf(stage.container), sign * -300);
    expect(wayFrom('h1', start)).toBeCloseTo(-180, 0);
    expect(inView(stage)[0]?.start).toBeLessThan(45);
    expect(opened).toEqual([]);
  });

  it('holds the lane for as long as the button is down, also beyond the lane', async () => {
    await raise();
    await drag(middleOf(stage.container), 500, () => {
      stage.lane.hold('hover', false);
      stage.clock.advance(60_000);
      expect(stage.clock.isRunning).toBe(false);
    });
    stage.lane.hold('hover', false);
    stage.clock.advance(2000);
    expect(stage.clock.isRunning).toBe(true);
  });

  it('leaves a click a click that shakes a little', async () => {
    await raise();
    const before = find(stage, 'h0').start;
    await drag(middleOf(linkOf(stage, 'h0')), 2);
    expect(opened).toEqual(['h0']);
    expect(find(stage, 'h0').start).toBeCloseTo(before, 1);
    // Nor does a pointer that only passes afterwards move anything.
    await moveMouse(middleOf(linkOf(stage, 'h1')));
    expect(find(stage, 'h0').start).toBeCloseTo(before, 1);
    await drag(middleOf(linkOf(stage, 'h0')), 40);
    await drag(middleOf(linkOf(stage, 'h0')), 0);
    expect(opened).toEqual(['h0', 'h0']);
  });

  it('works with a finger, which leaves the lane running', async () => {
    await raise();
    stage.lane.hold('hover', false);
    const { start } = find(stage, 'h1');
    await swipe(middleOf(stage.container), 160);
    expect(wayFrom('h1', start)).toBeGreaterThan(100);
    expect(opened).toEqual([]);
    stage.clock.advance(2000);
    expect(stage.clock.isRunning).toBe(true);
  });

  it('goes one headline on at a time in a lane that stands still', async () => {
    await raise();
    stage.lane.setMode('still');
    await drag(middleOf(stage.container), 60);
    expect(find(stage, 'h1').start).toBeCloseTo(0, 0);
  });
});
