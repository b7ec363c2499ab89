import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { startBar } from '../../components/ticker/bar';
import '../../public/bar-36.css';
import '../../public/bar-bottom.css';
import '../../public/bar-space.css';
import { BAR_TAG, RETIRE_EVENT } from '../../utils/snapshot/shape';
import { ARABIC, createFakeExtension, type FakeExtension } from './fake-extension';
import { middleOf, moveMouse, turnWheel } from './mouse';
import { createSeekableClock, type SeekableClock } from './seekable-clock';

let clock: SeekableClock;
let extension: FakeExtension;

const host = (): HTMLElement => document.querySelector(BAR_TAG) as HTMLElement;
const isThere = (): boolean => host().matches(':popover-open');
const settle = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));

/** A video that plays, of the size that `style` says. */
async function play(style: string, { loop = false } = {}): Promise<HTMLVideoElement> {
  const canvas = document.createElement('canvas');
  canvas.getContext('2d')?.fillRect(0, 0, 10, 10);
  const video = document.createElement('video');
  video.muted = true;
  video.loop = loop;
  video.style.cssText = `position: absolute; inset: 0; object-fit: fill; ${style}`;
  video.srcObject = canvas.captureStream();
  document.body.append(video);
  await video.play();
  await settle();
  return video;
}

beforeEach(async () => {
  await page.viewport(1280, 800);
  clock = createSeekableClock();
  extension = createFakeExtension(ARABIC, { clock });
  startBar(extension.options);
  await settle();
});

afterEach(async () => {
  host()?.dispatchEvent(new Event(RETIRE_EVENT));
  document.body.replaceChildren();
  document.body.removeAttribute('style');
  await cdp().send('Emulation.setEmulatedMedia', { features: [] });
  await userEvent.unhover(document.documentElement);
});

describe('a bar and a video', () => {
  it('is away with its room while one that plays fills the window, and comes back in place', async () => {
    const video = await play('width: 100vw; height: 100vh');
    expect(isThere()).toBe(false);
    expect(getComputedStyle(document.documentElement).paddingBottom).toBe('0px');
    expect(clock.isRunning).toBe(false);
    video.pause();
    await settle();
    expect(isThere()).toBe(true);
    expect(clock.isRunning).toBe(true);
  });

  it('goes when the page makes it larger, and comes back when the page takes it away', async () => {
    const video = await play('width: 400px; height: 300px');
    expect(isThere()).toBe(true);
    video.style.width = '100vw';
    video.style.height = '100vh';
    await settle();
    expect(isThere()).toBe(false);
    video.remove();
    await settle();
    expect(isThere()).toBe(true);
  });

  it.each([
    ['a silent one that goes round and round', 'width: 100vw; height: 100vh', { loop: true }],
    ['one that nobody sees', 'width: 100vw; height: 100vh; opacity: 0', {}],
    ['one that is out of view', 'width: 100vw; height: 100vh; top: 2000px', {}],
    ['one of half the window', 'width: 50vw; height: 100vh', {}],
  ])('stays beside %s', async (_what, style, options) => {
    await play(style, options);
    expect(isThere()).toBe(true);
  });
});

describe('a bar and a page that keeps something at its edge', () => {
  const offer = (): HTMLElement | undefined =>
    [...(host().shadowRoot?.querySelectorAll('button') ?? [])].find(
      (each) => each.ariaLabel === ARABIC.words.otherEdge && each.checkVisibility(),
    );

  async function comeNear(): Promise<void> {
    await userEvent.hover(host().shadowRoot?.querySelector('.lane') as HTMLElement);
    await settle();
  }

  it.each([
    ['a row of links', 'inset: auto 0 0 0; height: 56px'],
    ['a button in a corner', 'inset: auto 20px 20px auto; width: 56px; height: 56px'],
  ])('offers the other edge where that is %s', async (_what, style) => {
    document.body.innerHTML = `<nav style="position: fixed; ${style}">Page</nav>`;
    await comeNear();
    await userEvent.click(offer() as HTMLElement);
    await settle();
    expect(extension.sent).toEqual([]);
    expect(host().shadowRoot?.activeElement?.ariaLabel).toBe(ARABIC.words.otherEdge);
    clock.advance(600);
    await userEvent.keyboard('{Enter}');
    expect(extension.sent).toContainEqual({ command: 'bar.switchEdge', payload: {} });
  });

  it.each([
    ['nothing', ''],
    ['something at the other edge', '<nav style="position: fixed; inset: 0 0 auto 0; height: 56px">Page</nav>'],
    ['a background that fills the window', '<div style="position: fixed; inset: 0">Page</div>'],
    ['text that scrolls by', '<p style="height: 3000px">Page</p>'],
  ])('does not where that is %s', async (_what, html) => {
    document.body.innerHTML = html;
    await comeNear();
    expect(offer()).toBe(undefined);
  });
});

describe('the wheel over the bar', () => {
  it('moves the headlines and not the page', async () => {
    document.body.innerHTML = '<p style="height: 3000px">Page</p>';
    const link = host().shadowRoot?.querySelector('[data-id="h0"]') as HTMLElement;
    const before = link.getBoundingClientRect().left;
    await moveMouse(middleOf(host()));
    await settle();
    await turnWheel(middleOf(host()), 0, 120);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(link.getBoundingClientRect().left).toBeCloseTo(before + 120, 0);
    expect(scrollY).toBe(0);
    await turnWheel({ x: 640, y: 300 }, 0, 120);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(scrollY).toBe(120);
  });
});

describe('how a bar looks', () => {
  const face = (): HTMLElement => host().shadowRoot?.querySelector('.ticker') as HTMLElement;
  const wear = async (look: Partial<typeof ARABIC.look>): Promise<CSSStyleDeclaration> => {
    extension.publish({ ...ARABIC, look: { ...ARABIC.look, ...look } });
    await settle();
    return getComputedStyle(face());
  };

  it('is in the colours that the person chose, and no longer once another theme is chosen', async () => {
    const own = await wear({ theme: 'own', colours: { ink: '#ffff00', paper: '#000080' } });
    expect([own.color, own.backgroundColor]).toEqual(['rgb(255, 255, 0)', 'rgb(0, 0, 128)']);
    // Red may not be told from what they chose: what is breaking stands out by its weight and its mark.
    expect(getComputedStyle(face()).getPropertyValue('--shareet-alert')).toBe('#ffff00');
    const light = await wear({ theme: 'light' });
    expect([light.color, light.backgroundColor]).not.toContain('rgb(255, 255, 0)');
  });

  it('has the size of type that the person chose, as far as the bar is high enough for it', async () => {
    expect((await wear({ fontSize: 18 })).fontSize).toBe('18px');
    expect((await wear({ fontSize: 24 })).fontSize).toBe('20px');
  });

  it('leaves most of a narrow window to the headlines', async () => {
    await page.viewport(320, 600);
    await settle();
    const lane = host().shadowRoot?.querySelector('.lane') as HTMLElement;
    expect(lane.getBoundingClientRect().width).toBeGreaterThan(200);
  });
});
