/** The page that the product began from, as it stands: as text, and as HTML pages of the same content. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../utils/formats';
import { directionOf } from '../../utils/text/direction';

const SEED = new URL('../../../shared/seed/news-page.txt', import.meta.url);
if (!existsSync(SEED)) throw new Error('../shared/seed/news-page.txt is missing; `npm run test:shared` needs it');

const page = readFileSync(SEED, 'utf8');
const lines = page.split('\n').filter((line) => line.trim() !== '');
const [ticker = '', section = '', story = '', ...paragraphs] = lines;
/** Read independently of the formats: the file separates its headlines so, and in no other way. */
const headlines = ticker
  .trim()
  .split(' \u00a0 ')
  .map((headline) => headline.trim());

const inTags = (tag: string, texts: string[]) => texts.map((text) => `<${tag}>${text}</${tag}>`).join('\n');
const inHtml = (body: string) =>
  `<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"></head><body>${body}</body></html>`;
const rest = `<h2>${section}</h2><h3>${story}</h3>${inTags('p', paragraphs)}`;

const forms: [form: string, document: string, contentType: string][] = [
  ['text', page, 'text/plain; charset=utf-8'],
  ['text with Windows line ends', page.replaceAll('\n', '\r\n'), 'text/plain'],
  ['text under a wrong content type', page, 'text/html'],
  ['a page of paragraphs', inHtml(inTags('p', lines)), 'text/html; charset=utf-8'],
  ['a page of divs', inHtml(`<div><div>${inTags('div', lines)}</div></div>`), 'text/html'],
  [
    'a page with headings',
    inHtml(`<header><p>${ticker.replaceAll('\u00a0', '&nbsp;')}</p></header>${rest}`),
    'text/html',
  ],
  ['a page of breaks', inHtml(page.replaceAll('\n', '<br>\n')), 'text/html'],
  ['a preformatted page', inHtml(`<pre>${page}</pre>`), 'text/html'],
  ['a marquee', inHtml(`<marquee>${ticker}</marquee>${rest}`), 'text/html'],
  ['a list marked as a ticker', inHtml(`<ul class="news-ticker">${inTags('li', headlines)}</ul>${rest}`), 'text/html'],
];

describe('the seed', () => {
  it('is the page we know: 15 headlines, a section, a story of 8 paragraphs', () => {
    expect(headlines).toHaveLength(15);
    expect(paragraphs).toHaveLength(8);
  });

  it.each(forms)('as %s gives its headlines in order and its story in full', (_, text, contentType) => {
    const document = parseDocument(new TextEncoder().encode(text), { url: 'https://source.example/', contentType });
    expect(document.headlines.map(({ title }) => title)).toEqual(headlines);
    expect(document.headlines.every(({ url }) => url === null)).toBe(true);
    expect(document.articles).toHaveLength(1);
    expect(document.articles[0]).toMatchObject({
      title: story,
      url: null,
      html: inTags('p', paragraphs).replaceAll('\n', ''),
    });
  });

  it('in windows-1256 that nothing labels is the same', () => {
    const bytesOf = new Map(
      Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1256').decode(Uint8Array.of(byte)), byte]),
    );
    const bytes = Uint8Array.from(page, (character) => bytesOf.get(character) ?? 0x3f);
    const document = parseDocument(bytes, { url: 'https://source.example/' });
    expect(document.encoding).toBe('windows-1256');
    expect(document.headlines.map(({ title }) => title)).toEqual(headlines);
  });

  it('runs right to left, headline by headline', () => {
    expect(headlines.map((headline) => directionOf(headline))).toEqual(headlines.map(() => 'rtl'));
  });
});
