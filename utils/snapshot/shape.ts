/**
 * The small, ready-to-show document that tickers read: headlines, look, words. The background builds and publishes it;
 * every surface reads it from `storage.local`. It holds no source address, no setting that is not shown, and of a
 * person's marks only which headlines are saved.
 */
import type { Colours } from '../model/colours';
import type { Direction } from '../model/direction';
import type { HeadlineId } from '../model/ids';

export const SNAPSHOT_KEY = 'snapshot';
export const MAX_HEADLINES = 200;
/** Bytes of the snapshot as JSON in UTF-8: every change of it is delivered to every tab. */
export const MAX_BYTES = 64 * 1024;

export interface SnapshotHeadline {
  id: HeadlineId;
  title: string;
  dir: Direction;
  /** BCP 47 tag of the source, or null. */
  lang: string | null;
  /** The source's name. */
  source: string;
  /** The original, absolute http(s), or null. */
  url: string | null;
  /** Epoch milliseconds. */
  at: number;
  /** It stands out: its source or a rule calls it breaking news, and it is young enough for that. */
  breaking?: true;
  /** A rule of the person's wants it to stand out. */
  highlight?: true;
  /** The person keeps it. */
  saved?: true;
}

/** The words that a lane and its controls show, already in the chosen language. */
export const TICKER_WORDS = [
  'name',
  'pause',
  'resume',
  'next',
  'previous',
  'close',
  'leaveSite',
  'otherEdge',
  'empty',
  'new',
  'menu',
  'reader',
  'original',
  'save',
  'unsave',
  'copy',
  'mute',
  'undo',
  'saved',
  'unsaved',
  'copied',
  'muted',
  'failed',
] as const;
export type TickerWords = Record<(typeof TICKER_WORDS)[number], string>;

export interface Snapshot {
  version: 2;
  lane: {
    direction: Direction;
    charactersPerSecond: number;
    /** `auto` crawls, and stands still where the system asks for reduced motion. */
    mode: 'auto' | 'crawl' | 'step' | 'still';
    /** Whether it moves at 30 frames a second; `auto` does so on battery, where the browser tells. */
    saver: 'auto' | 'on' | 'off';
    /** Whether a screen reader announces headlines that arrive. */
    announce: boolean;
  };
  look: {
    theme: 'system' | 'light' | 'dark' | 'contrast' | 'own';
    /** What everything is drawn in, and on; null where a theme has more than two. */
    colours: Colours | null;
    /** Of headlines, in CSS px. */
    fontSize: number;
    /** The interface's language and direction, for the controls. */
    language: string;
    /** The language with its region and digits, BCP 47, for times. */
    locale: string;
    direction: Direction;
  };
  bar: {
    /** Whether the bar may show at all; where it is false an injected bar takes itself away. */
    on: boolean;
    /** Whether it may show in private windows. */
    private: boolean;
  };
  words: TickerWords;
  /** How old the news is, in words, where it has not been brought up to date for a good while. */
  note?: string;
  headlines: SnapshotHeadline[];
}

/** A snapshot as read back, or null: an older or damaged one is not guessed at, the background publishes anew. */
export function asSnapshot(value: unknown): Snapshot | null {
  const candidate = value as Snapshot | null | undefined;
  const isWhole =
    candidate?.version === 2 &&
    candidate.headlines?.every?.(isHeadline) &&
    !candidate.headlines[MAX_HEADLINES] &&
    [candidate.bar, candidate.look, candidate.lane, candidate.words].every((part) => Object(part) === part);
  return isWhole ? candidate : null;
}

/** By what it is drawn with: a language or an address that is none does no harm. */
function isHeadline(value: unknown): boolean {
  const { id, title, dir, source, at } = Object(value);
  return [id, title, dir, source].every((text) => typeof text === 'string') && at === +at;
}

/** The element that hosts the bar on a web page. */
export const BAR_TAG = 'shareet-bar';
/** Tells the bar in a host element, dispatched on it, to take itself away. */
export const RETIRE_EVENT = 'shareet-retire';
