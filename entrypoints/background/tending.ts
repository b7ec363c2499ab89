/** What is done after polls, and about once a day: fetching ahead, and deleting what is too old or too large. */
import { logError } from '../../utils/log';
import { fetchAhead } from '../../utils/poll/fetch-ahead';
import { type RetentionPolicy, upkeep } from '../../utils/store/retention';
import { mayContact } from './grants';
import type { House } from './house';

/** A run ends before the browser stops the background at 30 s. */
const RUN_MS = 20_000;
/** Retention is not urgent: this much of each run, until it is done. */
const UPKEEP_MS = 5_000;

/** After a run that began at `startedAt`; where it breaks off, the next goes on. */
export async function tend(house: House, startedAt: number, signal: AbortSignal): Promise<void> {
  try {
    await fetchAhead({ db: house.db, mayContact, startedAt, signal });
    const now = Date.now();
    if (signal.aborted || now - startedAt > RUN_MS) return;
    await upkeep({ db: house.db, policy: await retentionPolicy(house), until: now + UPKEEP_MS });
  } catch (error) {
    logError('what follows a run broke off', error);
  }
}

/** As the person set it, and how much is used. */
export async function retentionPolicy(house: House): Promise<RetentionPolicy> {
  const { 'storage.days': days, 'storage.megabytes': megabytes } = await house.settings();
  const { usage } = (await navigator.storage?.estimate?.()) ?? {};
  return {
    days: days === 'always' ? null : Number(days),
    bytes: Number(megabytes) * 1_000_000,
    used: usage ?? null,
  };
}
