/** Watches a lane for a lap, at every moment at which a headline becomes whole, and says what was wrong. */
import { look, type Sight, type Stage, widthOf } from './stage';

export interface Lap {
  /** Ids in the order in which they came wholly into view. */
  whole: string[];
  /** Those wider than the lane. */
  wide: string[];
  /** Of those, the ones of which a part was never in view. */
  incomplete: string[];
  /** What must not be: a blank frame, an overlap, a jump, a headline out of order. */
  faults: string[];
  moments: number;
}

/** What of a title was in view: px from its first word, without a hole from 0 on. */
type Covered = Map<string, number>;

const TOLERANCE_PX = 1;

function faultsOf(sights: readonly Sight[], width: number, ids: ReadonlyMap<string, number>): string[] {
  const faults: string[] = [];
  const isInView = ({ start, end }: Sight): boolean => end > 0 && start < width;
  if (!sights.some(isInView)) faults.push('nothing in view');
  for (const [index, sight] of sights.entries()) {
    const next = sights[index + 1];
    if (!next) continue;
    if (next.start < sight.end) faults.push(`${next.id} lies over ${sight.id}`);
    if (ids.get(next.id) !== ((ids.get(sight.id) ?? 0) + 1) % ids.size) faults.push(`${next.id} follows ${sight.id}`);
  }
  return faults;
}

/** How far it is until the next headline is whole, or the next part of a wide one; at most `longest`. */
const wayToNext = (sights: readonly Sight[], width: number, longest: number): number =>
  Math.min(longest, ...sights.map(({ end }) => end - width + TOLERANCE_PX / 2).filter((way) => way > TOLERANCE_PX / 2));

function cover(covered: Covered, sights: readonly Sight[], width: number): void {
  for (const { id, start, end } of sights) {
    if (end - start <= width) continue;
    const from = Math.max(0, -start);
    const before = covered.get(id) ?? 0;
    if (from <= before + TOLERANCE_PX) covered.set(id, Math.max(before, Math.min(end - start, width - start)));
  }
}

/** Goes on until every headline of `list` had its turn and the first comes again. */
export function watchLap(stage: Stage, list: readonly { id: string }[]): Lap {
  const width = widthOf(stage);
  const ids = new Map(list.map(({ id }, index) => [id as string, index]));
  const sizes = new Map<string, number>();
  const covered: Covered = new Map();
  const lap: Lap = { whole: [], wide: [], incomplete: [], faults: [], moments: 0 };
  let wholeBefore: string[] = [];
  let before: Sight[] = [];
  let way = 0;

  const note = (sights: Sight[]): void => {
    lap.faults.push(...faultsOf(sights, width, ids));
    for (const { id, start, end } of sights) {
      sizes.set(id, end - start);
      const was = before.find((each) => each.id === id);
      if (
        was &&
        sights.filter((each) => each.id === id).length === 1 &&
        Math.abs(was.start - start - way) > TOLERANCE_PX
      )
        lap.faults.push(`${id} went ${was.start - start} px for ${way}`);
    }
    cover(covered, sights, width);
    const isWhole = ({ start, end }: Sight): boolean =>
      end - start <= width && start >= -TOLERANCE_PX && end <= width + TOLERANCE_PX;
    const wholeIds = sights.filter(isWhole).map(({ id }) => id);
    lap.whole.push(...wholeIds.filter((id) => !wholeBefore.includes(id)));
    wholeBefore = wholeIds;
    before = sights;
  };
  const isDone = (): boolean => {
    const fitting = list.filter(({ id }) => (sizes.get(id) ?? 0) <= width).length;
    return sizes.size === list.length && lap.whole.length > fitting && hasLastPassed(before, list);
  };

  for (; !isDone(); lap.moments += 1) {
    if (lap.moments > 60 * list.length) throw new Error(`no end of it: ${lap.whole.length} of ${list.length}`);
    note(look(stage));
    const narrowest = Math.min(...sizes.values());
    way = wayToNext(before, width, Math.min(width / 2, narrowest));
    stage.clock.advance((way / stage.clock.pxPerSecond) * 1000);
  }
  lap.wide = list.map(({ id }) => id).filter((id) => (sizes.get(id) ?? 0) > width);
  lap.incomplete = lap.wide.filter((id) => (covered.get(id) ?? 0) < (sizes.get(id) ?? 0) - TOLERANCE_PX);
  return lap;
}

/** Whether the last of the list is no longer about to come, so that all of it was in view. */
const hasLastPassed = (sights: readonly Sight[], list: readonly { id: string }[]): boolean => {
  const last = sights.findIndex(({ id }) => id === list.at(-1)?.id);
  const first = sights.find(({ id }) => id === list[0]?.id);
  return last < 0 || (sights[last]?.end ?? 0) < (first?.end ?? 0);
};
