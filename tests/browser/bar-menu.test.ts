import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { type BarOptions, startBar } from '../../components/ticker/bar';
import '../../public/bar-36.css';
import '../../public/bar-bottom.css';
import '../../public/bar-space.css';
import { BAR_TAG, RETIRE_EVENT, type Snapshot } from '../../utils/snapshot/shape';
import { ARABIC, createFakeExtension, ENGLISH, type FakeExtension } from './fake-extension';
import { letGo, middleOf, moveMouse, pressMouse } from './mouse';
import { createSeekableClock, type SeekableClock } from './seekable-clock';

let clock: SeekableClock;
let extension: FakeExtension;

const LINKED: Snapshot = {
  ...ARABIC,
  headlines: ARABIC.headlines.map((each) => ({ ...each, url: `https://news.example/${each.id}` })),
};
const { words } = ARABIC;

const host = (): HTMLElement => document.querySelector(BAR_TAG) as HTMLElement;
const root = (): ShadowRoot => host().shadowRoot as ShadowRoot;
const linkOf = (id: string): HTMLElement => root().querySelector(`[data-id="${id}"]`) as HTMLElement;
const menu = (): HTMLElement => root().querySelector('[role="menu"]') as HTMLElement;
const items = (): HTMLElement[] => [...menu().querySelectorAll<HTMLElement>('[role="menuitem"]')];
const item = (name: string): HTMLElement => items().find(({ ariaLabel }) => ariaLabel === name) as HTMLElement;
const notice = (): HTMLElement => root().querySelector('[role="status"]') as HTMLElement;
const said = (): string | undefined => notice().querySelector('span')?.dataset.text;
const focused = (): string | null | undefined => root().activeElement?.ariaLabel;
const settle = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

async function start(snapshot = LINKED, options: Partial<BarOptions> = {}): Promise<void> {
  extension = createFakeExtension(snapshot, { clock, ...options });
  startBar(extension.options);
  await settle();
}

/** With the pointer: by the button beside the headline. Time passes until everything in it may be pressed. */
async function openMenu(id = 'h0'): Promise<void> {
  await userEvent.hover(linkOf(id));
  await settle();
  await userEvent.click(root().querySelector('.ticker-more') as HTMLElement);
  await settle();
  clock.advance(600);
}

/** With the keys: one that is wider than the lane has that button out of view. */
async function openMenuByKeys(): Promise<void> {
  document.querySelector('input')?.focus();
  await userEvent.tab();
  await settle();
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await settle();
  clock.advance(600);
}

/** Waits until a notice has gone. */
async function letPass(): Promise<void> {
  await userEvent.hover(document.body, { position: { x: 5, y: 300 } });
  for (let second = 0; said() !== undefined && second < 20; second += 1) clock.advance(1000);
}

beforeEach(async () => {
  await page.viewport(1280, 800);
  document.body.innerHTML = '<input id="before">';
  clock = createSeekableClock();
});

afterEach(async () => {
  host()?.dispatchEvent(new Event(RETIRE_EVENT));
  document.body.replaceChildren();
  await userEvent.unhover(document.documentElement);
});

describe('the menu of a headline', () => {
  it('opens by the button beside the headline under the pointer, says source and age, and holds the lane', async () => {
    await start();
    await openMenu();
    expect(menu().matches(':popover-open')).toBe(true);
    const heading = [...menu().querySelectorAll<HTMLElement>('.ticker-heading')].map(({ dataset }) => dataset.text);
    expect(heading[0]).toBe(LINKED.headlines[0]?.source);
    expect(heading).toHaveLength(2);
    expect(items().map(({ ariaLabel }) => ariaLabel)).toEqual([
      words.reader,
      words.original,
      words.save,
      words.copy,
      words.mute,
    ]);
    await userEvent.hover(document.body);
    expect(clock.isRunning).toBe(false);
    await userEvent.keyboard('{Escape}');
    expect(menu().matches(':popover-open')).toBe(false);
    expect(clock.isRunning).toBe(true);
  });

  it('offers neither the original nor its link where there is none, and to remove what is saved', async () => {
    await start({ ...LINKED, headlines: LINKED.headlines.map((each) => ({ ...each, url: null, saved: true })) });
    await openMenu();
    expect(items().map(({ ariaLabel }) => ariaLabel)).toEqual([words.reader, words.unsave, words.mute]);
  });

  it('goes round by arrows, to its ends by Home and End, and gives the focus back where it was', async () => {
    await start();
    document.querySelector('input')?.focus();
    await openMenu();
    expect(focused()).toBe(words.reader);
    await userEvent.keyboard('{ArrowUp}');
    expect(focused()).toBe(words.mute);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(focused()).toBe(words.original);
    await userEvent.keyboard('{End}');
    expect(focused()).toBe(words.mute);
    await userEvent.keyboard('{Home}{Escape}');
    expect(document.activeElement?.id).toBe('before');
  });

  it('closes by the Tab key, a press elsewhere in the bar or in the page, and a change of size', async () => {
    await start();
    for (const close of [
      () => userEvent.tab(),
      () => userEvent.click(document.body, { position: { x: 5, y: 300 } }),
      () => userEvent.click(root().querySelector('.ticker-controls') as HTMLElement, { position: { x: 1, y: 1 } }),
      () => page.viewport(1200, 800),
    ]) {
      await openMenu('h1');
      expect(menu().matches(':popover-open')).toBe(true);
      await close();
      await settle();
      expect(menu().matches(':popover-open')).toBe(false);
    }
  });

  it.each([
    [1280, 800, ARABIC],
    [320, 400, ARABIC],
    [320, 400, ENGLISH],
    [640, 400, ENGLISH],
  ])('stands above the bar and within a window of %i by %i px', async (width, height, snapshot) => {
    await page.viewport(width, height);
    await start({ ...snapshot, headlines: LINKED.headlines });
    await openMenuByKeys();
    expect(items()).toHaveLength(5);
    const box = menu().getBoundingClientRect();
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(width);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.bottom).toBeLessThanOrEqual(host().getBoundingClientRect().top);
    for (const each of items()) expect(each.getBoundingClientRect().height).toBeGreaterThanOrEqual(24);
  });

  it('stands below a bar at the upper edge', async () => {
    await start();
    host().setAttribute('edge', 'top');
    await openMenu();
    const bar = host().getBoundingClientRect();
    expect(bar).toMatchObject({ top: 0, height: 36 });
    expect(menu().getBoundingClientRect().top).toBe(36);
  });

  it('does what it says', async () => {
    await start();
    for (const name of [words.reader, words.original, words.save, words.mute]) {
      await openMenu();
      await userEvent.click(item(name));
      await settle();
      await letPass();
    }
    expect(extension.sent.filter(({ command }) => command !== 'headlines.seen')).toEqual([
      { command: 'headline.open', payload: { id: 'h0', inBackground: false, where: 'reader' } },
      { command: 'headline.open', payload: { id: 'h0', inBackground: false, where: 'original' } },
      { command: 'headline.save', payload: { id: 'h0', isSaved: true } },
      { command: 'headline.muteSource', payload: { id: 'h0', isMuted: true } },
    ]);
  });

  it('copies the link without the page hearing of it', async () => {
    const heard: string[] = [];
    const listening = new AbortController();
    await start();
    for (const type of ['copy', 'beforecopy', 'keydown', 'click'])
      window.addEventListener(type, () => heard.push(type), { capture: true, signal: listening.signal });
    const field = document.querySelector('input') as HTMLInputElement;
    field.value = 'text of the page';
    field.select();
    await openMenu();
    heard.length = 0;
    await userEvent.click(item(words.copy));
    await settle();
    expect(said()).toBe(words.copied);
    expect(heard.filter((type) => type !== 'beforecopy')).toEqual([]);
    listening.abort();
    field.value = '';
    field.focus();
    await userEvent.paste();
    expect(field.value).toBe('https://news.example/h0');
  });
});

describe('what outlives the page', () => {
  const sent = () => extension.sent.filter(({ command }) => command !== 'headlines.seen');
  const off = (): HTMLElement =>
    root().querySelector(`.ticker-controls [aria-label="${words.leaveSite}"]`) as HTMLElement;
  const offer = async (): Promise<void> => {
    await userEvent.click(off());
    await settle();
  };

  it('is done by no single click on the bar: that of the button opens the bar’s own menu, at what it says', async () => {
    await start();
    await offer();
    expect(off().ariaHasPopup).toBe('menu');
    expect(menu().matches(':popover-open')).toBe(true);
    expect(menu().ariaLabel).toBe(words.name);
    expect(items().map(({ ariaLabel }) => ariaLabel)).toEqual([words.close, words.leaveSite, words.otherEdge]);
    expect(focused()).toBe(words.leaveSite);
    expect(sent()).toEqual([]);
    expect(host().isConnected).toBe(true);
  });

  it('is done in that menu, where nothing is under the pointer that opened it', async () => {
    await start();
    await offer();
    expect(menu().getBoundingClientRect().bottom).toBeLessThanOrEqual(host().getBoundingClientRect().top);
    clock.advance(600);
    await userEvent.click(item(words.otherEdge));
    expect(sent()).toEqual([{ command: 'bar.switchEdge', payload: {} }]);
    await offer();
    clock.advance(600);
    await userEvent.click(item(words.leaveSite));
    await settle();
    expect(sent()[1]).toEqual({ command: 'bar.leaveSite', payload: {} });
    expect(host()).toBe(null);
  });

  it('is not done by a press that comes at once, nor by any number of them; to open a headline is', async () => {
    await start();
    for (const name of [words.save, words.mute]) {
      await openMenu();
      await userEvent.keyboard('{Escape}');
      await userEvent.click(root().querySelector('.ticker-more') as HTMLElement);
      await settle();
      for (let press = 0; press < 4; press += 1) {
        await userEvent.click(item(name));
        clock.advance(300);
      }
      expect(sent()).toEqual([]);
      clock.advance(300);
      await userEvent.click(item(name));
      await settle();
      expect(sent()).toHaveLength(1);
      extension.sent.length = 0;
      await letPass();
    }
    await userEvent.hover(linkOf('h0'));
    await userEvent.click(root().querySelector('.ticker-more') as HTMLElement);
    await settle();
    await userEvent.click(item(words.reader));
    expect(sent()).toMatchObject([{ command: 'headline.open' }]);
  });

  const key = (type: string, more = {}): Promise<unknown> =>
    (cdp() as { send(method: string, options: object): Promise<unknown> }).send('Input.dispatchKeyEvent', {
      ...{ type, key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, ...(type === 'keyUp' ? {} : { text: '\r' }) },
      ...more,
    });

  it('is not done by a key that is held down since before the menu was there, however long', async () => {
    await start();
    off().focus();
    await settle();
    await key('keyDown');
    await settle();
    expect(focused()).toBe(words.leaveSite);
    clock.advance(600);
    for (let time = 0; time < 3; time += 1) {
      await key('keyDown', { autoRepeat: true });
      clock.advance(600);
    }
    await key('keyUp');
    await settle();
    expect(sent()).toEqual([]);
    await key('keyDown');
    await key('keyUp');
    await settle();
    expect(sent()).toEqual([{ command: 'bar.leaveSite', payload: {} }]);
  });

  it('is not done by a key that went down in the menu too soon, however long it is held', async () => {
    await start();
    await offer();
    await key('keyDown');
    for (let time = 0; time < 3; time += 1) {
      clock.advance(600);
      await key('keyDown', { autoRepeat: true });
    }
    await key('keyUp');
    await settle();
    expect(sent()).toEqual([]);
    clock.advance(600);
    await key('keyDown');
    await key('keyUp');
    await settle();
    expect(sent()).toHaveLength(1);
  });

  it('is not done by a press that began too soon and is held until it may be pressed', async () => {
    await start();
    await offer();
    const place = middleOf(item(words.leaveSite));
    await moveMouse(place);
    await pressMouse(place);
    clock.advance(600);
    await letGo(place);
    await settle();
    expect(sent()).toEqual([]);
    clock.advance(600);
    await userEvent.click(item(words.leaveSite));
    expect(sent()).toHaveLength(1);
  });

  it('is not done by a press that a busy page has kept waiting until the time had passed', async () => {
    await start();
    await offer();
    const place = middleOf(item(words.leaveSite));
    await moveMouse(place);
    const pressed = Promise.all([pressMouse(place), letGo(place)]);
    const busyUntil = performance.now() + 300;
    while (performance.now() < busyUntil);
    clock.advance(600);
    await pressed;
    await settle();
    expect(sent()).toEqual([]);
    clock.advance(600);
    await userEvent.click(item(words.leaveSite));
    expect(sent()).toHaveLength(1);
  });

  it('is fainter for as long as it may not be pressed', async () => {
    await start();
    await offer();
    const strengths = (): string[] => items().map((each) => getComputedStyle(each).opacity);
    const [close, leaveSite] = strengths();
    expect(Number(leaveSite)).toBeLessThan(Number(close));
    clock.advance(600);
    expect(new Set(strengths()).size).toBe(1);
  });

  it('takes two presses of keys: S, which shows what it is about to do, and Enter; Escape goes back', async () => {
    await start();
    document.querySelector('input')?.focus();
    await userEvent.tab();
    await settle();
    await userEvent.keyboard('s');
    expect(focused()).toBe(words.save);
    expect(sent()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    expect(root().activeElement).toBe(linkOf('h0'));
    await userEvent.keyboard('ssss');
    expect(sent()).toEqual([]);
    clock.advance(600);
    await userEvent.keyboard('{Enter}');
    await settle();
    expect(sent()).toEqual([{ command: 'headline.save', payload: { id: 'h0', isSaved: true } }]);
    expect(said()).toBe(words.saved);
  });

  it('is said to have failed where it did, and the bar stays', async () => {
    await start(LINKED, { send: () => Promise.reject(new Error('no storage')) });
    await offer();
    clock.advance(600);
    await userEvent.click(item(words.leaveSite));
    await settle();
    expect(said()).toBe(words.failed);
    expect(host().isConnected).toBe(true);
  });
});

describe('the notice', () => {
  it('stands in place of the lane for a while, and not while it is pointed at', async () => {
    await start();
    await openMenu();
    await userEvent.click(item(words.save));
    await settle();
    expect(said()).toBe(words.saved);
    await userEvent.hover(notice());
    clock.advance(9000);
    expect(said()).toBe(words.saved);
    await userEvent.hover(document.body);
    expect(clock.isRunning).toBe(false);
    clock.advance(9000);
    expect(said()).toBe(undefined);
    expect(clock.isRunning).toBe(true);
  });

  it('says that it failed where it did', async () => {
    await start(LINKED, { send: () => Promise.reject(new Error('no storage')) });
    await openMenu();
    await userEvent.click(item(words.mute));
    await settle();
    expect(said()).toBe(words.failed);
    expect(notice().querySelector('button')).toBe(null);
  });

  it('has room for its button in a narrow window', async () => {
    await page.viewport(320, 600);
    await settle();
    await start();
    await openMenuByKeys();
    await userEvent.click(item(words.mute));
    await settle();
    const undo = notice().querySelector('button')?.getBoundingClientRect();
    const lane = root().querySelector('.lane')?.getBoundingClientRect();
    expect(undo?.left).toBeGreaterThanOrEqual(lane?.left ?? Number.NaN);
    expect(undo?.width).toBeGreaterThanOrEqual(24);
  });

  it('offers to undo that a source was muted', async () => {
    await start();
    await openMenu();
    await userEvent.click(item(words.mute));
    await settle();
    expect(said()).toBe(words.muted);
    await userEvent.click(notice().querySelector('button') as HTMLElement);
    await settle();
    expect(extension.sent.at(-1)).toEqual({ command: 'headline.muteSource', payload: { id: 'h0', isMuted: false } });
    expect(said()).toBe(undefined);
  });
});

describe('the Escape key in the bar', () => {
  it('gives the focus back to where it was before, or to nothing', async () => {
    await start();
    document.querySelector('input')?.focus();
    await userEvent.tab();
    await settle();
    expect(document.activeElement).toBe(host());
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement?.id).toBe('before');
    document.querySelector('input')?.remove();
    (root().querySelector('.ticker-controls button:not([hidden])') as HTMLElement).focus();
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(document.body);
  });
});

describe('headlines that arrive', () => {
  const later = {
    ...LINKED,
    headlines: [{ ...LINKED.headlines[0], id: 'late', title: 'خبر وصل الآن' }, ...LINKED.headlines],
  } as Snapshot;
  const news = (): (string | undefined)[] =>
    [...root().querySelectorAll<HTMLElement>('[aria-live="polite"] p')].map(({ dataset }) => dataset.text);

  it('are announced where that is wished, and only those that are new', async () => {
    const lane = { ...LINKED.lane, announce: true };
    await start({ ...LINKED, lane });
    extension.publish({ ...later, lane });
    await settle();
    expect(news()).toEqual([`${words.new}: خبر وصل الآن`]);
    extension.publish({ ...LINKED, lane: LINKED.lane });
    extension.publish(later);
    await settle();
    expect(news()).toEqual([`${words.new}: خبر وصل الآن`]);
  });
});

describe('the menu for everyone', () => {
  const cases = [LINKED, { ...ENGLISH, headlines: LINKED.headlines }].flatMap((snapshot) =>
    (['light', 'dark', 'own'] as const).map((theme) => ({ language: snapshot.look.language, theme, snapshot })),
  );

  it.each(cases)(
    'has no fault that axe can find in the menu of the bar: $language, $theme',
    async ({ theme, snapshot }) => {
      await start({ ...snapshot, look: { ...snapshot.look, theme } });
      await userEvent.click(root().querySelector(`[aria-label="${snapshot.words.leaveSite}"]`) as HTMLElement);
      await settle();
      for (let time = 0; time < 2; time += 1) {
        const { violations } = await axe.run(host(), { resultTypes: ['violations'] });
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
        clock.advance(600);
      }
    },
  );

  it.each(cases)('has no fault that axe can find: $language, $theme, menu and notice', async ({ theme, snapshot }) => {
    await start({ ...snapshot, look: { ...snapshot.look, theme } });
    for (const isMuting of [true, false]) {
      await openMenu();
      if (isMuting) await userEvent.click(item(snapshot.words.mute));
      await settle();
      const { violations } = await axe.run(host(), { resultTypes: ['violations'] });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      await userEvent.keyboard('{Escape}');
      await letPass();
    }
  });

  it('can be seen in forced colours', async () => {
    await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    await start();
    await openMenu();
    const { color, backgroundColor, borderTopStyle } = getComputedStyle(menu());
    expect(color).not.toBe(backgroundColor);
    expect(borderTopStyle).toBe('solid');
    expect(getComputedStyle(root().activeElement as Element).outlineStyle).not.toBe('none');
    await cdp().send('Emulation.setEmulatedMedia', { features: [] });
  });
});

describe('what the bar says of a headline that somebody comes near to', () => {
  const aged = (now: number): Snapshot => ({
    ...LINKED,
    headlines: LINKED.headlines.map((each) => ({ ...each, at: now - 5 * 60_000, saved: true })),
  });

  it('is where it comes from, how old it is and that it is saved, as of then and in the language of then', async () => {
    await start(aged(clock.now()));
    expect(linkOf('h0').title).toBe('صحيفة الميناء');
    await userEvent.hover(linkOf('h0'));
    await settle();
    expect(linkOf('h0').title).toBe('\u2068صحيفة الميناء\u2069 · قبل ٥ دقائق · حُفظ العنوان.');
    extension.publish({ ...aged(clock.now() - 55 * 60_000), look: ENGLISH.look, words: ENGLISH.words });
    await userEvent.hover(linkOf('h1'));
    expect(linkOf('h1').title).toBe('\u2068صحيفة الميناء\u2069 · 1 hour ago · The headline is saved.');
  });

  it('is said of one that the focus is on, which comes wholly into view, also where the focus was quicker', async () => {
    await start(aged(clock.now()));
    clock.advance(3000);
    linkOf('h0').focus();
    await settle();
    expect(linkOf('h0').title).toContain('قبل ٥ دقائق');
    const lane = root().querySelector('.lane') as HTMLElement;
    expect(linkOf('h0').getBoundingClientRect().right).toBeCloseTo(lane.getBoundingClientRect().right, 0);
  });

  it('shows by a star that one is saved as soon as it is, and no longer than that, and moves nothing', async () => {
    const with1 = (saved?: true): Snapshot => ({
      ...LINKED,
      headlines: LINKED.headlines.map((each) => (each.id === 'h1' && saved ? { ...each, saved } : each)),
    });
    await start(with1());
    await userEvent.hover(linkOf('h0'));
    await settle();
    const mark = (): string => getComputedStyle(linkOf('h1').parentElement as Element, '::before').content;
    const { right } = linkOf('h2').getBoundingClientRect();
    expect(mark()).toBe('none');
    extension.publish(with1(true));
    await settle();
    expect(mark()).toContain('★');
    expect(linkOf('h2').getBoundingClientRect().right).toBe(right);
    extension.publish(with1());
    await settle();
    expect(mark()).toBe('none');
  });
});

describe('a bar to which its aside did not come', () => {
  it('still opens what is clicked, and asks for it again when somebody comes near the next time', async () => {
    const { loadAside } = createFakeExtension(LINKED).options;
    let asked = 0;
    await start(LINKED, {
      async loadAside() {
        asked += 1;
        if (asked === 1) throw new Error('nobody answers');
        return loadAside();
      },
    });
    await userEvent.click(linkOf('h0'));
    expect(extension.sent).toEqual([{ command: 'headline.open', payload: { id: 'h0', inBackground: false } }]);
    await userEvent.hover(document.body, { position: { x: 5, y: 300 } });
    await openMenu();
    expect(asked).toBe(2);
    expect(items().length).toBeGreaterThan(3);
  });
});
