/** What goes wrong at a source ends in a typed outcome, said in a sentence, and costs no stored headline. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../scripts/browsers/browser';
import { readPollStates, readTable, sendCommand, setSetting } from '../../scripts/browsers/shareet';
import { startTestServer, type TestServer } from '../../scripts/browsers/test-server';
import { waitUntil } from '../../scripts/browsers/wait';
import { BAD_ANSWERS, rssWith } from '../../scripts/faults/answers';
import type { SourceId } from '../../utils/model/ids';
import type { PollState, Source } from '../../utils/model/source';
import { addSource, BROWSERS, openSession, publishedTitles, type Session } from './session';

const MINUTE_MS = 60_000;
const GOOD_TITLES = ['خبر أول محفوظ', 'خبر ثان محفوظ', 'A third one, kept'];
const GOOD = rssWith(GOOD_TITLES.map((title) => ({ title })));

/** Around a name that is set into a sentence stand invisible isolates. */
const withoutIsolates = (text: string): string => text.replace(/[\u2068\u2069]/g, '');

/** The outcome that the options page shows for its first source or that with `id`, with its sentence. */
const shownOutcome = (options: Tab, id?: string): Promise<{ code: string; sentence: string } | null> =>
  options.evaluate(
    (css) => {
      const shown = document.querySelector<HTMLElement>(`${css} [data-outcome]`);
      return shown && { code: shown.dataset.outcome ?? '', sentence: (shown.textContent ?? '').trim() };
    },
    id ? `li[data-source-id="${id}"]` : 'li[data-source-id]',
  );

const A_SENTENCE = /^\S+ .{20,}[.]$/;

/** It comes again later: after at least half of what it waits for at most after so many failures. */
function expectLater({ failures, dueAt, lastOutcome }: PollState): void {
  const longestMs = Math.min(10 * MINUTE_MS * 2 ** failures, 6 * 60 * MINUTE_MS);
  const waitMs = dueAt - (lastOutcome?.at ?? 0);
  expect(failures).toBeGreaterThan(0);
  expect(waitMs).toBeGreaterThanOrEqual(longestMs / 2);
  expect(waitMs).toBeLessThanOrEqual(longestMs);
}

/** Each takes as long as a fetch may: so they are met all at once. */
const SLOW_FAULTS = BAD_ANSWERS.filter(({ code }) => code === 'timeout');
const QUICK_FAULTS = BAD_ANSWERS.filter((fault) => !SLOW_FAULTS.includes(fault));

describe.each(BROWSERS)('a source that goes bad in %s', (name) => {
  let session: Session;
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer();
    server.serve('/news.xml', GOOD);
    server.serve('/elsewhere.xml', GOOD);
    // Only this host is granted: what is behind a redirect to another one must stay out of reach.
    session = await openSession(name, ['*://news.test/*']);
    await setSetting(session.options, 'language', 'en');
    await addSource(session, server.url('/news.xml'));
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const pollAndSee = async (code: string): Promise<string> => {
    await sendCommand(session.options, 'sources.refresh', {});
    const outcome = await waitUntil(`the outcome ${code}`, async () => {
      const shown = await shownOutcome(session.options);
      return shown?.code === code ? shown : null;
    }).catch(async (problem) => {
      throw new Error(`shown instead: ${JSON.stringify(await shownOutcome(session.options))}`, { cause: problem });
    });
    return withoutIsolates(outcome.sentence);
  };

  const expectNothingLost = async (): Promise<void> => {
    expect(await publishedTitles(session)).toEqual(GOOD_TITLES);
    expect(await readTable(session.options, 'headlines')).toHaveLength(GOOD_TITLES.length);
  };

  it.each(QUICK_FAULTS)(
    'says $code after $what, keeps its headlines, and comes back later',
    async ({ code, answer }) => {
      server.serve('/news.xml', answer(server));
      expect(await pollAndSee(code)).toMatch(A_SENTENCE);
      expect(await session.options.evaluate(() => document.querySelector('li[data-source-id]')?.textContent)).toContain(
        'Its earlier headlines are kept.',
      );
      await expectNothingLost();
      const [state] = await readPollStates(session.options);
      expectLater(state as PollState);
    },
  );

  it('takes 304 for unchanged, and comes again in its usual time', async () => {
    server.serve('/news.xml', ({ headers }, response) => {
      if (headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"1"' }).end(GOOD);
    });
    await sendCommand(session.options, 'sources.refresh', {});
    expect(await pollAndSee('unchanged')).toMatch(/Nothing has changed/);
    await expectNothingLost();
    expect((await readPollStates(session.options))[0]).toMatchObject({ failures: 0 });
  });

  it('follows a redirect within the granted host', async () => {
    server.serve('/news.xml', (_, response) => response.writeHead(302, { location: '/elsewhere.xml' }).end());
    // The very document that it had: its bytes were read and compared.
    await pollAndSee('unchanged');
    await expectNothingLost();
  });

  it('says that nobody answers once the server is off, and keeps its headlines', async () => {
    await server.close();
    expect(await pollAndSee('unreachable')).toContain('news.test');
    await expectNothingLost();
  });

  it('contacted its own host, and another only as far as a redirect led there', () => {
    expect(session.proxy.hosts().filter((host) => host !== 'other.test')).toEqual(['news.test']);
  });
});

describe.each(BROWSERS)('a host that says what it wants in %s', (name) => {
  let session: Session;
  let server: TestServer;
  const outcomes = async () => (await readPollStates(session.options)).map(({ lastOutcome }) => lastOutcome);

  beforeAll(async () => {
    server = await startTestServer();
    server.serve('/a.xml', GOOD);
    server.serve('/b.xml', GOOD);
    session = await openSession(name);
    await setSetting(session.options, 'language', 'en');
    await addSource(session, server.url('/a.xml'));
    await addSource(session, server.url('/b.xml'));
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  it('is asked with what it gave to recognise its document by, without cookies or a referrer', async () => {
    server.serve('/a.xml', (request, response) => {
      if (request.headers['if-none-match'] === '"a1"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"a1"', 'set-cookie': 'me=1' }).end(`${GOOD}<!-- changed -->`);
    });
    await sendCommand(session.options, 'sources.refresh', {});
    await sendCommand(session.options, 'sources.refresh', {});
    const last = server.requests.filter(({ path }) => path === '/a.xml').at(-1)?.headers ?? {};
    expect(last['if-none-match']).toBe('"a1"');
    expect([last.cookie, last.referer, last.origin]).toEqual([undefined, undefined, undefined]);
  });

  it('is not read where it leads into a private network', async () => {
    server.serve('/a.xml', (_, response) => {
      response.writeHead(302, { location: `http://127.0.0.1:${server.port}/b.xml` }).end();
    });
    await sendCommand(session.options, 'sources.refresh', {});
    expect(await outcomes()).toContainEqual(expect.objectContaining({ code: 'private-address', host: '127.0.0.1' }));
  });

  it('has moved, which is offered in words after three polls, and done with one click', async () => {
    server.serve('/a.xml', (_, response) => response.writeHead(301, { location: '/moved.xml' }).end());
    server.serve('/moved.xml', GOOD);
    for (let poll = 0; poll < 3; poll++) await sendCommand(session.options, 'sources.refresh', {});
    await waitUntil('the offer', () =>
      session.options.evaluate(() => document.querySelector('[data-action=move]') !== null),
    );
    await session.options.page.click('[data-action=move]');
    await waitUntil('the new address', async () =>
      (await readTable(session.options, 'sources')).some((source) => (source as Source).url.endsWith('/moved.xml')),
    );
    await waitUntil('the offer to go', () =>
      session.options.evaluate(() => document.querySelector('[data-action=move]') === null),
    );
    expect(await session.options.evaluate(() => document.activeElement?.tagName)).toBe('H3');
  });

  it('is gone for good, is taken back by one click, and says so where that was in vain', async () => {
    const { options } = session;
    const said = (): Promise<string> =>
      options.evaluate(
        () => document.querySelector('li[data-source-id]:has([data-action=revive])')?.textContent ?? 'no such button',
      );
    server.serve('/moved.xml', (_, response) => response.writeHead(410).end());
    await sendCommand(options, 'sources.refresh', {});
    await waitUntil('the end of it', async () => /for good \(410\)/.test(await said()));
    expect(await said()).not.toContain('It failed again');
    await options.page.click('[data-action=revive]');
    await waitUntil('the words', async () => /It failed again/.test(await said()));
    server.serve('/moved.xml', GOOD);
    await options.page.click('[data-action=revive]');
    await waitUntil('the source to be back', async () => (await said()) === 'no such button');
    await waitUntil('its poll', async () =>
      (await outcomes()).every((outcome) => outcome && outcome.kind !== 'failed'),
    );
  });

  it('is left alone with all its sources for as long as it asks, also by a refresh', async () => {
    server.serve('/b.xml', (_, response) => response.writeHead(429, { 'retry-after': '3600' }).end());
    await sendCommand(session.options, 'sources.refresh', {});
    const before = server.requests.length;
    expect(await sendCommand(session.options, 'sources.refresh', {})).toMatchObject({ polled: 0, held: 2 });
    expect(server.requests).toHaveLength(before);
    for (const { dueAt } of await readPollStates(session.options)) {
      expect(dueAt).toBeGreaterThan(Date.now() + 59 * MINUTE_MS);
    }
  });

  it('is given up in time however it is slow, keeps its headlines, and comes back later', async () => {
    const { options } = session;
    const ids: string[] = [];
    for (const [index, { answer }] of SLOW_FAULTS.entries()) {
      const path = `/slow-${index}.xml`;
      server.serve(path, GOOD);
      ids.push(await addSource(session, server.url(path, `slow-${index}.test`)));
      server.serve(path, answer(server));
    }
    const stored = await readTable(options, 'headlines');
    await sendCommand(options, 'sources.refresh', {});
    for (const [index, { what, code }] of SLOW_FAULTS.entries()) {
      const id = ids[index] ?? '';
      await waitUntil(`${code} after ${what}`, async () => (await shownOutcome(options, id))?.code === code);
      expect((await shownOutcome(options, id))?.sentence).toMatch(A_SENTENCE);
      const entry = await options.evaluate(
        (css) => document.querySelector(css)?.textContent,
        `[data-source-id="${id}"]`,
      );
      expect(entry).toContain('Its earlier headlines are kept.');
      expectLater((await readPollStates(options)).find(({ sourceId }) => sourceId === id) as PollState);
    }
    expect(SLOW_FAULTS).toHaveLength(3);
    expect(await readTable(options, 'headlines')).toEqual(stored);
    for (const id of ids) await sendCommand(options, 'source.remove', { id: id as SourceId });
  });
});

describe.each(BROWSERS)('an address typed into the options page in %s', (name) => {
  let session: Session;
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer();
    server.serve('/shop.html', '<!doctype html><title>Shop</title><p>Welcome.</p>');
    server.serve('/gone', (_, response) => response.writeHead(410).end());
    server.serve('/broken', (_, response) => response.writeHead(500).end());
    session = await openSession(name);
    await setSetting(session.options, 'language', 'en');
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const submit = async (url: string): Promise<string> => {
    const { page } = session.options;
    await session.options.show();
    await session.options.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('input[name=url]');
      if (input) input.value = '';
    });
    await page.type('input[name=url]', url);
    await page.click('form button[type=submit]');
    const result = await waitUntil('a result in words', () =>
      session.options.evaluate(() => {
        const status = document.querySelector<HTMLElement>('form [data-search]');
        const said = status?.querySelector('p')?.textContent?.trim();
        return status?.dataset.search !== 'searching' && said;
      }),
    );
    return withoutIsolates(result);
  };

  it.each([
    ['a page without headlines', '/shop.html', /no feed here, and no headlines/],
    ['an address where nothing is', '/nothing', /404/],
    ['an address that was given up', '/gone', /410/],
    ['an address that fails', '/broken', /500/],
  ])(
    'is refused in words when it is %s, and nothing is promised that only holds for a source',
    async (_, path, why) => {
      const said = await submit(server.url(path));
      expect(said).toMatch(why);
      expect(said).not.toMatch(/later|soon|polled|kept/);
      expect(await readTable(session.options, 'sources')).toHaveLength(0);
    },
  );

  it('is refused in words when its host can not be reached', async () => {
    expect(await submit('http://nobody.invalid/feed')).toMatch(/nobody\.invalid did not answer/);
    expect(await readTable(session.options, 'sources')).toHaveLength(0);
  });

  it('is refused in words when it is no web address', async () => {
    expect(await submit('ftp://news.test/feed')).toMatch(/not a web address/);
    expect(await readTable(session.options, 'sources')).toHaveLength(0);
  });
});
