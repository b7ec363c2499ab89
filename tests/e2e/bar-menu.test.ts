/** The menu of a headline in the shipped bar, which the background brings to the tab when somebody comes near. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shownInBar } from '../../scripts/browsers/bar-view';
import type { Tab } from '../../scripts/browsers/browser';
import { startTestServer, type TestServer } from '../../scripts/browsers/test-server';
import { waitUntil } from '../../scripts/browsers/wait';
import { rssWith } from '../../scripts/faults/answers';
import { addSource, BROWSERS, openSession, type Session, turnBarOn } from './session';

const TITLE = 'ميناء الصيد يفتح رصيفه الجديد';

function spy(): void {
  const page = window as unknown as { heard: string[] };
  page.heard = [];
  for (const type of ['copy', 'click', 'keydown', 'focusin', 'contextmenu'])
    window.addEventListener(
      type,
      ({ target }) => {
        const isInBar = target instanceof Element && target.localName === 'shareet-bar';
        if (isInBar || type === 'copy') page.heard.push(type);
      },
      true,
    );
}

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>page</title>
<script>(${spy})()</script><input id="before" style="font-family: monospace" value="own text"></html>`;

describe.each(BROWSERS)('the menu of a headline in %s', (name) => {
  let session: Session;
  let server: TestServer;
  let page: Tab;

  beforeAll(async () => {
    server = await startTestServer();
    server.serve('/news.xml', rssWith([{ title: TITLE, link: server.url('/story.html') }]));
    server.serve('/page.html', PAGE);
    session = await openSession(name);
    await turnBarOn(session);
    await addSource(session, server.url('/news.xml'));
    page = await session.browser.openPage(server.url('/page.html'));
    await page.show();
    await waitUntil('headlines in the bar', async () => Boolean((await shownInBar(page))?.length));
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const openMenu = async (): Promise<void> => {
    await page.page.focus('#before');
    await page.page.keyboard.press('Tab');
    await waitUntil('what comes with the focus', () =>
      page.evaluateInBar((root) => root.querySelector('.ticker-menu') !== null),
    );
    await page.page.keyboard.down('Shift');
    await page.page.keyboard.press('F10');
    await page.page.keyboard.up('Shift');
    await waitUntil('the menu', () =>
      page.evaluateInBar((root) => root.querySelector('[role="menuitem"]:focus') !== null),
    );
  };
  const said = () =>
    page.evaluateInBar((root) => root.querySelector<HTMLElement>('[role="status"] span')?.dataset.text);

  it('is in no tab before somebody comes near', async () => {
    expect(await page.evaluateInBar((root) => root.querySelector('[role="menu"]') === null)).toBe(true);
  });

  it('opens by its key, copies the link, and lets the page hear of nothing and find nothing', async () => {
    await openMenu();
    const hits = await page.evaluate(
      (words) => {
        const { find } = window as unknown as { find(text: string, a: boolean, b: boolean, wrap: boolean): boolean };
        return words.filter((word) => find(word, false, false, true));
      },
      [TITLE, 'نسخ الرابط', 'Copy the link', 'كتم', 'Mute'],
    );
    expect(hits).toEqual([]);
    for (const key of ['End', 'ArrowUp', 'Enter'] as const) await page.page.keyboard.press(key);
    await waitUntil('a notice', async () => Boolean(await said()));
    expect(await said()).toMatch(/^(نُسخ|The link is copied)/);
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
    // The focus was on the headline, and is there again.
    expect(await page.evaluateInBar((root) => root.activeElement?.hasAttribute('data-id'))).toBe(true);
    await page.page.keyboard.press('Escape');
    await page.page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('before');
    await page.page.keyboard.down('Control');
    await page.page.keyboard.press('a');
    await page.page.keyboard.press('v');
    await page.page.keyboard.up('Control');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(
      server.url('/story.html'),
    );
  });

  it('saves, and says so once it is done', async () => {
    await page.page.focus('#before');
    await page.page.keyboard.press('Tab');
    await page.page.keyboard.press('s');
    await waitUntil('what saves', () =>
      page.evaluateInBar((root) => /^(حفظ|Save)$/.test(root.activeElement?.ariaLabel ?? '')),
    );
    await waitUntil('the menu to be old enough', () =>
      page.evaluateInBar((root) => root.querySelector('.ticker-menu:not([data-fresh])') !== null),
    );
    await page.page.keyboard.press('Enter');
    await waitUntil('a notice', async () => Boolean(await said()));
    expect(await said()).toMatch(/^(حُفظ|The headline is saved)/);
  });
});
