/** The bar on hostile pages: on each of them it is drawn as on the plain page, and can be pointed at. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../scripts/browsers/browser';
import { ALL_HOSTS } from '../../scripts/browsers/shareet';
import { startTestServer, type TestServer } from '../../scripts/browsers/test-server';
import { waitUntil } from '../../scripts/browsers/wait';
import { rssWith } from '../../scripts/faults/answers';
import { differenceOf, footOf, negativeOf, type Picture, readPng } from './picture';
import { addSource, BROWSERS, openSession, type Session, turnBarOn } from './session';
import { answerOf, DONE, PLAIN, PLAIN_SCROLLING, POLICIES, STYLES, type TorturePage } from './torture-pages';
import { SCRIPTS } from './torture-scripts';

/** More than fill the lane, also where the page halves everything in it: so no gap at the seam depends on its width. */
const TITLES = Array.from({ length: 5 }, (_, index) => [
  `افتتاح مكتبة الحي رقم ${index} بعد ترميمها`,
  `Rain, at last: ${index} mm`,
  `مطار مسقط يستقبل الرحلة ${index} من Oslo`,
]).flat();
const BAR_PX = 36;
/** Of 255; the bar's paper is further than this from white. */
const COLOUR_TOLERANCE = 8;
/**
 * The share of pixels that may be further off. On most pages there is none; where the page zooms, glyphs move by parts of
 * a pixel (0.011 at most). A bar whose letters are spaced, scaled or set otherwise is 0.07 off or more, no bar at all 1.
 */
const MAX_DIFFERENCE = 0.02;

describe.each(BROWSERS)('the bar in %s', (name) => {
  let session: Session;
  let server: TestServer;
  let plain: Picture;
  let plainScrolling: Picture;

  const open = async (page: TorturePage): Promise<Tab> => {
    server.serve('/page', answerOf(page));
    const tab = await session.browser.openPage(server.url('/page'));
    if (page.acts) await waitUntil('the page to act', () => tab.evaluate((done) => document.title === done, DONE));
    return tab;
  };
  const strip = async ({ page }: Tab): Promise<Picture> =>
    footOf(readPng(await page.screenshot({ captureBeyondViewport: false })), BAR_PX);
  const isAt = (tab: Tab): Promise<boolean> =>
    tab.evaluate(() => document.elementFromPoint(innerWidth / 2, innerHeight - 18)?.localName === 'shareet-bar');

  /** The difference to `expected`, once there is none or after ten seconds. */
  const differenceFrom = async (tab: Tab, expected: Picture): Promise<number> => {
    let difference = 1;
    const isAlike = async (): Promise<boolean> => {
      difference = differenceOf(await strip(tab), expected, COLOUR_TOLERANCE);
      return difference <= MAX_DIFFERENCE;
    };
    await waitUntil('the bar as it should be', isAlike, { timeoutMs: 10_000 }).catch(() => {});
    return difference;
  };

  const lookAtPlain = async (page: TorturePage): Promise<Picture> => {
    const tab = await open(page);
    await waitUntil('the bar', () => tab.evaluateInBar((root) => root.querySelector('[data-id]') !== null));
    const picture = await strip(tab);
    await tab.close();
    return picture;
  };

  beforeAll(async () => {
    server = await startTestServer();
    server.serve('/news.xml', rssWith(TITLES.map((title) => ({ title }))));
    // The lane stands still, and so pictures of it can be compared.
    session = await openSession(name, ALL_HOSTS, { reducedMotion: true });
    await addSource(session, server.url('/news.xml'));
    await turnBarOn(session);
    plain = await lookAtPlain(PLAIN);
    plainScrolling = await lookAtPlain(PLAIN_SCROLLING);
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const looksAsOnThePlainPage = async (_title: string, page: TorturePage): Promise<void> => {
    const tab = await open(page);
    expect(await differenceFrom(tab, page.scrolls ? plainScrolling : plain)).toBeLessThanOrEqual(MAX_DIFFERENCE);
    expect(await isAt(tab)).toBe(true);
    await tab.close();
  };

  it.each(Object.entries(STYLES))('looks as on the plain page where the style says: %s', looksAsOnThePlainPage);
  it.each(Object.entries(POLICIES))('looks as on the plain page under %s', looksAsOnThePlainPage);
  it.each(Object.entries(SCRIPTS))('looks as on the plain page after %s', looksAsOnThePlainPage);

  it('is drawn through a filter of the root where Firefox draws everything through it, and nowhere else', async () => {
    const tab = await open({ head: '<style>html { filter: invert(1); background: white }</style>' });
    const expected = name === 'firefox' ? negativeOf(plain) : plain;
    expect(await differenceFrom(tab, expected)).toBeLessThanOrEqual(MAX_DIFFERENCE);
    await tab.close();
  });
});
