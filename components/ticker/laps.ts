/**
 * Whose turn it is. A lap keeps the order that it began with; a new list waits for the seam, where the next lap begins.
 * What was removed meanwhile gets no more turns, and what was edited gets its turn with its new title.
 */
import type { SnapshotHeadline } from '../../utils/snapshot/shape';

export type LaneHeadline = Pick<SnapshotHeadline, 'id' | 'title' | 'dir' | 'lang' | 'source'>;

export interface Turn {
  readonly headline: LaneHeadline;
  /** The order of the lap that this turn belongs to. */
  readonly lap: readonly LaneHeadline[];
  readonly index: number;
  /** Counts the laps of a lane. */
  readonly number: number;
}

export interface Laps {
  update(list: readonly LaneHeadline[]): void;
  /** The turn after `turn`, or the first of a lap; null only where there is no headline. */
  after(turn?: Turn): Turn | null;
  /** The turn before `turn`; before the first of a lap comes the last of the list as it is now. */
  before(turn: Turn): Turn | null;
}

export function createLaps(): Laps {
  let list: readonly LaneHeadline[] = [];
  let current = new Map<string, LaneHeadline>();

  const find = (lap: readonly LaneHeadline[], from: number, step: 1 | -1, number: number): Turn | null => {
    for (let index = from; index >= 0 && index < lap.length; index += step) {
      const headline = current.get(lap[index]?.id ?? '');
      if (headline) return { headline, lap, index, number };
    }
    return null;
  };

  return {
    update(next) {
      list = next;
      current = new Map(next.map((headline) => [headline.id, headline]));
    },
    after(turn) {
      const { lap = list, index = -1, number = 0 } = turn ?? {};
      return find(lap, index + 1, 1, number) ?? find(list, 0, 1, number + 1);
    },
    before({ lap, index, number }) {
      return find(lap, index - 1, -1, number) ?? find(list, list.length - 1, -1, number - 1);
    },
  };
}
