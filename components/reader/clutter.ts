/** Takes from a page the boxes that are no article: navigation, advertising, sharing, other articles, comments, requests. */
import { FOR_SCREEN_READERS, LIKELY_CLUTTER, STATE_WORD, SURELY_CLUTTER } from './clutter-words';
import { isInline, type Measure, measure, textOf } from './prose';
import { STYLE } from './quiet';

const NEVER =
  'script, style, link, meta, noscript, template, nav, dialog, menu, svg, math, canvas, ins.adsbygoogle, amp-ad, amp-auto-ads, amp-sidebar, amp-analytics, amp-social-share, amp-list, amp-consent, amp-sticky-ad, [role="navigation"], [role="search"], [role="dialog"], [role="alertdialog"], [role="menu"], [role="menubar"], [role="toolbar"], [role="tablist"], [aria-modal="true"], [itemtype*="/Comment"], [itemprop="comment"], [itemtype*="BreadcrumbList"]';
const CONTROLS = 'form, input, select, textarea, button, [role="button"]';
/** Elements that say of themselves that the article is in them. */
export const BODY = '[itemprop~="articleBody"], [property~="articleBody"], [property~="schema:articleBody"]';

/** Of a page's prose, this share makes an element what the page is about, whatever it is called. */
const MAIN_SHARE = 0.35;
const SURELY_MAIN_SHARE = 0.85;
const MIN_BOX_PROSE = 200;
/** As much as a box with a field to fill in says. */
const MAX_FORM_CHARACTERS = 350;

/** Removes from `page` what by its kind or name stands beside an article. */
export function removeBoxes(page: Document): void {
  for (const element of page.querySelectorAll(NEVER)) element.remove();
  removeForms(page.body);
  removeTeasers(page.body);
  const of = measure(page.body);
  const whole = of(page.body).prose;
  for (const element of page.body.querySelectorAll('*')) {
    if (element.parentElement && isBox(element, of(element), whole)) element.remove();
  }
}

function isBox(element: Element, { prose, characters, linked }: Measure, whole: number): boolean {
  if (element.matches(BODY) || element.querySelector(`h1, ${BODY}`)) return false;
  const share = whole > 0 ? prose / whole : 0;
  if (share >= SURELY_MAIN_SHARE) return false;
  const name = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (FOR_SCREEN_READERS.test(name)) return true;
  const names = element.matches(TEXT) ? name.toLowerCase().split(/\s+/) : partsOf(name);
  if (names.some((each) => SURELY_CLUTTER.has(each))) return share < MAIN_SHARE || !element.matches('main, article');
  return share < MAIN_SHARE && isSmallBox(element, names, { prose, characters, linked });
}

function isSmallBox(
  element: Element,
  names: readonly string[],
  { prose, characters, linked }: Omit<Measure, 'blocks'>,
): boolean {
  if (isUnseen(element)) return prose < MIN_BOX_PROSE;
  if (element.matches('aside, [role="complementary"]')) return prose < MIN_BOX_PROSE || linked > characters / 10;
  if (element.matches('footer, [role="contentinfo"], [role="banner"], body > header')) return true;
  // An article may be called by what it is about; what is short or full of links is called by what it is for.
  const isSlight = prose < MIN_BOX_PROSE || linked > characters / 3;
  return isSlight && !isInline(element) && names.some((each) => LIKELY_CLUTTER.has(each));
}

/** Elements of text are styled by words that mean other things elsewhere: a whole word has to say it. */
const TEXT = 'p, h2, h3, h4, h5, h6, li, blockquote, figure, figcaption, table, tbody, tr, td, th, pre, dl, dd, dt';

/** `related-news`, `relatedNews` and `related_news` are two words each, and also one. */
function partsOf(name: string): string[] {
  const words = name.split(/\s+/).filter((word) => !STATE_WORD.test(word));
  return words.flatMap((word) => {
    const parts = word
      .replace(/([a-z\d])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter(Boolean);
    return [...parts, parts.join(''), ...parts.slice(1).map((part, index) => `${parts[index]}${part}`)];
  });
}

const isUnseen = (element: Element): boolean =>
  element.hasAttribute('hidden') ||
  element.getAttribute('aria-hidden') === 'true' ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute(STYLE) ?? '');

/** A field to fill in goes with the box around it that says what it is for. */
function removeForms(body: HTMLElement): void {
  const of = measure(body);
  for (const control of body.querySelectorAll(CONTROLS)) {
    const holdsText =
      control.matches('form') &&
      (of(control).characters > MAX_FORM_CHARACTERS || control.querySelector(`h1, article, ${BODY}`) !== null);
    // Some pages are one form from top to bottom.
    if (holdsText) continue;
    let box: Element = control;
    const isAsking = control.matches('form, input, textarea') && !control.matches('[type="hidden"]');
    for (
      let around = control.parentElement;
      isAsking && around && isFormBox(around, of(around));
      around = around.parentElement
    ) {
      box = around;
    }
    box.remove();
  }
}

/** So many boxes beside each other that each begin with a link are a list of other articles. */
const MIN_TEASERS = 3;
const MAX_TEASER = 400;

function removeTeasers(body: HTMLElement): void {
  const lists = new Map<Element, Element[]>();
  for (const link of body.querySelectorAll(':is(h2, h3, h4, h5, h6) a[href], a[href] :is(h2, h3, h4, h5, h6)')) {
    const teaser = teaserOf(link);
    const list = teaser?.parentElement;
    if (teaser && list) lists.set(list, [...new Set([...(lists.get(list) ?? []), teaser])]);
  }
  for (const teasers of lists.values()) {
    if (teasers.length >= MIN_TEASERS) for (const teaser of teasers) teaser.remove();
  }
}

/** The outermost box around a linked heading that has no other heading in it. */
function teaserOf(link: Element): Element | null {
  let teaser: Element | null = null;
  for (let around = link.closest('h2, h3, h4, h5, h6'); around; around = around.parentElement) {
    if (around.querySelectorAll('h1, h2, h3, h4, h5, h6').length > 1 || textOf(around).length > MAX_TEASER) break;
    teaser = around;
  }
  return teaser;
}

const isFormBox = (element: Element, { characters, blocks, prose }: Measure): boolean =>
  characters <= MAX_FORM_CHARACTERS &&
  blocks <= 6 &&
  prose < MIN_BOX_PROSE &&
  !element.matches(`body, main, article, ${BODY}`) &&
  !element.querySelector(`h1, article, ${BODY}`);
