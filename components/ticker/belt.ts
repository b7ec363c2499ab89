/**
 * What stands on the moving belt: the headlines in view and about to come, however long the list is. The belt is a flow
 * held at the lane's inline-start edge. New headlines join at its far end, where they can move no other, and when the
 * ones that left are taken off its near end, `offset` grows by what they took, so that the rest stay where they are. A
 * font that comes late can therefore widen a headline but never lay one over another.
 *
 * Positions are px along the track, measured from the inline-start edge of a belt at place 0 towards the inline end.
 */
import type { Direction } from '../../utils/model/direction';
import { createElement } from './element';
import type { Turn } from './laps';
import { endOf, isFocused, isWhollyInView, type LaneWords, lengthOf, SLACK_PX, type Standing, stand } from './standing';

export interface Belt {
  readonly element: HTMLElement;
  /** In order, from the inline start on. */
  readonly standing: readonly Standing[];
  direction: Direction;
  /** The near end of what stands; where nothing does, the place that it begins at. */
  readonly start: number;
  /** The far end of what stands. */
  readonly end: number;
  /** The number of the lap at the near end. */
  readonly lap: number;
  /** Mean width in px of a character as rendered here; not a number where nothing stands. */
  readonly characterPx: number;
  /**
   * Reads where everything stands: one layout, however many headlines are new. What was in view stays there, whatever
   * became wider or narrower. Answers whether anything did.
   */
  measure(): boolean;
  /** Puts `turn` at the far end, `gap` px after what is there. Where it stands is known after the next `measure`. */
  append(turn: Turn, gap: number): void;
  /** Puts `turn` at the near end, `gap` px before the headline that was first; what is in view stays. */
  prepend(turn: Turn, gap: number): void;
  /** Takes off what ends at `from` or before and what begins at `to` or after. */
  keep(from: number, to: number): void;
  clear(): void;
  /** Puts the near end at `place`: for an empty belt. */
  startAt(place: number): void;
  /** Moves everything by `px` along the track. */
  shift(px: number): void;
  /** For what is put on from now on. */
  setWords(words: LaneWords): void;
  /** Offers one headline to the Tab key: the focused one, else the first that is wholly in view. */
  offerFocus(place: number, width: number): void;
}

const setGap = ({ element }: Standing, px: number): void => {
  element.style.marginInlineStart = `${px}px`;
};

/** `getPlace` tells how far along the track the lane's inline-start edge is. */
export function createBelt(getPlace: () => number): Belt {
  const element = createElement('div', 'lane-belt');
  let standing: Standing[] = [];
  let offset = 0;
  let words: LaneWords = { new: '' };
  element.role = 'list';

  const startAt = (px: number): void => {
    offset = px;
    element.style.insetInlineStart = `${px}px`;
  };
  const shift = (px: number): void => {
    startAt(offset + px);
    for (const each of standing) each.start += px;
  };
  const keep = (from: number, to: number): void => {
    const kept = standing.filter((each) => endOf(each) > from && each.start < to);
    for (const each of standing) if (!kept.includes(each)) each.element.remove();
    const [first] = kept;
    if (first && first !== standing[0]) {
      setGap(first, 0);
      startAt(first.start);
    }
    standing = kept;
  };
  /** Reads where `each` stands now, and answers whether its size is another than before. */
  const read = (each: Standing, belt: DOMRect): boolean => {
    const box = each.element.getBoundingClientRect();
    const hasChanged = Math.abs(box.width - each.size) > SLACK_PX / 2;
    each.start = offset + (self.direction === 'rtl' ? belt.right - box.right : box.left - belt.left);
    each.size = box.width;
    each.textSize = each.link.getBoundingClientRect().width;
    return hasChanged;
  };
  const measure = (): boolean => {
    const place = getPlace();
    const anchor = standing.find((each) => endOf(each) > place);
    const { start = 0, size = 0 } = anchor ?? {};
    const passed = Math.max(0, place - start);
    const box = element.getBoundingClientRect();
    const hasChanged = standing.map((each) => read(each, box)).includes(true);
    if (!anchor) return hasChanged;
    // Of the first in view the same share has left as before.
    const drift = start - anchor.start + passed * (1 - anchor.size / size);
    if (Math.abs(drift) > SLACK_PX / 2) shift(drift);
    return hasChanged;
  };

  const self: Belt = {
    element,
    direction: 'ltr',
    startAt,
    shift,
    keep,
    measure,
    get standing() {
      return standing;
    },
    get start() {
      return standing[0]?.start ?? offset;
    },
    get end() {
      const last = standing.at(-1);
      return last ? endOf(last) : offset;
    },
    get lap() {
      return standing[0]?.turn.number ?? 0;
    },
    get characterPx() {
      const sum = (count: (each: Standing) => number): number =>
        standing.reduce((total, each) => total + count(each), 0);
      return sum(({ textSize }) => textSize) / sum(lengthOf);
    },
    append(turn, gap) {
      const added = stand(turn, words);
      setGap(added, gap);
      standing.push(added);
      element.append(added.element);
    },
    prepend(turn, gap) {
      const added = stand(turn, words);
      const [follower] = standing;
      standing.unshift(added);
      element.prepend(added.element);
      if (follower) setGap(follower, gap);
      measure();
    },
    setWords(next) {
      words = next;
    },
    clear() {
      keep(0, Number.NEGATIVE_INFINITY);
    },
    offerFocus(place, width) {
      const offered = standing.find(isFocused) ?? standing.find((each) => isWhollyInView(each, place, width));
      for (const each of standing) each.link.tabIndex = each === (offered ?? standing[0]) ? 0 : -1;
    },
  };
  return self;
}
