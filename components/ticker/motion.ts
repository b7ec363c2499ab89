/**
 * The one animation of a lane: its belt moves towards the lane's inline start, on the compositor, for as long as it is
 * let. Nothing here runs per frame.
 */
import type { Direction } from '../../utils/model/direction';

/** Time as a lane needs it; a test brings one that it can seek. */
export interface LaneClock {
  animate(belt: Element, keyframes: Keyframe[], timing: KeyframeAnimationOptions): Animation;
  /** Calls `work` once after `delayMs`; the answer cancels it. */
  after(delayMs: number, work: () => void): () => void;
}

export const realClock: LaneClock = {
  animate: (belt, keyframes, timing) => belt.animate(keyframes, timing),
  after(delayMs, work) {
    const timer = setTimeout(work, delayMs);
    return () => clearTimeout(timer);
  },
};

export interface Motion {
  /** Px that the belt has come, at least 0. Setting it jumps there, running or not. */
  place: number;
  /** A right-to-left lane's belt moves right, a left-to-right lane's moves left. */
  turn(direction: Direction): void;
  /** Keeps the place. */
  setSpeed(pxPerSecond: number): void;
  run(): void;
  /** Pauses in place: a rate of 0 would leave the animation on the main thread for good when it goes on. */
  stop(): void;
  cancel(): void;
}

/** Far enough for an hour and a half at the highest speed; the lane goes back long before. */
const REACH_PX = 1_000_000;
/** The speed at playback rate 1; every other speed is a rate of it, because a rate can change without a jump. */
const BASE_PX_PER_MS = 0.1;

const keyframes = (endPx: number): Keyframe[] => [
  { transform: 'translateX(0)' },
  { transform: `translateX(${endPx}px)` },
];

/** A belt that stands still at place 0 and has yet to be turned. */
export function createMotion(belt: Element, clock: LaneClock): Motion {
  // Filled at the end, so that after a long sleep the belt waits there to be brought back.
  const animation = clock.animate(belt, keyframes(0), { duration: REACH_PX / BASE_PX_PER_MS, fill: 'both' });
  animation.pause();
  return {
    get place() {
      return Number(animation.currentTime) * BASE_PX_PER_MS;
    },
    set place(px) {
      animation.currentTime = px / BASE_PX_PER_MS;
    },
    turn(direction) {
      const effect = animation.effect as KeyframeEffect;
      effect.setKeyframes(keyframes(direction === 'rtl' ? REACH_PX : -REACH_PX));
    },
    setSpeed: (pxPerSecond) => animation.updatePlaybackRate(pxPerSecond / 1000 / BASE_PX_PER_MS),
    run: () => animation.play(),
    stop: () => animation.pause(),
    cancel: () => animation.cancel(),
  };
}
