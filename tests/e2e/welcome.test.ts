/** The first minute: the page that opens after install, from a starter pack to moving headlines, and every way back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../components/welcome/catalogue';
import { shownInBar } from '../../scripts/browsers/bar-view';
import type { Tab } from '../../scripts/browsers/browser';
import { readTable, setSetting } from '../../scripts/browsers/shareet';
import { startTestServer, type TestServer } from '../../scripts/browsers/test-server';
import { sleep, waitUntil } from '../../scripts/browsers/wait';
import type { Source } from '../../utils/model/source';
import { BROWSERS, openSession, type Session, waitForTab } from './session';

const TITLES = [
  'افتتاح مكتبة عامة في حيّ الميناء القديم',
  'قطار ليلي جديد يربط الساحل بالجبل ابتداءً من الربيع',
  'مزارعو الوادي يجنون أول محصول من الزعفران هذا العام',
  'معرض للخط العربي يستقبل زوّاره في ساحة البلدية',
];

/** The one pack whose only feed is on plain http: a server on this machine can stand in for its host. */
const SERVED = { pack: 'fa-world', host: 'www.radiofarda.com', path: '/api/' };
/** A pack whose host does not answer: nothing leaves this machine. */
const SILENT = 'ar-SY-country';

const feed = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>محطة التجربة</title><language>ar</language>
${TITLES.map((title, index) => `<item><title>${title}</title><link>http://${SERVED.host}/${index}</link><guid>${index}</guid></item>`).join('\n')}
</channel></rss>`;

describe.each(BROWSERS)('the welcome page in %s', (name) => {
  let session: Session;
  let server: TestServer;
  let welcome: Tab;
  let clicks = 0;

  const click = async (selector: string): Promise<void> => {
    clicks += 1;
    await waitUntil(`${selector} to be there`, () => welcome.page.$(selector));
    await welcome.show();
    await welcome.page.$eval(selector, (element) => element.scrollIntoView({ block: 'center' }));
    await welcome.page.click(selector);
  };
  const text = (selector: string): Promise<string> =>
    welcome.evaluate(
      (wanted) => (document.querySelector(wanted)?.textContent ?? '').replace(/[\u2066-\u2069]/g, ''),
      selector,
    );
  const waitForText = (selector: string, wanted: string) =>
    waitUntil(`${selector} to say ${wanted}`, async () => (await text(selector)).includes(wanted));
  const standings = (): Promise<string[]> =>
    welcome.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-standing]')].map(({ dataset }) => dataset.standing ?? ''),
    );
  const waitForStandings = (...wanted: string[]) =>
    waitUntil(`sources that are ${wanted}`, async () => JSON.stringify(await standings()) === JSON.stringify(wanted));
  const welcomes = async (): Promise<number> => {
    const addresses = await Promise.all((await session.browser.tabs()).map((tab) => tab.address().catch(() => '')));
    return addresses.filter((address) => address.includes('/welcome.html')).length;
  };
  const addresses = async (): Promise<string[]> =>
    (await readTable<Source>(session.options, 'sources'))
      .filter(({ removedAt }) => removedAt === null)
      .map(({ url }) => url);

  beforeAll(async () => {
    server = await startTestServer();
    server.serve(SERVED.path, (_, response) => {
      response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8' }).end(feed);
    });
    server.serve('/page.html', '<!doctype html><title>A page</title><p>Some text.</p>');
    session = await openSession(name, []);
    session.proxy.standIn(SERVED.host, server.url('/'));
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  it('opens by itself once, in the browser’s language, and speaks another one at a click', async () => {
    welcome = await waitForTab(session, 'the welcome page', (address) => address.includes('/welcome.html'));
    await waitUntil('the packs', () => welcome.page.$('[data-pack]'));
    expect(await welcomes()).toBe(1);
    await waitForText('h1', 'Welcome to Shareet');
    // Its own language first, the Arab newsrooms right after it.
    const packs = await welcome.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-pack]')].slice(0, 2).map(({ dataset }) => dataset.pack),
    );
    expect(packs).toEqual(['en-world', 'ar-arab']);
    await click('[data-language=ar]');
    await waitUntil('Arabic', async () => (await text('h1')) === 'أهلًا بك في «شريط»');
    expect(await welcome.evaluate(() => document.documentElement.dir)).toBe('rtl');
    expect(session.proxy.hosts()).toEqual([]);
  });

  it('tells who skips it where to find all of this', async () => {
    await click('[data-action=later]');
    await waitUntil('the way', () => welcome.page.$('[data-action=later-options]'));
    await waitForText('.later-said', 'الخيارات');
    await click('[data-action=later]');
  });

  it('leads from a pack to moving headlines, and to the bar on another page, in five clicks', async () => {
    clicks = 0;
    // Each stands for a click in the browser's own prompt, which no driver sees.
    let prompts = 0;
    const allow = async (pattern: string): Promise<void> => {
      prompts += 1;
      await session.browser.grantHosts([pattern]);
    };
    await setSetting(session.options, 'lane.speed', 17);
    await allow(`*://${SERVED.host}/*`);
    await click(`[data-pack=${SERVED.pack}] .pack-face input`);
    await waitForText('.add-bar', 'مصدر واحد مختار');
    await click('[data-action=add-chosen]');
    await waitForStandings('answered');
    await waitForText('[data-progress]', 'استجاب مصدرك.');
    await waitForText('[data-standing=answered]', TITLES[0] ?? '');

    const placeOf = (): Promise<number | null> =>
      welcome.evaluate(() => document.querySelector('.dock [data-id]')?.getBoundingClientRect().left ?? null);
    const before = await waitUntil('headlines in the ticker of the page', placeOf);
    await waitUntil('them to move', async () => (await placeOf()) !== before);
    const titles = await welcome.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.dock [data-title]')].map(
        ({ dataset }) => dataset.title?.trim() ?? '',
      ),
    );
    expect(titles).toContain(TITLES[0]);

    await allow('*://*/*');
    await click('[name=bar-where][value=all]');
    await waitUntil('the choice', () => welcome.page.$('[name=bar-where][value=all]:checked'));
    expect(clicks + prompts).toBeLessThanOrEqual(5);
    const page = await session.browser.openPage(server.url('/page.html'));
    await page.show();
    const shown = await waitUntil('a headline in the bar', async () => (await shownInBar(page))?.[0]);
    expect(TITLES).toContain(shown.title);
    expect(session.proxy.hosts()).toEqual(['news.test', SERVED.host].sort());

    await click('[name=bar-where][value=off]');
    await waitUntil('the bar to be gone', async () => (await shownInBar(page)) === null);
    await page.close();
  });

  it('says of a source that does not answer what happened, and removes it, and brings it back', async () => {
    await click(`[data-pack=${SILENT}] .pack-face input`);
    await click('[data-action=add-chosen]');
    await waitForStandings('answered', 'failed');
    const host = new URL(CATALOGUE.find(({ country }) => country === 'SY')?.url ?? '').hostname;
    await waitForText('[data-standing=failed]', host);
    await waitForText('[data-progress]', 'استجاب أحد المصدرين.');
    await click('[data-standing=failed] [data-action=remove]');
    await waitForStandings('answered', 'removed');
    await waitUntil('the focus on the way back', () =>
      welcome.evaluate(() => (document.activeElement as HTMLElement).dataset.action === 'undo'),
    );
    expect(await addresses()).toHaveLength(1);
    await click('[data-standing=removed] [data-action=undo]');
    await waitForStandings('answered', 'failed');
  });

  it('takes back at once what was added, and removes at once all that failed', async () => {
    await click('[data-pack=ar-MA-country] summary');
    await click('[data-pack=ar-MA-country] details li:first-child input');
    await click('[data-action=add-chosen]');
    await waitForStandings('answered', 'failed', 'failed');
    await click('[data-action=undo-adding]');
    await waitForStandings('answered', 'failed', 'removed');
    await click('[data-action=redo-adding]');
    await waitForStandings('answered', 'failed', 'failed');
    await click('[data-action=undo-adding]');
    await waitForStandings('answered', 'failed', 'removed');
    await click('[data-pack=ar-EG-country] .pack-face input');
    await click('[data-action=add-chosen]');
    await waitUntil(
      'all to have failed',
      async () => (await standings()).filter((one) => one === 'failed').length === 3,
    );
    await click('[data-action=remove-failed]');
    await waitForStandings('answered', 'removed', 'removed', 'removed', 'removed');
    expect(await addresses()).toEqual([`http://${SERVED.host}${SERVED.path}`]);
  });

  it('is as wide as a narrow window, and fits into it', async () => {
    await welcome.page.setViewport({ width: 360, height: 740 });
    const { scrollWidth, clientWidth } = await welcome.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return { scrollWidth, clientWidth };
    });
    expect(scrollWidth).toBe(clientWidth);
    await welcome.close();
  });

  it('does not open again after an update, nor when the browser starts again', async () => {
    await session.update();
    await sleep(700);
    expect(await welcomes()).toBe(0);
    await session.restart('close');
    await sleep(700);
    expect(await welcomes()).toBe(0);
    expect(await addresses()).toEqual([`http://${SERVED.host}${SERVED.path}`]);
  });
});
