/** The browser's own prompt for hosts, answered by real keys: allowed, refused, taken back later, allowed again. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../scripts/browsers/browser';
import { type Display, openDisplay } from '../../scripts/browsers/display';
import { readPollStates, readTable, sendCommand, setSetting } from '../../scripts/browsers/shareet';
import { startTestServer, type TestServer } from '../../scripts/browsers/test-server';
import { sleep, waitUntil } from '../../scripts/browsers/wait';
import { rssWith } from '../../scripts/faults/answers';
import { BROWSERS, openSession, publishedTitles, type Session, waitForPublished } from './session';

const TITLES = ['فتح باب المكتبة الجديدة', 'The lighthouse opens on Sundays', 'عودة القوارب إلى الميناء'];
/** A prompt takes no answer for half a second from when it is drawn, which a busy machine does late: it would have been meant for something else. */
const HEEDLESS_MS = 2000;
const EVERYWHERE = '*://*/*';
const NEWS = '*://news.test/*';

const withoutIsolates = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');

// Firefox draws its prompt inside its own window, where no test of ours can press it.
describe.runIf(BROWSERS.includes('chromium'))('the real prompt in chromium', () => {
  let display: Display;
  let session: Session;
  let server: TestServer;
  let page: Tab;

  beforeAll(async () => {
    server = await startTestServer();
    server.serve('/news.xml', rssWith(TITLES.map((title) => ({ title }))));
    server.serve('/page.html', '<!doctype html><html lang="en"><title>A page</title><p>A page.</p></html>');
    display = await openDisplay();
    session = await openSession('chromium', [], { display: display.name });
    await setSetting(session.options, 'language', 'en');
    page = await session.browser.openPage(server.url('/page.html', 'paper.test'));
    await session.options.show();
  });

  afterAll(async () => {
    await session?.close();
    await display?.close();
    await server?.close();
  });

  const said = (css: string): Promise<string> =>
    session.options
      .evaluate((selector) => document.querySelector(selector)?.textContent ?? '', css)
      .then(withoutIsolates);

  const hasFocus = (): Promise<boolean> => session.options.evaluate(() => document.hasFocus());

  /**
   * Clicks, and answers the prompt, which takes the focus from the page and gives it back. In it the focus is on the button
   * that denies; the one that allows is beside it.
   */
  const pressAndAnswer = async (css: string, answer: 'allow' | 'deny'): Promise<void> => {
    await session.options.show();
    await waitUntil('the page to have the focus', hasFocus);
    const target = await waitUntil(css, () => session.options.page.$(css));
    await target.scrollIntoView();
    await target.click();
    await waitUntil('the prompt', async () => !(await hasFocus()));
    await sleep(HEEDLESS_MS);
    if (answer === 'allow') await display.press('Left');
    await display.press('Return');
    await waitUntil('the end of the prompt', hasFocus);
  };

  const isGranted = (origin: string): Promise<boolean> =>
    session.options.evaluate((pattern) => chrome.permissions.contains({ origins: [pattern] }), origin);
  const hasBar = (): Promise<boolean> => page.evaluate(() => document.querySelector('shareet-bar') !== null);
  const outcome = (): Promise<string> =>
    session.options.evaluate(
      () => document.querySelector<HTMLElement>('li[data-source-id] [data-outcome]')?.dataset.outcome ?? '',
    );

  it('is refused: that is said, what was typed stays, nobody is contacted, and nobody is asked again', async () => {
    await session.options.page.type('input[name=url]', server.url('/news.xml'));
    await pressAndAnswer('[data-action=search]', 'deny');
    await waitUntil('the sentence', async () => (await said('[data-search=refused]')) !== '');
    expect(await said('[data-search=refused]')).toContain('Shareet was not allowed to contact this site');
    expect(
      await session.options.evaluate(() => document.querySelector<HTMLInputElement>('input[name=url]')?.value),
    ).toBe(server.url('/news.xml'));
    expect(await isGranted(NEWS)).toBe(false);
    expect(await readTable(session.options, 'sources')).toEqual([]);
    expect(session.proxy.hosts()).toEqual(['paper.test']);
  });

  it('is asked again when the button is pressed, and allowed: the source is added, and its headlines come', async () => {
    await pressAndAnswer('[data-action=search]', 'allow');
    const add = await waitUntil('what was found', () => session.options.page.$('[data-candidate] [data-action=add]'));
    await add.click();
    await waitForPublished(session, 'the headlines', (titles) => titles.length === TITLES.length);
    expect(await publishedTitles(session)).toEqual(TITLES);
    expect(await isGranted(NEWS)).toBe(true);
  });

  it('is refused for the bar: nothing is chosen, that is said, and the source keeps its grant', async () => {
    await pressAndAnswer('input[name=bar-where][value=all]', 'deny');
    await waitUntil('the sentence', async () => /browser did not/.test(await said('fieldset + [role=status]')));
    expect(await session.options.page.$eval('input[name=bar-where][value=off]', (each) => each.checked)).toBe(true);
    expect(await isGranted(NEWS)).toBe(true);
    expect(await hasBar()).toBe(false);
  });

  it('is allowed for the bar, which comes into the page that is open', async () => {
    await pressAndAnswer('input[name=bar-where][value=all]', 'allow');
    await waitUntil('the bar', hasBar);
  });

  it('is taken back for the bar in the browser’s own page: the bar goes, the popup says why, the news stays', async () => {
    await session.browser.revokeHosts([EVERYWHERE]);
    await waitUntil('the bar to go', async () => !(await hasBar()));
    await page.show();
    const popup = await session.browser.openPopup();
    const state = await waitUntil(
      'the reason',
      () =>
        popup?.evaluate(() => document.querySelector<HTMLElement>('[data-bar-state]')?.dataset.barState ?? null) ??
        Promise.resolve(null),
    );
    expect(state).toBe('ungranted');
    await popup?.close();
    expect(await publishedTitles(session)).toEqual(TITLES);
  });

  it('was taken back for the source too: its health says so, its headlines stay, and a button asks again', async () => {
    expect(await isGranted(NEWS)).toBe(false);
    await sendCommand(session.options, 'sources.refresh', {});
    await waitUntil('the outcome', async () => (await outcome()) === 'needs-permission');
    expect(await said('[data-outcome]')).toBe(
      'Shareet is not allowed to contact news.test. Use the button below to allow it.',
    );
    expect(await publishedTitles(session)).toEqual(TITLES);
    expect(await readTable(session.options, 'headlines')).toHaveLength(TITLES.length);
  });

  it('is refused once more, which changes nothing, and allowed: the source is polled by itself', async () => {
    await pressAndAnswer('[data-action=grant]', 'deny');
    expect(await outcome()).toBe('needs-permission');
    await pressAndAnswer('[data-action=grant]', 'allow');
    await waitUntil('a poll', async () =>
      (await readPollStates(session.options)).every(({ lastOutcome }) => lastOutcome && lastOutcome.kind !== 'failed'),
    );
    await waitUntil('the outcome', async () => /fresh|unchanged/.test(await outcome()));
  });

  it('is allowed for the bar again, by the choice that is still there, and the bar comes back', async () => {
    await pressAndAnswer('input[name=bar-where][value=all]', 'allow');
    await waitUntil('the bar', hasBar);
  });

  it('made the browser contact the source and the page, and nobody else', () => {
    expect(session.proxy.hosts()).toEqual(['news.test', 'paper.test']);
  });
});

declare const chrome: { permissions: { contains(wanted: { origins: string[] }): Promise<boolean> } };
