import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { MIXED_30 } from './headlines';
import { find, inView, linkOf, look, raise, type Stage } from './stage';

let stage: Stage;
let opened: [string, boolean][];

beforeEach(() => {
  opened = [];
  stage = raise(MIXED_30, 800, { actions: { onOpen: (id, inBackground) => opened.push([id, inBackground]) } });
});

afterEach(async () => {
  stage.leave();
  document.body.replaceChildren();
  await cdp().send('Emulation.setEmulatedMedia', { features: [] });
  await userEvent.unhover(document.documentElement);
});

const preferMotion = async (value: 'reduce' | 'no-preference'): Promise<void> => {
  await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value }] });
  await new Promise((resolve) => requestAnimationFrame(resolve));
};

const focusedId = (): string | undefined => (document.activeElement as HTMLElement | null)?.dataset.id;

describe('a pointer on the lane', () => {
  it('holds the lane while it is over it', async () => {
    await userEvent.hover(stage.container);
    expect(stage.clock.isRunning).toBe(false);
    await userEvent.unhover(stage.container);
    await userEvent.hover(document.documentElement, { position: { x: 5, y: 200 } });
    expect(stage.clock.isRunning).toBe(true);
  });

  it('opens a headline that is clicked, and takes no focus for it', async () => {
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    await userEvent.click(linkOf(stage, 'h1'));
    expect(opened).toEqual([['h1', false]]);
    expect(document.activeElement).toBe(field);
  });

  it('opens one in the background by the middle button or with the control key', async () => {
    await userEvent.click(linkOf(stage, 'h0'), { button: 'middle' });
    await userEvent.click(linkOf(stage, 'h1'), { modifiers: ['Control'] });
    expect(opened).toEqual([
      ['h0', true],
      ['h1', true],
    ]);
  });

  it('does nothing for a click that no person made', () => {
    linkOf(stage, 'h0').click();
    linkOf(stage, 'h0').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(opened).toEqual([]);
  });
});

describe('the keyboard on the lane', () => {
  it('goes on from the headline with the focus, wherever in the lane that stands', async () => {
    stage.leave();
    stage = raise(MIXED_30, 1280);
    const [first, second, third] = look(stage);
    linkOf(stage, second?.id ?? '').focus();
    expect(find(stage, second?.id ?? '').start).toBeGreaterThan(100);
    await userEvent.keyboard('{ArrowLeft}');
    expect(focusedId()).toBe(third?.id);
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(focusedId()).toBe(first?.id);
  });

  it('enters at a headline that is in view, holds the lane, goes on by arrows, opens by Enter, and leaves', async () => {
    stage.clock.advance(3000);
    const after = document.createElement('button');
    document.body.append(after);
    await userEvent.tab();
    const first = focusedId() ?? '';
    expect(inView(stage).map(({ id }) => id)).toContain(first);
    expect(stage.clock.isRunning).toBe(false);
    await userEvent.keyboard('{ArrowLeft}');
    const second = focusedId() ?? '';
    expect(find(stage, second).start).toBeCloseTo(0, 0);
    await userEvent.keyboard('{ArrowLeft}');
    expect(focusedId()).not.toBe(second);
    await userEvent.keyboard('{ArrowRight}');
    expect(focusedId()).toBe(second);
    await userEvent.keyboard('{Enter}');
    expect(opened).toEqual([[second, false]]);
    await userEvent.tab();
    expect(document.activeElement).toBe(after);
    // For a moment after the last arrow the headline that it brought stays.
    stage.clock.advance(2000);
    expect(stage.clock.isRunning).toBe(true);
  });

  it('brings the headline back whole that takes the focus after it began to leave', async () => {
    stage.clock.advance(3000);
    linkOf(stage, 'h0').focus();
    expect(find(stage, 'h0').start).toBeCloseTo(0, 0);
    expect(stage.container.scrollLeft).toBe(0);
  });
});

describe('the keys of a headline', () => {
  let asked: string[];
  let passed: string[];
  const note = (event: KeyboardEvent): void => {
    if (!event.defaultPrevented) passed.push(event.code);
  };

  beforeEach(() => {
    asked = [];
    passed = [];
    stage.leave();
    stage = raise(MIXED_30, 800, {
      actions: {
        onOpen: (id, inBackground) => opened.push([id, inBackground]),
        onSave: (id) => asked.push(`save ${id}`),
        onMenu: (id, link) => asked.push(`menu ${id} ${link.dataset.id}`),
        onPause: () => asked.push('pause'),
      },
    });
    window.addEventListener('keydown', note);
    linkOf(stage, 'h0').focus();
  });
  afterEach(() => window.removeEventListener('keydown', note));

  /** As a keyboard with an Arabic layout does. */
  const pressArabic = async (): Promise<void> => {
    const key = { key: 'س', code: 'KeyS', text: 'س', windowsVirtualKeyCode: 83 };
    await cdp().send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
    await cdp().send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  };

  it('are S to save, the space bar to pause, and those of the menu', async () => {
    await userEvent.keyboard('s');
    await pressArabic();
    await userEvent.keyboard(' ');
    expect(asked).toEqual(['save h0', 'save h0', 'pause']);
    asked.length = 0;
    await userEvent.keyboard('{ContextMenu}');
    expect(asked[0]).toBe('menu h0 h0');
    asked.length = 0;
    await userEvent.keyboard('{Shift>}{F10}{/Shift}');
    expect(asked[0]).toBe('menu h0 h0');
    expect(passed.filter((code) => !/^Shift/.test(code))).toEqual([]);
  });

  it('with other keys held are the page’s own', async () => {
    for (const held of ['Control', 'Alt', 'Meta', 'Shift'])
      await userEvent.keyboard(`{${held}>}s{ArrowLeft}{/${held}}`);
    expect(asked).toEqual([]);
    expect(passed.filter((code) => code === 'KeyS')).toHaveLength(4);
    expect(document.activeElement).toBe(linkOf(stage, 'h0'));
  });

  it('do it once, however long they are held down', async () => {
    await userEvent.keyboard('{s>5/}');
    expect(asked).toEqual(['save h0']);
    expect(passed).toEqual([]);
  });

  it('that nothing is there for are the page’s', async () => {
    stage.leave();
    stage = raise(MIXED_30, 800);
    linkOf(stage, 'h0').focus();
    await userEvent.keyboard('s {Escape}');
    expect(passed).toEqual(['KeyS', 'Space', 'Escape']);
  });

  it('leave the right button to open the menu, and with the shift key the browser’s', async () => {
    await userEvent.click(linkOf(stage, 'h1'), { button: 'right' });
    expect(asked).toEqual(['menu h1 h1']);
    await userEvent.click(linkOf(stage, 'h1'), { button: 'right', modifiers: ['Shift'] });
    expect(asked).toEqual(['menu h1 h1']);
    expect(opened).toEqual([]);
  });
});

describe('a person who prefers reduced motion', () => {
  it('has a lane that stands still, with whole headlines, from the moment that they say so', async () => {
    const modes: string[] = [];
    stage.leave();
    stage = raise(MIXED_30, 800, { onModeChange: () => modes.push(stage.lane.mode) });
    stage.clock.advance(3000);
    expect(find(stage, 'h0').start).toBeLessThan(-10);
    await preferMotion('reduce');
    expect(stage.lane.mode).toBe('still');
    expect(stage.clock.isRunning).toBe(false);
    expect(find(stage, 'h0').start).toBeCloseTo(0, 0);
    const before = look(stage);
    stage.clock.advance(60_000);
    expect(look(stage)).toEqual(before);
    await preferMotion('no-preference');
    expect(stage.clock.isRunning).toBe(true);
    expect(modes).toEqual(['still', 'crawl']);
  });

  it('has the mode of their own choice all the same', async () => {
    await preferMotion('reduce');
    stage.lane.setMode('crawl');
    expect(stage.clock.isRunning).toBe(true);
    stage.lane.setMode('auto');
    expect(stage.lane.mode).toBe('still');
    expect(stage.clock.isRunning).toBe(false);
  });

  it('misses nothing: each headline comes by hand', async () => {
    await preferMotion('reduce');
    const shown: string[] = [];
    for (let press = 0; press < 30; press += 1) {
      shown.push(look(stage).find(({ start }) => Math.abs(start) < 1)?.id ?? '');
      stage.hand.next();
    }
    expect(shown).toEqual(MIXED_30.map(({ id }) => id));
  });
});
