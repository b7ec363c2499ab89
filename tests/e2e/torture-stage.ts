/** A browser with a moving bar in it, and hostile pages for it to stand on. */
import { shownInBar } from '../../scripts/browsers/bar-view';
import type { BrowserName, Tab } from '../../scripts/browsers/browser';
import { sendCommand } from '../../scripts/browsers/shareet';
import { startTestServer, type TestServer } from '../../scripts/browsers/test-server';
import { waitUntil } from '../../scripts/browsers/wait';
import { rssWith } from '../../scripts/faults/answers';
import { addSource, openSession, type Session, turnBarOn } from './session';
import { answerOf, DONE, PLAIN, type TorturePage } from './torture-pages';

export interface Stage {
  session: Session;
  server: TestServer;
  /** Opens a page, and waits until it has acted where it acts. */
  open(page: TorturePage): Promise<Tab>;
  /** Publishes headlines that all name `edition`, in place of those before. */
  publish(edition: string): Promise<void>;
  close(): Promise<void>;
}

const newsOf = (edition: string): string =>
  rssWith(Array.from({ length: 12 }, (_, index) => ({ title: `خبر ${index} من الطبعة ${edition}` })));

/** The plain page is served as `/plain`. */
export async function openStage(name: BrowserName): Promise<Stage> {
  const server = await startTestServer();
  server.serve('/plain', answerOf(PLAIN));
  server.serve('/news.xml', newsOf('الأولى'));
  const session = await openSession(name);
  await addSource(session, server.url('/news.xml'));
  await turnBarOn(session);
  return {
    session,
    server,
    async open(page) {
      server.serve('/page', answerOf(page));
      const tab = await session.browser.openPage(server.url('/page'));
      if (page.acts) await waitUntil('the page to act', () => tab.evaluate((done) => document.title === done, DONE));
      return tab;
    },
    async publish(edition) {
      server.serve('/news.xml', newsOf(edition));
      await sendCommand(session.options, 'sources.refresh', {});
    },
    async close() {
      await session.close();
      await server.close();
    },
  };
}

/** Waits until the lane of the bar moves, which only a living one does. */
export async function waitForMotion(tab: Tab): Promise<void> {
  const places = async (): Promise<string | undefined> =>
    (await shownInBar(tab))?.map(({ id, left }) => `${id} ${left}`).join();
  const before = await waitUntil('headlines in the bar', places);
  await waitUntil('headlines to move', async () => (await places()) !== before);
}

export interface PageState {
  bars: number;
  /** Of the bar, in px of the window. */
  height: number;
  /** What the page keeps free at its lower edge. */
  room: number;
}

export const stateOf = (tab: Tab): Promise<PageState> =>
  tab.evaluate(() => {
    const bars = document.querySelectorAll('shareet-bar');
    return {
      bars: bars.length,
      height: bars[0]?.getBoundingClientRect().height ?? 0,
      room: Number.parseFloat(getComputedStyle(document.documentElement).paddingBottom),
    };
  });

export const THERE: PageState = { bars: 1, height: 36, room: 36 };
export const GONE = { height: 0, room: 0 };
