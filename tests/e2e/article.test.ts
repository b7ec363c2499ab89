/** A feed on one host, its articles on another, their pictures on a third: what is contacted, when, and what stays. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../scripts/browsers/browser';
import { readTable } from '../../scripts/browsers/shareet';
import { startTestServer, type TestServer } from '../../scripts/browsers/test-server';
import { waitUntil } from '../../scripts/browsers/wait';
import { rssWith } from '../../scripts/faults/answers';
import type { Article, Headline } from '../../utils/model/headline';
import { addSource, BROWSERS, openSession, type Session } from './session';

const PARAGRAPHS = [
  'عادت الحافلات الليلية إلى أحياء المدينة الشرقية بعد توقف دام ستة أشهر، وتسير كل نصف ساعة من العاشرة ليلًا حتى الفجر.',
  'وقالت هيئة النقل إن السائقين طلبوا مواقف مضاءة، وإن اثني عشر موقفًا أُنجزت حتى الآن وسيكتمل الباقي قبل نهاية الشهر.',
  'ويدفع الركاب التعرفة نفسها، وتُجرب الهيئة بطاقة واحدة للحافلات والقوارب ابتداء من الأسبوع المقبل في ثلاثة خطوط.',
];
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const page = (title: string, picture = ''): string =>
  `<!doctype html><html lang="ar"><title>${title}</title><nav><a href="/">الأولى</a></nav><article><h1>${title}</h1>${picture}
${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n')}<p>اقرأ أيضا: <a href="/other">حدائق جديدة في الأحياء الشرقية</a></p></article>
<img src="http://tracker.test/1.gif" width="1" height="1"><script src="http://tracker.test/x.js"></script>`;

describe.each(BROWSERS)('an article on another host in %s', (name) => {
  let session: Session;
  let server: TestServer;
  let ids: Map<string, string>;

  beforeAll(async () => {
    server = await startTestServer();
    const link = (path: string) => server.url(path, 'articles.test');
    server.serve(
      '/feed.xml',
      rssWith([
        { title: 'حافلات الليل', link: link('/story') },
        { title: 'خبر انتقل', link: link('/moved') },
        { title: 'خبر ضاع', link: link('/lost') },
        { title: 'ملف', link: link('/file.pdf') },
      ]),
    );
    const picture = `<figure><img src="${server.url('/bus.png', 'pictures.test')}" width="640" height="360" alt="حافلة في الليل"><figcaption>حافلة عند موقف مضاء</figcaption></figure>`;
    server.serve('/story', page('حافلات الليل', picture));
    server.serve('/there', page('خبر انتقل'));
    server.serve('/moved', (_, response) => {
      response.writeHead(302, { location: server.url('/there', 'granted.test') }).end();
    });
    server.serve('/lost', (_, response) => {
      response.writeHead(302, { location: server.url('/there', 'ungranted.test') }).end();
    });
    server.serve('/file.pdf', (_, response) => {
      response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.7');
    });
    server.serve('/bus.png', (_, response) => {
      response.writeHead(200, { 'content-type': 'image/png' }).end(PNG);
    });
    server.serve('/cookie', (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'who=me; Path=/' }).end('<p>x');
    });
    session = await openSession(name, ['*://news.test/*']);
    await addSource(session, server.url('/feed.xml'));
    const headlines = await readTable<Headline>(session.options, 'headlines');
    ids = new Map(headlines.map(({ title, id }) => [title, id]));
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const open = (title: string): Promise<Tab> => session.browser.openOwnPage(`reader.html?id=${ids.get(title)}`);
  const textOf = (tab: Tab): Promise<string> =>
    tab.evaluate(() => (document.querySelector('main')?.textContent ?? '').replace(/[\u2066-\u2069]/g, ''));
  const waitFor = (tab: Tab, css: string): Promise<true> =>
    waitUntil(
      css,
      async () => (await tab.evaluate((selector) => document.querySelector(selector) !== null, css)) || null,
    );
  const press = async (tab: Tab, css: string): Promise<void> => {
    await waitFor(tab, css);
    await tab.show();
    const button = await tab.page.$(css);
    await button?.scrollIntoView();
    await button?.click();
  };
  const paragraphs = (tab: Tab): Promise<string[]> =>
    tab.evaluate(() => [...document.querySelectorAll('.article-body p')].map((each) => each.textContent ?? ''));

  it('is not contacted before its host is allowed, and the host is named', async () => {
    const reader = await open('حافلات الليل');
    await waitFor(reader, '[data-action=allow-article]');
    expect(await textOf(reader)).toContain('articles.test');
    expect(session.proxy.hosts()).toEqual(['news.test']);
    await reader.close();
  });

  it('comes whole once it is allowed, with no cookie, no referrer and no picture', async () => {
    const reader = await open('حافلات الليل');
    await waitFor(reader, '[data-action=allow-article]');
    await session.browser.grantHosts(['*://articles.test/*']);
    await press(reader, '[data-action=allow-article]');
    await waitFor(reader, '.article-body p');
    expect(await paragraphs(reader)).toEqual(PARAGRAPHS);
    const asked = server.requests.find(({ path }) => path === '/story')?.headers;
    expect([asked?.cookie, asked?.referer, asked?.origin]).toEqual([undefined, undefined, undefined]);
    expect(await reader.evaluate(() => document.querySelectorAll('img').length)).toBe(0);
    expect(await textOf(reader)).toContain('pictures.test');
    expect(session.proxy.hosts()).toEqual(['articles.test', 'news.test']);
    const [stored] = await readTable<Article>(session.options, 'articles');
    expect(stored).toMatchObject({ from: 'page', language: 'ar', url: server.url('/story', 'articles.test') });
    await reader.close();
  });

  it('shows its pictures once the person wants them, fetched with no cookie and no referrer', async () => {
    await (await session.browser.openPage(server.url('/cookie', 'pictures.test'))).close();
    await session.browser.grantHosts(['*://pictures.test/*']);
    const reader = await open('حافلات الليل');
    await press(reader, '[data-action=show-pictures]');
    await waitFor(reader, '.article-body img');
    const shown = await reader.evaluate(async () => {
      const image = document.querySelector<HTMLImageElement>('.article-body img');
      await image?.decode();
      const size = [image?.getAttribute('width'), image?.getAttribute('height')];
      return { alt: image?.alt, size, drawn: image?.naturalWidth, scheme: image?.src.split(':')[0] };
    });
    expect(shown).toEqual({ alt: 'حافلة في الليل', size: ['640', '360'], drawn: 1, scheme: 'blob' });
    const asked = server.requests.filter(({ path }) => path === '/bus.png').map(({ headers }) => headers);
    expect(asked.map(({ cookie, referer }) => [cookie, referer])).toEqual([[undefined, undefined]]);
    await reader.close();
  });

  it('is followed to a host that is allowed too, and not read on one that is not', async () => {
    await session.browser.grantHosts(['*://granted.test/*']);
    const moved = await open('خبر انتقل');
    await waitFor(moved, '.article-body p');
    expect(await paragraphs(moved)).toEqual(PARAGRAPHS);
    await moved.close();
    const lost = await open('خبر ضاع');
    await waitUntil('the words', async () => (await textOf(lost)).includes('another host'));
    expect(await paragraphs(lost)).toEqual([]);
    await lost.close();
  });

  it('is said not to be there where a file is', async () => {
    const reader = await open('ملف');
    await waitFor(reader, '[data-action=retry]');
    expect(await textOf(reader)).toContain('no web page behind this headline');
    await reader.close();
  });

  it('opens again, pictures and all, when its server is gone', async () => {
    await server.close();
    const reader = await open('حافلات الليل');
    await waitFor(reader, '.article-body img');
    expect(await paragraphs(reader)).toEqual(PARAGRAPHS);
    await reader.close();
    expect(session.proxy.hosts()).not.toContain('tracker.test');
  });
});
