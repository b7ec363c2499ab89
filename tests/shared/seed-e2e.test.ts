/** The seed's own page, read where it lies, in both forms. */
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { asHtmlPage, describeNewsPage, readNewsPage } from '../e2e/news-page';

const text = await readFile(new URL('../../../shared/seed/news-page.txt', import.meta.url), 'utf8');
const page = readNewsPage(text);

it('is the page that the product began from', () => {
  expect(page.titles).toHaveLength(15);
  expect(page.story.paragraphs).toHaveLength(8);
});

describeNewsPage('the seed', { '/news-page.txt': text, '/news-page.html': asHtmlPage(text) }, page);
