/** What the welcome page tells of a source that has just been added. Pure. */
import type { SourceState } from '../../utils/store/queries';

/** `unallowed`: the browser does not let us contact it, so nothing has been tried. */
export type Standing = 'waiting' | 'answered' | 'failed' | 'unallowed';

export function standingOf({ source, poll }: SourceState): Standing {
  const outcome = poll?.lastOutcome;
  if (source.incomplete || source.retiredAt !== undefined) return 'failed';
  if (!outcome) return 'waiting';
  if (outcome.kind !== 'failed') return 'answered';
  return outcome.code === 'needs-permission' ? 'unallowed' : 'failed';
}

/** How many of the sources that are kept stand how; `all` is their number. */
export function tally(states: readonly SourceState[]): Record<Standing | 'all', number> {
  const counts = { all: 0, waiting: 0, answered: 0, failed: 0, unallowed: 0 };
  for (const state of states) {
    if (state.source.removedAt !== null) continue;
    counts.all += 1;
    counts[standingOf(state)] += 1;
  }
  return counts;
}
