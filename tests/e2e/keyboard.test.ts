/**
 * Every page walked with the keyboard alone: from right to left in a narrow window, there and back, and from left to right in a
 * wide one. A page is one line in `PAGES`.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../scripts/browsers/browser';
import { readTable, sendCommand, setSetting } from '../../scripts/browsers/shareet';
import { startTestServer, type TestServer } from '../../scripts/browsers/test-server';
import { waitUntil } from '../../scripts/browsers/wait';
import { ARABIC, type FixtureStory, feedOf } from '../fixtures/articles/stories';
import { walk, walkBack } from './keyboard-walk';
import { addSource, BROWSERS, openSession, type Session } from './session';

interface WalkedPage {
  path: string;
  /** What is there once the page is: selectors, all of which are awaited. */
  awaited: readonly string[];
  /** What is come to, in this order, among the rest. */
  order: string;
}

/** Comes with the snapshot, which may be later than the rest. */
const LANE = '.ticker .lane [data-id]';

const PAGES: readonly WalkedPage[] = [
  {
    path: 'popup.html',
    awaited: [LANE, 'main li [data-id]'],
    order: 'lane refresh options query filters entry save menu',
  },
  { path: 'news.html', awaited: ['main li [data-id]'], order: 'options query entry save menu' },
  { path: 'reader.html', awaited: ['.article-body p'], order: 'previous next save original look listen more' },
  {
    path: 'options.html',
    awaited: [LANE, 'li[data-source-id] [data-action=remove]'],
    order:
      'search-options #sources #about url mute remove add-rule theme lane.speed bar-where bar.edge headline.opens alerts-of ' +
      'poll.minutes storage.days free language calendar hide-preview lane',
  },
  { path: 'welcome.html', awaited: [LANE, 'main [data-action=latest]'], order: 'packs bar-where latest options lane' },
  {
    path: 'diagnostics.html',
    awaited: ['[data-section=diagnostics-log]'],
    order: 'with-addresses copy save preview look clear-log repair',
  },
  { path: 'repair.html', awaited: ['main [data-action=go-on]'], order: 'go-on options diagnostics' },
];

const LOOKS = [
  { language: 'ar', width: 360, height: 640, goesBack: true },
  { language: 'en', width: 1280, height: 800, goesBack: false },
] as const;

const SHORT: FixtureStory = { language: 'ar', title: 'مطر خفيف مساءً', markup: '<p>مطر خفيف على السواحل.</p>' };

/**
 * The lane is one thing, however many of its headlines are in reach by the time that it is come to. An article that was walked
 * through offers to begin anew once it is known how far one got.
 */
const settled = (signs: string[]): string[] =>
  signs.filter((sign, index) => sign !== 'restart' && (sign !== 'lane' || signs[index - 1] !== 'lane'));

describe.each(BROWSERS)('with the keyboard alone, in %s', (name) => {
  let session: Session;
  let server: TestServer;
  let id: string;

  const open = async ({ path, awaited }: WalkedPage, { width, height }: (typeof LOOKS)[number]): Promise<Tab> => {
    const tab = await session.browser.openOwnPage(
      path === 'reader.html' ? `${path}?id=${encodeURIComponent(id)}` : path,
    );
    await tab.show();
    await tab.page.setViewport({ width, height });
    for (const selector of awaited) await waitUntil(selector, () => tab.page.$(selector));
    return tab;
  };

  beforeAll(async () => {
    server = await startTestServer();
    server.serve('/news.xml', feedOf(server.url(''), 'جريدة الميناء', [ARABIC, SHORT], Date.now() - 60_000));
    session = await openSession(name);
    await addSource(session, server.url('/news.xml'));
    // Otherwise it is written of itself in the middle of a walk, and has a button in the options on the way back.
    await sendCommand(session.options, 'backup.write', {});
    const headlines = await readTable<{ id: string; title: string }>(session.options, 'headlines');
    id = headlines.find(({ title }) => title === ARABIC.title)?.id ?? '';
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  describe.each(LOOKS)('in $language at $width px', (look) => {
    beforeAll(() => setSetting(session.options, 'language', look.language));

    it.each(PAGES)('everything on $path is come to in its order, seen, named, and left again', async (page) => {
      const tab = await open(page, look);
      const stops = await walk(tab);
      expect(stops.flatMap(({ problems }) => problems)).toEqual([]);
      const signs = settled(stops.map(({ sign }) => sign));
      const wanted = page.order.split(' ');
      expect(signs.filter((sign, index) => wanted.includes(sign) && signs.indexOf(sign) === index)).toEqual(wanted);
      await tab.close();
      if (!look.goesBack) return;
      // In Firefox the focus has left for the window around the page, and keys with it.
      const again = await open(page, look);
      expect(settled(await walkBack(again)).reverse()).toEqual(signs);
      await again.close();
    });
  });
});
