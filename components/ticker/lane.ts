/**
 * The moving line: one engine for every surface that has a ticker. A belt that carries only the headlines in view and
 * about to come moves under one endless animation; every ten seconds what left is taken off and what comes next put on.
 * In a right-to-left lane the belt moves to the right, so that a headline's first word comes in first, at the left edge.
 */
import type { Direction } from '../../utils/model/direction';
import type { HeadlineId } from '../../utils/model/ids';
import { createBelt, isWhollyInView } from './belt';
import { createDrive, type HoldReason, type LaneMode } from './drive';
import { createKeeper } from './keeper';
import { listenToLane } from './lane-input';
import type { LaneHeadline } from './laps';
import { type Listen, listenOn } from './listen';
import { createMotion, type LaneClock, realClock } from './motion';
import { type Step, stepBack, stepForward } from './steps';
import { createSupply } from './supply';

export interface LaneOptions {
  onOpen(id: HeadlineId, inBackground: boolean): void;
  /** Each time that headlines are taken off and put on: every ten seconds while the lane moves. */
  onRecycle?(hasSeamPassed: boolean): void;
  /** The person began or ceased to prefer reduced motion. */
  onModeChange?(): void;
  clock?: LaneClock;
  /** Where the person's input is heard; on the lane itself where nothing is said. */
  listen?: Listen;
}

export interface Lane {
  readonly mode: LaneMode;
  readonly direction: Direction;
  /** Those that are new join at the seam; those that are gone leave out of sight; those edited change out of sight. */
  setHeadlines(list: readonly LaneHeadline[]): void;
  /** A change of speed keeps the place; a change of direction begins anew. */
  setPace(direction: Direction, charactersPerSecond: number): void;
  /** Holds the lane for `reason`, or no longer: it moves only where there is no reason left. */
  hold(reason: HoldReason, isHeld: boolean): void;
  /** Brings the next headline to the inline start; of one wider than the lane, its next part. */
  next(): void;
  /** Brings back what has left of the first headline in view, else the one before it. */
  previous(): void;
  /** Brings a headline that took the focus into view, without moving one that is there. */
  reveal(link: EventTarget | null): void;
  /** The headlines that were shown since the last call, as far as a recycling has found them in view. */
  takeSeen(): HeadlineId[];
  destroy(): void;
}

/** Makes `container` a lane. It must have a size of its own, clip what overflows and be what the belt is placed in. */
export function createLane(container: HTMLElement, options: LaneOptions): Lane {
  const { clock = realClock, onOpen, onRecycle, onModeChange } = options;
  const ending = new AbortController();
  const { signal } = ending;
  const belt = createBelt();
  const motion = createMotion(belt.element, clock);
  const supply = createSupply(belt);
  const keeper = createKeeper(container, belt, supply, motion);

  const goTo = (step: Step | undefined): void => {
    if (!step) return;
    const hadFocus = belt.hasFocus;
    keeper.goTo(step.place);
    if (hadFocus) step.target.link.focus({ preventScroll: true });
  };
  const findBack = (place: number): Step | undefined => {
    belt.measure();
    return stepBack(belt.standing, place, keeper.width);
  };
  const onBeat = (): void => {
    const { lap } = belt;
    keeper.recycle();
    onRecycle?.(belt.lap > lap);
  };
  const changeMode = (): void => {
    // What has left of the first in view comes back; 2 px more, so that nothing moves where nothing has left.
    if (drive.mode === 'still') goTo(findBack(motion.place + 2));
    onModeChange?.();
  };
  const drive = createDrive(motion, clock, { onBeat, onModeChange: changeMode }, signal);

  const lane: Lane = {
    hold: drive.hold,
    takeSeen: keeper.takeSeen,
    get mode() {
      return drive.mode;
    },
    get direction() {
      return belt.direction;
    },
    setHeadlines(list) {
      supply.update(list);
      if (list.length > 0) keeper.dropUnseen();
      else belt.clear();
      keeper.recycle();
      drive.hold('empty', list.length === 0);
    },
    setPace(direction, charactersPerSecond) {
      if (container.dir !== direction) {
        container.dir = direction;
        belt.clear();
        belt.direction = direction;
        motion.turn(direction);
      }
      keeper.setSpeed(charactersPerSecond);
    },
    next() {
      belt.measure();
      goTo(stepForward(belt.standing, motion.place, keeper.width));
    },
    previous() {
      const step = findBack(motion.place);
      if (!step) supply.precede();
      goTo(step ?? findBack(motion.place));
    },
    reveal(link) {
      belt.measure();
      const target = belt.standing.find((each) => each.link === link);
      if (!target) return;
      const isThere = isWhollyInView(target, motion.place, keeper.width);
      goTo({ place: isThere ? motion.place : target.start, target });
    },
    destroy() {
      ending.abort();
      resizing.disconnect();
      motion.cancel();
      belt.element.remove();
    },
  };

  const resizing = new ResizeObserver(keeper.recycle);
  resizing.observe(container);
  container.append(belt.element);
  drive.hold('empty', true);
  listenToLane(container, lane, onOpen, options.listen ?? listenOn(container, signal));
  return lane;
}
