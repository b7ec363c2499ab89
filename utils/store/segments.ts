/** The search index as it is read: segment after segment, those with the newest headlines first. */
import { type Aged, newestFirst } from '../model/headline';
import type { Database } from './db';
import { type Choice, matchSegment, type OpenSegment, openSegment } from './segment';

/** What has been read stays open as long as the page does: segments never change. */
const opened = new WeakMap<Database, Map<number, OpenSegment>>();

interface Listed {
  id: number;
  newest: number;
}

/** All segments, those with the newest headlines first; what has gone from the store is let go here too. */
async function listSegments(db: Database): Promise<Listed[]> {
  const listed: Listed[] = [];
  // The index alone: the segments themselves are big.
  await db.segments.orderBy('newest').eachKey((newest, { primaryKey }) => {
    listed.push({ id: primaryKey, newest: newest as number });
  });
  const ids = new Set(listed.map(({ id }) => id));
  const open = opened.get(db) ?? new Map<number, OpenSegment>();
  opened.set(db, open);
  for (const id of open.keys()) if (!ids.has(id)) open.delete(id);
  return listed.reverse();
}

/** Null where one of them has been merged away. */
async function openAll(db: Database, ids: readonly number[]): Promise<OpenSegment[] | null> {
  const open = opened.get(db) ?? new Map<number, OpenSegment>();
  const unread = ids.filter((id) => !open.has(id));
  const segments = unread.length > 0 ? await db.segments.bulkGet(unread) : [];
  for (const segment of segments) if (segment?.id !== undefined) open.set(segment.id, openSegment(segment));
  return segments.includes(undefined) ? null : ids.flatMap((id) => open.get(id) ?? []);
}

/** Opens the whole index. */
export async function readIndex(db: Database): Promise<void> {
  const listed = await listSegments(db);
  await openAll(
    db,
    listed.map(({ id }) => id),
  );
}

/** The headlines of one segment that match, and how far they have been taken. */
interface Matching {
  segment: OpenSegment;
  numbers: number[];
  taken: number;
}

interface Head extends Aged {
  of: Matching;
}

/** Segments that are opened together while looking for more. */
const OPENED_AT_ONCE = 4;

/** What the index says may match, newest first, each headline once; nothing before `since` and only what comes after `after`. */
export class Candidates {
  /** The time of the last one that was given. */
  reached: number | null = null;
  private unopened: Listed[] | null = null;
  private readonly matching: Matching[] = [];
  private last: Aged | null = null;

  constructor(
    private readonly db: Database,
    private readonly choices: readonly Choice[],
    private readonly since: number,
    private readonly after: Aged | null,
  ) {}

  /** The next ones, at most `most`; none where there are no more, null where the index is no longer what it was. */
  async next(most: number): Promise<Aged[] | null> {
    this.unopened ??= (await listSegments(this.db)).filter(({ newest }) => newest >= this.since);
    const found: Aged[] = [];
    while (found.length < most) {
      const head = this.newestHead();
      const unopened = this.unopened[0];
      // What is in there may be newer than anything that is open.
      if (unopened && (!head || unopened.newest >= head.at)) {
        if (!(await this.openMore(this.unopened))) return null;
        continue;
      }
      if (!head || head.at < this.since) break;
      head.of.taken += 1;
      this.reached = head.at;
      if (this.isNext(head)) found.push(head);
      this.last = head;
    }
    return found;
  }

  /** A headline is in the index for its title, for its article, and for each edit: these follow on each other. */
  private isNext(head: Head): boolean {
    const isRepeated = this.last !== null && newestFirst(this.last, head) === 0;
    const isOfPageBefore = this.after !== null && newestFirst(this.after, head) >= 0;
    return !isRepeated && !isOfPageBefore;
  }

  private async openMore(unopened: Listed[]): Promise<boolean> {
    const ids = unopened.splice(0, OPENED_AT_ONCE).map(({ id }) => id);
    const segments = await openAll(this.db, ids);
    for (const segment of segments ?? []) {
      const numbers = matchSegment(segment, this.choices);
      if (numbers.length > 0) this.matching.push({ segment, numbers, taken: 0 });
    }
    return segments !== null;
  }

  private newestHead() {
    let newest: Head | null = null;
    for (const of of this.matching) {
      const head = headOf(of);
      if (head && (!newest || newestFirst(head, newest) < 0)) newest = head;
    }
    return newest;
  }
}

function headOf(of: Matching): Head | null {
  const { segment, numbers, taken } = of;
  const number = numbers[taken];
  const id = number === undefined ? undefined : segment.ids[number];
  if (number === undefined || id === undefined) return null;
  return { of, id, at: segment.ats[number] ?? 0, place: segment.places[number] ?? 0 };
}
