/** What a person copies into a bug report says how Shareet is doing, and not what they read. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../scripts/browsers/browser';
import { readTable, sendCommand, setSetting } from '../../scripts/browsers/shareet';
import { startTestServer, type TestServer } from '../../scripts/browsers/test-server';
import { waitUntil } from '../../scripts/browsers/wait';
import type { HeadlineId } from '../../utils/model/ids';
import { ARABIC, feedOf } from '../fixtures/articles/stories';
import { addSource, BROWSERS, openSession, type Session } from './session';

const NAME = 'جريدة الميناء';
const PASSWORD = 'lighthouse-7';
const USER = 'layla';
const KEY = 'k3y-of-the-harbour';
const SEARCHED = 'قوارب';

const reportOf = (tab: Tab): Promise<string> =>
  waitUntil('the report', () =>
    tab.evaluate(() => {
      const isBusy = document.querySelector('main[aria-busy=true]') !== null;
      return isBusy ? null : document.querySelector<HTMLTextAreaElement>('#preview')?.value || null;
    }),
  );

const shownIn = (tab: Tab): Promise<string> => tab.evaluate(() => document.body.textContent ?? '');

const press = (tab: Tab, css: string): Promise<void> =>
  tab.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.click(), css);

/** Presses the button that copies, and answers what the page gave to the clipboard. */
const copied = async (tab: Tab): Promise<string> => {
  await tab.evaluate(() => {
    navigator.clipboard.writeText = async (text) => {
      document.body.dataset.copied = text;
    };
  });
  await press(tab, '[data-action=copy]');
  return waitUntil('what was copied', () => tab.evaluate(() => document.body.dataset.copied ?? null));
};

/** The database of a Shareet that is yet to come, in the place of ours. */
const putNewerDatabase = (tab: Tab): Promise<void> =>
  tab.evaluate(async () => {
    const ended = (request: IDBRequest): Promise<void> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      });
    await ended(indexedDB.deleteDatabase('shareet'));
    const opening = indexedDB.open('shareet', 9_999);
    opening.onupgradeneeded = () => opening.result.createObjectStore('anything');
    await ended(opening);
    opening.result.close();
  });

describe.each(BROWSERS)('the diagnostics in %s', (name) => {
  let session: Session;
  let server: TestServer;
  let tab: Tab;

  const open = async (): Promise<string> => {
    tab = await session.browser.openOwnPage('diagnostics.html');
    return reportOf(tab);
  };

  beforeAll(async () => {
    server = await startTestServer();
    server.serve('/news.xml', feedOf(server.url(''), NAME, [ARABIC], Date.now() - 60_000));
    server.serve(`/busy.xml?apikey=${KEY}`, (_, response) => response.writeHead(503).end());
    server.serve('/closed.xml', (_, response) =>
      response.writeHead(401, { 'www-authenticate': 'Basic realm="archive"' }).end(),
    );
    session = await openSession(name);
    const { options } = session;
    await addSource(session, server.url('/news.xml'));
    const failing = { url: server.url(`/busy.xml?apikey=${KEY}`), evenIfFailing: true };
    await sendCommand(options, 'source.add', failing);
    const login = { user: USER, password: PASSWORD };
    await sendCommand(options, 'source.add', { url: server.url('/closed.xml'), evenIfFailing: true, login });
    const draft = { kind: 'words', text: SEARCHED, fields: ['title'], actions: ['highlight'] } as const;
    const rule = await sendCommand(options, 'rule.save', {
      draft: { ...draft, fields: [...draft.fields], actions: [...draft.actions] },
    });
    expect(rule.ok).toBe(true);
    const [headline] = await readTable<{ id: HeadlineId }>(options, 'headlines');
    if (headline) await sendCommand(options, 'headline.save', { id: headline.id, isSaved: true });
    await sendCommand(options, 'sources.refresh', {});
    await options.evaluate((secret) => {
      void Promise.reject(new Error(`Failed to fetch http://news.test/?q=${secret} "مكتبة الرياح"`));
    }, PASSWORD);
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  it('tell what was refreshed, with which outcome and how long it took', async () => {
    // What happens in the options page is in the log a moment later.
    await waitUntil('what was thrown', async () => {
      const report = await open();
      return report.includes('a promise was rejected') || (await tab.close());
    });
    const report = await reportOf(tab);
    for (const said of ['source 3', 'http-status 503', 'http-status 401', 'fresh', '| headlines | 1 |']) {
      expect(report).toContain(said);
    }
    expect(report).toMatch(/\| \d+ ms \|/);
    expect(report).toContain('the background started');
    expect(report).toMatch(/unlimitedStorage/);
    expect(report).toContain('Error: Failed to fetch …');
  });

  it('leave out of the report every host, title, password and word', async () => {
    const report = await copied(tab);
    expect(report).toBe(await reportOf(tab));
    expect(report).not.toMatch(/news\.test|127\.0\.0\.1|:\/\/|busy|closed|\.xml/);
    for (const foreign of [NAME, 'الميناء', 'مكتبة', SEARCHED, PASSWORD, USER, KEY, String(server.port)]) {
      expect(report).not.toContain(foreign);
      expect((await shownIn(tab)).replace(/التشخيص/g, '')).not.toContain(foreign);
    }
    const sources = await readTable<{ id: string }>(session.options, 'sources');
    for (const { id } of sources) expect(report).not.toContain(id);
    expect(report).not.toContain(await tab.evaluate(() => location.host));
  });

  it('name sources and sites where the person chose so, and never what lets someone in', async () => {
    await press(tab, 'input[name=with-addresses]');
    await waitUntil('the names', async () => (await reportOf(tab)).includes(NAME));
    const report = await copied(tab);
    expect(report).toContain(NAME);
    expect(report).toContain(`news.test:${server.port}/news.xml`);
    expect(report).toContain('/busy.xml?apikey=');
    for (const secret of [PASSWORD, USER, KEY, SEARCHED, 'مكتبة']) {
      expect(report).not.toContain(secret);
      expect(await shownIn(tab)).not.toContain(secret);
    }
  });

  it('still tell of what was before the browser was killed', async () => {
    await session.restart('crash');
    const report = await open();
    expect(report).toContain('reason=install');
    expect(report).toContain('a promise was rejected');
    expect(report).toContain('http-status 503');
  });

  it('say in both languages that the database can not be opened, and show the rest', async () => {
    await setSetting(session.options, 'language', 'en');
    await putNewerDatabase(session.options);
    await tab.close();
    const report = await open();
    expect(report).toContain('A newer version of Shareet wrote the database.');
    expect(report).toContain('http-status 503');
    expect(report).toContain('reason=install');
    expect(await shownIn(tab)).toContain('A newer version of Shareet wrote the database.');
  });

  it('empty the log when they are asked to', async () => {
    await press(tab, '[data-action=clear-log]');
    await waitUntil('an empty log', async () => !(await reportOf(tab)).includes('reason=install'));
    expect(await shownIn(tab)).toContain('The log is empty.');
  });
});
