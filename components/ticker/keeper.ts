/** Keeps a belt in order while it moves: takes off what left, puts on what comes next, and sees to its speed and place. */
import type { HeadlineId } from '../../utils/model/ids';
import type { Belt } from './belt';
import { RECYCLE_MS } from './drive';
import type { LaneClock, Motion } from './motion';
import { SLACK_PX } from './standing';
import type { Supply } from './supply';

/** How far ahead the belt is filled: twice what it moves between two recyclings, so that a late timer bares nothing. */
const STOCK_S = (2 * RECYCLE_MS) / 1000;
/** The compositor may be this far ahead of what a script sees; nothing so near to coming into view is changed. */
const NEAR_S = 1;
/** Where a belt starts on its track, and where it is brought back to before numbers grow too large to be exact. */
const HOME_PX = 10_000;
const FAR_PX = 100_000;
/** Until headlines have been measured. */
const USUAL_CHARACTER_PX = 7;
/** A mean width of characters that changed by less is not worth a change of speed that could be noticed. */
const SPEED_TOLERANCE = 0.1;

export interface Keeper {
  /** Of the lane, in px. */
  readonly width: number;
  /** In characters per second. */
  readonly pace: number;
  recycle(): void;
  /** Reads what became wider or narrower by itself, and changes nothing else before the next task. */
  settle(): void;
  goTo(place: number): void;
  setSpeed(charactersPerSecond: number): void;
  /** Takes off what is about to come, so that it can come otherwise. */
  dropUnseen(): void;
  takeSeen(): HeadlineId[];
}

export function createKeeper(
  container: HTMLElement,
  belt: Belt,
  supply: Supply,
  motion: Motion,
  clock: LaneClock,
): Keeper {
  const seen = new Set<HeadlineId>();
  let charactersPerSecond = 0;
  let characterPx = USUAL_CHARACTER_PX;
  /** Where the belt was when it was last looked at. */
  let lastPlace = HOME_PX;
  const getWidth = (): number => container.getBoundingClientRect().width;
  const getSpeed = (): number => charactersPerSecond * characterPx;

  const setPlace = (place: number): void => {
    motion.place = place;
    lastPlace = place;
  };
  /** Timers and the animation do not sleep alike: a belt that ran past its stock comes back to the last of it. */
  const comeBackFromSleep = (width: number): void => {
    const { place } = motion;
    if (place <= lastPlace + STOCK_S * getSpeed()) lastPlace = place;
    else setPlace(Math.max(lastPlace, Math.min(place, belt.end - width)));
  };
  const adjustSpeed = (): void => {
    const measured = belt.characterPx;
    if (measured > 0 && Math.abs(measured / characterPx - 1) > SPEED_TOLERANCE) characterPx = measured;
    motion.setSpeed(getSpeed());
  };
  const stayNearHome = (): void => {
    const { place } = motion;
    if (place > HOME_PX / 10 && place < FAR_PX) return;
    belt.shift(HOME_PX - place);
    setPlace(HOME_PX);
  };

  const recycle = (): void => {
    const width = getWidth();
    if (width === 0) return;
    belt.measure();
    comeBackFromSleep(width);
    const { place } = motion;
    const reach = width + STOCK_S * getSpeed();
    for (const { start, turn } of belt.standing) if (start < place + width - SLACK_PX) seen.add(turn.headline.id);
    belt.keep(place, place + 2 * reach);
    if (belt.standing.length === 0) belt.startAt(place);
    supply.fill(place + reach, width);
    adjustSpeed();
    stayNearHome();
    belt.offerFocus(motion.place, width);
  };

  const goTo = (place: number): void => {
    setPlace(place);
    recycle();
  };

  setPlace(HOME_PX);
  return {
    get width() {
      return getWidth();
    },
    get pace() {
      return charactersPerSecond;
    },
    recycle,
    settle() {
      if (belt.measure()) clock.after(0, recycle);
    },
    goTo,
    setSpeed(wanted) {
      if (wanted === charactersPerSecond) return;
      charactersPerSecond = wanted;
      recycle();
    },
    dropUnseen() {
      belt.measure();
      belt.keep(0, motion.place + getWidth() + NEAR_S * getSpeed());
    },
    takeSeen() {
      const ids = [...seen];
      seen.clear();
      return ids;
    },
  };
}
