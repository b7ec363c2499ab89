/**
 * A whole run of every feature with every connection of the browser on record: after each step, who was contacted in it. The
 * browser's proxy is ours, so a request, a tunnel and the look-up of a name all come through it, or not at all.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shownInBar } from '../../scripts/browsers/bar-view';
import type { Tab } from '../../scripts/browsers/browser';
import { ALL_HOSTS, readTable, sendCommand, setSetting } from '../../scripts/browsers/shareet';
import { startTestServer, type TestServer } from '../../scripts/browsers/test-server';
import { sleep, waitUntil } from '../../scripts/browsers/wait';
import { rssWith } from '../../scripts/faults/answers';
import type { Headline } from '../../utils/model/headline';
import type { HeadlineId } from '../../utils/model/ids';
import type { Rule } from '../../utils/model/rule';
import type { Source } from '../../utils/model/source';
import { ARABIC } from '../fixtures/articles/stories';
import { addSource, BROWSERS, builtFor, openSession, type Session, turnBarOn, waitForTab } from './session';

/** The one pack whose only feed is on plain http: a server on this machine can stand in for its host. */
const PACK = { name: 'fa-world', host: 'www.radiofarda.com', path: '/api/' };
/** So long after its last deed a step may still contact somebody. */
const REST_MS = 500;
/** What the person is asked for before the bar runs everywhere, and allows. */
const ASKED = ['site.test', 'news.test', 'locked.test', 'listed.test'];
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const story = (title: string, picture = ''): string =>
  `<!doctype html><html lang="ar"><meta charset="utf-8"><title>${title}</title><article><h1>${title}</h1>${picture}${ARABIC.markup}</article>
<img src="http://tracker.test/1.gif"><script src="http://tracker.test/x.js"></script>`;

describe.each(BROWSERS)('who is contacted in a whole run in %s', (name) => {
  let session: Session;
  let server: TestServer;
  let tab: Tab;
  const everyone = new Set<string>();

  /** Does `work`, and answers whom it contacted. */
  const contactedBy = async (work: () => Promise<unknown>): Promise<string[]> => {
    session.proxy.forget();
    await work();
    await sleep(REST_MS);
    const hosts = session.proxy.hosts();
    for (const host of hosts) everyone.add(host);
    return hosts;
  };
  const open = async (path: string): Promise<void> => {
    tab = await session.browser.openOwnPage(path);
    await tab.show();
  };
  const press = async (css: string): Promise<void> => {
    await waitUntil(css, () => tab.page.$(css));
    await tab.evaluate((at) => document.querySelector<HTMLElement>(at)?.click(), css);
  };
  const there = (css: string): Promise<unknown> => waitUntil(css, () => tab.page.$(css));
  const idOf = async (title: string): Promise<HeadlineId> =>
    (await readTable<Headline>(session.options, 'headlines')).find((each) => each.title === title)?.id as HeadlineId;
  const ok = async (answer: Promise<unknown>): Promise<void> => expect(await answer).not.toMatchObject({ ok: false });
  const serveNews = (titles: readonly string[]): void =>
    server.serve(
      '/news.xml',
      rssWith(
        titles.map((title) => ({ title, link: server.url('/story', 'articles.test') })),
        'نشرة الميناء',
      ),
    );

  beforeAll(async () => {
    server = await startTestServer();
    serveNews(['حافلات الليل']);
    server.serve(
      '/site',
      `<!doctype html><title>موقع</title><link rel="alternate" type="application/rss+xml" href="${server.url('/else.xml', 'elsewhere.test')}">
<link rel="alternate" type="application/rss+xml" href="/news.xml"><img src="http://tracker.test/2.gif">`,
    );
    const picture = `<figure><img src="${server.url('/bus.png', 'pictures.test')}" width="640" height="360" alt="حافلة"></figure>`;
    server.serve('/story', story('حافلات الليل', picture));
    server.serve('/linked', story('خبر من رابط'));
    server.serve('/listed.xml', rssWith([{ title: 'خبر من قائمة' }], 'قائمة'));
    server.serve('/page.html', '<!doctype html><title>page</title><p>text</p>');
    server.serve(PACK.path, (_, response) => {
      response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(rssWith([{ title: 'خبر من رزمة' }]));
    });
    server.serve('/locked.xml', (request, response) => {
      if (request.headers.authorization) response.end(rssWith([{ title: 'وثيقة' }], 'الأرشيف'));
      else response.writeHead(401, { 'www-authenticate': 'Basic realm="archive"' }).end();
    });
    server.serve('/bus.png', (_, response) => {
      response.writeHead(200, { 'content-type': 'image/png' }).end(PNG);
    });
    session = await openSession(name, [], { grantsNotifications: true });
    session.proxy.standIn(PACK.host, server.url('/'));
    await session.browser.grantHosts([PACK.host, ...ASKED].map((host) => `*://${host}/*`));
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  it('is nobody by the install, nor by the welcome page before a pack is chosen, and then that pack’s host', async () => {
    // Since its start: the browser's own calls are turned off or told apart by the drivers.
    expect(session.proxy.hosts()).toEqual([]);
    const looking = async (): Promise<void> => {
      await open('welcome.html');
      await there('[data-pack]');
      for (const css of ['[data-language=ar]', `[data-pack=${PACK.name}] .pack-face input`]) await press(css);
    };
    expect(await contactedBy(looking)).toEqual([]);
    const adding = async (): Promise<void> => {
      await press('[data-action=add-chosen]');
      await there('[data-standing=answered]');
    };
    expect(await contactedBy(adding)).toEqual([PACK.host]);
  });

  it('is a site that is searched, a source that is added, and no other that they name', async () => {
    const { options } = session;
    const finding = () => ok(sendCommand(options, 'source.find', { url: server.url('/site', 'site.test') }));
    // It declares a feed on its own host, and one on another, which is not asked.
    expect(await contactedBy(finding)).toEqual(['site.test']);
    expect(await contactedBy(() => addSource(session, server.url('/news.xml')))).toEqual(['news.test']);
    const login = { user: 'reader', password: 'a key of paper' };
    const locked = { url: server.url('/locked.xml', 'locked.test'), login };
    expect(await contactedBy(() => ok(sendCommand(options, 'source.add', locked)))).toEqual(['locked.test']);
    const reading = async (): Promise<void> => {
      const { text } = await sendCommand(options, 'opml.write', {});
      await ok(sendCommand(options, 'opml.read', { text }));
    };
    expect(await contactedBy(reading)).toEqual([]);
    const listed = { url: server.url('/listed.xml', 'listed.test'), title: 'قائمة', folder: [] };
    const importing = async (): Promise<void> => {
      await ok(sendCommand(options, 'sources.import', { sources: [listed] }));
      await waitUntil('what was listed', () => idOf('خبر من قائمة'));
    };
    expect(await contactedBy(importing)).toEqual(['listed.test']);
  });

  const SOURCES = ['listed.test', 'locked.test', 'news.test', PACK.host];

  it('is the sources by a poll, also with rules and an alert', async () => {
    const { options } = session;
    await ok(
      sendCommand(options, 'rule.save', {
        draft: { kind: 'words', text: 'حريق', fields: ['title'], actions: ['notify', 'highlight'] },
      }),
    );
    serveNews(['حريق في المستودع', 'حافلات الليل']);
    const refreshing = async (): Promise<void> => {
      await sendCommand(options, 'sources.refresh', {});
      await waitUntil('what is new', () => idOf('حريق في المستودع'));
    };
    expect(await contactedBy(refreshing)).toEqual([...SOURCES].sort());
  });

  it('is nobody by the bar, the ticker, and what is done in them', async () => {
    await session.browser.grantHosts(ALL_HOSTS);
    await turnBarOn(session);
    const visiting = async (): Promise<void> => {
      tab = await session.browser.openPage(server.url('/page.html', 'page.test'));
      await tab.show();
      await waitUntil('headlines', async () => Boolean((await shownInBar(tab))?.length));
      const { width, height } = await tab.evaluate(() => ({ width: innerWidth, height: innerHeight }));
      await tab.page.mouse.move(width / 2, height - 18);
      await waitUntil('the aside', () => tab.evaluateInBar((root) => root.querySelector('.ticker-menu') !== null));
      await tab.page.mouse.wheel({ deltaY: 80 });
      for (const key of ['Tab', 's'] as const) await tab.page.keyboard.press(key);
      await waitUntil('the menu', () =>
        tab.evaluateInBar(
          (root) => root.querySelector('.ticker-menu:not([data-fresh]) [role=menuitem]:focus') !== null,
        ),
      );
      await tab.page.keyboard.press('Enter');
      await waitUntil('what is saved', async () =>
        (await readTable<{ savedAt?: number }>(session.options, 'marks')).some(({ savedAt }) => savedAt),
      );
    };
    expect(await contactedBy(visiting)).toEqual(['page.test']);
  });

  it('is nobody by any page of our own, nor by another language', async () => {
    const pages = readdirSync(builtFor(name)).filter((file) => file.endsWith('.html') && file !== 'background.html');
    expect(pages.length).toBeGreaterThan(6);
    const looking = async (): Promise<void> => {
      const opened: Tab[] = [];
      for (const page of pages) {
        await open(page);
        await there('body *');
        // All that can be opened on it, the ticker of the options among it, and a search in what is stored.
        await tab.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
          const field = document.querySelector<HTMLInputElement>('input[name=query]');
          if (field) field.value = 'حافلات';
          field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
        });
        opened.push(tab);
      }
      await setSetting(session.options, 'language', 'en');
      for (const each of opened) {
        await waitUntil('the other language', () => each.page.$('html[lang=en]'));
        await each.close();
      }
    };
    expect(await contactedBy(looking)).toEqual([]);
  });

  it('is the host of an article once it is opened, that of its pictures once they are chosen', async () => {
    const id = await idOf('حافلات الليل');
    const reading = async (): Promise<void> => {
      await open(`reader.html?id=${encodeURIComponent(id)}`);
      await there('.article-body p');
      for (const panel of ['look', 'listen', 'more']) await press(`[data-panel=${panel}]`);
      await tab.page.keyboard.press('Escape');
    };
    expect(await contactedBy(reading)).toEqual(['articles.test']);
    const choosing = async (): Promise<void> => {
      await session.browser.grantHosts(['*://pictures.test/*']);
      await tab.show();
      const button = await waitUntil('the choice', () => tab.page.$('[data-action=show-pictures]'));
      await button.scrollIntoView();
      await button.click();
      await there('.article-body img');
    };
    expect(await contactedBy(choosing)).toEqual(['pictures.test']);
    const again = async (): Promise<void> => {
      await open(`reader.html?id=${encodeURIComponent(id)}`);
      await there('.article-body img');
    };
    expect(await contactedBy(again)).toEqual([]);
    const link = async (): Promise<void> => {
      const linkUrl = server.url('/linked', 'linked.test');
      await session.browser.clickMenu({ menuItemId: 'link-read', linkUrl, pageUrl: server.url('/page.html') });
      tab = await waitForTab(session, 'the reader', (url) => url.includes('reader.html?id=') && !url.includes(id));
      await there('.article-body p');
    };
    expect(await contactedBy(link)).toEqual(['linked.test']);
    const original = async (): Promise<void> => {
      await sendCommand(session.options, 'headline.open', { id, where: 'original' });
      await waitForTab(session, 'the original', (url) => url.includes('articles.test'));
    };
    // A page in a tab, with all that it loads, as wherever a link is followed.
    expect(await contactedBy(original)).toEqual(['articles.test', 'pictures.test', 'tracker.test']);
  });

  it('is the host of the articles that are fetched ahead, and nobody for what is in their pages', async () => {
    const sources = await readTable<Source>(session.options, 'sources');
    const { id } = sources.find(({ url }) => url.endsWith('/news.xml')) as Source;
    const fetching = async (): Promise<void> => {
      await sendCommand(session.options, 'source.fetchAhead', { id, isOn: true });
      await waitUntil('a page', async () => (await readTable(session.options, 'pages')).length > 0);
      // Two pages of a host are two seconds apart.
      await sleep(2_000 + REST_MS);
    };
    expect(await contactedBy(fetching)).toEqual(['articles.test']);
  });

  it('is nobody by backups, by their restoring and by taking that back', async () => {
    const { options } = session;
    const restoring = async (): Promise<void> => {
      const written = await sendCommand(options, 'backup.write', {});
      if (!written.ok) throw new Error(written.problem.code);
      const from = { name: written.value.name };
      const [rule] = await readTable<Rule>(options, 'rules');
      if (rule) await sendCommand(options, 'rule.remove', { id: rule.id });
      await ok(sendCommand(options, 'backup.read', { from }));
      await ok(sendCommand(options, 'backup.restore', { from, parts: ['rules'] }));
      expect(await readTable<Rule>(options, 'rules')).toHaveLength(1);
      await ok(sendCommand(options, 'backup.undo', {}));
      await ok(sendCommand(options, 'storage.free', {}));
    };
    expect(await contactedBy(restoring)).toEqual([]);
  });

  it('is the engine that the person has chosen in the browser, where they search with it', async () => {
    await open('news.html');
    const id = await idOf('حافلات الليل');
    const tabs = (await session.browser.tabs()).length;
    const searching = async (): Promise<void> => {
      await sendCommand(tab, 'headline.searchWeb', { id });
      await waitUntil('a tab of its own', async () => (await session.browser.tabs()).length > tabs);
      await waitUntil('the engine', async () => session.proxy.hosts().length > 0);
    };
    const engines = await contactedBy(searching);
    expect(engines).toEqual([expect.stringMatching(/^(www\.)?(google|duckduckgo|bing)\.com$/)]);
    everyone.delete(engines[0] ?? '');
  });

  it('is no one else, in all that time', async () => {
    const opened = ['articles.test', 'linked.test', 'page.test', 'site.test'];
    const chosen = ['pictures.test'];
    // What the tab with the original loaded, like any page.
    const byPages = ['tracker.test'];
    expect([...everyone].sort()).toEqual([...SOURCES, ...opened, ...chosen, ...byPages].sort());
    const manifest = readFileSync(join(builtFor(name), 'manifest.json'), 'utf8');
    const background = readFileSync(join(builtFor(name), 'background.js'), 'utf8');
    expect(manifest).not.toContain('update_url');
    expect(background).not.toContain('setUninstallURL');
  });
});
