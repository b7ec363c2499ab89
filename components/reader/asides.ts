/** Takes from an article the lines that are set into it: names of other articles, appeals, labels, keywords. */
import { PLAYER_SIGN } from './blocks';
import { APPEAL, LONE_LABEL, MORE_LABEL, ONLY_MORE_LABEL, TAGS_LABEL } from './clutter-words';
import { isInline, isShare, textOf } from './prose';

/** Of a list, so much in links makes it one of other pages. */
const MOSTLY_LINKS = 0.66;
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
