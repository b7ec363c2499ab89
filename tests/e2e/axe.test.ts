/** The extension's pages under axe, in both languages and themes, with headlines, an article and a failed source on them. */
import { readdirSync } from 'node:fs';
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
import { openShown, PAGES, type Shown, takeStock, waitForWords } from '../../scripts/shots/pages';
import type { SourceId } from '../../utils/model/ids';
import { addSource, BROWSERS, builtFor, openSession, type Session } from './session';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Until everything is there, and has its colour: one that fades in would be measured half-way. */
async function rest(tab: Tab): Promise<void> {
  await waitUntil('what is counted and read', async () => (await tab.page.$('[aria-busy=true]')) === null);
  await tab.evaluate(async () => {
    const fading = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(fading.map(({ finished }) => finished));
  });
}

/** Each violation, of all rules or of those named, as its rule and the elements, for a message that says what to do. */
async function findViolations(tab: Tab, rules?: string[]): Promise<string[]> {
  await rest(tab);
  await tab.page.evaluate(`globalThis.axe ?? (() => { ${axeSource} })()`);
  return tab.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResult> } };
    const { violations } = await axe.run(runOnly ? { runOnly } : {});
    return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ html }) => html).join(' | ')})`);
  }, rules ?? null);
}

interface AxeResult {
  violations: { id: string; help: string; nodes: { html: string }[] }[];
}

/** The same pages are looked at with more of them open. */
const LESS_OPEN = ['side', 'options'];
/** The bar is in a closed root: axe looks at one in an open root, in the tests of components. */
const pagesOf = (files: readonly string[]): Shown[] =>
  PAGES.filter(({ name, file }) => file && files.includes(file) && !LESS_OPEN.includes(name));

describe.each(BROWSERS)('accessibility in %s', (name) => {
  const files = readdirSync(builtFor(name)).filter((file) => file.endsWith('.html'));
  const pages = pagesOf(files);
  const tabs = new Map<string, Tab>();
  let session: Session;
  let newsroom: Newsroom;
  let folder: string;

  const tabOf = async (page: string): Promise<Tab> => {
    const tab = tabs.get(page);
    if (!tab) throw new Error(`${page} was not opened`);
    await tab.show();
    return tab;
  };

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
    const stock = await takeStock(session.options, newsroom.origin);
    for (const page of pages) tabs.set(page.name, await openShown(session.browser, page, stock));
    folder = await mkdtemp(join(tmpdir(), 'shareet-axe-'));
    await importList(await tabOf('finding'));
  });

  /** A list of sources that is about to be imported, beside those that were found. */
  async function importList({ page }: Tab): Promise<void> {
    const file = join(folder, 'list.opml');
    const outlines = ['https://a.example/', 'https://a.example/', 'nowhere:'].map(
      (url) => `<outline text="Papers"><outline text="الميناء" xmlUrl="${url}"/></outline>`,
    );
    await writeFile(file, `<opml version="2.0"><body>${outlines.join('')}</body></opml>`);
    const chooser = await waitUntil('the chooser', () => page.$('input[name=opml]'));
    await (chooser as ElementHandle<HTMLInputElement>).uploadFile(file);
    await waitUntil('the preview', () => page.$('[data-import=preview] ~ .entries'));
  }

  afterAll(async () => {
    await session?.close();
    await newsroom?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('has every page of the build to look at', () => {
    expect([...new Set(pages.map(({ file }) => file))].sort()).toEqual(files.sort());
  });

  describe.each(['ar', 'en'] as const)('with the interface in %s', (language) => {
    beforeAll(async () => {
      await setSetting(session.options, 'theme', 'light');
      await setSetting(session.options, 'language', language);
    });

    it.each(pages)('finds nothing wrong on $name', async (page) => {
      const tab = await tabOf(page.name);
      await waitForWords(tab, page, language);
      const direction = language === 'ar' ? 'rtl' : 'ltr';
      expect(await tab.evaluate(() => document.documentElement.dir)).toBe(direction);
      expect(await findViolations(tab)).toEqual([]);
    });
  });

  // Of what is wrong, only colours depend on the theme, and they are the same in every language.
  describe.each([
    { theme: 'dark', themed: pages },
    { theme: 'contrast', themed: pages.filter(({ name: page }) => ['popup', 'options-open'].includes(page)) },
    { theme: 'own', themed: pages.filter(({ name: page }) => ['popup', 'options-open'].includes(page)) },
  ] as const)('in the theme $theme', ({ theme, themed }) => {
    beforeAll(() => setSetting(session.options, 'theme', theme));

    it.each(themed)('finds no colours on $name that are too close to each other', async ({ name: page }) => {
      const tab = await tabOf(page);
      await waitUntil('the theme', () =>
        tab.evaluate((wanted) => document.documentElement.dataset.theme === wanted, theme),
      );
      expect(await findViolations(tab, ['color-contrast'])).toEqual([]);
    });
  });

  it.each(['sepia', 'dark'] as const)(
    'finds nothing wrong in the reader in %s, whatever panel is open',
    async (paper) => {
      await setSetting(session.options, 'reader.theme', paper);
      const tab = await tabOf('reader');
      for (const panel of ['look', 'listen', 'more']) {
        await (await waitUntil(panel, () => tab.page.$(`[data-panel=${panel}]`))).click();
        await waitUntil('the panel', () => tab.page.$(`[data-panel=${panel}][aria-expanded=true]`));
        expect(await findViolations(tab)).toEqual([]);
      }
    },
  );
});
