/** Runs what is due, one run at a time, and keeps the one alarm that wakes the background for the next. */
import type { RefreshSummary } from '../../utils/messages';
import type { Outcome } from '../../utils/model/outcome';
import { browser } from '../../utils/platform/page';
import { pollDue } from '../../utils/poll/poll-due';
import { pollIntervalMs } from '../../utils/poll/schedule';
import { dueSources, nextDueAt } from '../../utils/store/queries';
import { makeAllDue } from '../../utils/store/sources';
import { mayContact } from './grants';
import type { House } from './house';

export const POLL_ALARM = 'poll';

/** Set before a run, so that a worker that is killed in it is woken again. */
const RESCUE_MS = 60_000;
/** A moment ahead, because an alarm in the past is not worth its rounding. */
const SOON_MS = 500;
/** How often a long run shows what it has found so far. */
const PUBLISH_EVERY_MS = 2_000;

export interface Poller {
  /** Polls what is due; joins a run that is under way. */
  run(): Promise<Outcome[]>;
  /** Polls every source now, for a person who asked. */
  refresh(): Promise<RefreshSummary>;
  /** Ends the run under way; what was stored stays, the rest stays due. */
  stop(): void;
  /** Sets the alarm for the next due source, unless it is set already. */
  schedule(): Promise<void>;
}

export function createPoller(house: House): Poller {
  let running: Promise<Outcome[]> | null = null;
  let stopper = new AbortController();

  const schedule = async (): Promise<void> => {
    const [dueAt, alarm] = await Promise.all([nextDueAt(house.db), browser.alarms.get(POLL_ALARM)]);
    if (dueAt === null) {
      await browser.alarms.clear(POLL_ALARM);
      return;
    }
    const when = Math.max(dueAt, Date.now() + SOON_MS);
    const isSet = alarm && alarm.scheduledTime <= when && alarm.scheduledTime > Date.now();
    if (!isSet) browser.alarms.create(POLL_ALARM, { when });
  };

  const runOnce = async (): Promise<Outcome[]> => {
    browser.alarms.create(POLL_ALARM, { when: Date.now() + RESCUE_MS });
    stopper = new AbortController();
    let publishedAt = 0;
    const onPolled = (outcome: Outcome): void => {
      if (outcome.kind !== 'fresh' || Date.now() - publishedAt < PUBLISH_EVERY_MS) return;
      publishedAt = Date.now();
      void house.publish();
    };
    const intervalMs = pollIntervalMs(await house.settings());
    const outcomes = await pollDue({ db: house.db, intervalMs, mayContact, signal: stopper.signal, onPolled });
    await house.publish();
    return outcomes;
  };

  const run = (): Promise<Outcome[]> => {
    running ??= runOnce().finally(async () => {
      running = null;
      await browser.alarms.clear(POLL_ALARM);
      await schedule();
    });
    return running;
  };

  const refresh = async (): Promise<RefreshSummary> => {
    const startedAt = Date.now();
    await running;
    await makeAllDue(house.db, startedAt);
    const outcomes = await run();
    return summarize(outcomes, (await dueSources(house.db, startedAt)).length);
  };

  return { run, refresh, stop: () => stopper.abort(), schedule };
}

function summarize(outcomes: Outcome[], left: number): RefreshSummary {
  return {
    polled: outcomes.length,
    failed: outcomes.filter((outcome) => outcome.kind === 'failed').length,
    added: outcomes.reduce((sum, outcome) => sum + (outcome.kind === 'fresh' ? outcome.added : 0), 0),
    left,
  };
}
