/** Whether a lane moves, and the beat at which it is kept supplied while it does. */
import type { LaneClock, Motion } from './motion';

/** Why a lane stands still. It moves only where there is no reason. */
export type HoldReason = 'pause' | 'hover' | 'focus' | 'menu' | 'notice' | 'hidden' | 'away' | 'empty';
/** Still where the person prefers reduced motion: headlines then come by hand. */
export type LaneMode = 'crawl' | 'still';

/** How often a moving lane takes off what left and puts on what comes next. */
export const RECYCLE_MS = 10_000;

const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');

export interface Drive {
  readonly mode: LaneMode;
  /** Holds for `reason`, or no longer. */
  hold(reason: HoldReason, isHeld: boolean): void;
}

export function createDrive(
  motion: Motion,
  clock: LaneClock,
  react: { onBeat(): void; onModeChange(): void },
  signal: AbortSignal,
): Drive {
  const holds = new Set<HoldReason>();
  /** Set while the lane moves. */
  let cancelBeat: (() => void) | null = null;

  const beat = (): void => {
    cancelBeat = clock.after(RECYCLE_MS, () => {
      beat();
      react.onBeat();
    });
  };
  const decide = (): void => {
    const isMoving = !reducedMotion.matches && holds.size === 0 && !signal.aborted;
    if (isMoving === (cancelBeat !== null)) return;
    if (isMoving) {
      motion.run();
      beat();
    } else {
      motion.stop();
      cancelBeat?.();
      cancelBeat = null;
    }
  };

  const changeMode = (): void => {
    decide();
    react.onModeChange();
  };
  reducedMotion.addEventListener('change', changeMode, { signal });
  signal.addEventListener('abort', decide);
  return {
    get mode() {
      return reducedMotion.matches ? 'still' : 'crawl';
    },
    hold(reason, isHeld) {
      if (isHeld) holds.add(reason);
      else holds.delete(reason);
      decide();
    },
  };
}
