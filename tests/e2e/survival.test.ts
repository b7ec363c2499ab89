/** What a person has outlives a wiped profile, a damaged database and a half-written backup; and where it can't be opened, they are told. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../scripts/browsers/browser';
import { readTable, sendCommand, setSetting } from '../../scripts/browsers/shareet';
import { waitUntil } from '../../scripts/browsers/wait';
import { type Newsroom, startNewsroom } from '../../scripts/newsroom/server';
import type { HeadlineId, SourceId } from '../../utils/model/ids';
import { addSource, BROWSERS, openSession, type Session } from './session';

declare const chrome: { storage: Record<'local' | 'session', { clear(): Promise<void> }> };

const has = (tab: Tab, css: string) => (): Promise<boolean> =>
  tab.evaluate((selector) => document.querySelector(selector) !== null, css);

async function press(tab: Tab, css: string): Promise<void> {
  await waitUntil(css, has(tab, css));
  await tab.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.click(), css);
}

const textOf = (tab: Tab, css: string): Promise<string> =>
  tab.evaluate((selector) => document.querySelector(selector)?.textContent?.replace(/[\u2066-\u2069]/g, '') ?? '', css);

/** Deletes the database behind the store's back, and puts an empty one of `version` in its place, if one is given. */
const replaceDatabase = (tab: Tab, version: number | null): Promise<void> =>
  tab.evaluate(async (next) => {
    const ended = (request: IDBRequest): Promise<void> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      });
    await ended(indexedDB.deleteDatabase('shareet'));
    if (next === null) return;
    const opening = indexedDB.open('shareet', next);
    opening.onupgradeneeded = () => opening.result.createObjectStore('anything');
    await ended(opening);
    opening.result.close();
  }, version);

/** The newest local backup's beginning under the name of a newer one: as where the power failed. */
const writeHalf = (tab: Tab): Promise<string> =>
  tab.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('backups');
    const names: string[] = [];
    for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(name);
    const newest =
      names
        .filter((name) => name.startsWith('2'))
        .sort()
        .at(-1) ?? '';
    const text = await (await (await folder.getFileHandle(newest)).getFile()).text();
    const half = await folder.getFileHandle(newest.replace(/^\d{4}/, '2999'), { create: true });
    const stream = await half.createWritable();
    await stream.write(text.slice(0, text.length / 2));
    await stream.close();
    return half.name;
  });

/** Fills every file of the extension's database with nonsense. */
async function garble(profileFolder: string): Promise<void> {
  const files = await readdir(profileFolder, { recursive: true });
  const own = files.filter((file) =>
    /IndexedDB\/chrome-extension.*\/(\d+\.(log|ldb)|MANIFEST-\d+)$|moz-extension[^/^]*\/idb\/.*\.sqlite(-wal)?$/.test(
      file,
    ),
  );
  if (own.length === 0) throw new Error('the profile has no database of the extension');
  for (const file of own) {
    const path = join(profileFolder, file);
    await writeFile(path, (await readFile(path)).fill('Z'));
  }
}

describe.each(BROWSERS)('what a person has, in %s', (name) => {
  let session: Session;
  let newsroom: Newsroom;
  let folder: string;
  let before: Awaited<ReturnType<typeof content>>;

  /** All that a person would miss, as the database has it. */
  async function content(tab: Tab) {
    const [sources, settings, rules, marks, headlines, articles] = await Promise.all([
      readTable<{ id: SourceId; format?: string }>(tab, 'sources'),
      readTable<{ key: string }>(tab, 'settings'),
      readTable<object>(tab, 'rules'),
      readTable<{ headlineId: HeadlineId; readAt?: number; savedAt?: number }>(tab, 'marks'),
      readTable<{ id: HeadlineId; title: string }>(tab, 'headlines'),
      readTable<{ headlineId: HeadlineId; html: string }>(tab, 'articles'),
    ]);
    const saved = marks.filter(({ savedAt }) => savedAt !== undefined).map(({ headlineId }) => headlineId);
    return {
      sources,
      settings: settings.filter(({ key }) => key !== 'poll.seconds'),
      rules,
      marks: marks.filter(({ readAt, savedAt }) => readAt !== undefined || savedAt !== undefined),
      titles: headlines.filter(({ id }) => saved.includes(id)).map(({ title }) => title),
      articles: articles.filter(({ headlineId }) => saved.includes(headlineId)).map(({ html }) => html),
    };
  }

  /** Until it is all back, in whatever order. */
  const waitForAll = async (tab: Tab): Promise<void> => {
    await waitUntil('everything to be back', async () => {
      const now = await content(tab).catch(() => null);
      return now && now.sources.length === before.sources.length && now.marks.length === before.marks.length;
    });
    expect(await content(tab)).toEqual(before);
  };

  const backUp = async (): Promise<void> => {
    expect(await sendCommand(session.options, 'backup.write', {})).toMatchObject({ ok: true });
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shareet-survival-'));
    newsroom = await startNewsroom({ host: 'news.test' });
    session = await openSession(name);
    await addSource(session, `${newsroom.origin}/rss.xml`);
    const second = (await addSource(session, `${newsroom.origin}/atom.xml`)) as SourceId;
    await sendCommand(session.options, 'source.mute', { id: second, isMuted: true });
    await setSetting(session.options, 'language', 'en');
    await setSetting(session.options, 'theme', 'dark');
    await setSetting(session.options, 'bar.offSites', ['quiet.test']);
    const draft = { kind: 'words', text: 'كرة القدم', fields: ['title'], actions: ['mute'] } as const;
    await sendCommand(session.options, 'rule.save', { draft: { ...draft, fields: ['title'], actions: ['mute'] } });
    const articles = await readTable<{ headlineId: HeadlineId }>(session.options, 'articles');
    const [first, other] = articles.map(({ headlineId }) => headlineId);
    if (!first || !other) throw new Error('the newsroom sent no articles');
    await sendCommand(session.options, 'headline.save', { id: first, isSaved: true });
    await session.options.evaluate((id) => {
      const { runtime } = chrome as unknown as { runtime: { sendMessage(message: unknown): Promise<unknown> } };
      return runtime.sendMessage({ command: 'headline.open', payload: { id, inBackground: true } });
    }, other);
    await waitUntil('the mark', async () => (await content(session.options)).marks.length === 2);
    before = await content(session.options);
  });

  afterAll(async () => {
    await session?.close();
    await newsroom?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is the same after it was exported, everything was wiped, and the file imported', async () => {
    await session.options.evaluate(() => {
      const make = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        Object.assign(globalThis, { exported: blob });
        return make.call(URL, blob);
      };
    });
    await press(session.options, '[data-action=export-all]');
    const text = await waitUntil('the file', () =>
      session.options.evaluate(async () => (await (globalThis as { exported?: Blob }).exported?.text()) ?? null),
    );
    await session.browser.stopBackground();
    await session.options.evaluate(async () => {
      await (await navigator.storage.getDirectory()).removeEntry('backups', { recursive: true }).catch(() => undefined);
      await Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]);
    });
    await replaceDatabase(session.options, null);
    session.options = await session.browser.openOwnPage('options.html');
    await setSetting(session.options, 'language', 'en');
    expect((await content(session.options)).sources).toEqual([]);

    const file = join(folder, 'everything.json');
    await writeFile(file, text);
    const input = await waitUntil('the chooser', () => session.options.page.$('input[name=opml]'));
    await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
    await waitUntil('the preview', has(session.options, '[data-restore=preview]'));
    expect(await textOf(session.options, '[data-part=sources] .choice')).toBe('2 new sources.');
    expect(await textOf(session.options, '[data-key=theme]')).toMatch(/: was “.+”, becomes “Dark”\.$/);
    await press(session.options, '[data-action=restore]');
    await waitUntil('the report', has(session.options, '[data-restoring=done]'));
    await waitForAll(session.options);
  });

  it('comes back by itself after the database was damaged, past a half-written backup, and the person is told', async () => {
    await backUp();
    const half = await writeHalf(session.options);
    await session.restart('close', garble);
    await waitUntil('the notice', has(session.options, '[data-recovered=backup]'));
    expect(await textOf(session.options, '[data-recovered]')).toMatch(/lost.*backup written on.*2 sources.*one rule/);
    await waitForAll(session.options);
    await waitUntil('the half one', has(session.options, `[data-backup="${half}"][data-whole=false]`));
    const popup = await session.browser.openOwnPage('popup.html');
    await press(popup, '[data-action=dismiss-recovery]');
    await waitUntil('the notice to go', async () => !(await has(session.options, '[data-recovered]')()));
    await popup.close();
  });

  it('is not touched by an older version, which says so and can begin anew with all of it', async () => {
    await session.browser.stopBackground();
    await replaceDatabase(session.options, 990);
    const news = await session.browser.openOwnPage('news.html');
    await waitUntil('the reason', has(news, '[data-unopened=newer]'));
    await news.close();
    const repair = await session.browser.openOwnPage('repair.html');
    await waitUntil('the finding', has(repair, '[data-problem=newer]'));
    await press(repair, '[data-action=renew]');
    await press(repair, '[data-action=renew-really]');
    await waitUntil('the new database', has(repair, '[data-repair=renewed]'));
    await waitForAll(repair);
    await repair.close();
  });

  it('contacted the source and nothing else', () => {
    expect(session.proxy.hosts()).toEqual(['news.test']);
  });
});
