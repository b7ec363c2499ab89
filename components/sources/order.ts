/** Where a source goes when it is moved: before which other one. Pure. */
import type { SourceId } from '../../utils/model/ids';
import type { SourceState } from '../../utils/store/queries';

/** What stands behind `id` in the order of all, `passing` left out; null for the end. */
export function behind(states: readonly SourceState[], id: SourceId, passing?: SourceId): SourceId | null {
  const order = states.map(({ source }) => source.id).filter((each) => each !== passing);
  return order[order.indexOf(id) + 1] ?? null;
}

export type Step = 'up' | 'down';

/** The neighbour in its group that a source passes by a step; null at the end. */
export function neighbour(group: readonly SourceState[], id: SourceId, step: Step): SourceId | null {
  const at = group.findIndex(({ source }) => source.id === id);
  return group[at + (step === 'up' ? -1 : 1)]?.source.id ?? null;
}
