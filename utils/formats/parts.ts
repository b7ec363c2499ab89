/** What a part of a page holds, as far as cards go. */
import { withoutFragment } from './identity';
import { areHeadlines, type Piece, readLikeProse } from './ticker';

const MIN_MEAN_WORDS = 4;
const MIN_CARDS = 3;
const MAX_TITLE_CHARACTERS = 250;
/** Cards that may say the same: more of them are invitations to read on. */
const MAX_SAME_SHARE = 0.25;

/** What stands in one element. */
export interface Found {
  /** By rank: links that are headings, other links, headings without links; of each at most two, for one is a card. */
  ranks: [Piece[], Piece[], Piece[]];
  date: number | null;
  hasPrice: boolean;
}

export function nothing(): Found {
  return { ranks: [[], [], []], date: null, hasPrice: false };
}

export function together(children: Found[]): Found {
  const all = nothing();
  for (const { ranks, date, hasPrice } of children) {
    ranks.forEach((pieces, rank) => {
      const known = all.ranks[rank] ?? [];
      for (const piece of pieces) {
        if (known.length < 2 && !known.some((other) => keyOf(other) === keyOf(piece))) known.push(piece);
      }
    });
    all.date ??= date;
    all.hasPrice ||= hasPrice;
  }
  return all;
}

/** The one headline that a part of the page is about, by the best rank that has any. */
export function cardOf({ ranks }: Found): Piece | null {
  const [piece, ...others] = ranks.find((pieces) => pieces.length > 0) ?? [];
  return piece && others.length === 0 ? piece : null;
}

/** What the dates of a headline are found by. */
export function keyOf({ url, title }: Piece): string {
  return url === null ? title : withoutFragment(url);
}

/** Whether parts that stand side by side are a list of headlines: no products, no menu, no prose. */
export function isList(group: { card: Piece; hasPrice: boolean }[]): boolean {
  const cards = group.map(({ card }) => card);
  if (cards.length < MIN_CARDS || !areHeadlines(cards, MIN_MEAN_WORDS) || readLikeProse(cards)) return false;
  if (cards.some(({ title }) => title.length > MAX_TITLE_CHARACTERS)) return false;
  if (group.filter(({ hasPrice }) => hasPrice).length * 2 > cards.length) return false;
  return new Set(cards.map(({ title }) => title)).size >= cards.length * (1 - MAX_SAME_SHARE);
}
