/** The beginning of an article: what stands above its text and belongs to it, and what above it does not. */
import { foldLine } from '../../utils/text/fold';
import { PUBLISHED_LINE } from './clutter-words';
import type { PageFacts } from './page-facts';
import { proseOf, textBlocks } from './prose';

const MAX_LEVELS = 6;
const MIN_LEAD = 60;
const MIN_LEAD_PROSE = 15;
/** Who, where and when are said in so many characters. */
const MAX_META = 130;
const MAX_TITLE = 300;
const MAX_START_BLOCKS = 12;

/** What stands between the page's title and `root`: a standfirst, a picture with its caption. In order. */
export function leadOf(root: Element, facts: PageFacts, titles: readonly string[]): Element[] {
  const heading = headingBefore(root, titlesOf(facts, titles));
  if (!heading) return [];
  const between = [...heading.around.querySelectorAll('*')].filter(
    (element) => follows(heading.title, element) && follows(element, root) && !element.contains(root),
  );
  const known = foldLine(root.textContent ?? '');
  const blocks = new Set(
    textBlocks(heading.around)
      .filter((block) => proseOf(block) >= MIN_LEAD_PROSE)
      .map(({ element }) => element),
  );
  const wanted = between.filter(
    (element) =>
      element.matches('figure, picture, img, amp-img') ||
      (blocks.has(element) &&
        !element.matches('figcaption, li, td') &&
        !known.includes(foldLine(element.textContent ?? ''))),
  );
  return wanted.filter((element) => !wanted.some((other) => other !== element && other.contains(element)));
}

const follows = (before: Element, after: Element): boolean =>
  (before.compareDocumentPosition(after) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

function headingBefore(root: Element, titles: ReadonlySet<string>): { title: Element; around: Element } | null {
  if (root.querySelector('h1')) return null;
  let around: Element | null = root;
  for (let level = 0; level < MAX_LEVELS && around && around.localName !== 'body'; level += 1) {
    around = around.parentElement;
    const title = around?.querySelector('h1') ?? (around && blockWith(around, titles));
    if (around && title) return follows(title, root) ? { title, around } : null;
  }
  return null;
}

/** What says the title where no heading does. */
function blockWith(around: Element, titles: ReadonlySet<string>): Element | null {
  const blocks = textBlocks(around).filter(({ characters }) => characters <= MAX_TITLE);
  return blocks.find(({ element }) => isTitle(foldLine(element.textContent ?? ''), titles))?.element ?? null;
}

/**
 * Takes the title, and who wrote it and when, from the beginning of `root`, which is in paragraphs: the reader has a place for
 * them.
 */
export function removeStart(root: Element, facts: PageFacts, titles: readonly string[]): void {
  const known = titlesOf(facts, titles);
  for (const heading of root.querySelectorAll('h1, h2, h3, p')) {
    if (isTitle(foldLine(heading.textContent ?? ''), known)) heading.remove();
  }
  for (const heading of root.querySelectorAll('h1')) heading.remove();
  const byline = foldLine(facts.byline ?? '');
  let isBegun = false;
  for (const { element, characters } of textBlocks(root).slice(0, MAX_START_BLOCKS)) {
    if (element.closest('figure, table, blockquote, li')) continue;
    if (element.localName === 'p' && characters <= MAX_META && isMeta(element, byline, isBegun)) element.remove();
    else isBegun ||= characters >= MIN_LEAD;
  }
}

const titlesOf = (facts: PageFacts, titles: readonly string[]): ReadonlySet<string> =>
  new Set([...facts.titles, ...titles].map(foldLine).filter((title) => title.length >= 8));

/** Once the text has begun, a time of day may be part of it. */
function isMeta(element: Element, byline: string, isBegun: boolean): boolean {
  const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  const folded = foldLine(text);
  const isByline = byline !== '' && folded.includes(byline) && folded.length <= byline.length + 40;
  if (isByline || PUBLISHED_LINE.test(text)) return true;
  if (isBegun) return isDateLine(text) && /[\d٠-٩۰-۹]{4}/.test(text);
  return element.querySelector('time') !== null || isDateLine(text);
}

/** A title, whole, or without the site's name that a page adds to it. */
function isTitle(text: string, known: ReadonlySet<string>): boolean {
  if (text.length < 8) return false;
  if (known.has(text)) return true;
  return [...known].some(
    (title) => (title.startsWith(`${text} `) || title.endsWith(` ${text}`)) && text.length >= title.length * 0.5,
  );
}

/** A line of a day and a time with few words about them. */
function isDateLine(text: string): boolean {
  const hasDate =
    /[\d٠-٩۰-۹]{1,4}\s*[/.\-–]\s*[\d٠-٩۰-۹]{1,2}\s*[/.\-–]\s*[\d٠-٩۰-۹]{1,4}|[\d٠-٩۰-۹]{1,2}\s*[:٫]\s*[\d٠-٩۰-۹]{2}|[\d٠-٩۰-۹]{1,2}\s+\p{L}{3,}(?:\s*\/\s*\p{L}+)?,?\s+[\d٠-٩۰-۹]{4}/u.test(
      text,
    );
  return hasDate && text.length <= 70 && !/[.؟!:]\s*$/.test(text.replace(/\d[.:]\d/g, ''));
}
