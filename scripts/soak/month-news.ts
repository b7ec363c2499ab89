/** The newsrooms of the month: 300 sources that answer out of a clock, the same at every run, without a network. */
import { makeRandom } from '../../tests/fuzz/mutate';
import { drawWord, inventWords } from '../bench/read-corpus';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export const SOURCES = 300;
/** Headlines that a source publishes a day, in turn: 11 and a tenth on average, which makes 100,000 in thirty days. */
const RATES = [2, 4, 6, 8, 10, 12, 14, 16, 18, 21];
/** As many as a feed lists. */
const LISTED = 20;
/** One headline in so many is told by several sources. */
const SHARED = 6;

/** As many different words as news has: titles of one pattern would all be alike. */
const WORDS = inventWords(40_000, makeRandom(7));

function sentence(words: number, seed: number): string {
  const random = makeRandom(seed);
  return Array.from({ length: words }, () => drawWord(WORDS, random)).join(' ');
}

const rateOf = (source: number): number => RATES[source % RATES.length] ?? 1;
/** Sources of one rate do not all publish at once. */
const phaseOf = (source: number): number => ((source * 7_919) % SOURCES) / SOURCES;
const sendsArticles = (source: number): boolean => source % 5 === 0;
const dates = (source: number): boolean => source % 10 !== 3;
const validates = (source: number): boolean => source % 3 !== 0;

export const addressOf = (source: number): string => `https://paper-${source}.test/feed.xml`;
/** The source of an address, or NaN. */
export const sourceAt = (url: string): number => Number(/^https:\/\/paper-(\d+)\.test\//.exec(url)?.[1]);

interface Newsrooms {
  fetch: typeof fetch;
}

/** `now` is asked at each request; `begin` is when the month begins. */
export function createNewsrooms(now: () => number, begin: number): Newsrooms {
  /** What a source has published last, counted from the beginning of the month. */
  const newestOf = (source: number): number =>
    Math.floor(((now() - begin) / DAY_MS) * rateOf(source) - phaseOf(source));
  const timeOf = (source: number, index: number): number =>
    begin + Math.ceil(((index + phaseOf(source)) * DAY_MS) / rateOf(source));

  const title = (source: number, index: number): string => {
    const own = 1_000_000 + source * 10_000 + index;
    // What several tell, they tell within the same three hours.
    const shared = Math.floor(timeOf(source, index) / (3 * HOUR_MS)) * 20 + (source % 20);
    return sentence(9, Math.abs(own) % SHARED === 0 ? shared % 4_000_000_000 : own);
  };

  const item = (source: number, index: number): string => {
    const at = dates(source) ? `<pubDate>${new Date(timeOf(source, index)).toUTCString()}</pubDate>` : '';
    const content = sendsArticles(source)
      ? `<content:encoded><![CDATA[${articleText(source * 10_000 + index)}]]></content:encoded>`
      : '';
    const address = `https://paper-${source}.test/news/${index}`;
    return `<item><title>${title(source, index)}</title><link>${address}</link><guid isPermaLink="false">n${index}</guid>${at}<description>${sentence(25, source * 7 + index)}</description>${content}</item>`;
  };

  const feed = (source: number, newest: number): string => {
    const items = Array.from({ length: LISTED }, (_, back) => item(source, newest - back));
    return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>صحيفة ${source}</title><link>https://paper-${source}.test/</link><language>ar</language>${items.join('')}</channel></rss>`;
  };

  const answer = (url: string, headers: Headers): Response => {
    const source = sourceAt(url);
    if (!url.endsWith('/feed.xml')) {
      return new Response(pageText(source), { headers: { 'content-type': 'text/html; charset=utf-8' } });
    }
    const newest = newestOf(source);
    const etag = `"${newest}"`;
    const kept: Record<string, string> = validates(source) ? { etag } : {};
    if (validates(source) && headers.get('if-none-match') === etag)
      return new Response(null, { status: 304, headers: kept });
    return new Response(feed(source, newest), { headers: { 'content-type': 'application/rss+xml', ...kept } });
  };
  return { fetch: async (url, init) => answer(String(url), new Headers(init?.headers)) };
}

/** Some paragraphs of markup, of two to four thousand characters. */
export function articleText(seed: number): string {
  const paragraphs = Array.from({ length: 5 + (seed % 4) }, (_, index) => sentence(70, seed * 10 + index));
  return paragraphs.map((text) => `<p>${text}.</p>`).join('');
}

const pageText = (source: number): string =>
  `<!doctype html><html lang="ar" dir="rtl"><title>صحيفة ${source}</title><article>${articleText(source)}</article></html>`;
