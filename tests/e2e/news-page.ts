/** A news page in the seed's form, as text and as HTML, in the bar, the popup and the reader of a real browser. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../scripts/browsers/browser';
import { startTestServer, type TestServer } from '../../scripts/browsers/test-server';
import { waitUntil } from '../../scripts/browsers/wait';
import { escapeMarkup } from '../../scripts/newsroom/documents';
import { watchEntries } from './lane-watch';
import { addSource, BROWSERS, hurryLane, openSession, type Session, turnBarOn, waitForTab } from './session';

export interface NewsPage {
  titles: string[];
  story: { title: string; paragraphs: string[] };
}

/** Reads the text form by its own simple rules: the test's oracle, on purpose not the product's parser. */
export function readNewsPage(text: string): NewsPage {
  const [ticker = '', ...rest] = text.split(/\r?\n/);
  const titles = ticker.split(' \u00a0 ').map((title) => title.trim());
  const lines = rest.map((line) => line.trim()).filter(Boolean);
  const [title = '', ...paragraphs] = lines.slice(lines.indexOf('آخر الأخبار') + 1);
  return { titles: titles.filter(Boolean), story: { title, paragraphs } };
}

const spaces = (text: string): string => text.replace(/\s+/g, ' ').trim();

async function readArticle(reader: Tab): Promise<NewsPage['story']> {
  return waitUntil('the article in the reader', () =>
    reader.evaluate(() => {
      const paragraphs = [...document.querySelectorAll('.article-body p')].map((p) => (p.textContent ?? '').trim());
      return paragraphs.length > 0 && { title: document.querySelector('article h1')?.textContent ?? '', paragraphs };
    }),
  );
}

/** Serves `documents` by their paths, and expects each to show what `page` has. */
export function describeNewsPage(label: string, documents: Record<string, string>, page: NewsPage): void {
  const cases = BROWSERS.flatMap((name) => Object.keys(documents).map((path) => ({ name, path })));

  describe.each(cases)(`${label} at $path in $name`, ({ name, path }) => {
    let session: Session;
    let server: TestServer;

    beforeAll(async () => {
      server = await startTestServer();
      server.serve(path, documents[path] ?? '');
      server.serve('/stand.html', '<!doctype html><html lang="en"><title>A page</title><h1>A page</h1></html>');
      session = await openSession(name);
      await turnBarOn(session);
      await addSource(session, server.url(path));
      await hurryLane(session);
    });

    afterAll(async () => {
      await session?.close();
      await server?.close();
    });

    it('runs all its headlines along the page, in order', async () => {
      const tab = await session.browser.openPage(server.url('/stand.html'));
      await tab.show();
      const entered = await watchEntries(tab, page.titles.length);
      expect(entered.map(({ title }) => title)).toEqual(page.titles.map(spaces));
      await tab.close();
    });

    it('lists them in the popup, in order, with the latest story', async () => {
      const popup = await session.browser.openOwnPage('popup.html');
      const listed = await waitUntil('the popup to list', () =>
        popup.evaluate(() => {
          const titles = [...document.querySelectorAll('main li [data-id] bdi')].map((bdi) => bdi.textContent ?? '');
          return titles.length > 0 && titles;
        }),
      );
      expect(listed).toHaveLength(page.titles.length + 1);
      expect(listed).toContain(page.story.title);
      expect(listed.filter((title) => title !== page.story.title)).toEqual(page.titles.map(spaces));
      await popup.close();
    });

    it('opens the latest story in the reader with all its paragraphs', async () => {
      const popup = await session.browser.openOwnPage('popup.html');
      const link = await waitUntil('the story in the popup', () =>
        popup.evaluate((title) => {
          const all = [...document.querySelectorAll<HTMLElement>('main li [data-id]')];
          const found = all.find((entry) => entry.querySelector('bdi')?.textContent === title);
          found?.scrollIntoView();
          return found?.dataset.id ?? null;
        }, page.story.title),
      );
      await popup.page.click(`[data-id="${link}"]`);
      const reader = await waitForTab(session, 'the reader', (address) => address.includes('/reader.html'));
      const article = await readArticle(reader);
      expect(article.title).toBe(page.story.title);
      expect(article.paragraphs).toEqual(page.story.paragraphs);
    });
  });
}

/** The same content as an HTML page: a line of headlines, then the section of the latest news with its story. */
export function asHtmlPage(text: string): string {
  const { story } = readNewsPage(text);
  const [ticker = ''] = text.split(/\r?\n/);
  return `<!doctype html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>أخبار</title></head>
<body><div>${escapeMarkup(ticker).replaceAll('\u00a0', '&nbsp;')}</div>
<h2>آخر الأخبار</h2>
<h3>${escapeMarkup(story.title)}</h3>
${story.paragraphs.map((paragraph) => `<p>${escapeMarkup(paragraph)}</p>`).join('\n')}
</body></html>`;
}
