/**
 * Deletes what is too old or takes too much, in slices, each a transaction of its own: whatever ends the work, the next one
 * goes on. What the person keeps never goes, and neither does a headline that its source still lists. Background only.
 */
import type { Freed } from '../model/headline';
import type { HeadlineId, SourceId } from '../model/ids';
import type { UpkeepLog, UpkeepPlace } from '../model/logs';
import type { Source } from '../model/source';
import type { Database } from './db';
import { dropHeadlines, dropTexts, keptAmong, listedBesides, NOTHING_FREED, sizesOf } from './drop';
import { newsTime } from './news-time';
import { sliceOfMarks, sliceOfOldPages, sliceOfOrphans } from './orphans';

const DAY_MS = 86_400_000;
/** How many headlines a slice looks at: so many that few slices do, and so few that none takes long. */
const SLICE = 200;

/** What holds where a source has no choice of its own. */
export interface RetentionPolicy {
  /** Null for as long as there is room. */
  days: number | null;
  bytes: number;
  /** Bytes that everything takes, where the browser says: where that is little, no source can have too much. */
  used: number | null;
}

/** What a slice has done, and the key that its part goes on from, absent at its end. */
export interface Slice {
  freed: Freed;
  next?: unknown;
}

type Part = [name: string, work: (from: unknown) => Promise<Slice>];

const nameOf = ([name]: Part): string => name;

/** All of the work, in its order. */
function partsOf(db: Database, sources: readonly Source[], policy: RetentionPolicy, now: number): Part[] {
  return [
    ...sources.map(
      (source): Part => [`age:${source.id}`, (from) => sliceByAge(db, source, policy, now, from as Place)],
    ),
    ...sources.map((source): Part => [`size:${source.id}`, (from) => sliceBySize(db, source, policy, from as Sum)]),
    ['pages', () => sliceOfOldPages(db, now)],
    ...(['articles', 'pictures', 'pages'] as const).map(
      (table): Part => [`orphans:${table}`, (from) => sliceOfOrphans(db, table, from as HeadlineId)],
    ),
    ['marks', (from) => sliceOfMarks(db, now, from as HeadlineId)],
  ];
}

export interface UpkeepContext {
  db: Database;
  policy: RetentionPolicy;
  now?: () => number;
  /** Until when new slices are begun. */
  until?: number;
  /** Does it though it was done lately. */
  isAsked?: boolean;
}

/** Does about once a day what there is to do, or goes on with it; answers what this call has freed. */
export async function upkeep({ db, policy, now = Date.now, until, isAsked }: UpkeepContext): Promise<Freed> {
  const log = await upkeepLog(db);
  let place: UpkeepPlace | undefined = log.next;
  // A clock that was set back makes a time in the future: that was not lately.
  const isLately = now() - log.at < DAY_MS && now() >= log.at;
  if (!place && isLately && !isAsked) return NOTHING_FREED;
  const time = await newsTime(db, log, now());
  const parts = partsOf(db, await db.sources.toArray(), policy, time);
  let freed = NOTHING_FREED;
  place = startOf(parts, isAsked ? undefined : place);
  while (place && (until === undefined || now() < until)) {
    const [slice, after] = await doSlice(parts, place);
    freed = { headlines: freed.headlines + slice.freed.headlines, bytes: freed.bytes + slice.freed.bytes };
    place = after;
    await db.meta.put({ key: 'upkeep', ...(place ? { ...log, next: place } : { at: now(), time }) });
  }
  return freed;
}

async function upkeepLog(db: Database): Promise<UpkeepLog> {
  const row = await db.meta.get('upkeep');
  return row?.key === 'upkeep' ? row : { at: 0 };
}

/** Where to go on; at the beginning where the part is gone with its source. */
function startOf(parts: Part[], place: UpkeepPlace | undefined): UpkeepPlace | undefined {
  if (place && parts.some((part) => nameOf(part) === place.part)) return place;
  return parts[0] && { part: nameOf(parts[0]) };
}

async function doSlice(parts: Part[], { part, from }: UpkeepPlace): Promise<[Slice, UpkeepPlace | undefined]> {
  const index = parts.findIndex((each) => nameOf(each) === part);
  const slice = (await parts[index]?.[1](from)) ?? { freed: NOTHING_FREED };
  if (slice.next !== undefined) return [slice, { part, from: slice.next }];
  const following = parts[index + 1];
  return [slice, following && { part: nameOf(following) }];
}

/** A place in a source's headlines: the index's key. */
type Place = [SourceId, number, number] | undefined;

async function sliceByAge(
  db: Database,
  { id, keepDays }: Source,
  policy: RetentionPolicy,
  now: number,
  from: Place,
): Promise<Slice> {
  const days = keepDays ?? policy.days;
  if (days === null) return { freed: NOTHING_FREED };
  const tables = [db.headlines, db.articles, db.pictures, db.pages, db.marks, db.polls];
  return db.transaction('rw', tables, async () => {
    const old = await db.headlines
      .where('[sourceId+at+place]')
      .between(from ?? [id, -Infinity, -Infinity], [id, now - days * DAY_MS, -Infinity], from === undefined, false)
      .limit(SLICE)
      .toArray();
    const [kept, besides] = await Promise.all([keptAmong(db, old), listedBesides(db, id)]);
    const gone = old.filter((each) => !each.inLane && !kept.has(each.id) && !besides.has(each.id));
    const freed = await dropHeadlines(db, gone);
    const last = old.length === SLICE ? old.at(-1) : undefined;
    return { freed, ...(last ? { next: [id, last.at, last.place] } : {}) };
  });
}

/** Where the sum of a source's articles is, newest first, and what it is there. */
type Sum = { place: NonNullable<Place>; bytes: number } | undefined;

async function sliceBySize(
  db: Database,
  { id, keepMegabytes }: Source,
  policy: RetentionPolicy,
  from: Sum,
): Promise<Slice> {
  const most = keepMegabytes === undefined ? policy.bytes : keepMegabytes * 1_000_000;
  if (policy.used !== null && policy.used <= most) return { freed: NOTHING_FREED };
  const tables = [db.headlines, db.articles, db.pictures, db.pages, db.marks, db.polls];
  return db.transaction('rw', tables, async () => {
    const rows = await db.headlines
      .where('[sourceId+at+place]')
      .between([id, -Infinity, -Infinity], from?.place ?? [id, Infinity, Infinity], true, from === undefined)
      .reverse()
      .limit(SLICE)
      .toArray();
    const [kept, besides] = await Promise.all([keptAmong(db, rows), listedBesides(db, id)]);
    const counted = rows.filter((each) => !kept.has(each.id));
    const sizes = await sizesOf(
      db,
      counted.map((each) => each.id),
    );
    let bytes = from?.bytes ?? 0;
    const gone: HeadlineId[] = [];
    for (const each of counted) {
      bytes += sizes.get(each.id) ?? 0;
      if (bytes > most && !each.inLane && !besides.has(each.id)) gone.push(each.id);
    }
    const freed = { headlines: 0, bytes: await dropTexts(db, gone) };
    const last = rows.length === SLICE ? rows.at(-1) : undefined;
    return { freed, ...(last ? { next: { place: [id, last.at, last.place], bytes } } : {}) };
  });
}
