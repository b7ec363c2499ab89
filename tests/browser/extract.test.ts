/** What the reader takes from pages as news sites make them: every paragraph of the article, and nothing else. */
import { describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { arrange } from '../../components/reader/arrange';
import { extractArticle } from '../../components/reader/extract';
import { parseInert } from '../../components/reader/inert';
import { sanitizeArticle } from '../../components/reader/sanitize';
import type { ExtractedArticle } from '../../utils/model/headline';
import { decodeBytes } from '../../utils/text/decode';

const WANTED = import.meta.glob<string>('../fixtures/articles/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const PAGE_URL = 'https://news.example/2026/11/story';

async function pageOf(name: string): Promise<string> {
  const base64 = await commands.readFile(`tests/fixtures/articles/${name}.html`, 'base64');
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return decodeBytes(bytes).text;
}

const wantedOf = (name: string): string[] =>
  (WANTED[`../fixtures/articles/${name}.txt`] ?? '').split('\n').filter(Boolean);

const MARKS = 'p, h2, h3, h4, li, td, th, caption, figcaption, pre, dt, dd';

/** The text of each block of the article, line breaks as ⏎. */
function linesOf(article: ExtractedArticle | null): string[] {
  const { body } = parseInert(article?.html ?? '', PAGE_URL).page;
  for (const end of body.querySelectorAll('br')) end.replaceWith('⏎');
  return [...body.querySelectorAll(`${MARKS}, blockquote`)]
    .filter((block) => !block.querySelector(MARKS))
    .map((block) => (block.textContent ?? '').replace(/\s+/g, ' ').replace(/ ?⏎ ?/g, '⏎').trim())
    .filter(Boolean);
}

const extract = (markup: string): ExtractedArticle | null => extractArticle({ html: markup, url: PAGE_URL });

const PARAGRAPH =
  '<p>قالت الوزارة إن المشروع الجديد سيبدأ العمل به في مطلع العام المقبل، وإن تكلفته بلغت مئة مليون.</p>';

describe('a page that is made to hang its reader', () => {
  it('has its article all the same where it stands in hundreds of boxes', () => {
    const article = extract(`<body>${'<div>'.repeat(500)}${PARAGRAPH.repeat(200)}`);
    expect(linesOf(article)).toHaveLength(200);
  });

  it('has none where it weighs more than any page', () => {
    expect(extract(`<body>${'<div>'.repeat(500)}${PARAGRAPH.repeat(2_000)}`)).toBeNull();
    expect(extract(`<body>${'<div>'.repeat(100_000)}${PARAGRAPH.repeat(20)}`)).toBeNull();
  });
});

describe('an article page', () => {
  it.each([
    ['with its text in boxes, parted by line breaks', 'ar-div-soup', 'ar'],
    ['made for phones', 'ar-amp', 'ar'],
    ['whose text is in its metadata and comes by a script', 'ar-json-ld', 'ar'],
    ['that goes on while things happen', 'ar-live-blog', 'ar'],
    ['from long ago, in windows-1256 and tables', 'ar-windows-1256', 'ar'],
    ['with sections and articles in each other, and a wrong language', 'fa-nested', 'fa'],
    ['of two paragraphs, with longer comments', 'fa-short', 'fa-IR'],
    ['with each paragraph in a box of its own', 'he-blocks', 'he'],
    ['that shows only a beginning', 'he-paywall', 'he-IL'],
    ['with a poem', 'ur-poem', 'ur'],
    ['with lists, and a direction that only its style sheet knows', 'ur-lists', 'ur'],
  ])('%s gives every paragraph of its article and none of the rest (%s)', async (_, name, language) => {
    const article = extract(await pageOf(name));
    expect(linesOf(article)).toEqual(wantedOf(name));
    expect(article?.language).toBe(language);
    expect(article?.isStub ?? false).toBe(name === 'he-paywall');
    const box = document.createElement('div');
    box.append(...sanitizeArticle(article?.html ?? '', PAGE_URL).nodes);
    arrange(box, { direction: 'rtl', title: '' });
    const blocks = [...box.querySelectorAll<HTMLElement>('p, h2, h3, li, blockquote, td')];
    expect(blocks.filter(({ dir }) => dir !== 'rtl').map(({ textContent }) => textContent)).toEqual([]);
  });
});
