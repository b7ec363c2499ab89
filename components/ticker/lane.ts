/**
 * The moving line: one engine for every surface that has a ticker. A belt that carries only the headlines in view and
 * about to come moves under one endless animation; every ten seconds what left is taken off and what comes next put on.
 * In a right-to-left lane the belt moves to the right, so that a headline's first word comes in first, at the left edge.
 */
import type { Direction } from '../../utils/model/direction';
import type { HeadlineId } from '../../utils/model/ids';
import { createBelt } from './belt';
import { createDrive, type LaneMode, type LaneModeChoice } from './drive';
import { createHand } from './hand';
import { createKeeper } from './keeper';
import { type LaneActions, type LaneInput, listenToLane } from './lane-input';
import type { LaneHeadline } from './laps';
import { type Listen, listenOn } from './listen';
import { createMotion, type LaneClock, realClock } from './motion';
import { createSaver, type SaverChoice } from './saver';
import type { LaneWords } from './standing';
import { createSupply } from './supply';

export interface LaneOptions {
  actions: LaneActions;
  /** Each time that headlines are taken off and put on: every ten seconds while the lane moves, or at every step. */
  onRecycle?(hasSeamPassed: boolean): void;
  /** It moves otherwise now, because the person chose so, or began or ceased to prefer reduced motion. */
  onModeChange?(): void;
  clock?: LaneClock;
  /** Where the person's input is heard; on the lane itself where nothing is said. */
  listen?: Listen;
}

export interface Lane extends LaneInput {
  readonly mode: LaneMode;
  /** A headline that is in view stays in view. */
  setMode(choice: LaneModeChoice): void;
  /** Whether it moves at 30 frames a second. Keeps the place. */
  setSaver(choice: SaverChoice): void;
  /**
   * Those that are new join at the seam; those that are gone leave out of sight; those edited change out of sight.
   * Answers with those that are new; in the first list of all, none is.
   */
  setHeadlines(list: readonly LaneHeadline[]): readonly LaneHeadline[];
  /** In what words headlines say from now on that they are new. */
  setWords(words: LaneWords): void;
  /** A change of speed keeps the place; a change of direction begins anew. */
  setPace(direction: Direction, charactersPerSecond: number): void;
  /** The headlines that were shown since the last call, as far as a recycling has found them in view. */
  takeSeen(): HeadlineId[];
  destroy(): void;
}

/** How long a lane that was moved by hand stays before it goes on by itself. */
const LINGER_MS = 1500;
/** How far a wheel or a finger goes for one headline where the lane does not crawl. */
const NOTCH_PX = 50;

/** Makes `container` a lane. It must have a size of its own, clip what overflows and be what the belt is placed in. */
export function createLane(container: HTMLElement, options: LaneOptions): Lane {
  const { clock = realClock, actions, onRecycle, onModeChange } = options;
  const ending = new AbortController();
  const { signal } = ending;
  const belt = createBelt(() => motion.place);
  const motion = createMotion(belt.element, clock);
  const supply = createSupply(belt);
  const keeper = createKeeper(container, belt, supply, motion, clock);
  const hand = createHand(belt, motion, keeper, supply);
  let cancelLinger = (): void => {};
  /** Px that came by hand and have not yet moved anything. */
  let scrubbed = 0;

  const onBeat = (): void => {
    const { lap } = belt;
    if (drive.mode === 'step') hand.forward();
    else keeper.recycle();
    onRecycle?.(belt.lap > lap);
  };
  const changeMode = (): void => {
    container.dataset.mode = drive.mode;
    if (drive.mode === 'crawl') keeper.recycle();
    else hand.bringBack();
    onModeChange?.();
  };
  const drive = createDrive(motion, clock, { onBeat, onModeChange: changeMode, getStepMs: hand.getReadingMs }, signal);
  const byHand = (move: () => void): void => {
    drive.hold('hand', true);
    move();
    cancelLinger();
    cancelLinger = clock.after(LINGER_MS, () => drive.hold('hand', false));
  };

  const lane: Lane = {
    hold: drive.hold,
    takeSeen: keeper.takeSeen,
    setMode: drive.choose,
    setSaver: createSaver(motion, signal),
    get mode() {
      return drive.mode;
    },
    get direction() {
      return belt.direction;
    },
    setHeadlines(list) {
      const added = supply.update(list);
      belt.markSaved(list);
      if (list.length > 0) keeper.dropUnseen();
      else belt.clear();
      keeper.recycle();
      drive.hold('empty', list.length === 0);
      return added;
    },
    setWords: belt.setWords,
    setPace(direction, charactersPerSecond) {
      if (container.dir !== direction) {
        container.dir = direction;
        belt.clear();
        belt.direction = direction;
        motion.turn(direction);
      }
      keeper.setSpeed(charactersPerSecond);
    },
    next: () => byHand(hand.forward),
    previous: () => byHand(hand.back),
    scrub(px) {
      scrubbed += px;
      const isFree = drive.mode === 'crawl';
      if (!isFree && Math.abs(scrubbed) < NOTCH_PX) return;
      byHand(isFree ? () => keeper.moveBy(scrubbed) : scrubbed > 0 ? hand.forward : hand.back);
      scrubbed = 0;
    },
    reveal: hand.reveal,
    destroy() {
      ending.abort();
      resizing.disconnect();
      motion.cancel();
      belt.element.remove();
    },
  };

  const resizing = new ResizeObserver((entries) => {
    // A belt that changed its size must not be made to do so again before the next frame: the page would hear of it.
    if (entries.some(({ target }) => target === container)) keeper.recycle();
    else keeper.settle();
  });
  resizing.observe(container);
  resizing.observe(belt.element);
  container.append(belt.element);
  drive.hold('empty', true);
  listenToLane(container, lane, actions, options.listen ?? listenOn(container, signal));
  return lane;
}
