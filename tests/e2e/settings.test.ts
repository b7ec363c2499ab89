/** What a person sets, in every open tab at once, and what the options page refuses. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../scripts/browsers/browser';
import { readSnapshot, readTable, sendCommand, setSetting } from '../../scripts/browsers/shareet';
import { startTestServer, type TestServer } from '../../scripts/browsers/test-server';
import { waitUntil } from '../../scripts/browsers/wait';
import { rssWith } from '../../scripts/faults/answers';
import { addSource, BROWSERS, openSession, publishedTitles, type Session, turnBarOn } from './session';

declare const chrome: {
  storage: { local: { onChanged: { addListener(listener: (changes: object) => void): void } } };
};
declare const publications: number;

const TITLES = ['جسر جديد فوق النهر', 'حديقة في وسط المدينة'];

describe.each(BROWSERS)('what a person sets, in %s', (name) => {
  let session: Session;
  let server: TestServer;
  let tabs: Tab[];
  let source: string;

  const faces = () =>
    Promise.all(
      tabs.map((tab) => tab.evaluateInBar((root) => root.querySelector<HTMLElement>('section')?.dataset.theme ?? null)),
    );

  beforeAll(async () => {
    server = await startTestServer();
    server.serve('/feed.xml', rssWith(TITLES.map((title) => ({ title }))));
    server.serve('/page.html', '<!doctype html><title>page</title><p>page</p>');
    session = await openSession(name);
    source = await addSource(session, server.url('/feed.xml'));
    await turnBarOn(session);
    tabs = [
      await session.browser.openPage(server.url('/page.html', 'one.test')),
      await session.browser.openPage(server.url('/page.html', 'two.test')),
    ];
    // Only a tab in front draws: the bars learn the rest when they are looked at.
    for (const tab of tabs) await tab.show();
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  it('arrives in every open tab, each change published once', async () => {
    await session.options.evaluate(() => {
      Object.assign(globalThis, { publications: 0 });
      chrome.storage.local.onChanged.addListener((changes) => {
        if ('snapshot' in changes) Object.assign(globalThis, { publications: publications + 1 });
      });
    });
    for (const [index, theme] of (['dark', 'contrast', 'own', 'light'] as const).entries()) {
      await setSetting(session.options, 'theme', theme);
      for (const tab of tabs) {
        await tab.show();
        await waitUntil(`the theme ${theme}`, () =>
          tab.evaluateInBar(
            (root, wanted) => root.querySelector<HTMLElement>('section')?.dataset.theme === wanted,
            theme,
          ),
        );
      }
      expect(await faces()).toEqual([theme, theme]);
      expect(await session.options.evaluate(() => publications)).toBe(index + 1);
    }
    await setSetting(session.options, 'bar.edge', 'top');
    await setSetting(session.options, 'bar.edge', 'bottom');
    await setSetting(session.options, 'theme', 'light');
    expect(await session.options.evaluate(() => publications)).toBe(4);
    await setSetting(session.options, 'lane.fontSize', 22);
    await setSetting(session.options, 'lane.mode', 'still');
    expect(await readSnapshot(session.options)).toMatchObject({ look: { fontSize: 22 }, lane: { mode: 'still' } });
  });

  it('stays as it was where own colours could not be read, and the page says so', async () => {
    await setSetting(session.options, 'language', 'en');
    await setSetting(session.options, 'theme', 'own');
    const page = await session.browser.openOwnPage('options.html');
    const choose = (ink: string): Promise<unknown> =>
      page.evaluate((colour) => {
        const input = document.querySelector<HTMLInputElement>('input[name=ink]');
        if (!input) throw new Error('there is no field for the colour of text');
        input.value = colour;
        for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true }));
      }, ink);
    const said = (text: string) => () =>
      page.evaluate(
        (part) => document.querySelector('.own-colours [role=status]')?.textContent?.includes(part) ?? false,
        text,
      );
    await waitUntil('the fields', () => page.evaluate(() => document.querySelector('input[name=ink]') !== null));
    await choose('#999999');
    await waitUntil('the refusal', said('too little to read'));
    const stored = async () =>
      (await readTable<{ key: string; value: unknown }>(page, 'settings')).find(({ key }) => key === 'theme.colours');
    expect(await stored()).toBeUndefined();
    const forced = { key: 'theme.colours', value: { ink: '#999999', paper: '#ffffff' } };
    expect(await sendCommand(page, 'setting.set', forced)).toMatchObject({ ok: false });
    await choose('#102030');
    await waitUntil('the consent', said('easy to read'));
    await waitUntil('the colours in the snapshot', async () => {
      const snapshot = await readSnapshot(page);
      return snapshot?.look.colours?.ink === '#102030' && snapshot.look.theme === 'own';
    });
    await page.close();
  });

  it('mutes a source and shows it again, from the list of sources', async () => {
    const page = await session.browser.openOwnPage('options.html');
    const press = (): Promise<void> =>
      page.evaluate((id) => {
        document.querySelector<HTMLElement>(`[data-source-id="${id}"] [data-action=mute]`)?.click();
      }, source);
    await waitUntil('the source', () =>
      page.evaluate(() => document.querySelector('[data-source-id] [data-action=mute]') !== null),
    );
    await press();
    await waitUntil('its state', () => page.evaluate(() => document.querySelector('[data-muted]') !== null));
    await waitUntil('an empty ticker', async () => (await publishedTitles(session)).length === 0);
    expect((await readSnapshot(page))?.words.empty).toContain('muted');
    const popup = await session.browser.openOwnPage('popup.html');
    await waitUntil('the reason in the popup', () =>
      popup.evaluate(() => document.querySelector('.latest-empty')?.textContent?.includes('muted') ?? false),
    );
    await popup.close();
    await press();
    await waitUntil('its headlines', async () => (await publishedTitles(session)).length === TITLES.length);
    expect(await page.evaluate(() => document.querySelector('[data-muted]'))).toBeNull();
  });

  it('shows every page and bar that is open in another language and by another calendar, with nothing loaded anew', async () => {
    const [headline] = await readTable<{ id: string }>(session.options, 'headlines');
    const open = async (path: string): Promise<Tab> => {
      const tab = await session.browser.openOwnPage(path);
      await tab.show();
      await waitUntil(`${path} in its language`, () => tab.page.$('html[lang=en] h1'));
      await tab.evaluate(() => Object.assign(globalThis, { isStillThere: true }));
      return tab;
    };
    const news = await open('news.html');
    const reader = await open(`reader.html?id=${encodeURIComponent(headline?.id ?? '')}`);
    await setSetting(session.options, 'language', 'ar');
    await setSetting(session.options, 'calendar', 'both');
    const isThere = (tab: Tab, text: string): Promise<boolean> =>
      tab.evaluate(
        (wanted) =>
          'isStillThere' in globalThis &&
          document.documentElement.dir === 'rtl' &&
          (document.body.textContent ?? '').replace(/[\u2066-\u2069]/g, '').includes(wanted),
        text,
      );
    await news.show();
    await waitUntil('Arabic in the list', () => isThere(news, 'آخر الأخبار'));
    await reader.show();
    await waitUntil('a Hijri date in the reader', () => isThere(reader, ' هـ)'));
    const [tab] = tabs;
    await tab?.show();
    await waitUntil('Arabic in the bar', async () =>
      tab?.evaluateInBar((root) => root.querySelector('section')?.ariaLabel === 'شريط الأخبار'),
    );
    await setSetting(session.options, 'calendar', 'gregory');
    await reader.show();
    await waitUntil('a Gregorian date alone', async () => !(await isThere(reader, 'هـ')));
    for (const page of [news, reader]) await page.close();
  });
});
