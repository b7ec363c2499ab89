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
 * No later than the clock, nor than a week after the newest date that a source has given. From one upkeep to the next it goes on to
 * that date, or by a week where that is more; not at all where the clock went back or more than a week lies between them: whether it
 * has jumped or the machine has slept, the day after shows, and until then nothing gets older. The first time, where no source gives
 * dates, there is nothing to tell a false clock by: it is no later than the oldest headline, so that nothing is old.
 */
export async function newsTime(db: Database, { at, time = at }: UpkeepLog, now: number): Promise<number> {
  const passed = now - at;
  const isFirst = at === 0;
  const isSteady = passed >= DAY_MS && passed <= QUIET_MS;
  if (!isFirst && !isSteady) return Math.min(now, time);
  const dated = await newestDate(db, now);
  if (isFirst && dated === undefined)
    return Math.min(now, (await db.headlines.orderBy('[at+place]').first())?.at ?? now);
  const most = (dated ?? now) + QUIET_MS;
  const reached = isFirst ? most : Math.max(dated ?? 0, time + QUIET_MS);
  return Math.min(now, most, reached);
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
