import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Finding } from '../../utils/model/candidate';
import { type FindContext, findSources } from '../../utils/poll/find-sources';

const rss = (title: string, titles: string[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title><language>ar</language>${titles
    .map((each, n) => `<item><title>${each}</title><link>https://harbour.example/${n}</link></item>`)
    .join('')}</channel></rss>`;
const atom = (title: string, titles: string[]) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>${title}</title>${titles
    .map((each, n) => `<entry><id>${n}</id><title>${each}</title></entry>`)
    .join('')}</feed>`;
const page = (head: string, body = '<p>مرحبًا.</p>') =>
  `<!doctype html><html lang="ar"><head><title>صفحة الميناء</title>${head}</head><body>${body}</body></html>`;
const declare = (href: string, title = '') =>
  `<link rel="alternate" type="application/rss+xml" title="${title}" href="${href}">`;

const NEWS = [
  'عودة العبّارات بين الجزيرتين',
  'سوق السمك يفتح ليلًا',
  'ترميم المنارة القديمة',
  'معرض الكتب يوم الأحد',
  'مطر خفيف مساءً',
  'قطار جديد إلى الشمال',
];
const SPORT = ['فوز فريق الميناء', 'سباق القوارب غدًا'];
const TICKER = page('', `<marquee>${NEWS.slice(0, 4).join(' &nbsp; ')} &nbsp; خبر آخر من المدينة</marquee>`);

describe('looking for sources', () => {
  let server: Server;
  let answers: Record<string, string | RequestListener>;
  let asked: string[];
  let granted: string[];

  /** Names of hosts lead to the test's server, as a resolver would have it. */
  const request: typeof fetch = async (input, init) => {
    const url = new URL(String(input));
    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}/${url.host}${url.pathname}${url.search}`, init);
    const [host, ...path] = new URL(response.url).pathname.slice(1).split('/');
    Object.defineProperty(response, 'url', { value: `${url.protocol}//${host}/${path.join('/')}` });
    return response;
  };

  const find = (url: string, changes: Partial<FindContext> = {}) =>
    findSources(url, {
      mayContact: async (address) => granted.includes(new URL(address).hostname),
      isAdded: () => false,
      fetch: request,
      ...changes,
    });
  const findingOf = async (url: string, changes?: Partial<FindContext>): Promise<Finding> => {
    const found = await find(url, changes);
    if (!found.ok) throw new Error(JSON.stringify(found.problem));
    return found.value;
  };
  const foundAt = async (url: string, changes?: Partial<FindContext>): Promise<string[]> =>
    (await findingOf(url, changes)).candidates.map((candidate) => candidate.url);

  beforeEach(async () => {
    vi.stubGlobal('navigator', { onLine: true });
    answers = {};
    asked = [];
    granted = ['harbour.example'];
    server = createServer((incoming, response) => {
      const place = (incoming.url ?? '').slice(1);
      asked.push(place);
      const answer = answers[place];
      if (typeof answer === 'function') answer(incoming, response);
      else if (answer === undefined) response.writeHead(404).end();
      else response.end(answer);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    server.closeAllConnections();
    server.close();
  });

  it('takes an address that is a feed for what it is, with a preview and one visit', async () => {
    answers['harbour.example/feed'] = rss('أخبار المرفأ', NEWS);
    expect(await findingOf('https://harbour.example/feed')).toEqual({
      candidates: [
        {
          url: 'https://harbour.example/feed',
          title: 'أخبار المرفأ',
          format: 'rss',
          language: 'ar',
          titles: NEWS.slice(0, 5),
          count: 6,
          isAdded: false,
          problem: null,
        },
      ],
      isComplete: true,
    });
    expect(asked).toHaveLength(1);
  });

  it('finds the feeds that a page declares and links to, and offers its own headlines last', async () => {
    answers['harbour.example/'] = TICKER.replace('</head>', `${declare('/news.rss')}</head>`).replace(
      '</body>',
      '<a href="/sport/feed">رياضة</a></body>',
    );
    answers['harbour.example/news.rss'] = rss('أخبار', NEWS);
    answers['harbour.example/sport/feed'] = atom('رياضة', SPORT);
    const { candidates } = await findingOf('https://harbour.example/');
    expect(candidates.map(({ url, format, count }) => [url, format, count])).toEqual([
      ['https://harbour.example/news.rss', 'rss', 6],
      ['https://harbour.example/sport/feed', 'atom', 2],
      ['https://harbour.example/', 'html', 5],
    ]);
    expect(asked).toHaveLength(3);
  });

  it('joins the same feed in several formats and at several addresses', async () => {
    answers['harbour.example/'] = page(declare('/rss') + declare('/atom') + declare('http://harbour.example/copy'));
    answers['harbour.example/rss'] = rss('أخبار', NEWS);
    answers['harbour.example/atom'] = atom('Atom', NEWS);
    answers['harbour.example/copy'] = rss('نسخة', NEWS);
    expect(await foundAt('https://harbour.example/')).toEqual(['https://harbour.example/rss']);
    const isAdded = (url: string) => url.endsWith('/atom');
    const { candidates } = await findingOf('https://harbour.example/', { isAdded });
    expect(candidates).toMatchObject([{ url: 'https://harbour.example/atom', isAdded: true }]);
  });

  it('follows a link to a page about feeds, one step', async () => {
    answers['harbour.example/'] = page('', '<a href="/rss">RSS</a>');
    answers['harbour.example/rss'] = page('', '<a href="/rss/all.xml">الكل</a><a href="/rss/more">المزيد</a>');
    answers['harbour.example/rss/all.xml'] = rss('الكل', NEWS);
    answers['harbour.example/rss/more'] = page('', '<a href="/rss/deep.xml">deep</a>');
    answers['harbour.example/rss/deep.xml'] = rss('deep', SPORT);
    expect(await foundAt('https://harbour.example/')).toEqual(['https://harbour.example/rss/all.xml']);
  });

  it('tries the usual places where nothing is named, and stops at the first that is a feed', async () => {
    answers['harbour.example/city/today'] = page('');
    answers['harbour.example/feed'] = page('', 'not here');
    answers['harbour.example/rss'] = rss('أخبار', NEWS);
    expect(await foundAt('https://harbour.example/city/today')).toEqual(['https://harbour.example/rss']);
    expect(asked.length).toBeLessThanOrEqual(7);
  });

  it('takes no page that answers in the usual places for a feed', async () => {
    answers['harbour.example/'] = page('');
    for (const path of ['feed', 'rss', 'feeds']) answers[`harbour.example/${path}`] = TICKER;
    expect(await find('https://harbour.example/')).toEqual({ ok: false, problem: { code: 'not-a-source' } });
  });

  it('offers the headlines of the page itself as the last resort', async () => {
    answers['harbour.example/'] = TICKER;
    expect(await findingOf('https://harbour.example/')).toMatchObject({
      candidates: [{ url: 'https://harbour.example/', format: 'html', title: 'صفحة الميناء', count: 5 }],
      isComplete: true,
    });
  });

  it('names a feed on another host without a visit, and asks for that host', async () => {
    answers['harbour.example/'] = page(declare('https://feeds.example/harbour', 'أخبار'));
    const { candidates } = await findingOf('https://harbour.example/');
    expect(candidates).toMatchObject([
      {
        url: 'https://feeds.example/harbour',
        title: 'أخبار',
        format: null,
        problem: { code: 'needs-permission', host: 'feeds.example' },
      },
    ]);
    expect(asked.every((place) => place.startsWith('harbour.example/'))).toBe(true);
  });

  it('names a feed that the page declares and that fails now, and leaves out a mere link that does', async () => {
    answers['harbour.example/'] = page(declare('/busy'), '<a href="/old/rss">RSS</a>');
    answers['harbour.example/busy'] = (_, response) => response.writeHead(503).end();
    const { candidates } = await findingOf('https://harbour.example/');
    expect(candidates).toMatchObject([
      { url: 'https://harbour.example/busy', problem: { code: 'http-status', status: 503 } },
    ]);
  });

  it('goes by where a redirect led: for the links, and for an address on another host', async () => {
    granted.push('www.harbour.example');
    answers['harbour.example/'] = (_, response) =>
      response.writeHead(302, { location: '/www.harbour.example/front/' }).end();
    answers['www.harbour.example/front/'] = TICKER.replace('</head>', `${declare('feed.rss')}</head>`);
    answers['www.harbour.example/front/feed.rss'] = rss('أخبار', SPORT);
    expect(await foundAt('https://harbour.example/')).toEqual([
      'https://www.harbour.example/front/feed.rss',
      'https://www.harbour.example/front/',
    ]);
  });

  it('is led into no private network by a public page', async () => {
    granted.push('192.168.1.1', 'router.local');
    answers['harbour.example/'] = page(declare('http://192.168.1.1/rss') + declare('http://router.local/rss'));
    expect(await find('https://harbour.example/')).toMatchObject({ ok: false });
    expect(asked.every((place) => place.startsWith('harbour.example/'))).toBe(true);
  });

  it.each([
    ['the host is not granted', 'https://other.example/', { code: 'needs-permission', host: 'other.example' }],
    ['there is nothing', 'https://harbour.example/none', { code: 'http-status', status: 404 }],
  ])('says why where %s', async (_, url, problem) => {
    expect(await find(url)).toEqual({ ok: false, problem });
  });

  it('makes at most twelve visits, two at a time', async () => {
    let under = 0;
    let most = 0;
    const slow: RequestListener = (_, response) => {
      under += 1;
      most = Math.max(most, under);
      setTimeout(() => {
        under -= 1;
        response.writeHead(404).end();
      }, 10);
    };
    const links = Array.from({ length: 30 }, (_, n) => `<a href="/${n}/rss">RSS</a>`);
    answers['harbour.example/'] = page(
      Array.from({ length: 30 }, (_, n) => declare(`/d${n}`)).join(''),
      links.join(''),
    );
    for (let n = 0; n < 30; n++) answers[`harbour.example/${n}/rss`] = answers[`harbour.example/d${n}`] = slow;
    const counted: number[] = [];
    await find('https://harbour.example/', { onVisit: (visits) => counted.push(visits) });
    expect(asked).toHaveLength(12);
    expect(counted).toEqual(Array.from({ length: 12 }, (_, n) => n + 1));
    expect(most).toBe(2);
  });

  it('starts no visit after its time, and says that it is not complete', async () => {
    let time = 0;
    answers['harbour.example/'] = page(declare('/a') + declare('/b') + declare('/c'));
    answers['harbour.example/a'] = (_, response) => {
      time = 25_000;
      response.end(rss('أخبار', NEWS));
    };
    answers['harbour.example/b'] = answers['harbour.example/c'] = rss('رياضة', SPORT);
    const { candidates, isComplete } = await findingOf('https://harbour.example/', { now: () => time });
    expect(isComplete).toBe(false);
    expect(candidates[0]?.url).toBe('https://harbour.example/a');
    expect(asked).not.toContain('harbour.example/c');
  });

  it('can be stopped, in its first visit too, and answers what it has found', async () => {
    const stopper = new AbortController();
    answers['harbour.example/'] = page(declare('/a') + declare('/never'));
    answers['harbour.example/a'] = rss('أخبار', NEWS);
    answers['harbour.example/never'] = () => setTimeout(() => stopper.abort(), 100);
    const stopped = await findingOf('https://harbour.example/', { signal: stopper.signal });
    expect(stopped).toMatchObject({ candidates: [{ url: 'https://harbour.example/a' }], isComplete: false });
    expect(await find('https://harbour.example/', { signal: stopper.signal })).toEqual({
      ok: true,
      value: { candidates: [], isComplete: false },
    });
  });

  it('sends no cookie and no referrer', async () => {
    const init: RequestInit[] = [];
    answers['harbour.example/'] = page(declare('/a'));
    await find('https://harbour.example/', {
      fetch: (url, options) => {
        init.push(options ?? {});
        return request(url, options);
      },
    });
    expect(init.length).toBeGreaterThan(1);
    for (const each of init) expect(each).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  });
});
