/** A day with no network: what came the day before is there, the bar says how old it is, and everything catches up by itself. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../scripts/browsers/browser';
import { readSnapshot, readTable, sendCommand, setSetting } from '../../scripts/browsers/shareet';
import { startTestServer, type TestServer } from '../../scripts/browsers/test-server';
import { waitUntil } from '../../scripts/browsers/wait';
import { rssWith } from '../../scripts/faults/answers';
import type { FetchedPage, Headline, Mark } from '../../utils/model/headline';
import { addSource, BROWSERS, openSession, publishedTitles, type Session, turnBarOn } from './session';

declare const chrome: {
  notifications: {
    getAll(): Promise<object>;
    clear(id: string): Promise<boolean>;
    onClosed: { addListener(listener: (id: string) => void): void };
  };
  action: { getBadgeText(details: object): Promise<string> };
};

/** The notifications that have gone, of which a page of the extension has heard. */
declare const gone: string[];

const DAY_MS = 86_400_000;
const READ = 'افتتاح المرصد الجديد فوق التلّ';
const SAVED = 'عودة القطار الليلي إلى الساحل';
const AHEAD = 'سوق الورّاقين يستقبل زوّاره';
const NEXT = 'وصل الخبر بعد انقطاع الشبكة';
const PARAGRAPH = 'صعد الزوّار إلى المرصد مع غروب الشمس، ورأوا زُحل لأول مرة.';

/** Moves what is stored a day into the past, as a machine finds it that was off meanwhile. */
const letADayPass = (own: Tab): Promise<void> =>
  own.evaluate(
    (dayMs) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('shareet');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction(['headlines', 'polls'], 'readwrite');
          const move = (table: string, change: (row: Record<string, unknown>) => void): void => {
            writing.objectStore(table).openCursor().onsuccess = ({ target }) => {
              const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
              if (!cursor) return;
              change(cursor.value);
              cursor.update(cursor.value);
              cursor.continue();
            };
          };
          move('headlines', (row) => {
            row.at = (row.at as number) - dayMs;
          });
          move('polls', (row) => {
            for (const key of ['dueAt', 'awayDueAt', 'lastSuccessAt', 'bodyAt', 'savedAt'])
              row[key] = (row[key] as number) - dayMs;
            row.lastOutcome = { kind: 'fresh', at: row.lastSuccessAt, added: 3 };
          });
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          writing.onabort = () => reject(writing.error);
        };
      }),
    DAY_MS,
  );

/** What stands beside the lane, drawn as generated content; only where that is so it counts. */
const noteInBar = (page: Tab): Promise<string | null> =>
  page.evaluateInBar((root) => {
    const controls = root.querySelector<HTMLElement>('.ticker-controls');
    const isDrawn = controls && getComputedStyle(controls, '::before').display !== 'none';
    return isDrawn ? (controls.dataset.text ?? null) : null;
  });

describe.each(BROWSERS)('a day with no network, in %s', (name) => {
  let session: Session;
  let server: TestServer;
  let isDown = false;
  let ids: Record<string, string>;
  const feed = (...titles: string[]): string =>
    rssWith(
      titles.map((title) =>
        title === AHEAD
          ? { title, link: server.url('/ahead.html') }
          : { title, link: server.url(`/${title.length}.html`), content: `<p>${PARAGRAPH}</p>`.repeat(40) },
      ),
    );
  const serve = (path: string, type: string, text: string): void =>
    server.serve(path, (_, response) => {
      if (isDown) response.destroy();
      else response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(text);
    });

  beforeAll(async () => {
    server = await startTestServer();
    serve('/feed.xml', 'application/rss+xml', feed(READ, SAVED, AHEAD));
    serve(
      '/ahead.html',
      'text/html',
      `<!doctype html><html lang="ar" dir="rtl"><title>${AHEAD}</title><body><nav><a href="/">الرئيسة</a></nav><article><h1>${AHEAD}</h1>${`<p>${PARAGRAPH}</p>`.repeat(12)}</article></body></html>`,
    );
    server.serve('/page.html', '<!doctype html><title>page</title><p>page</p>');
    session = await openSession(name, undefined, { grantsNotifications: true });
    await setSetting(session.options, 'language', 'en');
    await turnBarOn(session);
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  it('begins with a source whose articles are fetched ahead, one that is read and one that is saved', async () => {
    const source = await addSource(session, server.url('/feed.xml'));
    const rows = await readTable<Headline>(session.options, 'headlines');
    ids = Object.fromEntries(rows.map(({ id, title }) => [title, id]));
    await sendCommand(session.options, 'source.fetchAhead', { id: source as never, isOn: true });
    const pages = await waitUntil('the page', async () => {
      const fetched = await readTable<FetchedPage>(session.options, 'pages');
      return fetched.length > 0 && fetched;
    });
    expect(pages.map(({ headlineId }) => headlineId)).toEqual([ids[AHEAD]]);
    const popup = await session.browser.openOwnPage('popup.html');
    await sendCommand(popup, 'headline.save', { id: ids[SAVED] as never, isSaved: true });
    await sendCommand(popup, 'headline.open', { id: ids[READ] as never, where: 'reader', inBackground: true });
    await popup.close();
    expect((await readSnapshot(session.options))?.note).toBeUndefined();
  });

  it('has yesterday’s list after a restart, and says in the bar and the popup how old it is', async () => {
    isDown = true;
    // Only so that nobody has to wait for ten minutes.
    await setSetting(session.options, 'poll.seconds', 3);
    await letADayPass(session.options);
    await session.restart('close');
    expect(await publishedTitles(session)).toEqual([READ, SAVED, AHEAD]);
    const note = 'Updated 1 day ago; nothing has come since.';
    const bare = (text: string | null | undefined) => text?.replace(/[\u2066-\u2069"]/g, '');
    await waitUntil('the age', async () => bare((await readSnapshot(session.options))?.note) === note);
    const page = await session.browser.openPage(server.url('/page.html', 'elsewhere.test'));
    await page.show();
    await waitUntil('the age in the bar', async () => bare(await noteInBar(page)) === note);
    if (name === 'chromium') {
      const cdp = await page.page.createCDPSession();
      const { nodes } = await cdp.send('Accessibility.getFullAXTree');
      expect(nodes.map((node) => bare(node.name?.value as string | undefined))).toContain(note);
    }
    const popup = await session.browser.openOwnPage('popup.html');
    const shown = await waitUntil('the popup', async () => {
      const found = await popup.evaluate(() => ({
        age: document.querySelector('.news-age')?.textContent,
        titles: [...document.querySelectorAll('main li [data-id] bdi')].map((each) => each.textContent),
      }));
      return found.age && found.titles.length > 0 ? found : null;
    });
    expect({ ...shown, age: bare(shown.age) }).toEqual({ age: note, titles: [READ, SAVED, AHEAD] });
    await popup.close();
    await page.close();
  });

  it('opens what was read, what was saved and what was fetched ahead', async () => {
    const marks = await readTable<Mark>(session.options, 'marks');
    expect(marks.find(({ headlineId }) => headlineId === ids[SAVED])?.savedAt).toBeDefined();
    for (const title of [READ, SAVED, AHEAD]) {
      const reader = await session.browser.openOwnPage(`reader.html?id=${encodeURIComponent(ids[title] ?? '')}`);
      await waitUntil(`the article ${title}`, () =>
        reader.evaluate((text) => document.querySelector('.article-body p')?.textContent === text, PARAGRAPH),
      );
      await reader.close();
    }
  });

  it('deletes nothing of that, though it is asked to delete all that is older than a week', async () => {
    await setSetting(session.options, 'storage.days', '7');
    expect(await sendCommand(session.options, 'storage.free', {})).toEqual({ headlines: 0, bytes: 0 });
    expect(await readTable(session.options, 'headlines')).toHaveLength(3);
  });

  it('turns alerts on where the browser allows it', async () => {
    await session.options.show();
    // Firefox takes nothing for a click but a click.
    const { x, y } = await waitUntil('the choice', () =>
      session.options.evaluate(() => {
        const choice = document.querySelector('input[name=alerts-of][value=rules]');
        choice?.scrollIntoView({ block: 'center' });
        const { left = 0, top = 0, width = 0, height = 0 } = choice?.getBoundingClientRect() ?? {};
        return width > 0 && { x: left + width / 2, y: top + height / 2 };
      }),
    );
    await session.options.page.mouse.click(x, y);
    await waitUntil('the consent', () =>
      session.options.evaluate(
        () => document.querySelector<HTMLInputElement>('input[name=alerts-of][value=rules]')?.checked === true,
      ),
    );
    const draft = { kind: 'words', text: 'انقطاع', fields: ['title'], actions: ['notify'] } as const;
    const rule = { ...draft, fields: [...draft.fields], actions: [...draft.actions] };
    expect(await sendCommand(session.options, 'rule.save', { draft: rule })).toMatchObject({ ok: true });
    // Firefox without a window shows none: it closes each as soon as it has been made.
    await session.options.evaluate(() => {
      Object.assign(globalThis, { gone: [] });
      chrome.notifications.onClosed.addListener((id) => gone.push(id));
    });
  });

  it('catches up by itself once the network is back, and is no longer called old', async () => {
    serve('/feed.xml', 'application/rss+xml', feed(READ, SAVED, AHEAD, NEXT));
    isDown = false;
    // The longer it has failed, the longer it waits.
    await waitUntil('the next headline', async () => (await publishedTitles(session))[0] === NEXT, {
      timeoutMs: 60_000,
    });
    expect((await readSnapshot(session.options))?.note).toBeUndefined();
  });

  it('tells of what a rule was waiting for, once', async () => {
    const rows = await readTable<Headline>(session.options, 'headlines');
    const next = rows.find(({ title }) => title === NEXT)?.id;
    const told = (): Promise<string[]> =>
      session.options.evaluate(async () => [...gone, ...Object.keys(await chrome.notifications.getAll())]);
    await waitUntil('the notification', async () => (await told()).length > 0);
    await setSetting(session.options, 'alerts.mostPerHour', 6);
    expect(await told()).toEqual([`headline:${next}`]);
  });

  it('shows on the icon how many stories are unread, as soon as that changes', async () => {
    const badge = (): Promise<string> => session.options.evaluate(() => chrome.action.getBadgeText({}));
    expect(await badge()).toBe('');
    await setSetting(session.options, 'badge', 'count');
    // All but the headline that came last has been opened in the reader.
    await waitUntil('the number', async () => (await badge()) === '1');
    const next = (await readTable<Headline>(session.options, 'headlines')).find(({ title }) => title === NEXT);
    const popup = await session.browser.openOwnPage('popup.html');
    await sendCommand(popup, 'headline.open', { id: next?.id as never, where: 'reader', inBackground: true });
    await waitUntil('nothing', async () => (await badge()) === '');
    await popup.close();
  });

  it('contacted the source and nothing else', () => {
    expect(session.proxy.hosts()).toEqual(['elsewhere.test', 'news.test']);
  });
});
