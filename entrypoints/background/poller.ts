/** Runs what is due, one run at a time, and keeps the one alarm that wakes the background for the next. */
import { REFRESH_KEY, type RefreshSummary } from '../../utils/messages';
import type { SourceId } from '../../utils/model/ids';
import type { Outcome } from '../../utils/model/outcome';
import { browser, sessionStorage } from '../../utils/platform/page';
import { nextProbeAt } from '../../utils/poll/cut-off';
import { type DueContext, pollDue, type Run } from '../../utils/poll/poll-due';
import type { PollContext } from '../../utils/poll/poll-source';
import { nextDueAt, paceOf } from '../../utils/poll/schedule';
import { nextAgeAt } from '../../utils/snapshot/age';
import { polledSources } from '../../utils/store/queries';
import { mayContact } from './grants';
import type { House } from './house';
import { isAttended } from './presence';
import { tend } from './tending';

export const POLL_ALARM = 'poll';

/** Set before a run, so that a worker that is killed in it is woken again; a run and its last fetch take 35 s. */
const RESCUE_MS = 40_000;
/** A moment ahead, because an alarm in the past is not worth its rounding. */
const SOON_MS = 500;
/** How soon it is looked whether the network is back, where no event tells. */
const OFFLINE_MS = 2 * 60_000;
/** How often a long run shows what it has found so far. */
const PUBLISH_EVERY_MS = 2_000;

export interface Poller {
  /** Polls what is due; joins a run that is under way. */
  run(): Promise<Run>;
  /** Polls every source now, or one, for a person who asked. */
  refresh(only?: SourceId): Promise<RefreshSummary>;
  /** Ends the run under way; what was stored stays, the rest stays due. */
  stop(): void;
  /** Does what follows a run: fetches pages ahead and deletes what is too old; not twice at a time. */
  tend(): Promise<void>;
  /** Sets the alarm for the next due source, unless it is set already. */
  schedule(): Promise<void>;
}

/** What every poll is made with, also that of a source about to be added. */
export const pollContext = async (house: House): Promise<PollContext> => ({
  db: house.db,
  pace: paceOf(await house.settings()),
  mayContact,
});

export function createPoller(house: House): Poller {
  let running: Promise<Run> | null = null;
  let stopper = new AbortController();
  let tending: Promise<void> | null = null;

  const tendSince = (startedAt: number): Promise<void> => {
    tending ??= tend(house, startedAt, stopper.signal).finally(() => {
      tending = null;
    });
    return tending;
  };

  const schedule = async (): Promise<void> => {
    const [polled, attended, alarm] = await Promise.all([
      polledSources(house.db),
      isAttended(),
      browser.alarms.get(POLL_ALARM),
    ]);
    const now = Date.now();
    const states = polled.map(({ poll }) => poll);
    const dueAt = nextDueAt(states, now, attended);
    if (dueAt === null) {
      await browser.alarms.clear(POLL_ALARM);
      return;
    }
    // The words of how old the news is change while nothing is due, and a way out is looked for.
    const besides = [nextAgeAt(states, now, navigator.onLine), nextProbeAt(polled)].filter((at) => at !== null);
    const when = Math.max(Math.min(dueAt, ...besides), now + (navigator.onLine ? SOON_MS : OFFLINE_MS));
    const isSet = alarm && alarm.scheduledTime <= when && alarm.scheduledTime > now;
    if (!isSet) browser.alarms.create(POLL_ALARM, { when });
  };

  const runOnce = async (wishes: Partial<DueContext>): Promise<Run> => {
    browser.alarms.create(POLL_ALARM, { when: Date.now() + RESCUE_MS });
    stopper = new AbortController();
    const publishNow = createThrottle(PUBLISH_EVERY_MS, () => void house.publish());
    const ended = await pollDue({
      ...(await pollContext(house)),
      isAttended: await isAttended(),
      signal: stopper.signal,
      ...wishes,
      onPolled: (outcome, id) => {
        if (outcome.kind === 'fresh') publishNow();
        wishes.onPolled?.(outcome, id);
      },
    });
    await house.publish();
    return ended;
  };

  /** Where it breaks off, the alarm that was set before it stays: what is still due would break the next off as well. */
  const runAndSchedule = async (wishes: Partial<DueContext>): Promise<Run> => {
    const ended = await runOnce(wishes).finally(() => {
      running = null;
    });
    await browser.alarms.clear(POLL_ALARM);
    await schedule();
    return ended;
  };

  const start = (wishes: Partial<DueContext>): Promise<Run> => {
    running ??= runAndSchedule(wishes);
    return running;
  };

  const refresh = async (only?: SourceId): Promise<RefreshSummary> => {
    // Others may have waited for the same run, and started theirs first. Why one broke off is told to who began it.
    while (running) await running.catch(() => undefined);
    const progress = { done: 0, total: 0 };
    const show = (): Promise<void> => sessionStorage.set({ [REFRESH_KEY]: progress });
    try {
      const ended = await start({
        isRefresh: true,
        only,
        onStart: (total) => {
          progress.total = total;
          return show();
        },
        onPolled: () => {
          progress.done += 1;
          void show();
        },
      });
      return summarize(ended);
    } finally {
      await sessionStorage.remove([REFRESH_KEY]);
    }
  };

  const run = async (): Promise<Run> => {
    const startedAt = Date.now();
    const ended = await start({});
    await tendSince(startedAt);
    return ended;
  };

  return { run, refresh, tend: () => tendSince(Date.now()), stop: () => stopper.abort(), schedule };
}

/** Calls `act` at most once in `everyMs`. */
function createThrottle(everyMs: number, act: () => void): () => void {
  let actedAt = 0;
  return () => {
    if (Date.now() - actedAt < everyMs) return;
    actedAt = Date.now();
    act();
  };
}

function summarize({ outcomes, left, held }: Run): RefreshSummary {
  return {
    polled: outcomes.length,
    failed: outcomes.filter((outcome: Outcome) => outcome.kind === 'failed').length,
    added: outcomes.reduce((sum, outcome) => sum + (outcome.kind === 'fresh' ? outcome.added : 0), 0),
    left,
    held,
    isOffline: !navigator.onLine,
  };
}
