import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { type BarOptions, startBar } from '../../components/ticker/bar';
import '../../public/bar-36.css';
import '../../public/bar-bottom.css';
import '../../public/bar-space.css';
import { BAR_TAG, RETIRE_EVENT, type Snapshot } from '../../utils/snapshot/shape';
import { ARABIC, createFakeExtension, ENGLISH, type FakeExtension } from './fake-extension';
import { createSeekableClock, type SeekableClock } from './seekable-clock';

let clock: SeekableClock;

const hosts = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(BAR_TAG)];
const settle = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
const room = (): string => getComputedStyle(document.documentElement).paddingBottom;

async function start(snapshot: Snapshot | null = ARABIC, options: Partial<BarOptions> = {}): Promise<FakeExtension> {
  const extension = createFakeExtension(snapshot, { clock, ...options });
  startBar(extension.options);
  await settle();
  return extension;
}

function rootOf(host = hosts()[0]): ShadowRoot {
  if (!host?.shadowRoot) throw new Error('no bar, or its root is closed');
  return host.shadowRoot;
}

const linkOf = (id: string): HTMLElement => {
  const link = rootOf().querySelector<HTMLElement>(`[data-id="${id}"]`);
  if (!link) throw new Error(`${id} is not in the bar`);
  return link;
};

const button = (name: string): HTMLElement => {
  const found = [...rootOf().querySelectorAll('button')].find((each) => each.ariaLabel === name);
  if (!found) throw new Error(`no button ${name}`);
  return found;
};

const shownButtons = (): (string | null)[] =>
  [...rootOf().querySelectorAll('button')].filter((each) => each.checkVisibility()).map((each) => each.ariaLabel);

function hideTab(isHidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
  document.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(async () => {
  await page.viewport(1280, 800);
  clock = createSeekableClock();
});

afterEach(async () => {
  for (const host of hosts()) host.dispatchEvent(new Event(RETIRE_EVENT));
  Reflect.deleteProperty(document, 'hidden');
  document.body.replaceChildren();
  for (const style of document.head.querySelectorAll('[data-hostile]')) style.remove();
  await cdp().send('Emulation.setEmulatedMedia', { media: '', features: [] });
});

const beside = (): Element => rootOf().querySelector('.ticker-controls') as Element;
const noteShown = (): string => getComputedStyle(beside(), '::before').content;

describe('a bar whose news is old', () => {
  const note = 'أخبار من قبل ٣ ساعات: لا اتصال بالشبكة.';

  it('says so beside the lane, and no longer once it is up to date', async () => {
    const extension = await start({ ...ARABIC, note });
    expect(noteShown()).toBe(`"${note}"`);
    expect((beside() as HTMLElement).title).toBe(note);
    extension.publish(ARABIC);
    await settle();
    expect(noteShown()).toBe('""');
    expect((beside() as HTMLElement).title).toBe('');
  });

  it('leaves the lane its room in a narrow window', async () => {
    await page.viewport(360, 640);
    await start({ ...ARABIC, note: note.repeat(3) });
    const lane = rootOf().querySelector('.lane')?.getBoundingClientRect().width ?? 0;
    expect(lane).toBeGreaterThan(360 / 3);
    await page.viewport(1280, 800);
  });
});

describe('a bar that starts', () => {
  it('stands at the lower edge, in room that the page keeps for it, with the headlines in order', async () => {
    await start();
    const box = hosts()[0]?.getBoundingClientRect();
    expect(box).toMatchObject({
      left: 0,
      height: 36,
      bottom: innerHeight,
      width: document.documentElement.clientWidth,
    });
    expect(room()).toBe('36px');
    const titles = [...rootOf().querySelectorAll<HTMLElement>('[data-id]')].map((each) => each.dataset.title);
    expect(titles.slice(0, 3)).toEqual(ARABIC.headlines.slice(0, 3).map(({ title }) => title));
    expect(clock.isRunning).toBe(true);
  });

  it('stands at the upper edge where its style sheet says so, and leaves what the page keeps at the lower one', async () => {
    const style = document.createElement('style');
    style.dataset.hostile = '';
    style.textContent = 'html { --shareet-edge: top !important; padding-bottom: 7px; }';
    document.head.append(style);
    await start();
    expect(hosts()[0]?.getBoundingClientRect()).toMatchObject({ left: 0, top: 0, height: 36 });
    const { paddingTop, paddingBottom } = getComputedStyle(document.documentElement);
    expect([paddingTop, paddingBottom]).toEqual(['36px', '7px']);
  });

  it('gives its room back while its host is out of the top layer', async () => {
    await start();
    hosts()[0]?.hidePopover();
    expect(room()).toBe('0px');
    hosts()[0]?.showPopover();
    expect(room()).toBe('36px');
  });

  it('keeps its room before it knows what to show, but not in a private window', async () => {
    startBar(createFakeExtension(ARABIC, { clock }).options);
    expect(room()).toBe('36px');
    hosts()[0]?.dispatchEvent(new Event(RETIRE_EVENT));
    startBar(createFakeExtension(ARABIC, { clock, isPrivate: true }).options);
    expect(hosts()).toEqual([]);
    await settle();
    expect(hosts()).toEqual([]);
  });

  it('shows in a private window where that is allowed, and then tells nothing of what was seen', async () => {
    const allowed = { ...ARABIC, bar: { on: true, private: true } };
    const { sent } = await start(allowed, { isPrivate: true });
    expect(hosts()).toHaveLength(1);
    clock.advance(30_000);
    hideTab(true);
    expect(sent).toEqual([]);
  });

  it('shows nothing of itself to the page', async () => {
    await start(ARABIC, { rootMode: undefined });
    const [host] = hosts();
    expect(host?.shadowRoot).toBe(null);
    expect(host?.getAttributeNames()).toEqual(['popover']);
    expect(host?.childNodes).toHaveLength(0);
    expect(document.documentElement.textContent).not.toContain(ARABIC.headlines[0]?.title);
    const page = window as unknown as { find(text: string): boolean };
    expect(page.find(ARABIC.headlines[0]?.title ?? '')).toBe(false);
  });

  it('takes the place of a bar that is there, living or dead', async () => {
    await start();
    document.documentElement.append(document.createElement(BAR_TAG));
    await start(ENGLISH);
    expect(hosts()).toHaveLength(1);
    expect(rootOf().querySelector('section')?.ariaLabel).toBe('News ticker');
  });

  it('says so where there are no headlines yet', async () => {
    const extension = await start({ ...ARABIC, headlines: [] });
    expect(rootOf().querySelector('.ticker-empty')?.checkVisibility()).toBe(true);
    expect(rootOf().querySelector<HTMLElement>('.ticker-empty')?.dataset.text).toBe(ARABIC.words.empty);
    expect(shownButtons()).toEqual([ARABIC.words.leaveSite, ARABIC.words.close]);
    extension.publish(ARABIC);
    expect(rootOf().querySelector('.ticker-empty')?.checkVisibility()).toBe(false);
    await settle();
    expect(rootOf().querySelectorAll('[data-id]').length).toBeGreaterThan(3);
    expect(clock.isRunning).toBe(true);
  });
});

describe('a bar that leaves', () => {
  it('goes with its room where it is turned off, at the start or later', async () => {
    const off = { ...ARABIC, bar: { on: false, private: false } };
    await start(off);
    expect(hosts()).toEqual([]);
    const extension = await start();
    extension.publish(off);
    expect(hosts()).toEqual([]);
    expect(room()).toBe('0px');
    extension.publish(ARABIC);
    expect(hosts()).toEqual([]);
  });

  it.each<[string, Snapshot | null]>([
    ['nothing is published', null],
    ['what is published is damaged', { version: 2, headlines: [] as unknown } as Snapshot],
  ])(
    'waits where %s, with what came last or else out of sight, until there is something again',
    async (_when, none) => {
      const waiting = await start(none);
      expect(hosts()[0]?.checkVisibility() ?? false).toBe(false);
      expect(room()).toBe('0px');
      waiting.publish(ARABIC);
      await settle();
      expect(linkOf(ARABIC.headlines[0]?.id ?? '').checkVisibility()).toBe(true);
      expect(room()).not.toBe('0px');
      const extension = await start();
      extension.publish(none);
      expect(linkOf(ARABIC.headlines[0]?.id ?? '').checkVisibility()).toBe(true);
      extension.publish({ ...ARABIC, headlines: ENGLISH.headlines });
      await settle();
      expect(hosts()).toHaveLength(1);
      expect(rootOf().querySelectorAll('[data-id]').length).toBeGreaterThan(0);
      extension.publish(none);
      extension.orphan();
      extension.publish(none);
      expect(hosts()).toEqual([]);
    },
  );

  it('goes when its extension is gone, at the latest when the tab is looked at or headlines are recycled', async () => {
    const first = await start();
    first.orphan();
    document.dispatchEvent(new Event('visibilitychange'));
    expect(hosts()).toEqual([]);
    const second = await start();
    second.orphan();
    clock.advance(10_000);
    expect(hosts()).toEqual([]);
    expect(clock.isRunning).toBe(false);
  });

  it('comes back where the page removes it, five times, and then gives in', async () => {
    await start();
    for (let time = 0; time < 5; time += 1) {
      hosts()[0]?.remove();
      await settle();
      expect(hosts()[0]?.matches(':popover-open')).toBe(true);
    }
    hosts()[0]?.remove();
    await settle();
    expect(hosts()).toEqual([]);
  });

  it('goes by its close button until the page is loaded again, of which nothing is kept', async () => {
    const { sent } = await start();
    await userEvent.click(button(ARABIC.words.close));
    expect(hosts()).toEqual([]);
    expect(sent).toEqual([]);
  });
});

describe('a bar at work', () => {
  it('opens a headline that is clicked', async () => {
    const { sent } = await start();
    await userEvent.click(linkOf('h0'));
    expect(sent).toEqual([{ command: 'headline.open', payload: { id: 'h0', inBackground: false } }]);
  });

  it('pauses and resumes by its button, which says what it does next, and takes no focus from the page', async () => {
    await start();
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    await userEvent.click(button(ARABIC.words.pause));
    expect(clock.isRunning).toBe(false);
    expect(document.activeElement).toBe(field);
    await userEvent.click(button(ARABIC.words.resume));
    expect(clock.isRunning).toBe(true);
  });

  it('stays paused when something new is published', async () => {
    const extension = await start();
    await userEvent.click(button(ARABIC.words.pause));
    extension.publish({ ...ENGLISH, headlines: ARABIC.headlines.slice(5) });
    expect(clock.isRunning).toBe(false);
    expect(shownButtons()).toContain(ENGLISH.words.resume);
  });

  it('keeps its room and paints nothing before it knows what to show, for that would shift once it does', async () => {
    const { storage } = createFakeExtension(ARABIC).options;
    const never = new Promise<Record<string, unknown>>(() => {});
    await start(ARABIC, { storage: { ...storage, get: () => never } });
    expect(room()).toBe('36px');
    expect(rootOf().querySelector('.ticker')).toBe(null);
  });

  it('offers next and previous in place of pause where the person prefers reduced motion', async () => {
    await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] });
    await start();
    expect(shownButtons()).toEqual([
      ARABIC.words.previous,
      ARABIC.words.next,
      ARABIC.words.leaveSite,
      ARABIC.words.close,
    ]);
    const right = linkOf('h0').getBoundingClientRect().right;
    await userEvent.click(button(ARABIC.words.next));
    expect(linkOf('h1').getBoundingClientRect().right).toBeCloseTo(right, 0);
  });

  it('stands still and draws nothing new in a hidden tab, and tells then what was seen', async () => {
    const extension = await start();
    clock.advance(10_000);
    hideTab(true);
    expect(clock.isRunning).toBe(false);
    expect(extension.sent).toMatchObject([{ command: 'headlines.seen' }]);
    const before = rootOf().querySelectorAll('[data-id]').length;
    extension.publish({ ...ARABIC, headlines: [] });
    expect(rootOf().querySelectorAll('[data-id]')).toHaveLength(before);
    hideTab(false);
    expect(rootOf().querySelectorAll('[data-id]')).toHaveLength(0);
  });

  it('is out of the way and stands still while something fills the screen', async () => {
    await start();
    const fill = (element: Element | null): void => {
      Object.defineProperty(document, 'fullscreenElement', { configurable: true, get: () => element });
      document.dispatchEvent(new Event('fullscreenchange', { bubbles: true }));
    };
    fill(document.body);
    expect(clock.isRunning).toBe(false);
    expect(hosts()[0]?.matches(':popover-open')).toBe(false);
    expect(hosts()[0]?.checkVisibility()).toBe(false);
    fill(null);
    expect(clock.isRunning).toBe(true);
    expect(hosts()[0]?.matches(':popover-open')).toBe(true);
    Reflect.deleteProperty(document, 'fullscreenElement');
  });

  it('is not on paper', async () => {
    await cdp().send('Emulation.setEmulatedMedia', { media: 'print' });
    await start();
    expect(hosts()[0]?.checkVisibility()).toBe(false);
    expect(room()).toBe('0px');
  });

  it('does nothing for events that a page makes', async () => {
    const { sent } = await start();
    linkOf('h0').click();
    button(ARABIC.words.leaveSite).click();
    expect(sent).toEqual([]);
    expect(hosts()).toHaveLength(1);
  });
});

describe('a bar on a page that makes up what happens', () => {
  it('reports nothing for a page that says it goes, as often as it says so', async () => {
    const { sent } = await start();
    clock.advance(10_000);
    for (let time = 0; time < 5; time += 1) window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(sent).toEqual([]);
  });

  it('shares no style sheet with a page that zooms itself: what that wrote would hold in the bar too', async () => {
    await start();
    document.documentElement.style.zoom = '1.5';
    await new Promise((resolve) => setTimeout(resolve, 300));
    document.documentElement.style.zoom = '';
    expect(document.adoptedStyleSheets).not.toEqual([]);
    expect(rootOf().adoptedStyleSheets.filter((sheet) => document.adoptedStyleSheets.includes(sheet))).toEqual([]);
  });

  it('fetches nothing where a colour is no colour', async () => {
    await start({ ...ARABIC, look: { ...ARABIC.look, colours: { ink: '#000000', paper: 'url(/beacon)' } } });
    const face = rootOf().querySelector('.ticker') as Element;
    expect(getComputedStyle(face).backgroundImage).toBe('none');
  });
});

describe('a bar on a page that works against it', () => {
  function hostile(css: string): void {
    const style = document.createElement('style');
    style.dataset.hostile = '';
    style.textContent = css;
    document.head.append(style);
  }

  it('stands its ground against the styles of the page', async () => {
    hostile(`
      * { all: unset !important; }
      ${BAR_TAG} { display: none !important; transform: scale(0.1) !important; opacity: 0 !important; top: 0 !important; --shareet-paper: red !important; }`);
    await start();
    const [host] = hosts();
    expect(host?.getBoundingClientRect()).toMatchObject({ height: 36, bottom: innerHeight });
    expect(getComputedStyle(host as Element).opacity).toBe('1');
    const face = rootOf().querySelector('section');
    expect(getComputedStyle(face as Element).backgroundColor).not.toBe('rgb(255, 0, 0)');
  });
});

describe('the bar for everyone', () => {
  const cases = [ARABIC, ENGLISH].flatMap((snapshot) =>
    (['light', 'dark'] as const).flatMap((theme) =>
      [30, 0].map((count) => ({ language: snapshot.look.language, theme, count, snapshot })),
    ),
  );

  it.each(cases)(
    'has no fault that axe can find: $language, $theme, $count headlines',
    async ({ theme, count, snapshot }) => {
      const look = { ...snapshot.look, theme };
      await start({ ...snapshot, look, headlines: snapshot.headlines.slice(0, count) });
      const { violations } = await axe.run(hosts()[0] as Element, { resultTypes: ['violations'] });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    },
  );

  it('has buttons of at least 24 by 24 px, each with a name', async () => {
    await start();
    for (const each of rootOf().querySelectorAll('button')) {
      if (!each.checkVisibility()) continue;
      const { width, height } = each.getBoundingClientRect();
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
      expect(each.ariaLabel).not.toBe('');
    }
  });

  it('clips nothing of letters with marks above and below', async () => {
    const title = 'إِنَّ الطُّلّابَ يُجرّبونَ خُطوطًا جديدةً.. وَالنّاشرونَ يُرحّبونَ';
    await start({ ...ARABIC, headlines: ARABIC.headlines.map((each) => ({ ...each, title })) });
    const link = linkOf('h0').getBoundingClientRect();
    const lane = rootOf().querySelector('.lane')?.getBoundingClientRect();
    expect(link.top).toBeGreaterThanOrEqual(lane?.top ?? Number.NaN);
    expect(link.bottom).toBeLessThanOrEqual(lane?.bottom ?? Number.NaN);
  });
});
