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

export interface Standing {
  readonly turn: Turn;
  readonly element: HTMLElement;
  readonly link: HTMLElement;
  start: number;
  /** With the separator that follows. */
  size: number;
  textSize: number;
}

const endOf = ({ start, size }: Standing): number => start + size;
const isFocused = ({ link }: Standing): boolean => link.matches(':focus');
/** Layout is not exact to the pixel. */
export const SLACK_PX = 1;

export const isWhollyInView = ({ start, textSize }: Standing, place: number, width: number): boolean =>
  start >= place - SLACK_PX && start + textSize <= place + width + SLACK_PX;

/** Marks and joiners take no room of their own. */
const WIDTHLESS = /[\p{M}\p{Cf}]/gu;

/**
 * Isolated, with its title as generated content: text nodes, even those of a closed root, can be found by the page's own
 * `window.find()`. No address in it either: the page could have links fetched ahead.
 */
function stand(turn: Turn): Standing {
  const { id, title, dir, lang, source } = turn.headline;
  const element = createElement('span', 'lane-headline');
  const link = createElement('bdi', 'lane-link');
  element.role = 'listitem';
  link.role = 'link';
  link.dataset.id = id;
  link.tabIndex = -1;
  link.dir = dir;
  link.lang = lang ?? '';
  link.title = source;
  link.dataset.title = title;
  link.ariaLabel = title;
  element.append(link);
  return { turn, element, link, start: 0, size: 0, textSize: 0 };
}

export interface Belt {
  readonly element: HTMLElement;
  /** In order, from the inline start on. */
  readonly standing: readonly Standing[];
  direction: Direction;
  /** The far end of what stands; where nothing does, the place that it begins at. */
  readonly end: number;
  /** The number of the lap at the near end. */
  readonly lap: number;
  /** Mean width in px of a character as rendered here; not a number where nothing stands. */
  readonly characterPx: number;
  readonly hasFocus: boolean;
  /** Reads where everything stands: one layout, however many headlines are new. */
  measure(): void;
  /** Puts `turn` at the far end, `gap` px after what is there. Where it stands is known after the next `measure`. */
  append(turn: Turn, gap: number): void;
  /** Puts `turn` at the near end, `gap` px before the headline that was first; none of the others moves. */
  prepend(turn: Turn, gap: number): void;
  /** Takes off what ends at `from` or before and what begins at `to` or after. */
  keep(from: number, to: number): void;
  clear(): void;
  /** Puts the near end at `place`: for an empty belt. */
  startAt(place: number): void;
  /** Moves everything by `px` along the track. */
  shift(px: number): void;
  /** Offers one headline to the Tab key: the focused one, else the first that is wholly in view. */
  offerFocus(place: number, width: number): void;
}

const setGap = ({ element }: Standing, px: number): void => {
  element.style.marginInlineStart = `${px}px`;
};

export function createBelt(): Belt {
  const element = createElement('div', 'lane-belt');
  let standing: Standing[] = [];
  let offset = 0;
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
  const measure = (): void => {
    const belt = element.getBoundingClientRect();
    for (const each of standing) {
      const box = each.element.getBoundingClientRect();
      each.start = offset + (self.direction === 'rtl' ? belt.right - box.right : box.left - belt.left);
      each.size = box.width;
      each.textSize = each.link.getBoundingClientRect().width;
    }
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
    get end() {
      const last = standing.at(-1);
      return last ? endOf(last) : offset;
    },
    get lap() {
      return standing[0]?.turn.number ?? 0;
    },
    get characterPx() {
      const px = standing.reduce((sum, each) => sum + each.textSize, 0);
      const titles = standing.map((each) => each.turn.headline.title).join('');
      return px / [...titles.replace(WIDTHLESS, '')].length;
    },
    get hasFocus() {
      return standing.some(isFocused);
    },
    append(turn, gap) {
      const added = stand(turn);
      setGap(added, gap);
      standing.push(added);
      element.append(added.element);
    },
    prepend(turn, gap) {
      const added = stand(turn);
      const [follower] = standing;
      standing.unshift(added);
      element.prepend(added.element);
      if (!follower) return;
      const held = follower.start;
      setGap(follower, gap);
      measure();
      shift(held - follower.start);
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
