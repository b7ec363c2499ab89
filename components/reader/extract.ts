/**
 * Takes the article out of a page: the element that it is in, without what is set into it, as paragraphs, headings, lists,
 * tables and figures; or, where the page shows less of it than its own metadata has, what the metadata has.
 */
import type { PageText } from '../../utils/messages';
import type { ExtractedArticle } from '../../utils/model/headline';
import { httpUrl } from '../../utils/text/host';
import { languageOfText } from '../../utils/text/language';
import { findArticleRoot, missingParagraphs } from './article-root';
import { leadOf, removeStart } from './article-start';
import { removeAsides } from './asides';
import { removeBoxes } from './clutter';
import { parseInert } from './inert';
import { resolvePictures, resolvePlayers } from './media';
import { type PageFacts, readFacts } from './page-facts';
import { makeParagraphs, removeEmpty } from './paragraphs';
import { findConsents, findWalls, isStub } from './paywall';
import { measure, textBlocks, weightOf } from './prose';
import { cleanTree } from './sanitize';

/** Less is no article, but what is left of a page that has none. */
const MIN_CHARACTERS = 80;
/** Of the text, so much in links is a list of other pages. */
const MAX_LINKED = 0.5;

/** A megabyte of text may be that deep in boxes; what weighs more is made to hang its reader. */
const MAX_WEIGHT = 50_000_000;

/** The article of `page`, or null where it has none. `titles` are what the headline says: the article need not repeat it. */
export function extractArticle({ html, url }: PageText, titles: readonly string[] = []): ExtractedArticle | null {
  const { page, base } = parseInert(html, url);
  if (page.body?.localName !== 'body' || weightOf(page.body) > MAX_WEIGHT) return null;
  const facts = readFacts(page);
  const walls = findWalls(page);
  for (const each of [...walls, ...findConsents(page)]) each.remove();
  resolvePictures(page.body, base);
  resolvePlayers(page.body, base);
  completeLinks(page.body, base);
  removeBoxes(page);
  const found = findArticleRoot(page, facts);
  const missing = missingParagraphs(facts, found);
  const root = missing
    ? asParagraphs(page, missing)
    : found && gather(page, found, facts, titles, new URL(url).hostname);
  if (!root) return null;
  cleanTree(root, base);
  removeEmpty(root);
  const paragraphs = textBlocks(root).map(({ element }) => (element.textContent ?? '').trim());
  const text = paragraphs.join(' ');
  if (text.length < MIN_CHARACTERS) return null;
  return {
    html: root.getHTML(),
    url,
    language: languageOfText(text, declaredIn(found) ?? facts.language),
    ...(facts.titles[0] ? { title: facts.titles[0] } : {}),
    ...(facts.byline ? { byline: facts.byline } : {}),
    ...(isStub(paragraphs, facts, walls.length > 0) ? { isStub: true } : {}),
  };
}

/** Makes the links to other pages absolute: where they lead tells what they are. */
function completeLinks(root: HTMLElement, base: string): void {
  for (const link of root.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    const url = href.startsWith('#') ? null : httpUrl(href, base);
    if (url) link.setAttribute('href', url);
  }
}

/** The language that the article itself, or the nearest around it, declares. */
const declaredIn = (root: Element | null): string | null => root?.closest('[lang]')?.getAttribute('lang') || null;

function asParagraphs(page: Document, paragraphs: readonly string[]): HTMLElement {
  const box = page.createElement('div');
  for (const text of paragraphs) {
    const paragraph = page.createElement('p');
    paragraph.append(text);
    box.append(paragraph);
  }
  return box;
}

/** What is the article's in and above `root`, in a box of its own; null where that is a list of links. */
function gather(
  page: Document,
  root: Element,
  facts: PageFacts,
  titles: readonly string[],
  siteHost: string,
): HTMLElement | null {
  const box = page.createElement('div');
  const lead = leadOf(root, facts, titles);
  // A page may have its text directly in its body.
  if (root === page.body) box.append(...root.childNodes);
  else box.append(...lead, ...(root.matches('td, th, li') ? root.childNodes : [root]));
  removeAsides(box, siteHost);
  makeParagraphs(box);
  removeStart(box, facts, titles);
  removeAsides(box, siteHost);
  const { characters, linked } = measure(box)(box);
  return linked > characters * MAX_LINKED ? null : box;
}
