/** A lane's clock that stands still until it is told to go on: real animations at exactly the time that a test names. */
import type { LaneClock } from '../../components/ticker/motion';

export interface SeekableClock extends LaneClock {
  /** Goes on by `ms`, calling what was asked for on the way, in order. */
  advance(ms: number): void;
  /** As a machine does that sleeps: the animation goes on, no timer fires. */
  sleep(ms: number): void;
  readonly isRunning: boolean;
  readonly pxPerSecond: number;
}

export function createSeekableClock(): SeekableClock {
  let now = 0;
  let isRunning = false;
  let moving: Animation | null = null;
  const timers = new Map<number, { at: number; work: () => void }>();
  let lastTimer = 0;

  function move(ms: number): void {
    now += ms;
    if (moving && isRunning) moving.currentTime = Number(moving.currentTime) + ms * moving.playbackRate;
  }

  return {
    now: () => now,
    animate(belt, keyframes, timing) {
      const animation = belt.animate(keyframes, timing);
      animation.pause();
      animation.play = () => {
        isRunning = true;
      };
      animation.pause = () => {
        isRunning = false;
      };
      isRunning = true;
      moving = animation;
      return animation;
    },
    after(delayMs, work) {
      lastTimer += 1;
      const id = lastTimer;
      timers.set(id, { at: now + delayMs, work });
      return () => timers.delete(id);
    },
    advance(ms) {
      const until = now + ms;
      for (;;) {
        const [id, next] = [...timers].sort(([, a], [, b]) => a.at - b.at)[0] ?? [];
        if (id === undefined || next === undefined || next.at > until) break;
        timers.delete(id);
        move(next.at - now);
        next.work();
      }
      move(until - now);
    },
    sleep: move,
    get isRunning() {
      return isRunning;
    },
    /** The animation's base is 0.1 px a millisecond. */
    get pxPerSecond() {
      return (moving?.playbackRate ?? 0) * 100;
    },
  };
}
