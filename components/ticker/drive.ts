/** Whether and how a lane moves, and the beat at which it is kept supplied or goes on to the next headline. */
import type { Snapshot } from '../../utils/snapshot/shape';
import type { LaneClock, Motion } from './motion';

/** Why a lane stands still. It moves only where there is no reason. */
export type HoldReason =
  | 'pause'
  | 'hover'
  | 'focus'
  | 'drag'
  | 'hand'
  | 'menu'
  | 'notice'
  | 'hidden'
  | 'away'
  | 'empty';
/** What a person can choose. */
export type LaneModeChoice = Snapshot['lane']['mode'];
/** How it moves: all the time, from headline to headline, or only by hand. */
export type LaneMode = Exclude<LaneModeChoice, 'auto'>;

/** How often a crawling lane takes off what left and puts on what comes next. */
export const RECYCLE_MS = 10_000;

const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');

const preferredMode = (): LaneMode => (reducedMotion.matches ? 'still' : 'crawl');

export interface Drive {
  readonly mode: LaneMode;
  /** A person's own choice counts for more than what the system prefers. */
  choose(choice: LaneModeChoice): void;
  /** Begins anew to wait for the next step. */
  restart(): void;
  /** Holds for `reason`, or no longer. */
  hold(reason: HoldReason, isHeld: boolean): void;
}

interface Reactions {
  onBeat(): void;
  onModeChange(): void;
  /** How long a lane that steps stays where it is; undefined where nothing can move it yet. */
  getStepMs(): number | undefined;
}

export function createDrive(motion: Motion, clock: LaneClock, react: Reactions, signal: AbortSignal): Drive {
  const holds = new Set<HoldReason>();
  let choice: LaneModeChoice = 'auto';
  let mode = preferredMode();
  /** The mode that it is moved by; still while it is held. */
  let moving: LaneMode = 'still';
  let cancelBeat = (): void => {};

  const beat = (): void => {
    cancelBeat();
    if (moving === 'still') return;
    cancelBeat = clock.after((moving === 'step' && react.getStepMs()) || RECYCLE_MS, () => {
      react.onBeat();
      beat();
    });
  };
  const decide = (): void => {
    const wanted = holds.size > 0 || signal.aborted ? 'still' : mode;
    if (wanted === moving) return;
    moving = wanted;
    if (moving === 'crawl') motion.run();
    else motion.stop();
    beat();
  };
  const changeMode = (): void => {
    const wanted = choice === 'auto' ? preferredMode() : choice;
    if (wanted === mode) return;
    mode = wanted;
    decide();
    react.onModeChange();
    // What is to be read now may be something else.
    beat();
  };

  reducedMotion.addEventListener('change', changeMode, { signal });
  signal.addEventListener('abort', decide);
  return {
    get mode() {
      return mode;
    },
    restart: beat,
    choose(wanted) {
      choice = wanted;
      changeMode();
    },
    hold(reason, isHeld) {
      if (isHeld) holds.add(reason);
      else holds.delete(reason);
      decide();
    },
  };
}
