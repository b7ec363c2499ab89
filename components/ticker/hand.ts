/** A lane moved by hand, or step by step: from headline to headline, part by part. */
import type { Direction } from '../../utils/model/direction';
import type { HoldReason } from './drive';
import type { Lane, Stepper } from './lane';
import { isFocused, isWhollyInView } from './standing';
import { readingMs, type Step, stepBack, stepForward } from './steps';

/** What a person does to a lane. */
export interface Hand {
  readonly direction: Direction;
  /** Holds the lane for `reason`, or no longer: it moves only where there is no reason left. */
  hold(reason: HoldReason, isHeld: boolean): void;
  /** Brings the next headline to the inline start; of one wider than the lane, its next part. */
  next(): void;
  /** Brings back what has left of the first headline in view, else the one before it. */
  previous(): void;
  /** Moves a crawling lane by `px`, back where it is less than 0; any other goes from headline to headline. */
  scrub(px: number): void;
  /** Brings a headline that took the focus into view, without moving one that is there. */
  reveal(link: Element): void;
  /** Brings what stands beside a headline and took the focus into view. */
  bringIn(element: Element): void;
}

/** How long a lane that was moved by hand stays before it goes on by itself. */
const LINGER_MS = 1500;
/** How far a wheel or a finger goes for one headline where the lane does not crawl. */
const NOTCH_PX = 50;

/** Gives `lane` what moves it wherever it does not crawl, and answers with what a person moves it by. */
export function createHand(lane: Lane): Hand {
  const { belt, motion, keeper, supply, drive, clock } = lane.works;
  let cancelLinger = (): void => {};
  /** Px that came by hand and have not yet moved anything. */
  let scrubbed = 0;

  const goTo = (step: Pick<Step, 'place' | 'target'> | undefined): void => {
    if (!step) return;
    const hadFocus = belt.standing.some(isFocused);
    keeper.goTo(step.place);
    if (hadFocus) step.target.link.focus({ preventScroll: true });
  };
  const find = (way: typeof stepBack, getFrom: () => number): Step | undefined => {
    belt.measure();
    return way(belt.standing, getFrom(), keeper.width);
  };
  /** The first in view, also where nothing of it has left. */
  const findHere = (): Step | undefined => find(stepBack, () => motion.place + 2);
  /** From the inline start on, or from the headline with the focus where that stands further on. */
  const findOnwards = (way: typeof stepBack): Step | undefined =>
    find(way, () => Math.max(motion.place, belt.standing.find(isFocused)?.start ?? 0));
  const back = (): void => {
    const step = findOnwards(stepBack);
    if (!step) supply.fillBack(motion.place - 2);
    goTo(step ?? findOnwards(stepBack));
  };
  const moveBy = (px: number): void => {
    belt.measure();
    const place = motion.place + px;
    supply.fillBack(place);
    keeper.goTo(place);
  };
  const byHand = (move: () => void): void => {
    drive.hold('hand', true);
    move();
    cancelLinger();
    cancelLinger = clock.after(LINGER_MS, () => drive.hold('hand', false));
  };
  const stepper: Stepper = {
    forward: () => goTo(findOnwards(stepForward)),
    bringBack: () => goTo(findHere()),
    getReadingMs: () => readingMs(findHere(), keeper.pace),
  };

  lane.setStepper(stepper);
  return {
    get direction() {
      return belt.direction;
    },
    hold: drive.hold,
    next: () => byHand(stepper.forward),
    previous: () => byHand(back),
    scrub(px) {
      scrubbed += px;
      const isFree = drive.mode === 'crawl';
      if (!isFree && Math.abs(scrubbed) < NOTCH_PX) return;
      byHand(isFree ? () => moveBy(scrubbed) : scrubbed > 0 ? stepper.forward : back);
      scrubbed = 0;
    },
    reveal(link) {
      belt.measure();
      const target = belt.standing.find((each) => each.link === link);
      if (!target) return;
      const isThere = isWhollyInView(target, motion.place, keeper.width);
      goTo({ place: isThere ? motion.place : target.start, target });
    },
    bringIn(element) {
      const [box, lane] = [element, belt.element.parentElement ?? element].map((each) => each.getBoundingClientRect());
      if (!box || !lane) return;
      const [left, right] = [lane.left - box.left, box.right - lane.right];
      const [before, beyond] = belt.direction === 'rtl' ? [right, left] : [left, right];
      if (beyond > 0) moveBy(beyond);
      else if (before > 0) moveBy(-before);
    },
  };
}
