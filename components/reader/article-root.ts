/** Which element of a page the article is in: several ways to tell, each asked in turn. */
import { Readability } from '@mozilla/readability';
import { logError } from '../../utils/log';
import { foldLine } from '../../utils/text/fold';
import { BODY } from './clutter';
import type { PageFacts } from './page-facts';
import { commonAncestor, densest, measure, proseOf, type TextBlock, textBlocks, weightOf } from './prose';

/** Carries a block's number through Readability, which copies, renames and moves what it finds. */
const NUMBER = 'data-block';
/** Of the prose that is densest, a finding has to hold so much to be believed. */
const MIN_SHARE = 0.6;
/** Of the article that the metadata has, so much has to be in the page for the page to be shown. */
const MIN_COVERED = 0.6;
/** Metadata that says something else than the page has to say much more to be believed. */
const MIN_LONGER = 1.3;
/** Less is a summary. */
const MIN_BODY_CHARACTERS = 300;

/** Readability takes a second for each million of that; of what weighs more, its densest part is the article. */
const MAX_READABLE_WEIGHT = 5_000_000;

/** The innermost element that holds the article; null where there is no prose at all. */
export function findArticleRoot(page: Document, facts: PageFacts): Element | null {
  const blocks = textBlocks(page.body);
  const dense = densest(page.body);
  const of = measure(page.body);
  const { prose } = of(dense);
  if (prose === 0) return null;
  const holdsMost = (element: Element | null): element is Element =>
    element !== null && of(element).prose >= prose * MIN_SHARE;
  const described = holderOf(blocks.filter(isAmong(facts.paragraphs)));
  if (described && coverage(facts.paragraphs, described) >= MIN_COVERED) return described;
  const marked = commonAncestor([...page.querySelectorAll(BODY)]);
  if (holdsMost(marked)) return marked;
  const isLight = weightOf(page.body) <= MAX_READABLE_WEIGHT;
  const found = isLight ? holderOf(foundByReadability(page, blocks)) : null;
  // What has the title too is the whole of it: around it is something else.
  const isWider = found?.contains(dense) && dense.querySelector('h1');
  return holdsMost(found) && !isWider ? found : dense;
}

/** The paragraphs of the metadata, where the page shows less: it would load the rest by a script, or hide it. */
export function missingParagraphs(facts: PageFacts, root: Element | null): string[] | null {
  const { length } = facts.paragraphs.join('');
  if (length < MIN_BODY_CHARACTERS) return null;
  if (!root) return facts.paragraphs;
  const isShown = coverage(facts.paragraphs, root) >= MIN_COVERED;
  return isShown || measure(root)(root).characters * MIN_LONGER > length ? null : facts.paragraphs;
}

const holderOf = (blocks: readonly TextBlock[]): Element | null => {
  const holder = commonAncestor(blocks.filter((block) => proseOf(block) > 0).map(({ element }) => element));
  if (holder?.matches('tr, tbody, thead')) return holder.closest('table');
  return holder?.matches('p') ? holder.parentElement : holder;
};

function isAmong(paragraphs: readonly string[]): (block: TextBlock) => boolean {
  const all = foldLine(paragraphs.join(' '));
  if (all.length < MIN_BODY_CHARACTERS) return () => false;
  return ({ element }) => {
    const text = foldLine(element.textContent ?? '');
    return text.length >= 40 && all.includes(text);
  };
}

/** How much of `paragraphs` stands in `root`, 0 to 1, by pieces of a few words: the markup may cut them elsewhere. */
function coverage(paragraphs: readonly string[], root: Element): number {
  const words = foldLine(paragraphs.join(' ')).split(' ');
  const text = foldLine(
    textBlocks(root)
      .map(({ element }) => element.textContent)
      .join(' '),
  );
  let pieces = 0;
  let there = 0;
  for (let at = 0; at + 5 <= words.length; at += 5) {
    pieces += 1;
    if (text.includes(words.slice(at, at + 5).join(' '))) there += 1;
  }
  return pieces === 0 ? 0 : there / pieces;
}

/** The blocks that Readability takes for the article's. It works on a copy, and drops more inside the article than is good. */
function foundByReadability(page: Document, blocks: readonly TextBlock[]): TextBlock[] {
  for (const [index, { element }] of blocks.entries()) element.setAttribute(NUMBER, String(index));
  try {
    const copy = page.cloneNode(true) as Document;
    const content = new Readability<Node>(copy, { serializer: (node) => node }).parse()?.content as
      | Element
      | null
      | undefined;
    return [...(content?.querySelectorAll(`[${NUMBER}]`) ?? [])].flatMap(
      (element) => blocks[Number(element.getAttribute(NUMBER))] ?? [],
    );
  } catch (error) {
    // It was made for whole pages, and some are broken in ways that it does not expect.
    logError('Readability broke off', error);
    return [];
  } finally {
    for (const { element } of blocks) element.removeAttribute(NUMBER);
  }
}
