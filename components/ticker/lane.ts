/**
 * The moving line: one engine for every surface that has a ticker. A belt that carries only the headlines in view and
 * about to come moves under one endless animation; every ten seconds what left is taken off and what comes next put on.
 * In a right-to-left lane the belt moves to the right, so that a headline's first word comes in first, at the left edge.
 */
import type { Direction } from '../../utils/model/direction';
import type { HeadlineId } from '../../utils/model/ids';
import { type Belt, createBelt } from './belt';
import { createDrive, type Drive, type HoldReason, type LaneMode, type LaneModeChoice } from './drive';
import { createKeeper, type Keeper } from './keeper';
import { type LaneActions, listenToLane } from './lane-input';
import type { LaneHeadline } from './laps';
import type { Listen } from './listen';
import { createMotion, type LaneClock, type Motion, realClock } from './motion';
import { createSaver, type SaverChoice } from './saver';
import type { LaneWords } from './standing';
import { createSupply, type Supply } from './supply';

export interface LaneOptions {
  actions: LaneActions;
  /** Each time that headlines are taken off and put on: every ten seconds while the lane moves, or at every step. */
  onRecycle?(hasSeamPassed: boolean): void;
  /** It moves otherwise now, because the person chose so, or began or ceased to prefer reduced motion. */
  onModeChange?(): void;
  clock?: LaneClock;
  /** Where the person's input is heard. */
  listen: Listen;
}

/** What moves a lane that does not crawl, or that a person moves. */
export interface Stepper {
  /** Brings the next headline to the inline start; of one wider than the lane, its next part. */
  forward(): void;
  /** Brings back what has left of the first headline in view, and moves nothing where nothing has. */
  bringBack(): void;
  /** How long it takes to read what is first in view. */
  getReadingMs(): number;
}

/** The parts of a lane, for what moves it. */
export interface LaneWorks {
  readonly belt: Belt;
  readonly motion: Motion;
  readonly keeper: Keeper;
  readonly supply: Supply;
  readonly drive: Drive;
  readonly clock: LaneClock;
}

export interface Lane {
  readonly mode: LaneMode;
  readonly works: LaneWorks;
  /** Lets `stepper` move it wherever it does not crawl; until then it stands still there. */
  setStepper(stepper: Stepper): void;
  /** Holds the lane for `reason`, or no longer: it moves only where there is no reason left. */
  hold(reason: HoldReason, isHeld: boolean): void;
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

/** Makes `container` a lane. It must have a size of its own, clip what overflows and be what the belt is placed in. */
export function createLane(container: HTMLElement, options: LaneOptions): Lane {
  const { clock = realClock, actions, onRecycle, onModeChange } = options;
  const ending = new AbortController();
  const { signal } = ending;
  const belt = createBelt(() => motion.place);
  const motion = createMotion(belt.element, clock);
  const supply = createSupply(belt);
  const keeper = createKeeper(container, belt, supply, motion, clock);
  let stepper: Stepper | undefined;

  const onBeat = (): void => {
    const { lap } = belt;
    if (stepper && drive.mode === 'step') stepper.forward();
    else keeper.recycle();
    onRecycle?.(belt.lap > lap);
  };
  const changeMode = (): void => {
    container.dataset.mode = drive.mode;
    if (drive.mode === 'crawl') keeper.recycle();
    else stepper?.bringBack();
    onModeChange?.();
  };
  const drive = createDrive(
    motion,
    clock,
    { onBeat, onModeChange: changeMode, getStepMs: () => stepper?.getReadingMs() },
    signal,
  );

  const lane: Lane = {
    hold: drive.hold,
    takeSeen: keeper.takeSeen,
    setMode: drive.choose,
    setSaver: createSaver(motion, signal),
    get mode() {
      return drive.mode;
    },
    works: { belt, motion, keeper, supply, drive, clock },
    setStepper(given) {
      stepper = given;
      if (drive.mode !== 'crawl') given.bringBack();
      drive.restart();
    },
    setHeadlines(list) {
      const added = supply.update(list);
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
  listenToLane(container, drive.hold, actions, options.listen);
  return lane;
}
