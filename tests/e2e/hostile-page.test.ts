/** A page with all the powers of a page, which tries to learn of Shareet, to read headlines, and to act in the person's name. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shownInBar } from '../../scripts/browsers/bar-view';
import type { Tab } from '../../scripts/browsers/browser';
import { readTable } from '../../scripts/browsers/shareet';
import { waitUntil } from '../../scripts/browsers/wait';
import type { Mark } from '../../utils/model/headline';
import { rssWith } from './faults';
import { addSource, BROWSERS, openSession, type Session, turnBarOn } from './session';
import { startTestServer, type TestServer } from './test-server';

const TITLES = ['ميناء الصيد يفتح رصيفه الجديد', 'قطار الليل يعود بين المدينتين'];

interface Trapped {
  /** Every text that a patched function of the page's was given, and every message that came. */
  caught: string[];
  roots: unknown[];
  mutations: string[];
}

/** Runs in the page before anything else of its own. */
function trap(): void {
  const page = window as unknown as Trapped;
  Object.assign(page, { caught: [], roots: [], mutations: [] });
  // Not by `push`, which is patched itself.
  const keep = <T>(list: T[], item: T): void => {
    list[list.length] = item;
  };
  const patch = (owner: object, name: string): void => {
    const own = Reflect.get(owner, name) as (...given: unknown[]) => unknown;
    Reflect.set(owner, name, function patched(this: unknown, ...given: unknown[]) {
      for (const each of given) if (typeof each === 'string') keep(page.caught, each);
      const answer = Reflect.apply(own, this, given);
      if (name === 'attachShadow') keep(page.roots, answer);
      return answer;
    });
  };
  patch(Element.prototype, 'attachShadow');
  patch(Element.prototype, 'append');
  patch(Element.prototype, 'setAttribute');
  patch(Node.prototype, 'appendChild');
  patch(JSON, 'parse');
  patch(JSON, 'stringify');
  patch(Array.prototype, 'push');
  patch(Array.prototype, 'includes');
  patch(EventTarget.prototype, 'addEventListener');
  patch(CSSStyleDeclaration.prototype, 'setProperty');
  Object.defineProperty(Object.prototype, 'title', {
    configurable: true,
    set(value: unknown) {
      keep(page.caught, String(value));
    },
  });
  addEventListener('message', ({ data }) => keep(page.caught, JSON.stringify(data)));
  for (const name of ['shareet', 'headlines', 'snapshot', 'wxt']) {
    new BroadcastChannel(name).onmessage = ({ data }) => keep(page.caught, JSON.stringify(data));
  }
  new MutationObserver((records) => {
    for (const { target, attributeName, addedNodes } of records) {
      const added = [...addedNodes].map((node) =>
        node instanceof Element ? node.outerHTML : (node.textContent ?? ''),
      );
      keep(page.mutations, `${attributeName ?? ''} ${target.nodeName} ${added.join()}`);
    }
  }).observe(document, { attributes: true, childList: true, subtree: true, characterData: true });
}

/** Runs in the page: everything that a script can do to the bar as if it were a person, at `places` that only a guess could find. */
function pretend(places: { clientX: number; clientY: number }[]): void {
  const host = document.querySelector('shareet-bar') as HTMLElement;
  for (const target of [host, document.documentElement, window]) {
    for (const place of places) {
      const shared = { ...place, bubbles: true, cancelable: true, composed: true, view: window, button: 0, detail: 1 };
      for (const type of ['pointerover', 'pointerdown', 'pointerup'])
        target.dispatchEvent(new PointerEvent(type, { ...shared, isPrimary: true, pointerType: 'mouse' }));
      for (const type of ['mousedown', 'mouseup', 'click', 'auxclick', 'contextmenu'])
        target.dispatchEvent(new MouseEvent(type, shared));
    }
    for (const key of ['Enter', ' ', 's', 'Escape', 'ArrowLeft', 'ContextMenu'])
      for (const type of ['keydown', 'keyup'])
        target.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true, cancelable: true }));
    target.dispatchEvent(new WheelEvent('wheel', { deltaY: 200, bubbles: true, composed: true }));
  }
  host.focus();
  host.click();
  for (const message of [{ command: 'headline.open' }, { command: 'bar.leaveSite', payload: {} }, 'shareet']) {
    postMessage(message, '*');
    new BroadcastChannel('shareet').postMessage(message);
  }
}

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>hostile</title><script>(${trap})()</script>
<p>A page of its own.</p></html>`;

describe.each(BROWSERS)('a hostile page in %s', (name) => {
  let session: Session;
  let server: TestServer;
  let page: Tab;

  beforeAll(async () => {
    server = await startTestServer();
    server.serve('/news.xml', rssWith(TITLES.map((title) => ({ title, link: server.url('/story.html') }))));
    server.serve('/hostile.html', PAGE);
    server.serve('/story.html', '<!doctype html><title>story</title><p>story</p>');
    session = await openSession(name);
    await turnBarOn(session);
    await addSource(session, server.url('/news.xml'));
    page = await session.browser.openPage(server.url('/hostile.html'));
    await page.show();
    await waitUntil('headlines in the bar', async () => Boolean((await shownInBar(page))?.length));
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  it('acts for nobody by events that it makes up, nor by messages', async () => {
    const tabs = (await session.browser.tabs()).length;
    // The pause, the buttons that close the bar and turn it off, and whatever of the headlines is in view.
    const inView = () =>
      page.evaluateInBar((root) =>
        [...root.querySelectorAll('.ticker-button, [data-id]')]
          .map((element) => element.getBoundingClientRect())
          .map(({ x, y, width, height }) => ({ clientX: x + width / 2, clientY: y + height / 2 }))
          .filter(({ clientX }) => clientX > 0 && clientX < innerWidth),
      );
    const places = await waitUntil('the buttons and a headline', async () => {
      const found = await inView();
      return found && found.length > 3 ? found : null;
    });
    await page.evaluate(pretend, places);
    // What a real press does is there within this time: the next test presses.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect((await session.browser.tabs()).length).toBe(tabs);
    expect((await readTable<Mark>(session.options, 'marks')).filter((mark) => mark.savedAt || mark.readAt)).toEqual([]);
    const chosen = await readTable<{ key: string }>(session.options, 'settings');
    expect(chosen.map(({ key }) => key).sort()).toEqual(['bar.where', 'lane.speed']);
    const isPaused = (root: ShadowRoot) => root.querySelector('.ticker-button[aria-pressed="true"]') !== null;
    expect(await page.evaluateInBar(isPaused)).toBe(false);
  });

  it('catches no headline by what it has patched, watched or listened for', async () => {
    const { caught, roots, mutations } = await page.evaluate(() => {
      const trapped = window as unknown as Trapped;
      // By this it is known that the traps work.
      document.body.append('a text of the page');
      return { caught: trapped.caught, roots: trapped.roots.length, mutations: trapped.mutations };
    });
    expect(roots).toBe(0);
    expect(caught).toContain('a text of the page');
    // The bar's own element has come: so much any page sees.
    expect(mutations.join('\n').toLowerCase()).toContain('shareet-bar');
    for (const text of [...caught, ...mutations]) for (const title of TITLES) expect(text).not.toContain(title);
  });

  it('finds no file of the extension, though it knows its address', async () => {
    const files = [
      'manifest.json',
      'bar.js',
      'bar-space.css',
      'popup.html',
      'welcome.html',
      'icon/48.png',
      'options.html',
    ];
    const reached = await page.evaluate(
      async ({ origin, paths }) => {
        const load = (element: HTMLElement, path: string): Promise<string | null> =>
          new Promise((resolve) => {
            Object.assign(element, { src: `${origin}/${path}`, href: `${origin}/${path}`, rel: 'stylesheet' });
            element.onload = () => resolve(`${element.localName} ${path}`);
            element.onerror = () => resolve(null);
            setTimeout(() => resolve(null), 3000);
            document.body.append(element);
          });
        const tried = paths.flatMap((path) => [
          fetch(`${origin}/${path}`).then(
            () => `fetch ${path}`,
            () => null,
          ),
          load(document.createElement('img'), path),
          load(document.createElement('script'), path),
          load(document.createElement('link'), path),
        ]);
        return (await Promise.all(tried)).filter((found) => found !== null);
      },
      { origin: session.browser.origin, paths: files },
    );
    expect(reached).toEqual([]);
  });
});
