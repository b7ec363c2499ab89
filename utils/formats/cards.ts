/**
 * The cards of a page: the parts of it that belong to one headline each. What stands side by side is a list of headlines; a
 * date that stands in a card, or between one card and the next, is that of its headline.
 */
import { parseNewsDate } from '../text/dates';
import { httpUrl } from '../text/host';
import { foldText } from '../text/plain';
import { blocksOfElement } from './blocks';
import { findAll, isElement, type MarkupElement, textOf } from './elements';
import { withoutFragment } from './identity';
import { cardOf, type Found, isList, keyOf, nothing, together } from './parts';
import { countWords, type Piece, pieceOf } from './ticker';

export interface PageCards {
  /** The headlines of every list of cards. */
  listed: Piece[];
  /** Epoch milliseconds by the address of a headline, or by its title where it has none. */
  dates: Map<string, number>;
  /** Titles by the addresses of their links. */
  titles: Map<string, string>;
}

const SKIPPED =
  /^(?:head|script|style|noscript|template|nav|footer|aside|form|menu|select|button|svg|math|iframe|object|dialog|audio|video)$/;
const SKIPPED_ROLE = /^(?:navigation|contentinfo|complementary|search|menu|menubar|dialog)$/i;
const MENU =
  /(?:^|\s)(?:(?:main|site|top|primary|secondary|page|global|mobile|header|bottom)[-_]?)?(?:nav|navbar|navigation|menu|breadcrumbs?|footer|sidebar|pagination|pager|social|share|related|tags)(?:[-_]?(?:list|links|items?|wrapper|container|area|bar))?(?:\s|$)/i;
const HEADING = /^h[1-6]$/;
/** What a shop writes beside a product. */
const PRICE =
  /[$€£¥₹₪﷼]\s?[\d٠-٩]|[\d٠-٩]\s?(?:[$€£₹₪﷼]|(?:ريال|درهم|جنيه|دينار|ليرة|ر\.س|د\.إ|ج\.م|sar|aed|egp|usd|eur|gbp)(?!\p{L}))/iu;

/** A link of fewer words is a place on the site, not a headline. */
const MIN_WORDS = 3;
const MAX_DATE_CHARACTERS = 60;
const MAX_PRICE_CHARACTERS = 250;
/** No page has more links and headings that matter. */
const MAX_TITLES = 20_000;
const MAX_MARK_CHARACTERS = 300;
/** HTML forbids links in links: of more, each would be read as often as it is nested. */
const MAX_WORDLESS = 3;

/** What an element stands in: the words of links within links, and of headings within headings, are read once. */
interface Around {
  heading: boolean;
  link: boolean;
  /** Links whose words are none, and which may so hold one that has some. */
  wordless: number;
}

export function readCards(page: MarkupElement, base: string): PageCards {
  const reader = new CardReader(base);
  reader.read(page, { heading: false, link: false, wordless: 0 });
  return reader;
}

class CardReader implements PageCards {
  readonly listed: Piece[] = [];
  readonly dates = new Map<string, number>();
  readonly titles = new Map<string, string>();
  /** The addresses of what is listed: a page repeats itself. */
  private readonly taken = new Set<string>();
  private titlesRead = 0;

  constructor(private readonly base: string) {}

  /** What an element holds, or null for nothing that matters here, as most do. */
  read(element: MarkupElement, around: Around): Found | null {
    if (element.name === 'time') return { ...nothing(), date: dateOf(element) };
    const heading = !around.heading && HEADING.test(element.name);
    const link = this.linkOf(element, around);
    const within = this.within(element, around, link);
    const children = this.readChildren(element, within);
    if (children.length === 0 && !link && !heading) return null;
    const found = together(children.map(([, child]) => child));
    if (link) found.ranks = within.heading || isLinkedHeading(element) ? [[link], [], []] : [[], [link], []];
    else if (heading && !around.link && cardOf(found) === null) found.ranks[2] = this.titleOf(element);
    this.giveDates(children.map(([, child]) => child));
    this.settleDate(found);
    return this.addLists(children) ?? found;
  }

  /** A date is that of the one headline around it; beside several it is nobody's. */
  private settleDate(found: Found): void {
    const card = cardOf(found);
    if (card && found.date !== null) this.giveDate(card, found.date);
    if (found.ranks.some((pieces) => pieces.length > 0)) found.date = null;
  }

  /** Each child that holds something, with the name of its element, '' for text. */
  private readChildren(element: MarkupElement, within: Around): [name: string, found: Found][] {
    const children: [string, Found][] = [];
    for (const node of element.children) {
      const found = isElement(node) ? (isSkipped(node) ? null : this.read(node, within)) : readText(node);
      if (found) children.push([isElement(node) ? node.name : '', found]);
    }
    return children;
  }

  private within(element: MarkupElement, around: Around, link: Piece | null): Around {
    const isWordless = !link && !around.link && this.addressOf(element) !== null;
    return {
      heading: around.heading || HEADING.test(element.name),
      link: around.link || link !== null,
      wordless: around.wordless + (isWordless ? 1 : 0),
    };
  }

  /** Where a link leads, or null for one that leads nowhere else, and for what is none. */
  private addressOf({ name, attributes }: MarkupElement): string | null {
    const url = name === 'a' ? httpUrl(attributes.href, this.base) : null;
    return url === null || withoutFragment(url) === withoutFragment(this.base) ? null : url;
  }

  private linkOf(element: MarkupElement, around: Around): Piece | null {
    const url = around.link || around.wordless >= MAX_WORDLESS ? null : this.addressOf(element);
    if (url === null) return null;
    const [piece] = this.titleOf(element);
    if (!piece) return null;
    const key = withoutFragment(url);
    if (!this.titles.has(key)) this.titles.set(key, piece.title);
    return { title: piece.title, url };
  }

  /** The words of a link or a heading: a heading inside it, else the first line that is long enough; [] for none. */
  private titleOf(element: MarkupElement): Piece[] {
    if (this.titlesRead++ >= MAX_TITLES) return [];
    const except = new Set(findAll(element, ({ name }) => name === 'time'));
    const blocks = blocksOfElement(element, { base: this.base, except });
    const lines = blocks.map((block) => ({ ...pieceOf(block), level: block.level }));
    const line = lines.find(({ level }) => level > 0) ?? lines.find(({ title }) => countWords(title) >= MIN_WORDS);
    return line && countWords(line.title) >= MIN_WORDS ? [{ title: line.title, url: null }] : [];
  }

  private giveDate(card: Piece, date: number): void {
    const key = keyOf(card);
    if (!this.dates.has(key)) this.dates.set(key, date);
  }

  /** Dates between cards: each belongs to the card before it, or, where a date comes first, to the one after it. */
  private giveDates(children: Found[]): void {
    const row = children.map((found) => ({ card: cardOf(found), date: found.date }));
    const parts = row.filter(({ card, date }) => card !== null || date !== null);
    const cards = parts.filter(({ card }) => card !== null).length;
    const dates = parts.length - cards;
    if (cards < 2 || dates * 2 < cards) return;
    const step = parts[0]?.card ? -1 : 1;
    parts.forEach(({ card, date }, index) => {
      const owner = parts[index + step]?.card;
      if (card === null && date !== null && owner) this.giveDate(owner, date);
    });
  }

  private addListed(card: Piece): void {
    const key = keyOf(card);
    if (!this.taken.has(key)) this.listed.push(card);
    this.taken.add(key);
  }

  /** Takes what stands side by side as lists; answers what then stands for the whole of it. */
  private addLists(children: [name: string, found: Found][]): Found | null {
    const groups = new Map<string, { card: Piece; hasPrice: boolean }[]>();
    for (const [name, found] of children) {
      const card = cardOf(found);
      if (!card?.url) continue;
      const group = groups.get(name) ?? [];
      group.push({ card, hasPrice: found.hasPrice });
      groups.set(name, group);
    }
    const lists = [...groups.values()].filter(isList);
    for (const list of lists) for (const { card } of list) this.addListed(card);
    const [first, second] = lists[0] ?? [];
    return first && second ? { ...nothing(), ranks: [[first.card, second.card], [], []] } : null;
  }
}

function isLinkedHeading(link: MarkupElement): boolean {
  return findAll(link, ({ name }) => HEADING.test(name)).length > 0;
}

function isSkipped({ name, attributes }: MarkupElement): boolean {
  if (SKIPPED.test(name) || SKIPPED_ROLE.test(attributes.role ?? '')) return true;
  const marks = `${attributes.class ?? ''} ${attributes.id ?? ''}`;
  return name !== 'body' && name !== 'main' && MENU.test(marks.slice(0, MAX_MARK_CHARACTERS));
}

/** Text may be a date, or a price. */
function readText(text: string): Found | null {
  if (!/[\d٠-٩۰-۹]/.test(text)) return null;
  const found = { ...nothing(), date: dateIn(text), hasPrice: PRICE.test(text.slice(0, MAX_PRICE_CHARACTERS)) };
  return found.date === null && !found.hasPrice ? null : found;
}

function dateOf(time: MarkupElement): number | null {
  return parseNewsDate(time.attributes.datetime ?? '') ?? dateIn(textOf(time));
}

/** A text that is a date and nothing else; one number alone is none, whatever it may mean elsewhere. */
function dateIn(text: string): number | null {
  if (text.length > MAX_DATE_CHARACTERS || !/[\d٠-٩۰-۹][^\d٠-٩۰-۹]+[\d٠-٩۰-۹]/.test(text)) return null;
  return parseNewsDate(foldText(text));
}
