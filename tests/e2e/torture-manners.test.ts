/** What the bar leaves to a page: its whole content, its frames, its paper. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shownInBar } from '../../scripts/browsers/bar-view';
import { waitUntil } from '../../scripts/browsers/wait';
import { BROWSERS } from './session';
import { BARE_PAGES, FITTING_PAGES, LONG_PAGES } from './torture-layouts';
import { DONE, PLAIN } from './torture-pages';
import { GONE, openStage, type Stage, stateOf, waitForMotion } from './torture-stage';

describe.each(BROWSERS)('the manners of the bar in %s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage(name);
  });
  afterAll(() => stage?.close());

  it.each(Object.entries(BARE_PAGES))('is not on %s', async (_title, page) => {
    const tab = await stage.open(page);
    expect(await stateOf(tab)).toEqual({ bars: 0, ...GONE });
    await tab.close();
  });

  it('is in no frame, whatever its address', async () => {
    const tab = await stage.open({
      document: `<!doctype html><title>frames</title><iframe></iframe><iframe srcdoc="<p>in"></iframe>
<iframe src="/plain"></iframe><iframe src="${stage.server.url('/plain', 'other.test')}"></iframe>`,
    });
    await waitForMotion(tab);
    const frames = tab.page.frames().filter((frame) => frame !== tab.page.mainFrame());
    const counts = frames.map((frame) => frame.evaluate("document.querySelectorAll('shareet-bar').length"));
    expect(await Promise.all(counts)).toEqual([0, 0, 0, 0]);
    await tab.close();
  });

  it('gives in, room and all, where the page insists on having no element that it does not know', async () => {
    const tab = await stage.open({
      head: `<script>new MutationObserver(() => {
  for (const node of document.documentElement.children) if (!/^(HEAD|BODY)$/.test(node.tagName)) node.remove();
}).observe(document.documentElement, { childList: true })</script>`,
    });
    await waitUntil('the bar to give in', async () => (await stateOf(tab)).bars === 0);
    expect(await stateOf(tab)).toEqual({ bars: 0, ...GONE });
    await tab.close();
  });

  it.each([
    ['a modal dialog', "const box = document.createElement('dialog'); document.body.append(box); box.showModal();"],
    [
      'a menu',
      "const box = document.createElement('div'); box.popover = 'auto'; document.body.append(box); box.showPopover();",
    ],
    [
      'a layer',
      "const box = document.createElement('div'); box.popover = 'manual'; document.body.append(box); box.showPopover();",
    ],
  ])('stays under %s of the page', async (_title, code) => {
    const tab = await stage.open({
      acts: true,
      head: `<style>dialog, body > [popover] { inset: auto 0 0 0; width: auto; max-width: none; height: 90px }</style>
<script>addEventListener('load', () => { ${code} setTimeout(() => { document.title = '${DONE}' }, 100) })</script>`,
    });
    await waitForMotion(tab);
    const below = await tab.evaluate(() => document.elementFromPoint(innerWidth / 2, innerHeight - 18)?.localName);
    expect(below).toMatch(/^(dialog|div)$/);
    await tab.close();
  });

  it.each(Object.entries(LONG_PAGES))(
    'covers no line of a page that is longer than its window: %s',
    async (_, page) => {
      const tab = await stage.open(page);
      await waitForMotion(tab);
      // What undoes a page's zoom comes to the tab when it is needed.
      await waitUntil('a bar of its own height', () =>
        tab.evaluate(
          () => Math.abs((document.querySelector('shareet-bar')?.getBoundingClientRect().height ?? 0) - 36) < 1,
        ),
      );
      const { last, bar } = await tab.evaluate(async () => {
        scrollTo({ top: 1e6, behavior: 'instant' });
        await new Promise(requestAnimationFrame);
        const bottomOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
        return { last: bottomOf('#last')?.bottom ?? 0, bar: bottomOf('shareet-bar')?.top ?? 0 };
      });
      expect(bar).toBeGreaterThan(100);
      expect(last).toBeGreaterThan(bar - 200);
      expect(last).toBeLessThanOrEqual(bar + 0.5);
      await tab.close();
    },
  );

  it.each(Object.entries(FITTING_PAGES))('lets a page that is as high as its window fit: %s', async (_, page) => {
    const tab = await stage.open(page);
    await waitForMotion(tab);
    const { overflow, last, bar } = await tab.evaluate(() => ({
      overflow: document.documentElement.scrollHeight - document.documentElement.clientHeight,
      last: document.querySelector('#last')?.getBoundingClientRect().bottom ?? 0,
      bar: document.querySelector('shareet-bar')?.getBoundingClientRect().top ?? 0,
    }));
    expect(overflow).toBe(0);
    expect(Math.abs(last - bar)).toBeLessThanOrEqual(1);
    await tab.close();
  });

  it('keeps out of what a link or the keyboard brings into view', async () => {
    const tab = await stage.open(LONG_PAGES['a plain one'] ?? {});
    await waitForMotion(tab);
    const { line, bar } = await tab.evaluate(() => {
      const middle = document.querySelectorAll('p')[60];
      middle?.scrollIntoView({ block: 'end', behavior: 'instant' });
      const bar = document.querySelector('shareet-bar')?.getBoundingClientRect().top ?? 0;
      return { line: middle?.getBoundingClientRect().bottom ?? 0, bar };
    });
    expect(bar).toBeGreaterThan(100);
    expect(line).toBeLessThanOrEqual(bar + 0.5);
    await tab.close();
  });

  // Firefox does not tell how far a layout shifts.
  if (name === 'chromium') {
    it('shifts nothing of a page that loads', async () => {
      const tab = await stage.open({
        head: `<script>window.shift = 0;
new PerformanceObserver((list) => { for (const { value } of list.getEntries()) window.shift += value; })
  .observe({ type: 'layout-shift', buffered: true });</script>
<style>html, body { height: 100%; margin: 0 } main { position: absolute; bottom: 0; block-size: 50% }</style>`,
      });
      await waitForMotion(tab);
      expect(await tab.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThanOrEqual(0.01);
      await tab.close();
    });
  }

  it('fits a window of 320 px, with a headline in it', async () => {
    const tab = await stage.open(PLAIN);
    await tab.page.setViewport({ width: 320, height: 600 });
    await waitForMotion(tab);
    const box = await tab.evaluateInBar((root) => {
      const { left, right } = root.host.getBoundingClientRect();
      const controls = [...root.querySelectorAll('button')].map((button) => button.getBoundingClientRect());
      const outside = controls.filter((control) => control.left < left || control.right > right);
      return { left, right, outside: outside.length };
    });
    expect(box).toEqual({ left: 0, right: 320, outside: 0 });
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect((await shownInBar(tab))?.length).toBeGreaterThan(0);
    await tab.close();
  });

  it('is not on paper', async () => {
    const tab = await stage.open(PLAIN);
    await waitForMotion(tab);
    await stage.session.browser.showAsPrinted(tab);
    await waitUntil('the page as on paper', () => tab.evaluate(() => matchMedia('print').matches));
    expect(await stateOf(tab)).toEqual({ bars: 1, ...GONE });
    await tab.close();
  });
});
