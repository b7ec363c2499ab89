/** A belt moved by hand: from headline to headline, part by part, whatever its mode. */
import type { Belt } from './belt';
import type { Keeper } from './keeper';
import type { Motion } from './motion';
import { isWhollyInView } from './standing';
import { readingMs, type Step, stepBack, stepForward } from './steps';
import type { Supply } from './supply';

export interface Hand {
  /** Brings the next headline to the inline start; of one wider than the lane, its next part. */
  forward(): void;
  /** Brings back what has left of the first headline in view, else the one before it. */
  back(): void;
  /** Brings a headline that took the focus into view, without moving one that is there. */
  reveal(link: Element): void;
  /** Brings back what has left of the first headline in view, and moves nothing where nothing has. */
  bringBack(): void;
  /** How long it takes to read what is first in view. */
  getReadingMs(): number;
}

export function createHand(belt: Belt, motion: Motion, keeper: Keeper, supply: Supply): Hand {
  const goTo = (step: Pick<Step, 'place' | 'target'> | undefined): void => {
    if (!step) return;
    const hadFocus = belt.hasFocus;
    keeper.goTo(step.place);
    if (hadFocus) step.target.link.focus({ preventScroll: true });
  };
  const find = (way: typeof stepBack, beyondPx = 0): Step | undefined => {
    belt.measure();
    return way(belt.standing, motion.place + beyondPx, keeper.width);
  };
  const findHere = (): Step | undefined => find(stepBack, 2);

  return {
    forward: () => goTo(find(stepForward)),
    back() {
      const step = find(stepBack);
      if (!step) supply.fillBack(motion.place - 2);
      goTo(step ?? find(stepBack));
    },
    reveal(link) {
      belt.measure();
      const target = belt.standing.find((each) => each.link === link);
      if (!target) return;
      const isThere = isWhollyInView(target, motion.place, keeper.width);
      goTo({ place: isThere ? motion.place : target.start, target });
    },
    bringBack: () => goTo(findHere()),
    getReadingMs: () => readingMs(findHere(), keeper.pace),
  };
}
