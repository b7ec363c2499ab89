/**
 * The rows of a list as far as they have been read: their order is fixed when they are read, so that nothing jumps; what
 * they say is looked up again and again. No framework.
 */
import { logError } from '../../utils/log';
import type { HeadlineId, SourceId } from '../../utils/model/ids';
import type { LatestEntry, Position, Way } from '../../utils/store/latest';
import { RowHeights } from './row-heights';
import type { Walk } from './walks';

export interface Row {
  id: HeadlineId;
  sourceId: SourceId;
  position: Position;
}

/** What is beyond one end of the rows: more, more that is being read, nothing, or something that can't be read. */
export type Beyond = 'more' | 'reading' | 'nothing' | 'failed';

/** CSS px, until a row has been measured. */
const FIRST_GUESS = 84;
/** So much of what entries say is kept in memory. */
const MOST_ENTRIES = 2000;

export class RowList {
  rows: Row[] = [];
  heights = new RowHeights(FIRST_GUESS);
  readonly entries = new Map<HeadlineId, LatestEntry>();
  readonly beyond: Record<Way, Beyond> = { older: 'more', newer: 'nothing' };
  /** Down to when everything has been looked at; a filter that hits rarely takes long to fill a page. */
  lookedTo: number | undefined;
  /** Counts what has changed in rows and ends. */
  version = 0;
  /** Counts how often the rows were read anew. */
  generation = 0;
  #next: Record<Way, unknown> = { older: null, newer: null };
  #known = new Map<HeadlineId, number>();
  #ending = new AbortController();
  #isAnew = true;

  constructor(
    readonly walk: Walk,
    private readonly onChange: () => void,
  ) {}

  has(id: HeadlineId): boolean {
    return this.#known.has(id);
  }

  indexOf(id: HeadlineId): number {
    return this.#known.get(id) ?? -1;
  }

  /** Reads anew: from the newest, from the oldest, or with the row at a position first. The rows stay until others are there. */
  async open(at: 'newest' | 'oldest' | Position): Promise<void> {
    this.end();
    this.#ending = new AbortController();
    this.#isAnew = true;
    // Beyond this id stands the row itself, and then those after it.
    this.#next =
      typeof at === 'object' ? { older: { ...at, id: `${at.id}\uffff` }, newer: at } : { older: null, newer: null };
    this.beyond.older = at === 'oldest' ? 'nothing' : 'more';
    this.beyond.newer = at === 'newest' ? 'nothing' : 'more';
    await this.read(at === 'oldest' ? 'newer' : 'older');
  }

  /** Reads on beyond one end, unless something is being read, or there is nothing. */
  async read(way: Way): Promise<void> {
    const isBusy = this.beyond.older === 'reading' || this.beyond.newer === 'reading';
    if (isBusy || this.beyond[way] === 'nothing') return;
    const { signal } = this.#ending;
    this.#change(way, 'reading');
    try {
      const { entries, next, lookedTo } = await this.walk.read(way, this.#next[way], signal);
      if (signal.aborted) return;
      if (this.#isAnew) this.#clear();
      this.#next[way] = next;
      this.lookedTo = lookedTo;
      this.#take(way, entries);
      this.#change(way, next === null ? 'nothing' : 'more');
    } catch (error) {
      if (signal.aborted) return;
      logError('the list could not be read on', error);
      this.#change(way, 'failed');
    }
  }

  #clear(): void {
    this.#isAnew = false;
    this.generation += 1;
    this.rows = [];
    this.#known.clear();
    this.heights = new RowHeights(FIRST_GUESS);
  }

  /** Nobody waits any more. */
  end(): void {
    this.#ending.abort();
  }

  /** What is known of entries that are in view; those of `asked` that are not among it are gone. */
  refresh(asked: readonly HeadlineId[], found: ReadonlyMap<HeadlineId, LatestEntry>): void {
    for (const [id, entry] of found) this.entries.set(id, entry);
    const gone = new Set(asked.filter((id) => !found.has(id)));
    if (gone.size > 0) this.drop(({ id }) => gone.has(id));
    this.#forget(new Set(asked));
    this.#changed();
  }

  drop(isGone: (row: Row) => boolean): void {
    const stays = this.rows.map((row) => !isGone(row));
    if (!stays.includes(false)) return;
    this.heights.filter((index) => stays[index] === true);
    this.rows = this.rows.filter((_, index) => stays[index]);
    this.#known.clear();
    this.#number(0);
    this.#changed();
  }

  measure(sizes: Iterable<[HeadlineId, number]>): void {
    let isNew = false;
    for (const [id, height] of sizes) isNew = this.heights.measure(this.indexOf(id), height) || isNew;
    if (isNew) this.#changed();
  }

  #take(way: Way, entries: LatestEntry[]): void {
    const added = entries.filter(({ headline }) => !this.#known.has(headline.id));
    for (const entry of added) this.entries.set(entry.headline.id, entry);
    const rows = added.map(
      ({ headline, position }): Row => ({ id: headline.id, sourceId: headline.sourceId, position }),
    );
    if (way === 'older') {
      this.heights.append(rows.length);
      this.rows.push(...rows);
    } else {
      this.heights.prepend(rows.length);
      this.rows.unshift(...rows);
    }
    this.#number(way === 'older' ? this.rows.length - rows.length : 0);
    this.#forget(new Set(rows.map(({ id }) => id)));
  }

  #number(from: number): void {
    for (let index = from; index < this.rows.length; index += 1) {
      const row = this.rows[index];
      if (row) this.#known.set(row.id, index);
    }
  }

  #forget(inUse: ReadonlySet<HeadlineId>): void {
    for (const id of this.entries.keys()) {
      if (this.entries.size <= MOST_ENTRIES) return;
      if (!inUse.has(id)) this.entries.delete(id);
    }
  }

  #change(way: Way, beyond: Beyond): void {
    this.beyond[way] = beyond;
    this.#changed();
  }

  #changed(): void {
    this.version += 1;
    this.onChange();
  }
}
