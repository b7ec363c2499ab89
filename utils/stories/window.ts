/** Finds what is like a title among thousands, without comparing each with each. Pure. */
import { ALIKE, likeness, type Title } from './likeness';

/** Thousands of titles of one pattern share most of their 3-grams: so many places are looked at for one, and so many compared. */
const MAX_LOOKED = 20_000;
const MAX_COMPARED = 1_000;

/** Two titles, and how like they are. */
export interface Pair {
  one: Title;
  other: Title;
  like: number;
}

/**
 * Titles by the 3-grams in them. Two that are alike share half of either's: so whatever is like a title turns up under the rarest
 * half of its 3-grams, often enough that the rest can make up for what is missing. Only such are compared.
 */
export class TitleWindow {
  readonly #titles: readonly Title[];
  readonly #byGram = new Map<number, number[]>();
  /** How often each title has turned up; all 0 in between. */
  readonly #shared: Uint16Array;

  constructor(titles: readonly Title[]) {
    this.#titles = titles.filter(({ isTelling }) => isTelling);
    this.#shared = new Uint16Array(this.#titles.length);
    for (const [index, { grams }] of this.#titles.entries()) {
      for (const gram of grams) {
        const sharing = this.#byGram.get(gram);
        if (sharing) sharing.push(index);
        else this.#byGram.set(gram, [index]);
      }
    }
  }

  /** All others that are like a title, as far as that matters, of those that `isOfUse` says yes to. */
  alike(one: Title, isOfUse: (other: Title) => boolean = () => true): Pair[] {
    if (!one.isTelling) return [];
    const count = one.grams.length;
    const lists = one.grams.map((gram) => this.#byGram.get(gram) ?? []).sort((a, b) => a.length - b.length);
    const looked = fewEnough(lists, count - Math.ceil(ALIKE * count) + 1);
    const shared = this.#shared;
    const pairs: Pair[] = [];
    let compared = 0;
    for (const index of countIn(lists.slice(0, looked), shared)) {
      const most = (shared[index] ?? 0) + count - looked;
      shared[index] = 0;
      const other = this.#titles[index];
      if (!other || other === one || most * (1 + ALIKE) < ALIKE * (count + other.grams.length)) continue;
      if (compared >= MAX_COMPARED || !isOfUse(other)) continue;
      compared += 1;
      const like = likeness(one.grams, other.grams);
      if (like >= ALIKE) pairs.push({ one, other, like });
    }
    return pairs;
  }
}

/** How many of the first `most` lists can be looked through. */
function fewEnough(lists: readonly (readonly number[])[], most: number): number {
  let places = 0;
  const end = lists.slice(0, most).findIndex((list) => {
    places += list.length;
    return places > MAX_LOOKED;
  });
  return end < 0 ? most : Math.max(1, end);
}

/** Counts in `counts` how often each index is in `lists`, and answers those that are. */
function countIn(lists: readonly (readonly number[])[], counts: Uint16Array): number[] {
  const found: number[] = [];
  for (const list of lists) {
    for (const index of list) {
      const before = counts[index] ?? 0;
      if (before === 0) found.push(index);
      counts[index] = before + 1;
    }
  }
  return found;
}
