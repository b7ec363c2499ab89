/** The extension's pages under axe, in both languages, with headlines, an article and a failed source on them. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../scripts/browsers/browser';
import { readTable, sendCommand, setSetting } from '../../scripts/browsers/shareet';
import { waitUntil } from '../../scripts/browsers/wait';
import { type Newsroom, startNewsroom } from '../../scripts/newsroom/server';
import type { SourceId } from '../../utils/model/ids';
import { addSource, BROWSERS, openSession, type Session } from './session';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Until everything is there, and has its colour: one that fades in would be measured half-way. */
async function rest(tab: Tab): Promise<void> {
  await waitUntil('what is counted and read', async () => (await tab.page.$('[aria-busy=true]')) === null);
  await tab.evaluate(async () => {
    const fading = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(fading.map(({ finished }) => finished));
  });
}

/** Each violation as its rule and the elements, for a message that says what to do. */
async function findViolations(tab: Tab): Promise<string[]> {
  await rest(tab);
  await tab.page.evaluate(axeSource);
  return tab.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<AxeResult> } };
    const { violations } = await axe.run();
    return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ html }) => html).join(' | ')})`);
  });
}

interface AxeResult {
  violations: { id: string; help: string; nodes: { html: string }[] }[];
}

describe.each(BROWSERS)('accessibility in %s', (name) => {
  let session: Session;
  let newsroom: Newsroom;
  let articleId: string;
  /** A headline without a link. */
  let bareId: string;
  let folder: string;
  let listFile: string;

  beforeAll(async () => {
    newsroom = await startNewsroom({ host: 'news.test' });
    session = await openSession(name);
    await addSource(session, `${newsroom.origin}/`);
    await addSource(session, `${newsroom.origin}/rss.xml`);
    const nothing = { url: `${newsroom.origin}/nothing`, evenIfFailing: true };
    await sendCommand(session.options, 'source.add', nothing);
    const [first] = await readTable<{ id: SourceId }>(session.options, 'sources');
    if (first) await sendCommand(session.options, 'source.mute', { id: first.id, isMuted: true });
    await setSetting(session.options, 'bar.flippedSites', ['news.test']);
    await setSetting(session.options, 'bar.where', 'all');
    await addSource(session, `${newsroom.origin}/ticker.txt`);
    const headlines = await readTable<{ id: string; url: string | null }>(session.options, 'headlines');
    const withArticle = new Set(
      (await readTable<{ headlineId: string }>(session.options, 'articles')).map((row) => row.headlineId),
    );
    bareId = headlines.find(({ id, url }) => !url && !withArticle.has(id))?.id ?? '';
    const articles = await readTable<{ headlineId: string }>(session.options, 'articles');
    articleId = articles[0]?.headlineId ?? '';
    folder = await mkdtemp(join(tmpdir(), 'shareet-axe-'));
    listFile = join(folder, 'list.opml');
    const outlines = ['https://a.example/', 'https://a.example/', 'nowhere:'].map(
      (url) => `<outline text="Papers"><outline text="الميناء" xmlUrl="${url}"/></outline>`,
    );
    await writeFile(listFile, `<opml version="2.0"><body>${outlines.join('')}</body></opml>`);
  });

  afterAll(async () => {
    await session?.close();
    await newsroom?.close();
    await rm(folder, { recursive: true, force: true });
  });

  describe.each(['ar', 'en'] as const)('with the interface in %s', (language) => {
    beforeAll(() => setSetting(session.options, 'language', language));

    it.each([
      { page: 'popup.html', awaited: 'main li a' },
      { page: 'news.html', awaited: 'main li a' },
      { page: 'sidepanel.html', awaited: 'main li a' },
      { page: 'options.html', awaited: 'li[data-source-id]' },
      { page: 'welcome.html', awaited: '[data-pack]' },
      { page: 'reader.html', awaited: '.article-body p' },
    ])('finds nothing wrong on $page', async ({ page, awaited }) => {
      const tab = await session.browser.openOwnPage(page === 'reader.html' ? `${page}?id=${articleId}` : page);
      await tab.show();
      await waitUntil(awaited, () => tab.evaluate((css) => document.querySelector(css) !== null, awaited));
      await waitUntil('the language', () =>
        tab.evaluate((wanted) => document.documentElement.lang.startsWith(wanted), language),
      );
      expect(await tab.evaluate(() => document.documentElement.dir)).toBe(language === 'ar' ? 'rtl' : 'ltr');
      expect(await findViolations(tab)).toEqual([]);
      await tab.close();
    });

    it('finds nothing wrong in the list with its menu, its filters, its keys and a selection open', async () => {
      const tab = await session.browser.openOwnPage('sidepanel.html');
      await tab.show();
      await waitUntil('the list', () => tab.page.$('main li [data-id]'));
      await tab.page.click('[data-action=filters]');
      await tab.page.click('[data-action=select]');
      await tab.page.click('[data-action=keys]');
      await tab.page.click('main li [data-action=menu]');
      await waitUntil('the menu', () => tab.page.$('[role=menu]'));
      expect(await findViolations(tab)).toEqual([]);
      await tab.close();
    });

    it('finds nothing wrong in the reader where there is no article', async () => {
      const tab = await session.browser.openOwnPage(`reader.html?id=${bareId}`);
      await tab.show();
      await waitUntil('the other ways', () => tab.page.$('[data-action=search-web]'));
      expect(await findViolations(tab)).toEqual([]);
      await tab.close();
    });

    it('finds nothing wrong where sources were found, and a list of them is about to be imported', async () => {
      const tab = await session.browser.openOwnPage('options.html');
      await tab.show();
      await waitUntil('the form', () => tab.page.$('input[name=url]'));
      await tab.page.type('input[name=url]', `${newsroom.origin}/`);
      await tab.page.keyboard.press('Enter');
      await waitUntil('a candidate', () => tab.page.$('[data-candidate] .preview'));
      const chooser = await waitUntil('the chooser', () => tab.page.$('input[name=opml]'));
      await (chooser as ElementHandle<HTMLInputElement>).uploadFile(listFile);
      await waitUntil('the preview', () => tab.page.$('[data-import=preview] ~ .entries'));
      expect(await findViolations(tab)).toEqual([]);
      await tab.close();
    });
  });

  // Their colours are the same in every language.
  it.each(['contrast', 'own'] as const)('finds nothing wrong in the options in the theme %s', async (theme) => {
    await setSetting(session.options, 'theme', theme);
    const tab = await session.browser.openOwnPage('options.html');
    await tab.show();
    await waitUntil('the options', () => tab.page.$('li[data-source-id] [data-action=mute]'));
    expect(await findViolations(tab)).toEqual([]);
    await tab.close();
    await setSetting(session.options, 'theme', 'system');
  });

  it.each(['sepia', 'dark'] as const)(
    'finds nothing wrong in the reader in %s, whatever panel is open',
    async (theme) => {
      await setSetting(session.options, 'reader.theme', theme);
      const tab = await session.browser.openOwnPage(`reader.html?id=${articleId}`);
      await tab.show();
      for (const panel of ['look', 'listen', 'more']) {
        await (await waitUntil(panel, () => tab.page.$(`[data-panel=${panel}]`))).click();
        await waitUntil('the panel', () => tab.page.$(`[data-panel=${panel}][aria-expanded=true]`));
        expect(await findViolations(tab)).toEqual([]);
      }
      await tab.close();
      await setSetting(session.options, 'reader.theme', 'system');
    },
  );
});
