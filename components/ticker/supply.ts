/** Keeps a belt supplied from the laps: what comes next at its far end, on request what came before at its near end. */
import type { Belt } from './belt';
import { createLaps, type LaneHeadline } from './laps';

/** How many headlines are put on before where they stand is looked at: each look is a layout. */
const BATCH = 4;
const MOST_BATCHES = 99;

export interface Supply {
  /** Answers with those that are new. */
  update(list: readonly LaneHeadline[]): readonly LaneHeadline[];
  /** Puts headlines on until the belt reaches to `goal`; `width` is the lane's. */
  fill(goal: number, width: number): void;
  /** Puts on what came before until the belt reaches back to `goal`; what is in view stays where it is. */
  fillBack(goal: number): void;
}

export function createSupply(belt: Belt): Supply {
  const laps = createLaps();
  /** The empty track at the last seam. */
  let seamGap = 0;

  /** What a lap shorter than the lane lacks: one as long as the lane shows no headline beside itself and is never blank. */
  const gapAfter = (lap: number, width: number): number => {
    belt.measure();
    const opener = belt.standing.find(({ turn }) => turn.number === lap && turn.index === 0);
    return opener ? Math.max(0, width - (belt.end - opener.start)) : 0;
  };
  const append = (width: number): void => {
    const last = belt.standing.at(-1)?.turn;
    const turn = laps.after(last);
    if (!turn) return;
    const isSeam = last !== undefined && turn.number > last.number;
    if (isSeam) seamGap = gapAfter(last.number, width);
    belt.append(turn, isSeam ? seamGap : 0);
  };

  return {
    update: laps.update,
    fill(goal, width) {
      // No lane needs more; a speed that is none would ask for headlines without end.
      for (let batch = 0; batch < MOST_BATCHES && belt.end < goal; batch += 1) {
        const before = belt.end;
        for (let count = 0; count < BATCH; count += 1) append(width);
        belt.measure();
        // Nothing to put on, or nothing that is rendered.
        if (belt.end <= before) return;
      }
    },
    fillBack(goal) {
      while (belt.start > goal) {
        const before = belt.start;
        const first = belt.standing[0]?.turn;
        const turn = first && laps.before(first);
        if (turn) belt.prepend(turn, turn.number < first.number ? seamGap : 0);
        if (belt.start >= before) return;
      }
    },
  };
}
