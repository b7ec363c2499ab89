/** What a person chooses for single sources, in the production build of each browser, against a real server. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shownInBar } from '../../scripts/browsers/bar-view';
import type { Tab } from '../../scripts/browsers/browser';
import { readPollStates, readSnapshot, readTable, sendCommand } from '../../scripts/browsers/shareet';
import { startTestServer, type TestServer } from '../../scripts/browsers/test-server';
import { waitUntil } from '../../scripts/browsers/wait';
import type { SourceId } from '../../utils/model/ids';
import type { Source } from '../../utils/model/source';
import { addSource, BROWSERS, openSession, publishedTitles, type Session, turnBarOn } from './session';

const USER = 'قارئ';
const PASSWORD = 'مفتاح:الأرشيف';
const AUTHORIZATION = `Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString('base64')}`;

const feed = (title: string, about: string, count = 8): string => {
  const items = Array.from(
    { length: count },
    (_, n) => `<item><title>${about} ${n}</title><guid>${title}${n}</guid></item>`,
  );
  return `<rss version="2.0"><channel><title>${title}</title>${items.join('')}</channel></rss>`;
};

declare const chrome: {
  storage: Record<'local' | 'session', { get(key: null): Promise<Record<string, unknown>> }>;
};

describe.each(BROWSERS)('the care of single sources in %s', (name) => {
  let session: Session;
  let server: TestServer;
  let harbour: SourceId;
  let market: SourceId;
  const change = (id: SourceId, wanted: Parameters<typeof sendCommand<'source.change'>>[2]['change']) =>
    sendCommand(session.options, 'source.change', { id, change: wanted });
  const sources = (): Promise<Source[]> => readTable<Source>(session.options, 'sources');
  const sourceOf = async (id: SourceId) => (await sources()).find((source) => source.id === id);
  const listed = (options: Tab = session.options): Promise<string[]> =>
    options.evaluate(() =>
      [...document.querySelectorAll('[data-source-id] [data-name]')].map((each) => each.textContent ?? ''),
    );

  beforeAll(async () => {
    server = await startTestServer();
    server.serve('/harbour.xml', feed('أخبار الميناء', 'سفينة تدخل الميناء رقم'));
    server.serve('/market.xml', feed('Market News', 'Fish prices fall again, report'));
    server.serve('/page.html', '<!doctype html><title>page</title><p>text</p>');
    server.serve('/locked.xml', (request, response) => {
      if (request.headers.authorization === AUTHORIZATION) response.end(feed('الأرشيف', 'وثيقة من الأرشيف', 3));
      else response.writeHead(401, { 'www-authenticate': 'Basic realm="archive", charset="UTF-8"' }).end();
    });
    server.serve('/moved.xml', (_, response) => {
      response.writeHead(302, { location: server.url('/open.xml', 'other.test') }).end();
    });
    server.serve('/near.xml', (_, response) => {
      response.writeHead(302, { location: server.url('/locked.xml') }).end();
    });
    server.serve('/open.xml', feed('مصدر مفتوح', 'خبر مفتوح', 3));
    session = await openSession(name);
    await turnBarOn(session);
    harbour = (await addSource(session, server.url('/harbour.xml'))) as SourceId;
    market = (await addSource(session, server.url('/market.xml'))) as SourceId;
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  it('keeps a name that is typed in the list, through polls, and gives it back by the undo beside it', async () => {
    const { page } = session.options;
    await session.options.show();
    const item = `[data-source-id="${harbour}"]`;
    await waitUntil('the list', () => page.$(`${item} .source-care`));
    await page.click(`${item} .source-care > summary`);
    const field = await waitUntil('the field', () => page.$(`${item} input[name=title]`));
    await field.click({ count: 3 });
    await field.type('بحرنا');
    await page.keyboard.press('Enter');
    await waitUntil('the name', async () => (await listed())[0] === 'بحرنا');
    server.serve('/harbour.xml', feed('أخبار الميناء الكبير', 'سفينة تدخل الميناء رقم', 9));
    await sendCommand(session.options, 'source.poll', { id: harbour });
    expect(await sourceOf(harbour)).toMatchObject({ title: 'بحرنا', ownTitle: 'أخبار الميناء الكبير' });
    const snapshot = await readSnapshot(session.options);
    expect(new Set(snapshot?.headlines.map(({ source }) => source))).toEqual(new Set(['بحرنا', 'Market News']));
    const { text } = (await sendCommand(session.options, 'opml.write', {})) ?? { text: '' };
    expect(text).toContain('text="بحرنا" title="أخبار الميناء الكبير"');
    await page.click('[data-action=undo-change]');
    await waitUntil('its own name', async () => (await listed())[0] === 'أخبار الميناء الكبير');
  });

  it('moves a source up by a button that keeps the focus, into a folder, and has both after a restart', async () => {
    const { page } = session.options;
    await page.focus(`[data-source-id="${market}"] [data-action=up]`);
    await page.keyboard.press('Enter');
    await waitUntil('the order', async () => (await listed())[0] === 'Market News');
    const focused = () =>
      session.options.evaluate(() => {
        const { activeElement } = document;
        return [activeElement?.closest('li')?.dataset.sourceId, activeElement?.getAttribute('data-action')];
      });
    await waitUntil('the focus', async () => JSON.stringify(await focused()) === JSON.stringify([market, 'up']));
    const said = () => session.options.evaluate(() => document.querySelector('.change-notice')?.textContent ?? '');
    await waitUntil('what is said of it', async () => /Market News/.test(await said()));
    await change(harbour, { folder: ['صحف', 'محلية'] });
    await session.restart('close');
    await waitUntil('the list', async () => (await listed()).length === 2);
    expect(await listed()).toEqual(['Market News', 'أخبار الميناء الكبير']);
    expect(await session.options.evaluate(() => document.querySelector('.folder')?.textContent)).toBe('صحف / محلية');
  });

  it('moves a source that is dragged to where it is dropped, and back by the undo', async () => {
    const { page } = session.options;
    await change(harbour, { folder: null });
    await waitUntil('no folder', async () => (await page.$('.folder')) === null);
    await session.options.show();
    const boxOf = async (selector: string) => {
      const box = await (await page.$(selector))?.boundingBox();
      if (!box) throw new Error(`no ${selector}`);
      return box;
    };
    await (await page.$(`[data-source-id="${harbour}"]`))?.scrollIntoView();
    const handle = await boxOf(`[data-source-id="${market}"] .drag`);
    const target = await boxOf(`[data-source-id="${harbour}"]`);
    await page.mouse.move(handle.x + 4, handle.y + 8);
    await page.mouse.down();
    await page.mouse.move(target.x + 40, target.y + target.height - 6, { steps: 5 });
    await page.mouse.up();
    await waitUntil('the order', async () => (await listed())[1] === 'Market News');
    await waitUntil('the way back', () => page.$('[data-action=undo-change]'));
    await page.click('[data-action=undo-change]');
    await waitUntil('the order of before', async () => (await listed())[0] === 'Market News');
  });

  it('polls a source when the person says, from the next time on', async () => {
    await change(market, { pollMinutes: 7 });
    const state = (await readPollStates(session.options)).find(({ sourceId }) => sourceId === market);
    expect((state?.dueAt ?? 0) - (state?.lastOutcome?.at ?? 0)).toBe(7 * 60_000);
    expect(state?.awayDueAt).toBe(state?.dueAt);
  });

  it('runs only a few headlines of a source that counts low, and all of it again when it counts as the others', async () => {
    const ofMarket = async () => (await publishedTitles(session)).filter((title) => title.startsWith('Fish')).length;
    expect(await ofMarket()).toBe(8);
    await change(market, { weight: 'low' });
    expect(await ofMarket()).toBe(5);
    await change(market, { weight: null });
    expect(await ofMarket()).toBe(8);
  });

  it('shows its headlines in the bar in the direction that the person chose', async () => {
    await change(market, { direction: 'rtl' });
    await change(harbour, { weight: 'low' });
    const page = await session.browser.openPage(server.url('/page.html'));
    await page.show();
    await waitUntil('headlines in the bar', async () => ((await shownInBar(page)) ?? []).length > 0);
    const directions = await waitUntil('a headline of the market', async () => {
      const found = await page.evaluateInBar((root) =>
        [...root.querySelectorAll<HTMLElement>('[data-id]')].map((each) => ({
          direction: getComputedStyle(each.querySelector('[dir]') ?? each).direction,
        })),
      );
      return found?.length ? found : null;
    });
    expect(new Set(directions.map(({ direction }) => direction))).toEqual(new Set(['rtl']));
    const ofMarket = (await readSnapshot(session.options))?.headlines.filter(({ source }) => source === 'Market News');
    expect(new Set(ofMarket?.map(({ dir }) => dir))).toEqual(new Set(['rtl']));
    await page.close();
  });

  it('adds a source that asks for a name and a password in one go, by a form in the search', async () => {
    const { page } = session.options;
    await session.options.show();
    await page.type('input[name=url]', server.url('/locked.xml'));
    await page.keyboard.press('Enter');
    await waitUntil('the form', () => page.$('.remedies input[name=password]'));
    await page.type('.remedies input[name=user]', USER);
    await page.type('.remedies input[name=password]', 'wrong');
    await page.keyboard.press('Enter');
    const said = () => session.options.evaluate(() => document.querySelector('[data-search]')?.textContent ?? '');
    await waitUntil('the refusal', async () => /did not accept/.test(await said()));
    await page.type('.remedies input[name=password]', PASSWORD);
    await page.focus('.remedies [data-action=login]');
    await page.keyboard.press('Enter');
    const add = await waitUntil('the candidate', () => page.$('[data-candidate] [data-action=add]'));
    await add.click();
    await waitUntil('its headlines', async () => (await publishedTitles(session)).includes('وثيقة من الأرشيف 0'));
    const id = (await sources()).find(({ url }) => url.endsWith('/locked.xml'))?.id as SourceId;
    expect(await sendCommand(session.options, 'source.poll', { id })).toMatchObject({ polled: 1, failed: 0 });
    expect(await readTable(session.options, 'logins')).toEqual([
      { sourceId: id, origin: server.url(''), user: USER, password: PASSWORD },
    ]);
    await sendCommand(session.options, 'source.login', { id, login: { user: USER, password: 'wrong' } });
    await waitUntil('what is to be done', () => page.$(`[data-source-id="${id}"] [data-attention=login]`));
    await waitUntil('the form beside it', () => page.$(`[data-source-id="${id}"] > .login input[name=password]`));
    await sendCommand(session.options, 'source.login', { id, login: { user: USER, password: PASSWORD } });
  });

  it('sends it on within its origin, and takes it off where another host is led to', async () => {
    const login = { user: USER, password: PASSWORD };
    for (const path of ['/near.xml', '/moved.xml']) {
      const answer = await sendCommand(session.options, 'source.add', { url: server.url(path), login });
      expect(answer).toMatchObject({ ok: true });
    }
    const last = (path: string) => server.requests.filter((request) => request.path === path).at(-1);
    expect(last('/moved.xml')?.headers.authorization).toBe(AUTHORIZATION);
    expect(last('/open.xml')).toMatchObject({ host: `other.test:${server.port}` });
    expect(last('/open.xml')?.headers.authorization).toBeUndefined();
    const elsewhere = session.proxy.requests.filter(({ host }) => host !== 'news.test');
    expect(elsewhere.filter(({ headers }) => headers.authorization)).toEqual([]);
    const open = server.requests.filter(({ path }) => path === '/harbour.xml' || path === '/market.xml');
    expect(open.filter(({ headers }) => headers.authorization)).toEqual([]);
  });

  it('has nothing of it but in its own table, and nothing at all once the source is gone', async () => {
    const stored = await session.options.evaluate(async () =>
      JSON.stringify([await chrome.storage.local.get(null), await chrome.storage.session.get(null)]),
    );
    const tables = await Promise.all(
      ['sources', 'polls', 'meta', 'settings'].map((table) => readTable(session.options, table)),
    );
    const { text } = (await sendCommand(session.options, 'opml.write', {})) ?? { text: '' };
    const shown = await session.options.evaluate(() => document.documentElement.outerHTML);
    for (const secret of [PASSWORD, AUTHORIZATION, AUTHORIZATION.slice('Basic '.length)]) {
      for (const where of [stored, JSON.stringify(tables), text, shown]) expect(where).not.toContain(secret);
    }
    for (const { id } of await sources()) await sendCommand(session.options, 'source.login', { id, login: null });
    expect(await readTable(session.options, 'logins')).toEqual([]);
  });
});
