import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { startBar } from '../../components/ticker/bar';
import '../../public/bar-36.css';
import '../../public/bar-bottom.css';
import '../../public/bar-space.css';
import { BAR_TAG, RETIRE_EVENT } from '../../utils/snapshot/shape';
import { ARABIC, createFakeExtension, type FakeExtension } from './fake-extension';
import { drag, middleOf, swipe, turnWheel } from './mouse';
import { createSeekableClock, type SeekableClock } from './seekable-clock';

/**
 * Every type of event that an element of this browser has a handler for, and those that only have a name. Chromium's
 * pointerrawupdate is left out: whoever listens to it on a window makes every movement of the mouse cost more.
 */
const EVERY_TYPE = [
  ...Object.getOwnPropertyNames(HTMLElement.prototype).flatMap((name) => /^on(.+)/.exec(name)?.[1] ?? []),
  ...Object.getOwnPropertyNames(Element.prototype).flatMap((name) => /^on(.+)/.exec(name)?.[1] ?? []),
  ...['focusin', 'focusout', 'touchstart', 'touchmove', 'touchend', 'DOMActivate'],
].filter((type) => type !== 'pointerrawupdate');

let extension: FakeExtension;
let clock: SeekableClock;
let heard: string[];
let listening: AbortController;

const host = (): HTMLElement => document.querySelector(BAR_TAG) as HTMLElement;
const root = (): ShadowRoot => host().shadowRoot as ShadowRoot;
const linkOf = (id: string): HTMLElement => root().querySelector(`[data-id="${id}"]`) as HTMLElement;
const button = (name: string): HTMLElement =>
  [...root().querySelectorAll('button')].find((each) => each.ariaLabel === name) as HTMLElement;
const settle = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** What the page hears: at the window and below it, first and last, and on the host itself. */
function listenAsPage(): void {
  const note = (event: Event): void => {
    if (event.target === host()) heard.push(event.type);
  };
  const { signal } = listening;
  for (const type of EVERY_TYPE)
    for (const place of [window, document, document.documentElement, host()])
      for (const capture of [true, false]) place.addEventListener(type, note, { capture, signal });
}

beforeEach(async () => {
  await page.viewport(1280, 800);
  document.body.innerHTML = '<input id="before">';
  clock = createSeekableClock();
  extension = createFakeExtension(ARABIC, { clock });
  startBar(extension.options);
  await settle();
  heard = [];
  listening = new AbortController();
  listenAsPage();
});

afterEach(async () => {
  listening.abort();
  host()?.dispatchEvent(new Event(RETIRE_EVENT));
  document.body.replaceChildren();
  await userEvent.unhover(document.documentElement);
});

describe('a page that listens to everything', () => {
  it('hears nothing of a pointer that crosses the bar, clicks with each button and drags', async () => {
    await userEvent.hover(linkOf('h1'));
    await userEvent.hover(linkOf('h0'));
    await userEvent.hover(button(ARABIC.words.pause));
    await userEvent.click(linkOf('h0'));
    await userEvent.click(linkOf('h0'), { button: 'middle' });
    await userEvent.dblClick(button(ARABIC.words.pause));
    await userEvent.click(root().querySelector('.ticker-controls') as HTMLElement, { button: 'right' });
    await userEvent.unhover(linkOf('h0'));
    expect(heard).toEqual([]);
    expect(extension.sent.map(({ command }) => command)).toEqual(['headline.open', 'headline.open']);
  });

  it('hears nothing of the wheel', async () => {
    for (const deltaY of [40, -40]) await turnWheel(middleOf(linkOf('h0')), 0, deltaY);
    await settle();
    expect(heard).toEqual([]);
  });

  it('hears nothing of a finger', async () => {
    await swipe(middleOf(linkOf('h0')), 60);
    await settle();
    expect(heard).toEqual([]);
  });

  it('hears nothing of keys, of the focus within the bar, or of what is copied there', async () => {
    document.querySelector('input')?.focus();
    await userEvent.tab();
    heard = [];
    expect(document.activeElement).toBe(host());
    await userEvent.keyboard('s{ArrowLeft}{ArrowRight}{Enter}{Control>}ac{/Control}');
    await userEvent.tab();
    await userEvent.keyboard('{Enter} ');
    await userEvent.tab({ shift: true });
    expect(heard).toEqual([]);
    expect(document.activeElement).toBe(host());
    expect(extension.sent.map(({ command }) => command)).toContain('headline.open');
  });

  it('hears of its own elements as ever, and of a bar that is gone no more than before', async () => {
    const types: string[] = [];
    const field = document.querySelector('input') as HTMLInputElement;
    for (const type of ['pointerdown', 'click', 'keydown', 'input', 'focusin'])
      window.addEventListener(type, (event) => event.target === field && types.push(type), {
        signal: listening.signal,
      });
    await userEvent.click(field);
    await userEvent.keyboard('s');
    await userEvent.click(button(ARABIC.words.close));
    expect(new Set(types)).toEqual(new Set(['pointerdown', 'focusin', 'click', 'keydown', 'input']));
    expect(field.value).toBe('s');
  });
});

describe('a press', () => {
  it('by a key is that of the button that has the focus', async () => {
    document.querySelector('input')?.focus();
    // The headline, its menu, and the first control.
    for (let press = 0; press < 3; press += 1) {
      await userEvent.tab();
      await settle();
    }
    expect(root().activeElement).toBe(button(ARABIC.words.pause));
    await userEvent.keyboard('{Enter}');
    expect(root().activeElement?.ariaLabel).toBe(ARABIC.words.resume);
    await userEvent.keyboard(' ');
    expect(root().activeElement?.ariaLabel).toBe(ARABIC.words.pause);
  });

  it('that ends on another button than it began on presses neither', async () => {
    const from = middleOf(button(ARABIC.words.pause));
    await drag(from, middleOf(button(ARABIC.words.close)).x - from.x);
    await settle();
    expect(host()).not.toBe(null);
    expect(button(ARABIC.words.pause)).toBeDefined();
  });
});
