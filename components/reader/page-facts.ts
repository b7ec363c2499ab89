/** What a page says of its article beside showing it: metadata for search engines and readers. */
import { foldText, plainText } from '../../utils/text/plain';
import { parseInert } from './inert';

export interface PageFacts {
  /** What it calls itself, in every place that says so: the article must not repeat it. */
  titles: string[];
  byline: string | null;
  /** As declared; unchecked. */
  language: string | null;
  /** The paragraphs of the article, where the metadata has them; else none. */
  paragraphs: string[];
  /** It says that not everybody may read it (schema.org, isAccessibleForFree). */
  isClosed: boolean;
}

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|LiveBlogPosting|SocialMediaPosting)$/;
/** A page may nest its description deeply; a hostile one without end. */
const MAX_NODES = 2000;
const MAX_BYLINE = 100;

type Described = Record<string, unknown>;

export function readFacts(page: Document): PageFacts {
  const described = [...page.querySelectorAll('script[type="application/ld+json" i]')].flatMap(({ textContent }) =>
    articlesIn(textContent ?? ''),
  );
  const meta = (names: string): string | null => {
    const found = page.querySelector(
      names.replace(/\S+/g, (name) => `meta[property="${name}" i], meta[name="${name}" i],`).slice(0, -1),
    );
    return foldText(found?.getAttribute('content') ?? '') || null;
  };
  const titles = [
    ...described.flatMap(({ headline, name }) => [headline, name]),
    meta('og:title twitter:title'),
    page.title,
    ...[...page.querySelectorAll('h1')].map((heading) => heading.textContent),
  ];
  return {
    titles: titles.flatMap((title) => (typeof title === 'string' ? plainText(title) || [] : [])),
    byline: bylineOf(page, described, meta('author article:author')),
    language: languageOf(page, described),
    paragraphs: longest(described.map(({ articleBody }) => paragraphsOf(articleBody))),
    isClosed: described.some(({ isAccessibleForFree }) => /^false$/i.test(String(isAccessibleForFree))),
  };
}

/** The articles in a script of JSON-LD, however it nests them; none where it can't be read. */
function articlesIn(json: string): Described[] {
  let left = MAX_NODES;
  const found: Described[] = [];
  const visit = (value: unknown): void => {
    left -= 1;
    if (left < 0 || typeof value !== 'object' || value === null) return;
    const node = value as Described;
    if ([node['@type']].flat().some((type) => ARTICLE_TYPE.test(String(type)))) found.push(node);
    for (const child of Object.values(node)) visit(child);
  };
  try {
    visit(
      JSON.parse(json.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, '').replace(/\p{Cc}+/gu, ' ')),
    );
  } catch {
    // Broken metadata is as good as none: the page itself is read.
  }
  return found;
}

/** Line breaks in the text are paragraphs; some write markup into it. */
function paragraphsOf(body: unknown): string[] {
  if (typeof body !== 'string') return [];
  if (!/<(?:p|br|div)\b|&lt;p/i.test(body))
    return body
      .split(/\s*\n\s*|\s{3,}/)
      .map(plainText)
      .filter(Boolean);
  const markup = /&lt;p/i.test(body)
    ? (parseInert(body, 'https://invalid.invalid/').page.body.textContent ?? '')
    : body;
  return markup
    .split(/<\/?(?:p|div|h\d|li)\b[^>]*>|(?:<br\b[^>]*>\s*)+/i)
    .map(plainText)
    .filter(Boolean);
}

function bylineOf(page: Document, described: readonly Described[], declared: string | null): string | null {
  const names = described.flatMap(({ author }) => [author].flat().map(nameOf));
  const shown = page.querySelector('[rel~="author"], [itemprop~="author"] [itemprop~="name"], [itemprop~="author"]');
  const candidates = [names.filter(Boolean).join('، '), declared, shown?.textContent];
  return candidates.map((name) => foldText(name ?? '')).find(isName) ?? null;
}

const nameOf = (author: unknown): string =>
  typeof author === 'string' ? author : foldText(String((author as { name?: unknown } | null)?.name ?? ''));

const isName = (text: string): boolean => text !== '' && text.length <= MAX_BYLINE && !/https?:|@|^\d+$/.test(text);

function languageOf(page: Document, described: readonly Described[]): string | null {
  const root = page.documentElement;
  const declared = [
    root.getAttribute('lang') || root.getAttribute('xml:lang') || page.body.getAttribute('lang'),
    ...described.map(({ inLanguage }) => (typeof inLanguage === 'string' ? inLanguage : null)),
    page.querySelector('meta[property="og:locale"], meta[http-equiv="content-language" i]')?.getAttribute('content'),
  ];
  return declared.find(Boolean) ?? null;
}

const longest = (lists: string[][]): string[] =>
  lists.reduce((best, list) => (list.join('').length > best.join('').length ? list : best), []);
