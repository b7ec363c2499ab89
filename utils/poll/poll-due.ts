/** Polls all that is due, politely: few at once, few to a host, and no new one late in a worker's life. */
import type { Outcome } from '../model/outcome';
import { type DueSource, dueSources } from '../store/queries';
import { type PollContext, pollSource } from './poll-source';

const MAX_AT_ONCE = 6;
const MAX_PER_HOST = 2;
/** After this much of a run nothing new is fetched, so that a run ends before the browser stops the worker at 30 s. */
const RUN_MS = 20_000;

export interface DueContext extends PollContext {
  /** Called after each source, when its outcome is stored. */
  onPolled?: (outcome: Outcome) => void;
  runMs?: number;
}

/** Answers the outcomes in the order in which they came; sources not reached stay due. */
export async function pollDue(context: DueContext): Promise<Outcome[]> {
  const { db, now = Date.now, runMs = RUN_MS, signal } = context;
  const startedAt = now();
  const waiting = await dueSources(db, startedAt);
  const outcomes: Outcome[] = [];
  const hosts: string[] = [];
  const mayStart = (): boolean => !signal?.aborted && now() - startedAt < runMs;

  const worker = async (): Promise<void> => {
    for (let due = takeNext(waiting, hosts); due && mayStart(); due = takeNext(waiting, hosts)) {
      const { host } = new URL(due.source.url);
      hosts.push(host);
      const outcome = await pollOne(due, context);
      hosts.splice(hosts.indexOf(host), 1);
      if (!outcome) return;
      outcomes.push(outcome);
      context.onPolled?.(outcome);
    }
  };
  await Promise.all(Array.from({ length: MAX_AT_ONCE }, worker));
  return outcomes;
}

/** The outcome, or null where the run was stopped meanwhile. */
async function pollOne({ source, poll }: DueSource, context: DueContext): Promise<Outcome | null> {
  try {
    return await pollSource(source, poll, context);
  } catch (error) {
    if (context.signal?.aborted) return null;
    throw error;
  }
}

/** Takes the longest overdue source whose host has room. */
function takeNext(waiting: DueSource[], hosts: string[]): DueSource | undefined {
  const index = waiting.findIndex(({ source }) => {
    const { host } = new URL(source.url);
    return hosts.filter((busy) => busy === host).length < MAX_PER_HOST;
  });
  return index < 0 ? undefined : waiting.splice(index, 1)[0];
}
