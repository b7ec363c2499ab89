/** Polls all that is due, or for a refresh all that there is. */
import type { SourceId } from '../model/ids';
import type { Outcome } from '../model/outcome';
import type { PollState } from '../model/source';
import { notePollStates } from '../store/poll-states';
import { type PolledSource, polledSources } from '../store/queries';
import { hasFoundNoWay, isCutOff, probeAt } from './cut-off';
import { type RunContext, runThrough } from './run';
import { isDue } from './schedule';

export interface DueContext extends RunContext {
  /** Refreshes this source alone. */
  only?: SourceId;
  /** Whether somebody is there to see what comes. */
  isAttended?: boolean;
  /** Called when it is known how many sources the run is for. */
  onStart?: (total: number) => Promise<void>;
}

export interface Run {
  /** In the order in which they came. */
  outcomes: Outcome[];
  /** Sources that were not reached, and stay due. */
  left: number;
  /** Sources that a refresh leaves alone, because their host has asked for it. */
  held: number;
}

export async function pollDue(context: DueContext): Promise<Run> {
  const { db, now = Date.now, isOnline = () => navigator.onLine, isAttended = true } = context;
  const { isRefresh = false, only } = context;
  const startedAt = now();
  const all = await polledSources(db);
  const isWanted = ({ source }: PolledSource): boolean => only === undefined || source.id === only;
  const isHeld = (one: PolledSource): boolean => isWanted(one) && (one.poll.heldUntil ?? 0) > startedAt;
  const probe = probeAt(all, startedAt);
  const wanted = all.filter((one) =>
    isRefresh ? isWanted(one) && !isHeld(one) : one === probe || isDue(one.poll, startedAt, isAttended),
  );
  const held = isRefresh ? all.filter(isHeld).length : 0;
  if (!isOnline()) return { outcomes: [], left: wanted.length, held };
  await context.onStart?.(wanted.length);
  // What a refresh does not reach in this run is polled in the next.
  if (isRefresh)
    await notePollStates(
      db,
      wanted.map(({ poll }) => dueBy(poll, startedAt)),
      startedAt,
    );
  const ended = await runThrough(wanted, all, context);
  if (isCutOff(all) && ended.outcomes.some(({ kind }) => kind !== 'failed')) await wakeOthers(startedAt, context);
  return { held, ...ended };
}

/** There is a way out again: those that only lacked one wait no longer. */
async function wakeOthers(startedAt: number, { db, now = Date.now }: DueContext): Promise<void> {
  const waiting = (await polledSources(db)).filter(
    (one) => hasFoundNoWay(one) && (one.poll.lastOutcome?.at ?? 0) < startedAt,
  );
  await notePollStates(
    db,
    waiting.map(({ poll }) => dueBy(poll, startedAt)),
    now(),
  );
}

const dueBy = (poll: PollState, at: number): PollState => ({
  ...poll,
  dueAt: Math.min(poll.dueAt, at),
  awayDueAt: Math.min(poll.awayDueAt, at),
});
