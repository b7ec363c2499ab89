import type { Direction } from './direction';
import type { FormatName, UpdateHints } from './document';
import type { HeadlineId, SourceId } from './ids';
import type { Outcome } from './outcome';

/** A source that counts `low` runs with its newest headlines alone; one that counts `high` runs with more of them than the others. */
export const WEIGHTS = ['low', 'high'] as const;
export type Weight = (typeof WEIGHTS)[number];

/** The minutes that may pass between two polls by a person's choice. */
export const MIN_POLL_MINUTES = 5;
export const MAX_POLL_MINUTES = 7 * 24 * 60;

/** A place that headlines come from, as the person chose it. */
export interface Source {
  id: SourceId;
  /** Absolute http(s) address, without credentials. */
  url: string;
  /** What it is called: as the person named it, else what it calls itself, or its host until it has been read. */
  title: string;
  /** What it calls itself, where the person has given it another name. */
  ownTitle?: string;
  /** BCP 47 tag, or null where the source declares none. */
  language: string | null;
  /** The page a person would open, absolute http(s). */
  siteUrl: string | null;
  /** The direction of its own text, decided when it is first read and kept; null until then. */
  direction: Direction | null;
  /** What its document was when it was last read; absent until then. */
  format?: FormatName;
  /** The folders that it is in, outermost first; absent for none. */
  folder?: string[];
  addedAt: number;
  /** Where it stands among the others, once the person has put them into an order; those without stand behind, as they were added. */
  place?: number;
  /** The direction that the person chose for all that it says; absent where its text decides. */
  chosenDirection?: Direction;
  /** How many minutes pass between two polls by the person's choice; absent where its rhythm decides. */
  pollMinutes?: number;
  /** How much of the lane it may take beside the others; absent for as much as they. */
  weight?: Weight;
  /** Set while a removal can still be undone; such a source is neither polled nor shown. */
  removedAt: number | null;
  /** Since when nothing of it is shown, though it is polled; absent where it is shown. */
  mutedAt?: number;
  /** Other hosts that were granted for its articles and their pictures; the grants go back when the source goes. */
  articleHosts?: string[];
  /** Whether the pictures of its articles are shown. */
  showsPictures?: true;
  /** Whether its articles are fetched before anybody opens them. */
  fetchesAhead?: true;
  /** How long its headlines are kept, and how much space its articles may take; absent where the general setting holds. */
  keepDays?: number;
  keepMegabytes?: number;
  /** When its site said that it is gone for good (410); it is no longer polled. */
  retiredAt?: number;
  /** An address that this source has led to and that the person does not want it to be moved to. */
  declinedUrl?: string;
  /** The address lost a secret query value on its way through the mirror and must be entered again. */
  incomplete?: true;
}

/** Name and password of a source that asks for them (RFC 7617). They never leave the database but in a request to that source. */
export interface Login {
  sourceId: SourceId;
  /** Where the source was when they were given: they go nowhere else, whatever becomes of its address. */
  origin: string;
  user: string;
  password: string;
}

/** What a person types where a source asks for it. */
export type LoginDraft = Pick<Login, 'user' | 'password'>;

/** What a person changes of a source; null gives it back what it was of itself, what is absent stays. */
export interface SourceChange {
  title?: string | null;
  folder?: string[] | null;
  pollMinutes?: number | null;
  weight?: Weight | null;
  direction?: Direction | null;
}

/** The order in which sources stand: as the person put them, then as they were added. */
export function inOrder(a: Source, b: Source): number {
  const [first, second] = [a.place ?? Number.MAX_VALUE, b.place ?? Number.MAX_VALUE];
  return first === second ? a.addedAt - b.addedAt : first - second;
}

/** How often headlines come, counted so that older ones weigh less and less (`utils/poll/rhythm.ts`). */
export interface Rhythm {
  count: number;
  /** When it was last counted, epoch milliseconds. */
  at: number;
}

/** Where the polling of one source stands. Times are epoch milliseconds. */
export interface PollState {
  sourceId: SourceId;
  /** When it is polled next while somebody is there; in the past means due. */
  dueAt: number;
  /** The same while nobody is. */
  awayDueAt: number;
  /** Until when its host has asked to be left alone; even a refresh waits. */
  heldUntil: number | null;
  lastOutcome: Outcome | null;
  lastSuccessAt: number | null;
  /** Failures in a row. */
  failures: number;
  etag: string | null;
  lastModified: string | null;
  /** SHA-256 of the last document read, in hex. */
  bodyHash: string | null;
  /** Bytes of the last document, uncompressed. */
  bodyBytes: number | null;
  /** When a whole document last came. */
  bodyAt: number | null;
  rhythm: Rhythm | null;
  updates: UpdateHints | null;
  /** Where the last polls in a row ended instead of at the source's address, and how many they were. */
  moved: { url: string; polls: number } | null;
  /** Those headlines of its last document that do not run in the lane: it lists them all the same. Absent for none. */
  besides?: HeadlineId[];
  /** When it was last written to the database; between two writes the session has it. */
  savedAt: number;
}

/** A state of which nothing is known yet, due at `dueAt`. */
export const freshPollState = (sourceId: SourceId, dueAt: number): PollState => ({
  sourceId,
  dueAt,
  awayDueAt: dueAt,
  heldUntil: null,
  lastOutcome: null,
  lastSuccessAt: null,
  failures: 0,
  etag: null,
  lastModified: null,
  bodyHash: null,
  bodyBytes: null,
  bodyAt: null,
  rhythm: null,
  updates: null,
  moved: null,
  savedAt: dueAt,
});

/** Where `storage.local` has the list of sources, without what is secret in it. */
export const MIRROR_KEY = 'sources';
