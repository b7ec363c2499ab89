/** The reader of the built extension, as a person reads in it: opened, set to their liking, gone on in, and taken along. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../scripts/browsers/browser';
import { readTable } from '../../scripts/browsers/shareet';
import { startTestServer, type TestServer } from '../../scripts/browsers/test-server';
import { waitUntil } from '../../scripts/browsers/wait';
import type { Mark } from '../../utils/model/headline';
import { ARABIC, type FixtureStory, feedOf } from '../fixtures/articles/stories';
import { addSource, BROWSERS, openSession, type Session, waitForTab } from './session';

const SHORT: FixtureStory = {
  language: 'ar',
  title: 'سوق السمك يفتح ليلًا',
  markup: '<p>يفتح السوق أبوابه كل ليلة.</p>',
};
const LAST: FixtureStory = { language: 'ar', title: 'مطر خفيف مساءً', markup: '<p>مطر خفيف على السواحل.</p>' };

/** What the page handed to the clipboard or to a download, kept for the test to look at. */
type Handed = typeof globalThis & { handed: Record<string, string> };

describe.each(BROWSERS)('the reader in %s', (name) => {
  let session: Session;
  let server: TestServer;
  let reader: Tab;
  let ids: string[];

  const title = (): Promise<string> => reader.evaluate(() => document.querySelector('h1')?.textContent ?? '');
  const waitForTitle = (wanted: string) => waitUntil(wanted, async () => (await title()) === wanted);
  const press = (css: string): Promise<void> =>
    waitUntil(css, () => reader.page.$(css)).then(() =>
      reader.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.click(), css),
    );
  const said = (): Promise<string> => reader.evaluate(() => document.querySelector('.notice')?.textContent ?? '');
  const handed = (kind: string): Promise<string> =>
    waitUntil(kind, () => reader.evaluate((key) => (globalThis as Handed).handed[key], kind)) as Promise<string>;
  const open = async (id: string): Promise<void> => {
    reader = await session.browser.openOwnPage(`reader.html?id=${encodeURIComponent(id)}`);
    await reader.show();
    await waitUntil('the article', () => reader.page.$('.article-body p'));
  };

  beforeAll(async () => {
    server = await startTestServer();
    server.serve('/news.xml', feedOf(server.url(''), 'جريدة الميناء', [ARABIC, SHORT, LAST], Date.now() - 60_000));
    server.serve('/story/1', '<!doctype html><title>story</title><p>The original.</p>');
    session = await openSession(name);
    await addSource(session, server.url('/news.xml'));
    const headlines = await readTable<{ id: string; title: string }>(session.options, 'headlines');
    ids = [ARABIC, SHORT, LAST].map((story) => headlines.find((one) => one.title === story.title)?.id ?? '');
    await open(ids[0] ?? '');
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  it('sets the article in its own naskh, right to left, with nothing fetched for it', async () => {
    const look = await reader.evaluate(async () => {
      await document.fonts.ready;
      const body = document.querySelector('.article-body') as HTMLElement;
      return {
        family: getComputedStyle(body).fontFamily,
        loaded: [...document.fonts].filter(({ status }) => status === 'loaded').length,
        direction: getComputedStyle(body).direction,
        poem: document.querySelectorAll('.bayt').length,
      };
    });
    expect(look).toMatchObject({ family: expect.stringMatching(/^"?Shareet Naskh/), direction: 'rtl', poem: 3 });
    expect(look.loaded).toBeGreaterThan(1);
    expect(session.proxy.hosts()).toEqual(['news.test']);
  });

  it('changes its look at once, and keeps it', async () => {
    await press('[data-panel=look]');
    await reader.page.select('[data-setting="reader.theme"] select', 'sepia');
    await reader.page.select('[data-setting="reader.font"] select', 'sans');
    const look = () =>
      reader.evaluate(() => {
        const { backgroundColor } = getComputedStyle(document.documentElement);
        const { fontFamily, fontSize } = getComputedStyle(document.querySelector('.article-body') as HTMLElement);
        return [backgroundColor, fontFamily.includes('Sans'), fontSize].join();
      });
    await waitUntil('the look', async () => (await look()) === 'rgb(245, 236, 217),true,18px');
    await press('[data-action=larger]');
    await waitUntil('the size', async () => (await look()).endsWith('19.8px'));
    await reader.page.keyboard.press('Escape');
    await waitUntil('the panel to close', () =>
      reader.evaluate(() => document.querySelector<HTMLElement>('.panel')?.hidden),
    );
    const stored = await readTable<{ key: string; value: unknown }>(session.options, 'settings');
    expect(Object.fromEntries(stored.map(({ key, value }) => [key, value]))).toMatchObject({
      'reader.theme': 'sepia',
      'reader.font': 'sans',
      'reader.size': 22,
    });
  });

  it('remembers how far it was read', async () => {
    await reader.evaluate(() => scrollTo(0, (document.documentElement.scrollHeight - innerHeight) / 2));
    const marked = await waitUntil('the progress', async () => {
      const marks = await readTable<Mark>(session.options, 'marks');
      return marks.find(({ headlineId, progress }) => headlineId === ids[0] && progress);
    });
    expect(marked.progress).toBeGreaterThan(0.3);
    expect(marked.progress).toBeLessThan(0.8);
    expect(marked.readAt).toBeGreaterThan(0);
    const before = await reader.evaluate(() => scrollY);
    await reader.close();
    await open(ids[0] ?? '');
    await waitUntil('the place', () => reader.evaluate((y) => Math.abs(scrollY - y) < 40, before));
    await press('[data-action=restart]');
    await waitUntil('the top', () => reader.evaluate(() => scrollY === 0));
  });

  it('goes to the next story and back by keys, by buttons and by the history', async () => {
    await waitUntil('the neighbours', () => reader.page.$('.around [data-side=next] a'));
    await reader.page.keyboard.press('n');
    await waitForTitle(SHORT.title);
    await waitUntil('the neighbours', () => reader.page.$('.around [data-side=next] a'));
    await press('[data-action=next]');
    await waitForTitle(LAST.title);
    await waitUntil('the neighbours', () => reader.page.$('.around [data-side=previous] a'));
    await reader.page.keyboard.press('n');
    await waitUntil('the words', async () => (await said()) === 'There is no older story.');
    await reader.evaluate(() => history.back());
    await waitForTitle(SHORT.title);
    const marks = await waitUntil('the marks', async () => {
      const read = (await readTable<Mark>(session.options, 'marks')).filter(({ readAt }) => readAt);
      return read.length === 3 ? read : null;
    });
    expect(marks.map(({ headlineId }) => headlineId).sort()).toEqual([...ids].sort());
  });

  it('saves by a key, and says so', async () => {
    await reader.page.keyboard.press('s');
    await waitUntil('the words', async () => (await said()) === 'The headline is saved.');
    await waitUntil('the star', () => reader.page.$('[data-action=save][aria-pressed=true]'));
  });

  it('opens the original by a key', async () => {
    await reader.page.keyboard.press('o');
    const original = await waitForTab(session, 'the original', (address) => address.endsWith('/story/1'));
    await original.close();
    await reader.show();
  });

  it('copies the article with its source, and leaves it in a file that needs nothing else', async () => {
    await reader.page.keyboard.press('p');
    await waitForTitle(ARABIC.title);
    await waitUntil('the article', () => reader.page.$('.article-body .bayt'));
    await reader.evaluate(() => {
      const kept: Record<string, string> = {};
      (globalThis as Handed).handed = kept;
      const write = navigator.clipboard.write.bind(navigator.clipboard);
      navigator.clipboard.write = async (items: ClipboardItem[]) => {
        for (const type of items[0]?.types ?? []) kept[type] = (await (await items[0]?.getType(type))?.text()) ?? '';
        await write(items);
      };
      const address = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        void blob.text().then((text) => {
          kept.file = text;
        });
        return address(blob);
      };
    });
    await press('[data-panel=more]');
    // A press that the browser believes: only then may a page write to the clipboard.
    await (await waitUntil('the button', () => reader.page.$('[data-action=copy]'))).click();
    await waitUntil('the words', async () => (await said()) === 'The article is copied, with its source.');
    const text = await handed('text/plain');
    expect(text.startsWith(`${ARABIC.title}\n\nرست السفينة صباح اليوم`)).toBe(true);
    expect(text).toContain('يا راكبَ البحرِ والأمواجُ عاليةٌ *** هل في كتابكَ عن أحبابنا خبرُ');
    expect(text.trimEnd().endsWith(server.url('/story/0'))).toBe(true);
    expect(await handed('text/html')).toContain('<blockquote dir="ltr">');

    await press('[data-action=file]');
    await waitUntil('the words', async () => /was saved to the file .*الرياح.*\.html/.test(await said()));
    const file = await handed('file');
    expect(file).toMatch(/^<!doctype html>\n<html lang="ar" dir="rtl">/);
    expect(file).toContain(`<title>${ARABIC.title}</title>`);
    expect(file).toContain(server.url('/story/0'));
    expect(file).toContain("default-src 'none'");
    expect(file).not.toMatch(/<script|src="(?!data:)|url\(/);
  });
});
