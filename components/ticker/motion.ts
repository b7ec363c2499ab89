/**
 * The one animation of a lane: its belt moves towards the lane's inline start, on the compositor, for as long as it is
 * let. Nothing here runs per frame.
 */
import type { Direction } from '../../utils/model/direction';

/** Time as a lane needs it; a test brings one that it can seek. */
export interface LaneClock {
  /** Epoch milliseconds. */
  now(): number;
  animate(belt: Element, keyframes: Keyframe[], timing: KeyframeAnimationOptions): Animation;
  /** Calls `work` once after `delayMs`; the answer cancels it. */
  after(delayMs: number, work: () => void): () => void;
}

export const realClock: LaneClock = {
  now: () => Date.now(),
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
  /** Whether only as many frames are drawn as a saver allows. Keeps the place. */
  setSaving(isSaving: boolean): void;
  run(): void;
  /** Pauses in place: a rate of 0 would leave the animation on the main thread for good when it goes on. */
  stop(): void;
  cancel(): void;
}

/** Far enough for an hour and a half at the highest speed; the lane goes back long before. */
const REACH_PX = 1_000_000;
/** The speed at playback rate 1; every other speed is a rate of it, because a rate can change without a jump. */
const BASE_PX_PER_MS = 0.1;
/** Frames a second that a saver draws. */
const SAVING_FPS = 30;

const keyframes = (endPx: number): Keyframe[] => [
  { transform: 'translateX(0)' },
  { transform: `translateX(${endPx}px)` },
];

/** A belt that stands still at place 0 and has yet to be turned. */
export function createMotion(belt: Element, clock: LaneClock): Motion {
  // Filled at the end, so that after a long sleep the belt waits there to be brought back.
  const animation = clock.animate(belt, keyframes(0), { duration: REACH_PX / BASE_PX_PER_MS, fill: 'both' });
  const effect = animation.effect as KeyframeEffect;
  let speed = 0;
  let isSaving = false;
  let isRunning = false;
  /** How many frames there are on the whole way; 0 where every frame is drawn. */
  let frames = 0;

  const getPlace = (): number => Number(animation.currentTime) * BASE_PX_PER_MS;
  const setPlace = (px: number): void => {
    animation.currentTime = px / BASE_PX_PER_MS;
  };
  /** A belt that moves in steps is drawn at the end of each, so that it never goes back, and stops where it is drawn. */
  const chooseFrames = (): void => {
    const wanted = isSaving && isRunning ? Math.round((REACH_PX * SAVING_FPS) / speed) : 0;
    if (wanted === frames) return;
    if (frames) setPlace((Math.floor((getPlace() / REACH_PX) * frames + 1) / frames) * REACH_PX);
    frames = wanted;
    effect.updateTiming({ easing: frames ? `steps(${frames}, start)` : 'linear' });
  };

  animation.pause();
  return {
    get place() {
      return getPlace();
    },
    set place(px) {
      setPlace(px);
    },
    turn: (direction) => effect.setKeyframes(keyframes(direction === 'rtl' ? REACH_PX : -REACH_PX)),
    setSpeed(pxPerSecond) {
      speed = pxPerSecond;
      animation.updatePlaybackRate(speed / 1000 / BASE_PX_PER_MS);
      chooseFrames();
    },
    setSaving(wanted) {
      isSaving = wanted;
      chooseFrames();
    },
    run() {
      animation.play();
      isRunning = true;
      chooseFrames();
    },
    stop() {
      animation.pause();
      isRunning = false;
      chooseFrames();
    },
    cancel: () => animation.cancel(),
  };
}
