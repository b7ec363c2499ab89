/** A page that tries every way it has to learn what the bar shows and what a person does there. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shownInBar } from '../../scripts/browsers/bar-view';
import type { Tab } from '../../scripts/browsers/browser';
import { startTestServer, type TestServer } from '../../scripts/browsers/test-server';
import { waitUntil } from '../../scripts/browsers/wait';
import { rssWith } from '../../scripts/faults/answers';
import { addSource, BROWSERS, openSession, type Session, turnBarOn } from './session';

const TITLES = ['ميناء الصيد يفتح رصيفه الجديد', 'Zanzibar quartz exhibit opens', 'قطار الليل يعود بين المدينتين'];
const FAMILIES = ['system-ui', 'sans-serif', 'Noto Sans Arabic', 'Segoe UI', 'Noto Sans'];

/** Runs in the page before anything else of its own. */
function spy(): void {
  const page = window as unknown as { heard: Set<string>; inside: Set<string>; focused: string[] };
  page.focused = [];
  page.heard = new Set();
  page.inside = new Set();
  const isInside = (node: unknown): boolean => node instanceof Node && node.getRootNode() instanceof ShadowRoot;
  const note = (event: Event): void => {
    const { type, target } = event;
    if (type === 'focusin') page.focused.push((target as Element).id);
    if (target instanceof Element && target.localName === 'shareet-bar') page.heard.add(type);
    for (const key in event) {
      if (isInside(event[key as keyof Event])) page.inside.add(`${type}.${key}`);
    }
    if (event.composedPath().some(isInside)) page.inside.add(`${type}.composedPath`);
  };
  const names = [window, document, HTMLElement.prototype, Element.prototype].flatMap((object) =>
    Object.getOwnPropertyNames(object).flatMap((name) => /^on(.+)/.exec(name)?.[1] ?? []),
  );
  const more = ['focusin', 'focusout', 'DOMActivate', 'DOMMouseScroll', 'MozMousePixelScroll'];
  // That a bar has come, any page sees. Where the pointer is, Chromium's pointerrawupdate says and no more; to hear it
  // would make every movement cost more.
  const types = new Set([...names, ...more].filter((type) => !/toggle|rawupdate/.test(type)));
  for (const type of types)
    for (const place of [window, document])
      for (const capture of [true, false]) place.addEventListener(type, note, capture);
}

const SPYING_PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>spy</title>
<style>${FAMILIES.map((family, index) => `@font-face { font-family: "${family}"; src: url("/font-${index}.woff2"); }`).join('\n')}
html { --font: "Noto Sans Arabic"; }</style>
<script>(${spy})()</script><input id="before" style="font-family: monospace"><p id="text">A page of its own.</p></html>`;

describe.each(BROWSERS)('a page that spies on the bar in %s', (name) => {
  let session: Session;
  let server: TestServer;
  let page: Tab;

  beforeAll(async () => {
    server = await startTestServer();
    server.serve('/news.xml', rssWith(TITLES.map((title) => ({ title, link: server.url('/story.html') }))));
    server.serve('/spy.html', SPYING_PAGE);
    server.serve('/story.html', '<!doctype html><title>story</title><p>story</p>');
    session = await openSession(name);
    await turnBarOn(session);
    await addSource(session, server.url('/news.xml'));
    page = await session.browser.openPage(server.url('/spy.html'));
    await page.show();
    await waitUntil('headlines in the bar', async () => Boolean((await shownInBar(page))?.length));
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const found = () =>
    page.evaluate(() => {
      const { heard, inside, focused } = window as unknown as Record<'heard' | 'inside' | 'focused', Iterable<string>>;
      return { heard: [...heard], inside: [...inside], isPageFocused: [...focused].includes('before') };
    });
  const middleOf = (selector: string): Promise<{ x: number; y: number } | null> =>
    page.evaluateInBar((root, wanted) => {
      const boxes = [...root.querySelectorAll(wanted)].map((element) => element.getBoundingClientRect());
      const box = boxes.find(({ left, right, width }) => width > 0 && left >= 0 && right <= innerWidth);
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    }, selector);
  const at = async (selector: string): Promise<{ x: number; y: number }> => {
    const place = await middleOf(selector);
    if (!place) throw new Error(`${selector} is not in view`);
    return place;
  };

  it('hears nothing of what a person does in it, and gets hold of nothing inside', async () => {
    const { mouse, keyboard } = page.page;
    const lane = await at('.lane');
    await mouse.move(lane.x, lane.y);
    await mouse.wheel({ deltaY: 30 });
    const pause = await at('.ticker-button');
    await mouse.move(pause.x, pause.y);
    await mouse.click(pause.x, pause.y);
    await mouse.click(pause.x, pause.y, { button: 'right' });
    await mouse.click(20, 20);
    await page.page.focus('#before');
    await keyboard.press('Tab');
    await waitUntil('the button beside it', () =>
      page.evaluateInBar((root) => root.querySelector('.ticker-more') !== null),
    );
    // The second is that button, the third the pause.
    for (const key of ['s', 'ArrowLeft', 'Tab', 'Tab', 'Enter', ' '] as const) await keyboard.press(key);
    await keyboard.down('Shift');
    await page.evaluate(() => {
      (window as unknown as { focused: string[] }).focused = [];
    });
    for (let count = 0; count < 4; count += 1) await keyboard.press('Tab');
    await keyboard.up('Shift');
    expect(await found()).toEqual({ heard: [], inside: [], isPageFocused: true });
  });

  it('finds no title, source or word in it by searching, and no node of it by a selection', async () => {
    // The last is the page's own, to know that searching works.
    const words = [...TITLES, 'Zanz', 'الصيد', 'news.test', 'إيقاف', 'Pause', 'A page of'];
    const hits = await page.evaluate((wanted) => {
      const { find } = window as unknown as {
        find(text: string, matchCase: boolean, back: boolean, wrap: boolean): boolean;
      };
      return wanted.filter((word) => find(word, false, false, true));
    }, words);
    expect(hits).toEqual(['A page of']);
    const selected = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.documentElement);
      const selection = getSelection();
      const nodes = [selection?.anchorNode, selection?.focusNode];
      return { text: String(selection), isInside: nodes.some((node) => node?.getRootNode() instanceof ShadowRoot) };
    });
    expect(selected.text.trim()).toBe('A page of its own.');
    expect(selected.isInside).toBe(false);
  });

  it('sees no more than the host by asking what is at a place, or how it looks', async () => {
    const { x, y } = await at('.lane');
    const seen = await page.evaluate(
      (place) => {
        const caret = document.caretPositionFromPoint(place.x, place.y)?.offsetNode;
        const nodes = [...document.elementsFromPoint(place.x, place.y), ...(caret ? [caret] : [])];
        const host = document.querySelector('shareet-bar') as HTMLElement;
        const entries = ['layout-shift', 'largest-contentful-paint', 'event', 'element'].flatMap((type) =>
          performance.getEntriesByType(type).map((entry) => JSON.stringify(entry)),
        );
        return {
          isInside: nodes.some((node) => node.getRootNode() instanceof ShadowRoot),
          root: host.shadowRoot,
          text: String(getSelection()),
          attributes: host.getAttributeNames(),
          content: getComputedStyle(host, '::before').content,
          entries: entries.join(),
        };
      },
      { x, y },
    );
    expect(seen).toMatchObject({ isInside: false, root: null, attributes: ['popover'] });
    for (const title of TITLES) expect(JSON.stringify(seen)).not.toContain(title);
  });

  it('is asked for no font under the names that the bar might use', async () => {
    await page.evaluate(() => document.fonts.ready.then(() => true));
    expect(server.requests.filter(({ path }) => path.startsWith('/font'))).toEqual([]);
  });
});
