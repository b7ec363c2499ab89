/** Finding the sources of a site, and lists of sources in and out, as a person does it in the options. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readTable, sendCommand, setSetting } from '../../scripts/browsers/shareet';
import { startTestServer, type TestServer } from '../../scripts/browsers/test-server';
import { waitUntil } from '../../scripts/browsers/wait';
import { rssWith } from '../../scripts/faults/answers';
import type { Source } from '../../utils/model/source';
import { BROWSERS, openSession, type Session } from './session';

const NEWS = ['عودة العبّارات بين الجزيرتين', 'سوق السمك يفتح ليلًا', 'The lighthouse opens', 'مطر خفيف مساءً'];
const FEED = rssWith(NEWS.map((title) => ({ title })));
const OTHER_FEED = rssWith([{ title: 'فوز فريق الميناء' }, { title: 'سباق القوارب غدًا' }]);

const page = (head: string, body = '<p>مرحبًا.</p>'): string =>
  `<!doctype html><html lang="ar"><meta charset="utf-8"><title>جريدة الميناء</title>${head}<body>${body}</body></html>`;
const declare = (href: string): string =>
  `<link rel="alternate" type="application/rss+xml" title="أخبار" href="${href}">`;

const withoutIsolates = (text: string): string => text.replace(/[\u2068\u2069]/g, '');

interface Shown {
  url: string;
  titles: string[];
  canAdd: boolean;
}

describe.each(BROWSERS)('the options page in %s', (name) => {
  let session: Session;
  let server: TestServer;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shareet-lists-'));
    server = await startTestServer();
    server.serve('/declares', page(declare('/news.xml') + declare(server.url('/else.xml', 'other.test'))));
    server.serve('/silent', page(''));
    server.serve('/ticker', page('', `<marquee>${NEWS.join(' &nbsp; ')}</marquee>`));
    server.serve('/news.xml', FEED);
    server.serve('/else.xml', OTHER_FEED);
    session = await openSession(name, ['*://news.test/*']);
    await setSetting(session.options, 'language', 'en');
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const sources = (): Promise<Source[]> => readTable<Source>(session.options, 'sources');

  /** A fresh options page with no source in the store but those that a test adds. */
  beforeEach(async () => {
    for (const { id } of await sources()) await sendCommand(session.options, 'source.remove', { id });
    // What the last test was granted is given back before it is granted again: Firefox would ask, and nobody answers.
    await sendCommand(session.options, 'find.end', {});
    await session.browser.grantHosts(['*://news.test/*']);
    const fresh = await session.browser.openOwnPage('options.html');
    await session.options.close();
    session.options = fresh;
    await session.options.show();
    await waitUntil('the page', () => fresh.evaluate(() => document.querySelector('input[name=url]') !== null));
  });

  /** No source has ever been at this host: what was removed keeps its grant for as long as it can come back. */
  const BORROWED = '*://borrowed.test/*';
  const isGranted = (): Promise<boolean> =>
    session.options.evaluate((pattern) => chrome.permissions.contains({ origins: [pattern] }), BORROWED);

  const said = (css: string): Promise<string> =>
    session.options
      .evaluate((selector) => document.querySelector(selector)?.textContent ?? '', css)
      .then(withoutIsolates);

  const search = async (url: string): Promise<string> => {
    await session.options.page.type('input[name=url]', url);
    await session.options.page.keyboard.press('Enter');
    return waitUntil('the end of the search', async () => {
      const stage = await session.options.evaluate(
        () => document.querySelector<HTMLElement>('[data-search]')?.dataset.search,
      );
      return stage !== 'idle' && stage !== 'searching' && said('[data-search]');
    });
  };

  const shown = (): Promise<Shown[]> =>
    session.options.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-candidate]')].map((card) => ({
        url: card.dataset.candidate ?? '',
        titles: [...card.querySelectorAll('.preview li')].map((line) => line.textContent ?? ''),
        canAdd: card.querySelector('[data-action=add]') !== null,
      })),
    );

  /** As a person does: with the mouse, on what is in view. */
  const press = async (css: string): Promise<void> => {
    const button = await waitUntil(css, () => session.options.page.$(css));
    await button.scrollIntoView();
    await button.click();
  };

  describe('finding sources', () => {
    it('previews a feed on the same host, and names one on another host with no request to it', async () => {
      expect(await search(server.url('/declares'))).toBe('2 sources found.');
      expect(await shown()).toEqual([
        { url: server.url('/news.xml'), titles: NEWS, canAdd: true },
        { url: server.url('/else.xml', 'other.test'), titles: [], canAdd: true },
      ]);
      expect(await said('[data-candidate*="other.test"]')).toContain('other.test');
      expect(session.proxy.hosts()).not.toContain('other.test');
    });

    it('adds one from its preview, says so, and keeps the focus', async () => {
      await search(server.url('/declares'));
      await press('[data-candidate*="news.xml"] [data-action=add]');
      await waitUntil('the words', async () => /^Added/.test(await said('[data-candidate*="news.xml"] [role=status]')));
      expect((await sources()).filter(({ removedAt }) => removedAt === null)).toMatchObject([
        { url: server.url('/news.xml') },
      ]);
      expect(await session.options.evaluate(() => document.activeElement?.textContent)).toBe('Added');
    });

    it('says which one has been added before', async () => {
      await sendCommand(session.options, 'source.add', { url: server.url('/news.xml') });
      await search(server.url('/declares'));
      expect((await shown()).map(({ canAdd }) => canAdd)).toEqual([false, true]);
      expect(await said('[data-candidate*="news.xml"]')).toContain('Already added');
    });

    it('takes the headlines of the page itself where there is nothing else', async () => {
      expect(await search(server.url('/ticker'))).toBe('One source found.');
      expect(await shown()).toEqual([{ url: server.url('/ticker'), titles: NEWS, canAdd: true }]);
    });

    it('says in words that there is nothing, and still lets it be added', async () => {
      expect(await search(server.url('/silent'))).toMatch(/no feed here/);
      await press('[data-action=add-anyway]');
      await waitUntil('the source', async () =>
        (await sources()).some(({ url, removedAt }) => url === server.url('/silent') && removedAt === null),
      );
    });

    it('keeps the focus while an address is added all the same', async () => {
      const held: ServerResponse[] = [];
      let isHalting = false;
      server.serve('/halting', (_, response) => {
        if (isHalting) held.push(response);
        else response.end(page(''));
      });
      await search(server.url('/halting'));
      isHalting = true;
      await press('[data-action=add-anyway]');
      await waitUntil('the poll', async () => held.length > 0);
      await waitUntil('the focus in the field', () =>
        session.options.evaluate(() => document.activeElement?.getAttribute('name') === 'url'),
      );
      for (const response of held) response.end(page(''));
      await waitUntil('the source', async () =>
        (await sources()).some(({ url, removedAt }) => url === server.url('/halting') && removedAt === null),
      );
    });

    it('finds a feed in a usual place', async () => {
      server.serve('/feed', FEED);
      await search(server.url('/silent'));
      expect((await shown()).map(({ url }) => url)).toEqual([server.url('/feed')]);
    });

    it('can be stopped', async () => {
      server.serve('/slow', () => {});
      await session.options.page.type('input[name=url]', server.url('/slow'));
      await session.options.page.keyboard.press('Enter');
      await waitUntil('the visit', async () => server.requests.some(({ path }) => path === '/slow'));
      await press('[data-action=stop-search]');
      await waitUntil('the words', async () => /stopped before it found/.test(await said('[data-search]')));
    });

    it('says that it broke off where the background dies, and can be started again', async () => {
      server.serve('/dying', () => {});
      await session.options.page.type('input[name=url]', server.url('/dying'));
      await session.options.page.keyboard.press('Enter');
      await waitUntil('the visit', async () => server.requests.some(({ path }) => path === '/dying'));
      await session.browser.stopBackground();
      await waitUntil('the words', async () => /broke off/.test(await said('[data-search]')));
      server.serve('/dying', FEED);
      await press('[data-action=search]');
      await waitUntil('the preview', async () => (await shown()).length === 1);
    });

    it('offers to allow the www host that an address leads to, and finds the source there', async () => {
      server.serve('/moved.xml', ({ headers }, response) => {
        if (headers.host?.startsWith('www.')) response.end(FEED);
        else response.writeHead(302, { location: server.url('/moved.xml', 'www.news.test') }).end();
      });
      expect(await search(server.url('/moved.xml'))).toMatch(/news\.test/);
      expect(await said('[data-action=allow-also]')).toBe('Allow www.news.test too');
      await session.browser.grantHosts(['*://www.news.test/*']);
      await press('[data-action=allow-also]');
      await waitUntil('the preview', async () => (await shown()).length === 1);
      expect((await shown())[0]?.url).toBe(server.url('/moved.xml', 'www.news.test'));
      expect(await session.options.evaluate(() => document.activeElement?.textContent)).toBe('Find sources');
    });

    it('gives the grant of the address back when the page is left', async () => {
      await session.browser.grantHosts([BORROWED]);
      const left = await session.browser.openOwnPage('options.html');
      await session.options.show();
      await search(server.url('/declares', 'borrowed.test'));
      const searched = session.options;
      session.options = left;
      await searched.close();
      await waitUntil('the grant to be given back', async () => !(await isGranted()));
    });

    it('gives the grant of the address back when the results are closed with nothing added', async () => {
      await session.browser.grantHosts([BORROWED]);
      await search(server.url('/declares', 'borrowed.test'));
      expect(await isGranted()).toBe(true);
      await press('[data-action=close-results]');
      await waitUntil('the grant to be given back', async () => !(await isGranted()));
      expect(await shown()).toEqual([]);
    });
  });

  describe('a list of sources', () => {
    const choose = async (text: string): Promise<void> => {
      const file = join(folder, 'list.opml');
      await writeFile(file, text);
      const input = await waitUntil('the chooser', () => session.options.page.$('input[name=opml]'));
      await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
    };
    const stage = (wanted: string): Promise<unknown> =>
      waitUntil(`the stage ${wanted}`, () =>
        session.options.evaluate((css) => document.querySelector(css) !== null, `[data-import=${wanted}]`),
      );

    const outline = (title: string, url: string) => `<outline text="${title}" xmlUrl="${url}"/>`;

    it('is shown with what is new, what is known and what is impossible, and imported into its folders', async () => {
      await sendCommand(session.options, 'source.add', { url: server.url('/news.xml') });
      await choose(`<opml version="2.0"><body>
        <outline text="صحف">${outline('الميناء', server.url('/news.xml'))}
          <outline text="محلية">${outline('أ &amp; ب', server.url('/else.xml'))}${outline('Again', server.url('/else.xml'))}</outline>
        </outline>${outline('bad', 'ftp://news.test/')}${outline('router', 'http://192.168.1.1/rss')}</body></opml>`);
      await stage('preview');
      expect(await said('[data-import]')).toBe(
        'One source in the file is new.One has been added before.One is there twice and is added once.2 can’t be imported; the reasons are below.',
      );
      await press('[data-action=import]');
      await stage('done');
      expect(await said('[data-import]')).toMatch(/^One source was imported\./);
      const reasons = await session.options.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.entries [data-state]')].map(({ dataset }) => dataset.state),
      );
      expect(reasons).toEqual(['known', 'repeated', 'invalid', 'private']);
      const imported = (await sources()).find(({ url }) => url === server.url('/else.xml'));
      expect(imported).toMatchObject({ folder: ['صحف', 'محلية'], removedAt: null });
      await waitUntil('its headlines', async () =>
        (await readTable<{ title: string }>(session.options, 'headlines')).some(
          ({ title }) => title === 'فوز فريق الميناء',
        ),
      );
    });

    it.each([
      ['a page', '<!doctype html><p>hello</p>', /not an OPML list/],
      ['a list with nothing in it', '<opml version="2.0"><body/></opml>', /no sources in this file/],
    ])('is refused in words where it is %s', async (_, text, sentence) => {
      await choose(text);
      await stage('refused');
      expect(await said('[data-import]')).toMatch(sentence);
    });

    it('that was exported comes back the same', async () => {
      const listed = [
        { url: server.url('/a?x=1&y="<>"'), title: 'A & B <c> "d"', folder: ['صحف', 'محلية'] },
        { url: server.url('/b'), title: 'الميناء', ownTitle: 'أخبار الميناء', folder: [] },
      ];
      await sendCommand(session.options, 'sources.import', { sources: listed });
      const { text } = await sendCommand(session.options, 'opml.write', {});
      expect(text).toMatch(/^<\?xml [\s\S]*<opml version="2.0">/);
      const list = await sendCommand(session.options, 'opml.read', { text });
      expect(list.ok && list.value.entries.map(({ state }) => state)).toEqual(['known', 'known']);
      // An outcome that comes in while a button is pressed moves the button.
      await waitUntil('both polls', async () =>
        session.options.evaluate(() => document.querySelectorAll('[data-outcome=http-status]').length === 2),
      );
      // Under another host: what was there before must not pass for what came back.
      const elsewhere = (url: string): string => url.replaceAll('//news.test', '//again.test');
      await session.browser.grantHosts(['*://again.test/*']);
      await choose(elsewhere(text));
      await stage('preview');
      await press('[data-action=import]');
      await stage('done');
      const back = (await sources()).filter(({ url }) => url.includes('//again.test'));
      const wanted = listed.map(({ url, ...rest }) => ({ url: elsewhere(new URL(url).href), ...rest }));
      expect(
        back
          .map(({ url, title, ownTitle, folder: names = [] }) => ({ url, title, ownTitle, folder: names }))
          .toSorted(byAddress),
      ).toEqual(wanted.toSorted(byAddress));
    });

    it('is exported to a file that carries the date', async () => {
      await press('[data-action=export]');
      await waitUntil('the words', async () => /no sources to export/.test(await said('.source-lists')));
      await sendCommand(session.options, 'source.add', { url: server.url('/news.xml') });
      await press('[data-action=export]');
      await waitUntil('the words', async () => /shareet-\d{4}-\d\d-\d\d\.opml/.test(await said('.source-lists')));
    });

    it('of hosts that were not allowed is imported all the same, and polled once one button has allowed them', async () => {
      const hosts = ['one.test', 'two.test'];
      server.serve('/list.xml', FEED);
      const listed = hosts.map((host) => ({ url: server.url('/list.xml', host), title: host, folder: [] }));
      // The browser's prompt can't be refused by a test: what follows a refusal begins here.
      expect(await sendCommand(session.options, 'sources.import', { sources: listed })).toMatchObject({
        value: { added: 2 },
      });
      await waitUntil('the words', async () => /^2 sources are not refreshed/.test(await said('.notice')));
      expect(await said('[data-action=allow-missing]')).toBe('Allow all of them');
      // Nor can it be granted by the button.
      await session.browser.grantHosts(hosts.map((host) => `*://${host}/*`));
      await waitUntil('them to be polled', async () => (await said('.notice')) === '');
      expect(session.proxy.hosts()).toEqual(expect.arrayContaining(hosts));
    });

    it('of five hundred sources is imported as a whole', async () => {
      const listed = Array.from({ length: 500 }, (_, n) => outline(`${n}`, server.url(`/many/${n}`)));
      await choose(`<opml><body>${listed.join('')}</body></opml>`);
      await stage('preview');
      await press('[data-action=import]');
      await stage('done');
      expect(await said('[data-import]')).toMatch(/^500 sources were imported/);
    });
  });
});

const byAddress = (a: { url: string }, b: { url: string }): number => (a.url < b.url ? -1 : 1);

declare const chrome: { permissions: { contains(wanted: { origins: string[] }): Promise<boolean> } };
