/** What the background writes down of its own work, so that neither its end nor that of the browser makes it do things twice. */
import type { HeadlineId } from './ids';

/** Of what the person is told by notifications. Times are epoch milliseconds. */
export interface TellingLog {
  /** When the notifications of the last hour were shown. */
  shownAt: number[];
  /** Ids of headlines and stories, and when they were told of. */
  told: [id: HeadlineId, at: number][];
  /** What waits for quiet hours or for the hour to end, in the order in which it came. */
  held: HeadlineId[];
}

/** Of fetching ahead: until when a host is left alone, and a headline is not tried again. */
export interface AheadLog {
  hosts: [host: string, until: number][];
  headlines: [id: HeadlineId, until: number][];
}

/** Of deleting what is too old or too large. */
export interface UpkeepLog {
  /** When it was last done to its end, or 0. */
  at: number;
  /** Up to what time it had then been, as far as the clock was believed; absent where an older version did it. */
  time?: number;
  /** Where the one under way goes on, if there is one. */
  next?: UpkeepPlace;
}

export interface UpkeepPlace {
  /** The part of the work, by its name, and the key that this part goes on from; absent for its beginning. */
  part: string;
  from?: unknown;
}
