/** A page with all the powers of a page, which tries to learn of Shareet, to read headlines, and to act in the person's name. */
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shownInBar } from '../../scripts/browsers/bar-view';
import type { Tab } from '../../scripts/browsers/browser';
import { readSnapshot, readTable } from '../../scripts/browsers/shareet';
import { startTestServer, type TestServer } from '../../scripts/browsers/test-server';
import { sleep, waitUntil } from '../../scripts/browsers/wait';
import { rssWith } from '../../scripts/faults/answers';
import type { Mark } from '../../utils/model/headline';
import type { Source } from '../../utils/model/source';
import { type Tools, TRICKS, type Trick } from './hostile-tricks';
import { addSource, BROWSERS, builtFor, openSession, type Session, turnBarOn, waitForTab } from './session';

const TITLES = ['ميناء الصيد يفتح رصيفه الجديد', 'قطار الليل يعود بين المدينتين'];

const SOURCE = 'نشرة المرفأ البعيد';
const BAIT = 'a bait of the page';

interface Hostile {
  caught: Record<string, string[]>;
  failed: Record<string, string>;
  /** Nothing is kept while the test itself looks into the bar, which it does by functions of the page. */
  isBlind: boolean;
  goOn(files: string[], noFile: string): Promise<void>;
}

/** Runs in the page before anything else of its own: does what each trick does first, and lays the bait. */
function beHostile(tricks: readonly Trick[], bait: string): void {
  const hostile: Hostile = { caught: {}, failed: {}, isBlind: false, goOn };
  Object.defineProperty(window, 'hostile', { value: hostile });
  const { stringify } = JSON;
  const markup = Object.getOwnPropertyDescriptor(Element.prototype, 'outerHTML')?.get as () => string;
  const content = Object.getOwnPropertyDescriptor(ShadowRoot.prototype, 'innerHTML')?.get as () => string;
  const has = Set.prototype.has;
  const kept: Record<string, Set<string>> = {};
  let isKeeping = false;
  let isHeeding = false;

  const read = (caught: unknown): string => {
    if (typeof caught === 'string') return caught;
    if (caught instanceof ShadowRoot)
      return `a root of ${caught.host.localName}: ${Reflect.apply(content, caught, [])}`;
    if (caught instanceof Element) return Reflect.apply(markup, caught, []);
    if (caught instanceof Node) return caught.nodeValue ?? '';
    if (typeof caught !== 'object' || caught === null || caught instanceof Window) return '';
    return stringify(caught) ?? '';
  };
  const toolsOf = (trick: Trick, files: string[], noFile: string): Tools => ({
    bait,
    files,
    noFile,
    host: document.querySelector('shareet-bar'),
    keep(caught) {
      // What it is read by may be patched too.
      if (isKeeping || hostile.isBlind) return;
      isKeeping = true;
      try {
        const text = read(caught);
        kept[trick.what] ??= new Set();
        const own = kept[trick.what] as Set<string>;
        if (text !== '' && !Reflect.apply(has, own, [text])) own.add(text);
      } catch {
      } finally {
        isKeeping = false;
      }
    },
    patch(owner, name, heed) {
      const own = Reflect.get(owner, name) as (...given: unknown[]) => unknown;
      Reflect.defineProperty(owner, name, {
        configurable: true,
        writable: true,
        value(this: unknown, ...given: unknown[]) {
          const answer = Reflect.apply(own, this, given);
          if (isKeeping || isHeeding || hostile.isBlind) return answer;
          isHeeding = true;
          try {
            heed(this, given, answer);
          } finally {
            isHeeding = false;
          }
          return answer;
        },
      });
    },
  });
  const layBait = (): void => {
    const element = document.querySelector('#bait') as HTMLElement;
    const closed = document.createElement('bait-closed');
    closed.attachShadow({ mode: 'closed' }).append(bait);
    const holder: { title?: string } = {};
    holder.title = bait;
    [bait].map((each) => each.trim());
    Promise.resolve(bait).then(() => {});
    element.addEventListener('click', () => {});
    element.title = bait;
    element.append(closed);
    JSON.parse(JSON.stringify(bait));
    const style = document.createElement('style');
    document.head.append(style);
    style.sheet?.insertRule(`.bait { content: "${bait}" }`);
    element.animate([{ opacity: 1 }], 10);
    element.click();
    performance.mark(bait);
    console.debug(bait);
    postMessage({ bait }, '*');
  };
  async function goOn(files: string[], noFile: string): Promise<void> {
    for (let at = 0; at < tricks.length; at += 1) {
      const trick = tricks[at] as Trick;
      try {
        await trick.late?.(toolsOf(trick, files, noFile));
      } catch (error) {
        hostile.failed[trick.what] = String(error);
      }
    }
    for (const what of Object.keys(kept)) hostile.caught[what] = [...(kept[what] as Set<string>)];
  }

  for (let at = 0; at < tricks.length; at += 1) {
    const trick = tricks[at] as Trick;
    trick.early?.(toolsOf(trick, [], ''));
  }
  document.addEventListener('DOMContentLoaded', layBait);
}

/** As it is written in an object, be it a method or an arrow. */
const asProperty = (name: string, own: unknown): string =>
  new RegExp(`^(async )?${name}\\(`).test(String(own)) ? String(own) : `${name}: ${own}`;

/** The tricks as the page's own script has them. */
const TRICKS_IN_PAGE = `[${TRICKS.map(
  ({ what, early, late }) =>
    `{ what: ${JSON.stringify(what)}, ...${early ? `{ ${asProperty('early', early)} }` : '{}'}, ...${late ? `{ ${asProperty('late', late)} }` : '{}'} }`,
).join(',\n')}]`;

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

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>hostile</title>
<script>(${beHostile})(${TRICKS_IN_PAGE}, ${JSON.stringify(BAIT)}); document.currentScript.remove();</script>
<style>#bait::after { content: "${BAIT}" }</style><p id="bait">${BAIT}</p></html>`;

/** What lies over the whole window, in the top layer, is not to be seen, and lets every click through. */
const UNDER = `<!doctype html><html lang="en"><meta charset="utf-8"><title>under</title>
<div id="over" popover="manual" style="pointer-events: none; inset: 0; width: 100vw; height: 100vh; border: 0; opacity: 0.9; background: white; z-index: 2147483647">Press here!</div>
<script>setInterval(() => { over.matches(':popover-open') && over.hidePopover(); over.showPopover(); }, 100);</script></html>`;

/** What a trick says where it has found something of the extension's. */
const FINDS = /^(a file|a framed page|an answer|a global of the bar|a bar in a frame|found:|a clone of shareet)/;

/** What the bar shows or is made of, and no page may learn. */
async function secretsOf({ options }: Session): Promise<string[]> {
  const snapshot = await readSnapshot(options);
  const words = Object.values(snapshot?.words ?? {}).filter((word) => word.length > 10);
  const shown = (snapshot?.headlines ?? []).flatMap(({ id, title, source }) => [id, title, source]);
  return [...words, ...shown, 'class="ticker', 'class="lane', 'data-id='];
}

/** Sees every request of the pages of its site. */
const WORKER = `const seen = [];
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  if (event.request.url.endsWith('/seen-by-worker')) event.respondWith(new Response(JSON.stringify(seen)));
  else seen.push(decodeURIComponent(event.request.url));
});`;
const WORKERS_PAGE = `<!doctype html><title>registers</title>
<script>navigator.serviceWorker.register('/worker.js').then(() => navigator.serviceWorker.ready).then(() => (document.title = 'ready'));</script>`;

/** Elements whose names stand in for what the browser itself has under them. */
const CLOBBERED = `<!doctype html><html lang="en"><meta charset="utf-8"><title>clobbered</title><body>
${[
  'documentElement',
  'head',
  'createElement',
  'createElementNS',
  'querySelector',
  'querySelectorAll',
  'addEventListener',
  'fullscreenElement',
  'hidden',
  'contentType',
  'activeElement',
  'adoptedStyleSheets',
  'defaultView',
  'fonts',
  'visibilityState',
]
  .map((name) => `<form name="${name}" id="${name}"></form><img name="${name}">`)
  .join('')}`;

describe.each(BROWSERS)('a hostile page in %s', (name) => {
  let session: Session;
  let server: TestServer;
  let page: Tab;

  beforeAll(async () => {
    // A secure context, which has powers that others have not.
    server = await startTestServer('127.0.0.1');
    const items = TITLES.map((title) => ({ title, link: server.url('/story.html') }));
    server.serve('/news.xml', rssWith(items, SOURCE));
    server.serve('/hostile.html', PAGE);
    server.serve('/under.html', UNDER);
    server.serve('/clobbered.html', CLOBBERED);
    server.serve('/workers.html', WORKERS_PAGE);
    server.serve('/bait.txt', BAIT);
    server.serve('/worker.js', (_, response) => {
      response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(WORKER);
    });
    server.serve('/story.html', '<!doctype html><title>story</title><p>story</p>');
    session = await openSession(name);
    await turnBarOn(session);
    await addSource(session, server.url('/news.xml'));
    const registering = await session.browser.openPage(server.url('/workers.html'));
    await waitUntil('the service worker', () => registering.evaluate(() => document.title === 'ready'));
    page = await session.browser.openPage(server.url('/hostile.html'));
    await page.show();
    // Looked into only after a while in which the page had its eyes open.
    await sleep(2000);
    await blindly(() => waitUntil('headlines in the bar', async () => Boolean((await shownInBar(page))?.length)));
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const blindly = async <R>(look: () => Promise<R>): Promise<R> => {
    const setBlind = (is: boolean) =>
      page.evaluate(
        (isBlind) => Object.assign((window as unknown as { hostile: Hostile }).hostile, { isBlind }) && null,
        is,
      );
    await setBlind(true);
    const seen = await look();
    await setBlind(false);
    return seen;
  };

  /** Nothing is saved or muted, and no setting has changed. */
  const expectNothingKept = async (): Promise<void> => {
    expect((await readTable<Mark>(session.options, 'marks')).filter(({ savedAt }) => savedAt)).toEqual([]);
    expect((await readTable<Source>(session.options, 'sources')).filter(({ mutedAt }) => mutedAt)).toEqual([]);
    const chosen = await readTable<{ key: string }>(session.options, 'settings');
    expect(chosen.map(({ key }) => key).sort()).toEqual(['bar.where', 'lane.speed']);
  };

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
      const found = await blindly(inView);
      return found && found.length > 3 ? found : null;
    });
    await page.evaluate(pretend, places);
    // What a real press does is there within this time: the next test presses.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect((await session.browser.tabs()).length).toBe(tabs);
    expect((await readTable<Mark>(session.options, 'marks')).filter(({ readAt }) => readAt)).toEqual([]);
    await expectNothingKept();
    const isPaused = (root: ShadowRoot) => root.querySelector('.ticker-button[aria-pressed="true"]') !== null;
    expect(await blindly(() => page.evaluateInBar(isPaused))).toBe(false);
  });

  it('is told nothing of what the bar shows by any trick, and finds no file of the extension', async () => {
    // A real pointer crosses the bar, and the Tab key goes through it.
    const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    for (const part of [0.3, 0.5, 0.7]) await page.page.mouse.move(width * part, height - 18);
    await page.page.mouse.wheel({ deltaY: 60 });
    for (const key of ['Tab', 'Tab', 'Escape'] as const) await page.page.keyboard.press(key);
    await page.page.mouse.move(width / 2, height / 2);
    const origin = session.browser.origin;
    const files = (await readdir(builtFor(name), { recursive: true, withFileTypes: true }))
      .filter((each) => each.isFile())
      .map((each) => `${origin}/${relative(builtFor(name), join(each.parentPath, each.name))}`);
    expect(files.length).toBeGreaterThan(40);
    const { caught, failed } = await page.evaluate(
      async ({ addresses, none }) => {
        const { hostile } = window as unknown as { hostile: Hostile };
        await hostile.goOn(addresses, none);
        return { caught: hostile.caught, failed: hostile.failed };
      },
      { addresses: files, none: `${origin}/no-such-file.html` },
    );
    expect(failed).toEqual({});
    expect(TRICKS.length).toBeGreaterThanOrEqual(30);
    const asked = server.requests.map(({ path }) => path);
    const works = ({ what, leak }: Trick): boolean =>
      leak ? asked.includes(leak) : (caught[what] ?? []).some((text) => text.includes(BAIT));
    expect(TRICKS.filter((trick) => !works(trick)).map(({ what }) => what)).toEqual([]);
    const secrets = await secretsOf(session);
    expect(secrets).toEqual(expect.arrayContaining([...TITLES, SOURCE]));
    const learned = Object.entries(caught).flatMap(([what, texts]) =>
      texts.filter((text) => secrets.some((secret) => text.includes(secret))).map((text) => `${what}: ${text}`),
    );
    expect(learned).toEqual([]);
    const baits = TRICKS.flatMap(({ leak }) => leak ?? []);
    expect(asked.filter((path) => path.startsWith('/leak/') && !baits.includes(path))).toEqual([]);
    const found = Object.values(caught)
      .flat()
      .filter((text) => FINDS.test(text) && !text.includes(BAIT));
    expect(found).toEqual([]);
  });

  it('steers a real click, or two at once, on anything in the bar to no more than a headline or a pause', async () => {
    const stage = await session.browser.openPage(server.url('/under.html'));
    await stage.show();
    await waitUntil('headlines in the bar', async () => Boolean((await shownInBar(stage))?.length));
    const centres = () =>
      stage.evaluateInBar((root) =>
        [...root.querySelectorAll('.ticker-button:not([hidden]), [data-id]')]
          .map((element) => element.getBoundingClientRect())
          .map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }))
          .filter(({ x }) => x > 0 && x < innerWidth),
      );
    const { mouse } = stage.page;
    const places = (await centres()) ?? [];
    expect(places.length).toBeGreaterThan(3);
    // From the left, where an English bar has its headlines, to what closes it, which is last.
    for (const { x, y } of places.sort((one, other) => one.x - other.x)) {
      await stage.show();
      await mouse.move(x, y);
      await mouse.click(x, y, { count: 2 });
      await mouse.click(x, y, { button: 'right' });
      await mouse.click(x, y);
    }
    await waitUntil('the bar to be closed', async () => (await stage.evaluateInBar(() => true)) === null);
    // A headline was opened: by that it is known that the clicks came through what the page had drawn over the bar.
    await waitForTab(session, 'a headline', (address) => /story\.html|reader\.html/.test(address));
    await expectNothingKept();
    const again = await session.browser.openPage(server.url('/under.html'));
    await waitUntil('the bar on the next page', async () => (await again.evaluateInBar(() => true)) === true);
  });

  it('does not break the bar by elements that have the names of what it uses', async () => {
    const stage = await session.browser.openPage(server.url('/clobbered.html'));
    await stage.show();
    const tabs = (await session.browser.tabs()).length;
    const { width, height } = await stage.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    // A real click opens what runs there: to look into the bar takes names that stand for something else here.
    const beginning = Date.now();
    await waitUntil('a headline that opens', async () => {
      // Somewhere between two of them there may be none.
      const x = width * (0.6 + (((Date.now() - beginning) / 1000) % 0.3));
      await stage.page.mouse.move(x, height - 18);
      await stage.page.mouse.click(x, height - 18);
      await sleep(500);
      return (await session.browser.tabs()).length > tabs;
    });
  });
});
