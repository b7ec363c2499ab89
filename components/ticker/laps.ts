/**
 * Whose turn it is. A lap keeps the order that it began with; a new list waits for the seam, where the next lap begins.
 * What was removed meanwhile gets no more turns, and what was edited gets its turn with its new title.
 */
import type { SnapshotHeadline } from '../../utils/snapshot/shape';

export type LaneHeadline = Omit<SnapshotHeadline, 'url'>;

export interface Turn {
  readonly headline: LaneHeadline;
  /** The order of the lap that this turn belongs to. */
  readonly lap: readonly LaneHeadline[];
  readonly index: number;
  /** Counts the laps of a lane. */
  readonly number: number;
  /** Whether this is the headline's first lap, and others began before it. */
  readonly isNew: boolean;
}

export interface Laps {
  /** Answers with those that were not in the list before; of the first list, none. */
  update(list: readonly LaneHeadline[]): readonly LaneHeadline[];
  /** The turn after `turn`, or the first of a lap; null only where there is no headline. */
  after(turn?: Turn): Turn | null;
  /** The turn before `turn`; before the first of a lap comes the last of the list as it is now. */
  before(turn: Turn): Turn | null;
}

export function createLaps(): Laps {
  let list: readonly LaneHeadline[] = [];
  let current = new Map<string, LaneHeadline>();
  /** The first lap of those that joined, infinite until it begins. */
  const firstLaps = new Map<string, number>();

  const isNewIn = (id: string, number: number): boolean => {
    const first = firstLaps.get(id) ?? Number.NEGATIVE_INFINITY;
    if (first > number) firstLaps.set(id, number);
    return first >= number;
  };
  const find = (lap: readonly LaneHeadline[], from: number, step: 1 | -1, number: number): Turn | null => {
    for (let index = from; index >= 0 && index < lap.length; index += step) {
      const headline = current.get(lap[index]?.id ?? '');
      if (headline) return { headline, lap, index, number, isNew: isNewIn(headline.id, number) };
    }
    return null;
  };

  return {
    update(next) {
      const added = current.size > 0 ? next.filter(({ id }) => !current.has(id)) : [];
      list = next;
      current = new Map(next.map((headline) => [headline.id, headline]));
      for (const { id } of added) firstLaps.set(id, Number.POSITIVE_INFINITY);
      for (const id of firstLaps.keys()) if (!current.has(id)) firstLaps.delete(id);
      return added;
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
