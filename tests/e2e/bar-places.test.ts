/** The bar's edge and height, in every open tab at once and from the first paint of every page. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../scripts/browsers/browser';
import { sendCommand, setSetting } from '../../scripts/browsers/shareet';
import { startTestServer, type TestServer } from '../../scripts/browsers/test-server';
import { waitUntil } from '../../scripts/browsers/wait';
import { rssWith } from '../../scripts/faults/answers';
import { addSource, BROWSERS, openSession, type Session, turnBarOn } from './session';

const PAGE = `<!doctype html><html><head><title>page</title>
<style>html { padding: 11px 0 13px } body { margin: 0 } footer, header { block-size: 20px }</style>
<script>
  window.shifts = [];
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries())
        for (const { node, previousRect, currentRect } of sources)
          // What is in the bar's closed root has no node here.
          if (node) shifts.push([value, node.nodeName, previousRect.y, currentRect.y].join(' '));
    }).observe({ type: 'layout-shift', buffered: true });
</script></head>
<body><header>first</header><p style="block-size: 2000px">page</p><footer>last</footer></body></html>`;

declare const shifts: string[];
declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  tabs: { query(query: { url: string }): Promise<{ id?: number }[]> };
  scripting: { executeScript(injection: { target: { tabId: number }; func: () => unknown }): Promise<unknown> };
};

/** Where the bar stands, and what room the page keeps above and below; distances in CSS px from the window's edges. */
const layoutOf = (tab: Tab) =>
  tab.evaluate(() => {
    const { top, bottom } = document.querySelector('shareet-bar')?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
    const { paddingTop, paddingBottom } = getComputedStyle(document.documentElement);
    const isAtTop = top === 0;
    return [
      isAtTop ? 'top' : innerHeight - bottom === 0 ? 'bottom' : 'nowhere',
      bottom - top,
      paddingTop,
      paddingBottom,
    ];
  });

const waitForLayout = (what: string, tabs: Tab[], wanted: readonly unknown[]) =>
  waitUntil(`${what}, ${JSON.stringify(wanted)}`, async () => {
    const found = await Promise.all(tabs.map(layoutOf));
    return found.every((layout) => JSON.stringify(layout) === JSON.stringify(wanted));
  });

/** Sends what a bar on `host` sends when its button for the other edge is pressed. */
const switchEdgeFrom = ({ options }: Session, host: string): Promise<unknown> =>
  options.evaluate(async (name) => {
    const [tab] = await chrome.tabs.query({ url: `*://${name}/*` });
    await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? 0 },
      func: () => chrome.runtime.sendMessage({ command: 'bar.switchEdge', payload: {} }),
    });
  }, host);

const BOTTOM_36 = ['bottom', 36, '11px', '36px'];
const BOTTOM_56 = ['bottom', 56, '11px', '56px'];
const TOP_36 = ['top', 36, '36px', '13px'];
const TOP_44 = ['top', 44, '44px', '13px'];

describe.each(BROWSERS)('the place of the bar in %s', (name) => {
  let session: Session;
  let server: TestServer;
  let tabs: Tab[];

  const open = (host: string): Promise<Tab> => session.browser.openPage(server.url('/page.html', host));

  beforeAll(async () => {
    server = await startTestServer();
    server.serve('/feed.xml', rssWith([{ title: 'جسر جديد فوق النهر' }, { title: 'حديقة في وسط المدينة' }]));
    server.serve('/page.html', PAGE);
    session = await openSession(name);
    await addSource(session, server.url('/feed.xml'));
    tabs = [await open('one.test'), await open('two.test')];
    await turnBarOn(session);
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  it('is the lower edge at first, and what the page keeps at the upper edge stays', async () => {
    await waitForLayout('the bar in the open tabs', tabs, BOTTOM_36);
  });

  it('changes in every open tab at once, there and back again', async () => {
    for (const [edge, layout] of [
      ['top', TOP_36],
      ['bottom', BOTTOM_36],
      ['top', TOP_36],
      ['bottom', BOTTOM_36],
    ] as const) {
      await setSetting(session.options, 'bar.edge', edge);
      await waitForLayout('the edge', tabs, layout);
    }
    for (const [height, layout] of [
      ['56', BOTTOM_56],
      ['36', BOTTOM_36],
      ['56', BOTTOM_56],
      ['36', BOTTOM_36],
    ] as const) {
      await setSetting(session.options, 'bar.height', height);
      await waitForLayout('the height', tabs, layout);
    }
  });

  it('covers nothing of the page at either end', async () => {
    await setSetting(session.options, 'bar.edge', 'top');
    await setSetting(session.options, 'bar.height', '44');
    await waitForLayout('the place', tabs, TOP_44);
    const [tab] = tabs;
    expect(await tab?.evaluate(() => document.querySelector('header')?.getBoundingClientRect().top)).toBe(44);
    await setSetting(session.options, 'bar.edge', 'bottom');
    await setSetting(session.options, 'bar.height', '36');
    await waitForLayout('the place', tabs, BOTTOM_36);
    const distance = await tab?.evaluate(() => {
      scrollTo(0, document.documentElement.scrollHeight);
      return innerHeight - (document.querySelector('footer')?.getBoundingClientRect().bottom ?? 0);
    });
    expect(distance).toBe(36);
  });

  it('has its room before the first paint of a new page', async () => {
    for (const [edge, layout] of [
      ['top', TOP_36],
      ['bottom', BOTTOM_36],
    ] as const) {
      await setSetting(session.options, 'bar.edge', edge);
      const fresh = await open('three.test');
      await fresh.show();
      await waitForLayout('the place in a new page', [fresh], layout);
      expect(await fresh.evaluate(() => shifts)).toEqual([]);
      await fresh.close();
    }
  });

  it('is the other edge on a site that its bar or the person flips, and on that site alone', async () => {
    const [one, two] = tabs as [Tab, Tab];
    await switchEdgeFrom(session, 'one.test');
    await waitForLayout('the flipped site', [one], TOP_36);
    await waitForLayout('the other site', [two], BOTTOM_36);
    const fresh = await open('one.test');
    await waitForLayout('a new page of the flipped site', [fresh], TOP_36);
    await fresh.close();
    await setSetting(session.options, 'bar.edge', 'top');
    await waitForLayout('the flipped site', [one], BOTTOM_36);
    await waitForLayout('the other site', [two], TOP_36);
    await switchEdgeFrom(session, 'one.test');
    await waitForLayout('both sites', tabs, TOP_36);
    await setSetting(session.options, 'bar.edge', 'bottom');
    await waitForLayout('both sites', tabs, BOTTOM_36);
  });

  it('is given back with the bar, and is right again when the bar comes back elsewhere', async () => {
    await setSetting(session.options, 'bar.where', 'off');
    const plain = ['top', 0, '11px', '13px'];
    await waitForLayout('no bar', tabs, plain);
    await setSetting(session.options, 'bar.edge', 'top');
    await setSetting(session.options, 'bar.where', 'all');
    // A bar that enters learns its edge in the first frame, which a tab behind others does not draw.
    for (const tab of tabs) {
      await tab.show();
      await waitForLayout('the bar at the other edge', [tab], TOP_36);
    }
    await sendCommand(session.options, 'setting.set', { key: 'bar.offSites', value: ['one.test'] });
    await waitForLayout('the site that was left', tabs.slice(0, 1), plain);
    await sendCommand(session.options, 'bar.joinSite', { host: 'one.test' });
    await tabs[0]?.show();
    await waitForLayout('both sites', tabs, TOP_36);
  });
});
