/**
 * The latest news as a list that is read page by page, by ranges of keys: what is stored besides costs nothing. A filter that
 * hits rarely ends a page early, so that whoever waits can show what there is, and stop.
 */
import { type Aged, type Headline, newestFirst, type Picture } from '../model/headline';
import type { HeadlineId, SourceId } from '../model/ids';
import type { Source } from '../model/source';
import type { Database } from './db';
import { activeSources, isShown } from './queries';
import { type LatestFilter, openSieve, type Sieve, type Story } from './sieve';

export { type LatestFilter, languageOf } from './sieve';

/** Where an entry stands: newest first, then in its source's order; in the list of what is kept, by when it was. */
export type Position = Aged;

export interface LatestEntry {
  headline: Headline;
  /** Undefined where it is gone for good, and the headline is kept. */
  source: Source | undefined;
  position: Position;
  isRead: boolean;
  isSaved: boolean;
  /** Absent where the headline stands alone. */
  story?: Story;
}

export interface LatestPage {
  /** Newest first. */
  entries: LatestEntry[];
  /** From where to read on; null where there is nothing more. */
  next: Position | null;
}

export type Way = 'older' | 'newer';

export interface PageOptions {
  /** Read on from here; without it from the newest, or where newer ones are read, from the oldest. */
  from?: Position | null;
  way?: Way;
  most?: number;
  signal?: AbortSignal;
}

export const PAGE = 50;
/** A page looks at no more headlines than these, also where too few of them pass the filter. */
const MOST_LOOKED_AT = 2000;

interface Placed {
  position: Position;
  headline: Headline;
}

export async function latestPage(
  db: Database,
  filter: LatestFilter,
  { from = null, way = 'older', most = PAGE, signal }: PageOptions = {},
): Promise<LatestPage> {
  const sieve = await openSieve(db, filter);
  const taken: Placed[] = [];
  let next = from;
  let isEnd = false;
  let many = most + 10;
  for (let looked = 0; !isEnd && taken.length < most && looked < MOST_LOOKED_AT; looked += many) {
    signal?.throwIfAborted();
    many = looked === 0 ? many : Math.min(many * 2, MOST_LOOKED_AT / 4);
    const rows = await rowsFrom(db, filter, next, way, many);
    isEnd = rows.length < many;
    next = rows.at(-1)?.position ?? next;
    const passed = new Set(await sieve.pass(rows.flatMap(({ headline }) => headline ?? [])));
    taken.push(...rows.filter((row): row is Placed => row.headline !== undefined && passed.has(row.headline)));
  }
  signal?.throwIfAborted();
  if (taken.length > most) {
    taken.length = most;
    isEnd = false;
    next = taken.at(-1)?.position ?? null;
  }
  if (way === 'newer') taken.reverse();
  return { entries: await asEntries(db, taken, sieve), next: isEnd ? null : next };
}

/** Up to `many` rows beyond `from`, nearest first; without a headline where it was deleted and its mark stays. */
async function rowsFrom(
  db: Database,
  filter: LatestFilter,
  from: Position | null,
  way: Way,
  many: number,
): Promise<{ position: Position; headline?: Headline }[]> {
  const isBeyond = (at: number, place: number, id: HeadlineId): boolean =>
    !from || at !== from.at || place !== from.place || (way === 'older' ? id < from.id : id > from.id);
  if (filter.view === 'saved') {
    const [low, high] = way === 'older' ? [-Infinity, from?.at ?? Infinity] : [from?.at ?? -Infinity, Infinity];
    const range = db.marks.where('savedAt').between(low, high, true, true);
    const marks = await (way === 'older' ? range.reverse() : range)
      .filter(({ savedAt = 0, headlineId }) => isBeyond(savedAt, 0, headlineId))
      .limit(many)
      .toArray();
    const headlines = await db.headlines.bulkGet(marks.map(({ headlineId }) => headlineId));
    return marks.map(({ savedAt = 0, headlineId }, index) => ({
      position: { at: savedAt, place: 0, id: headlineId },
      ...(headlines[index] ? { headline: headlines[index] } : {}),
    }));
  }
  const [index, prefix] = rangeOf(filter);
  const edge = from ? [from.at, from.place] : null;
  const low = way === 'newer' && edge ? edge : [-Infinity, -Infinity];
  const high = way === 'older' && edge ? edge : [Infinity, Infinity];
  const range = db.headlines.where(index).between([...prefix, ...low], [...prefix, ...high], true, true);
  const inOrder = way === 'older' ? range.reverse() : range;
  // From the very beginning there is nothing to leave out, and what is not filtered is read at once, not row by row.
  const beyond = from ? inOrder.filter(({ at, place, id }) => isBeyond(at, place, id)) : inOrder;
  const headlines = await beyond.limit(many).toArray();
  return headlines.map((headline) => ({ position: positionOf(headline), headline }));
}

/** The index that a filter is read by, and what its keys begin with. */
function rangeOf({ view, sourceId }: LatestFilter): [string, (string | number)[]] {
  if (sourceId !== undefined) return ['[sourceId+at+place]', [sourceId]];
  return view === 'unread' ? ['[unread+at+place]', [1]] : ['[at+place]', []];
}

export const positionOf = ({ at, place, id }: Headline): Position => ({ at, place, id });

async function asEntries(db: Database, placed: Placed[], { sources, storyOf }: Sieve): Promise<LatestEntry[]> {
  const marks = await db.marks.bulkGet(placed.map(({ headline }) => headline.id));
  return placed.map(({ headline, position }, index) => {
    const story = storyOf(headline);
    return {
      headline,
      position,
      source: sources.get(headline.sourceId),
      isRead: headline.unread === undefined,
      isSaved: marks[index]?.savedAt !== undefined,
      ...(story ? { story } : {}),
    };
  });
}

/** How many of the newest of each source are shown where they are grouped by source. */
const SECTION = 10;

export interface SectionsPage {
  /** Source by source, each newest first. */
  entries: LatestEntry[];
  /** The source to read on after; null after the last. */
  next: SourceId | null;
}

/** The newest of each source, in the order of the sources, beginning after the source `after`. */
export async function sourceSections(
  db: Database,
  filter: LatestFilter,
  { after = null, signal }: { after?: SourceId | null; signal?: AbortSignal } = {},
): Promise<SectionsPage> {
  const { isMeant } = await openSieve(db, filter);
  const sources = (await activeSources(db)).filter((source) => isShown(source) && isMeant(source));
  const rest = sources.slice(sources.findIndex(({ id }) => id === after) + 1);
  const entries: LatestEntry[] = [];
  for (const [index, { id }] of rest.entries()) {
    const page = await latestPage(db, { ...filter, sourceId: id }, { most: SECTION, signal });
    entries.push(...page.entries);
    if (entries.length >= PAGE) {
      return { entries, next: index < rest.length - 1 ? id : null };
    }
  }
  return { entries, next: null };
}

/**
 * What is known of `ids` now; without those that are gone, and unless they are wanted `evenIfHidden`, those that are no longer
 * shown. A read mark takes nothing out.
 */
export async function entriesOf(
  db: Database,
  ids: readonly HeadlineId[],
  { evenIfHidden = false }: { evenIfHidden?: boolean } = {},
): Promise<Map<HeadlineId, LatestEntry>> {
  const sieve = await openSieve(db, { view: 'all' });
  const stored = (await db.headlines.bulkGet([...ids])).flatMap((headline) => headline ?? []);
  const shown = stored.filter((headline) => evenIfHidden || sieve.isVisible(headline));
  await sieve.learnStories(shown);
  const placed = shown.map((headline) => ({ headline, position: positionOf(headline) }));
  return new Map((await asEntries(db, placed, sieve)).map((entry) => [entry.headline.id, entry]));
}

/** Arrivals are looked for among so many of the newest. */
const NEWEST = 200;

/** How many entries there are from the newest down to `downTo` that are not `known`. */
export async function countArrivals(
  db: Database,
  filter: LatestFilter,
  downTo: Position | null,
  known: { has(id: HeadlineId): boolean },
): Promise<number> {
  const { entries } = await latestPage(db, filter, { most: NEWEST });
  return entries.filter(({ position }) => !known.has(position.id) && (!downTo || newestFirst(position, downTo) <= 0))
    .length;
}

/** The stored picture that stands for a headline: its own, else the first of its article; undefined where there is none. */
export async function pictureOf(db: Database, { id, thumbnail }: Headline): Promise<Picture | undefined> {
  const own = thumbnail === undefined ? undefined : await db.pictures.get([id, thumbnail]);
  return own ?? db.pictures.where({ headlineId: id }).first();
}
