/** Markup and script addresses from a source, a page or a list are shown as plain text, or not at all. */
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shownInBar } from '../../scripts/browsers/bar-view';
import type { Tab } from '../../scripts/browsers/browser';
import { readTable, sendCommand } from '../../scripts/browsers/shareet';
import { startTestServer, type TestServer } from '../../scripts/browsers/test-server';
import { waitUntil } from '../../scripts/browsers/wait';
import { rssWith } from '../../scripts/faults/answers';
import { escapeMarkup } from '../../scripts/newsroom/documents';
import type { Article, Headline } from '../../utils/model/headline';
import { XSS_VECTORS } from '../fixtures/xss-vectors';
import { addSource, BROWSERS, builtFor, openSession, type Session, turnBarOn } from './session';

const LONG_TEXT = 'فقرة عادية من نص الخبر، طويلة بما يكفي ليعدّها القارئ مقالاً كاملاً لا مجرد مقدمة له. '.repeat(4);

const hostileFeed = (server: TestServer): string =>
  rssWith([
    { title: '<img src="http://tracker.test/a.png" onerror="document.title=\'taken\'">صورة في عنوان' },
    { title: '<script>document.title="taken"</script>برنامج في عنوان', link: 'javascript:document.title="taken"' },
    { title: 'عنوان برابط بيانات', link: 'data:text/html,<script>1</script>' },
    { title: '5 < 7 و <b>غليظ</b> & باقٍ', link: server.url('/plain.html') },
    {
      title: 'مقال فيه ما ليس منه',
      content: `<p>${LONG_TEXT}</p><script>document.title="taken"</script>
<img src="http://tracker.test/pixel.gif" onerror="document.title='taken'">
<a href="javascript:document.title='taken'">رابط</a><a href="${server.url('/plain.html')}">رابط سليم</a>
<iframe src="http://tracker.test/frame"></iframe><form action="http://tracker.test/"><input name="q"></form>
<style>body { background: url(http://tracker.test/style) }</style>`,
    },
  ]);

/** Some of them swallow what follows: each of them comes first once, or nearly. */
const ATTACKS = [...XSS_VECTORS, ...XSS_VECTORS.toReversed()].join('\n');

/** Titles, a source's name, an article's markup, and a page that an article is taken from, of nothing but attacks. */
const attackingFeed = (server: TestServer): string =>
  rssWith(
    [
      {
        title: 'هجوم',
        link: server.url('/attack.html'),
        content: `<p>${LONG_TEXT}</p>${ATTACKS.replaceAll(']]>', '')}`,
      },
      ...XSS_VECTORS.map((vector, index) => ({
        title: `${index} ${vector}`,
        link: server.url(`/attack-${index}.html`),
      })),
    ],
    XSS_VECTORS.slice(0, 20)
      .join(' ')
      .replace(/[<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`),
  );

const attackingPage = `<!doctype html><html lang="ar"><title>${XSS_VECTORS.slice(0, 20).join()}</title><body><article><h1>هجوم</h1>
<p>${LONG_TEXT}</p>${ATTACKS}<p>${LONG_TEXT}</p></article>`;

const attackingList = `<opml version="2.0"><body>${XSS_VECTORS.map(
  (vector, index) => `<outline type="rss" text="${escapeMarkup(vector)}" xmlUrl="http://news.test/list-${index}.xml"/>`,
).join('')}</body></opml>`;

describe.each(BROWSERS)('a hostile source in %s', (name) => {
  let session: Session;
  let server: TestServer;
  let headlines: Headline[];

  beforeAll(async () => {
    server = await startTestServer();
    server.serve('/hostile.xml', hostileFeed(server));
    server.serve('/plain.html', '<!doctype html><title>plain</title><p>plain</p>');
    session = await openSession(name);
    await turnBarOn(session);
    await addSource(session, server.url('/hostile.xml'));
    headlines = await readTable<Headline>(session.options, 'headlines');
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const titleOf = (tab: Tab): Promise<string> => tab.evaluate(() => document.title);

  it('gives plain-text titles and http links only', () => {
    expect(headlines).toHaveLength(5);
    for (const { title, url } of headlines) {
      expect(title).not.toMatch(/<(img|script|b)\b|onerror|document\.title/);
      expect(url === null || url.startsWith('http')).toBe(true);
    }
    expect(headlines.map(({ title }) => title)).toContain('5 < 7 و غليظ & باقٍ');
  });

  it('puts nothing but text into the bar and the popup', async () => {
    const page = await session.browser.openPage(server.url('/plain.html'));
    await page.show();
    await waitUntil('headlines in the bar', async () => Boolean((await shownInBar(page))?.length));
    expect(await page.evaluateInBar((root) => root.querySelectorAll('[data-id] bdi *, bdi[data-id] *').length)).toBe(0);
    expect(await titleOf(page)).toBe('plain');
    const popup = await session.browser.openOwnPage('popup.html');
    await waitUntil('headlines in the popup', () =>
      popup.evaluate(() => document.querySelectorAll('main li').length >= 5),
    );
    const links = await popup.evaluate(() =>
      [...document.querySelectorAll('main li a')].map((a) => (a as HTMLAnchorElement).protocol),
    );
    expect(new Set(links).size).toBeGreaterThan(0);
    expect(links.filter((protocol) => !/^(https?|chrome-extension|moz-extension):$/.test(protocol))).toEqual([]);
    expect(await popup.evaluate(() => document.querySelectorAll('main li bdi *').length)).toBe(0);
    expect(await titleOf(popup)).not.toBe('taken');
  });

  it('shows its article without what could run, call or ask', async () => {
    const id = headlines.find(({ title }) => title === 'مقال فيه ما ليس منه')?.id;
    const reader = await session.browser.openOwnPage(`reader.html?id=${id}`);
    await waitUntil('the article', () => reader.evaluate(() => document.querySelector('.article-body p') !== null));
    const found = await reader.evaluate(() => {
      const all = [...document.querySelectorAll('.article-body *')];
      return {
        tags: all.map((element) => element.localName),
        handlers: all
          .flatMap((element) => element.getAttributeNames())
          .filter((attribute) => attribute.startsWith('on')),
        links: all.flatMap((element) => element.getAttribute('href') ?? []),
      };
    });
    for (const tag of ['script', 'style', 'iframe', 'form', 'input']) expect(found.tags).not.toContain(tag);
    expect(found.handlers).toEqual([]);
    expect(found.links).toEqual([server.url('/plain.html')]);
    expect(await titleOf(reader)).not.toBe('taken');
  });

  it('runs no attack in any surface, from titles, a name, a list, rules or an article', async () => {
    server.serve('/attack.xml', attackingFeed(server));
    server.serve('/attack.html', attackingPage);
    await addSource(session, server.url('/attack.xml'));
    const read = await sendCommand(session.options, 'opml.read', { text: attackingList });
    if (!read.ok) throw new Error('the list was not read');
    expect(read.value.entries).toHaveLength(XSS_VECTORS.length);
    await sendCommand(session.options, 'sources.import', { sources: read.value.entries.slice(0, 20) });
    for (const vector of XSS_VECTORS.slice(0, 20)) {
      const draft = { kind: 'words' as const, text: vector.slice(0, 400), fields: ['title' as const] };
      await sendCommand(session.options, 'rule.save', { draft: { ...draft, actions: ['highlight'] } });
    }
    expect((await readTable(session.options, 'rules')).length).toBeGreaterThan(10);
    const [attack] = (await readTable<Headline>(session.options, 'headlines')).filter(({ title }) => title === 'هجوم');
    const pages = readdirSync(builtFor(name)).filter((file) => file.endsWith('.html') && file !== 'reader.html');
    for (const path of [...pages, `reader.html?id=${attack?.id}`]) {
      const surface = await session.browser.openOwnPage(path);
      await waitUntil(`something in ${path}`, () =>
        surface.evaluate(() => (document.body.textContent ?? '').trim().length > 20),
      );
      expect(await surface.evaluate(lookForHarm), path).toEqual([]);
      await surface.close();
    }
    const page = await session.browser.openPage(server.url('/plain.html'));
    await page.show();
    await waitUntil('attacks in the bar', async () =>
      (await shownInBar(page))?.some(({ title }) => /[<>]/.test(title)),
    );
    expect(await page.evaluateInBar((root) => root.querySelectorAll('bdi *, script, img, iframe').length)).toBe(0);
    expect(await page.evaluate(() => 'broken' in window)).toBe(false);
  });

  it('takes an article from an attacking page with no violation of its policy', async () => {
    const [attack] = (await readTable<Headline>(session.options, 'headlines')).filter(({ title }) => title === 'هجوم');
    const reader = await session.browser.openOwnPage(`reader.html?id=${attack?.id}`);
    await waitUntil('the way to the page', () =>
      reader.evaluate(() => document.querySelector('[data-action=from-page]') !== null),
    );
    await reader.evaluate(() => {
      const reported: string[] = [];
      Object.assign(window, { reported });
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
        reported.push(`${violatedDirective} ${blockedURI} ${sample}`);
      });
    });
    await reader.show();
    await (await reader.page.$('[data-action=from-page]'))?.click();
    await waitUntil('the article', async () =>
      (await readTable<Article>(session.options, 'articles')).some(({ from }) => from === 'page'),
    );
    await waitUntil('its text', () => reader.evaluate(() => document.querySelector('.article-body p') !== null));
    expect(await reader.evaluate(lookForHarm)).toEqual([]);
    expect(await reader.evaluate(() => (window as unknown as { reported: string[] }).reported)).toEqual([]);
    await reader.close();
  });

  it('made the browser contact nobody but the source', () => {
    expect(session.proxy.hosts()).toEqual(['news.test']);
  });
});

/** Runs in a surface: what of an attack is there, or has happened. */
function lookForHarm(): string[] {
  const all = [...document.querySelectorAll('main *')];
  return [
    ...('broken' in window ? ['a script ran'] : []),
    ...all.flatMap((element) => element.getAttributeNames().filter((attribute) => attribute.startsWith('on'))),
    ...all.flatMap((element) =>
      // The welcome page shows Shareet's own icon.
      element.matches('script, iframe, object, embed, math, base, meta, img:not([src^="/icon/"])')
        ? [element.localName]
        : [],
    ),
    ...all.flatMap(({ innerHTML }) => (/evil\.test.*<\/(?:style|script)>/.test(innerHTML) ? ['a call'] : [])),
    ...[...document.links].flatMap(({ href }) =>
      /^(?:https?|chrome-extension|moz-extension):/.test(href) ? [] : [href],
    ),
  ];
}
