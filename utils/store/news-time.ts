/**
 * What time it is for what is deleted by its age. A clock may be wrong: set ahead by a year it would make everything old at once.
 * Background only.
 */
import type { UpkeepLog } from '../model/logs';
import type { Database } from './db';

const DAY_MS = 86_400_000;
/** News may be that scarce, and a machine may rest so long, without anything being wrong with the clock. */
const QUIET_MS = 7 * DAY_MS;
/** Among so many of the newest headlines one is dated by its source, if any are. */
const DATED_AMONG = 2_000;

/**
 * No later than the clock, and between the newest date that a source has given and a week after it. Where that leaves it open, it
 * goes on by a week at most from one upkeep to the next, and not at all where more lies between them: whether a clock has jumped or
 * a machine has slept, the day after shows, and until then nothing gets older.
 */
export async function newsTime(db: Database, { at, time = at }: UpkeepLog, now: number): Promise<number> {
  const passed = now - at;
  const isSteady = passed >= DAY_MS && passed <= QUIET_MS;
  const reached = at === 0 ? now : time + (isSteady ? QUIET_MS : 0);
  const dated = await newestDate(db, now);
  const known = dated === undefined ? reached : Math.max(dated, Math.min(reached, dated + QUIET_MS));
  return Math.min(now, known);
}

async function newestDate(db: Database, now: number): Promise<number | undefined> {
  const newest = await db.headlines
    .where('[at+place]')
    .between([-Infinity, -Infinity], [now, Infinity])
    .reverse()
    .limit(DATED_AMONG)
    .toArray();
  return newest.find(({ at, publishedAt }) => publishedAt === at)?.at;
}
