/** Takes from a page what is no article: navigation, advertising, sharing, other articles, comments, requests. */
import { PLAYER_SIGN } from './blocks';
import {
  APPEAL,
  FOR_SCREEN_READERS,
  LIKELY_CLUTTER,
  LONE_LABEL,
  MORE_LABEL,
  ONLY_MORE_LABEL,
  STATE_WORD,
  SURELY_CLUTTER,
  TAGS_LABEL,
} from './clutter-words';
import { isInline, type Measure, measure } from './prose';
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
/** Of a list, so much in links makes it one of other pages. */
const MOSTLY_LINKS = 0.66;

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

const textOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

const isShare = (element: Element, share: number): boolean => {
  const links = [...element.querySelectorAll('a[href]')].reduce((sum, link) => sum + textOf(link).length, 0);
  return links > 0 && links >= textOf(element).length * share;
};

const BLOCK =
  'p, div, li, h2, h3, h4, h5, h6, blockquote, section, ul, ol, table, aside, dl, figure, header, footer, strong, span';
/** A line that begins as a label and goes on for longer is prose. */
const MAX_LINE = 220;
const MAX_LABEL = 60;
const MAX_APPEAL = 260;
const MAX_BARE_APPEAL = 160;
const MAX_ROW_LINK = 30;
const MIN_TITLE = 20;

/** Removes from an article what is set into it: names of other articles, appeals, labels, keywords. */
export function removeAsides(root: Element, siteHost: string): void {
  for (const block of root.querySelectorAll(BLOCK)) {
    if (root.contains(block)) removeIfAside(block, siteHost);
  }
  for (const list of root.querySelectorAll('ul, ol')) {
    if (list.children.length > 1 && isShare(list, MOSTLY_LINKS) && leadsHome(list, siteHost)) list.remove();
  }
}

function removeIfAside(block: Element, siteHost: string): void {
  const text = textOf(block);
  if (text === '' || text.length > MAX_APPEAL) return;
  if (block.querySelector('img, table')) {
    if (isCard(block, siteHost)) block.remove();
    return;
  }
  // A word of a line is not the line.
  if (isInline(block) && block.parentElement && textOf(block.parentElement) !== text) return;
  if (MORE_LABEL.test(text) && text.length <= MAX_LINE) removeLabelled(block, text);
  else if (isSetInto(block, text, siteHost)) block.remove();
}

function isSetInto(block: Element, text: string, siteHost: string): boolean {
  const isHeading = /^h\d$/.test(block.localName);
  if (LONE_LABEL.test(text) && text.length <= MAX_LABEL && !isHeading) return true;
  if (TAGS_LABEL.test(text) || isRowOfLinks(block)) return true;
  if (APPEAL.test(text)) return !isHeading && (isShare(block, 0.2) || text.length <= MAX_BARE_APPEAL);
  return block.matches('p, div, h3, h4, h5') && isLoneLink(block, text, siteHost);
}

/** A few short links beside each other: what to do with the page, or where else to go. */
function isRowOfLinks(block: Element): boolean {
  if (!block.matches('p, div, section, header, footer')) return false;
  const links = [...block.querySelectorAll('a[href]')].map(textOf);
  return links.length > 1 && links.every((link) => link.length <= MAX_ROW_LINK) && isShare(block, 0.75);
}

/** A paragraph that is one link to another page of the same site names another article; one to a place further down skips something. */
function isLoneLink(block: Element, text: string, siteHost: string): boolean {
  const [link, second] = block.querySelectorAll('a[href]');
  if (!link || second || textOf(link).length < text.length - 3 || text.startsWith(PLAYER_SIGN)) return false;
  if (isInPage(link)) return true;
  return text.length >= MIN_TITLE && isHome(link, siteHost);
}

/** A box that as a whole is a link to another page of the site, with its picture. */
function isCard(block: Element, siteHost: string): boolean {
  if (block.closest('figure, table') || !block.matches('div, p, section, li')) return false;
  const links = [...block.querySelectorAll('a[href]')];
  const [first] = links;
  const isOne = first !== undefined && links.every((link) => link.getAttribute('href') === first.getAttribute('href'));
  return isOne && textOf(block).length >= MIN_TITLE && isShare(block, 0.9) && isHome(first, siteHost);
}

/** Where pages send what is shared. */
const SOCIAL =
  /^(?:mailto|javascript|whatsapp|tg|fb|viber|sms):|^https?:\/\/(?:[\w-]+\.)*(?:facebook|fb|twitter|x|t|telegram|wa|whatsapp|linkedin|pinterest|reddit|instagram|youtube|tiktok|threads|eitaa|bale|rubika)\.(?:com|me|org|net|ai|ir)\//i;

const leadsHome = (list: Element, siteHost: string): boolean => {
  const links = [...list.querySelectorAll('a[href]')];
  const others = links.filter((link) => isHome(link, siteHost) || SOCIAL.test(link.getAttribute('href') ?? ''));
  return others.length * 2 >= links.length;
};

/** Whether a link leads to another page of the same site, or to a place in this one. */
function isHome(link: Element, siteHost: string): boolean {
  const href = link.getAttribute('href') ?? '';
  if (/\.(?:jpe?g|png|webp|gif|avif|pdf)(?:$|[?#])/i.test(href)) return false;
  return isInPage(link) || (URL.canParse(href) && siteOf(new URL(href).hostname) === siteOf(siteHost));
}

const isInPage = (link: Element): boolean => link.getAttribute('href')?.startsWith('#') === true;

const siteOf = (host: string): string => host.split('.').slice(-2).join('.');

/** A label with the names in its own block, in a box with it, or in the blocks that follow. */
function removeLabelled(label: Element, text: string): void {
  const next = label.nextElementSibling;
  // A sentence may begin with the same words: nothing that it names can be gone to.
  const isLabel =
    label.querySelector('a[href]') || ONLY_MORE_LABEL.test(text) || (next && isOther(next) && text.length <= MAX_LABEL);
  if (!isLabel) return;
  const isAlone = text.length <= MAX_LABEL && !isShare(label, 0.3);
  if (isAlone) {
    for (let other = next; other && isOther(other); other = label.nextElementSibling) other.remove();
  }
  const box = label.parentElement;
  label.remove();
  if (isAlone && box?.matches('div, section, aside') && isShare(box, MOSTLY_LINKS)) box.remove();
}

const isOther = (element: Element): boolean =>
  isShare(element, MOSTLY_LINKS) ||
  (textOf(element) === '' && !element.matches('figure, img') && !element.querySelector('img'));
