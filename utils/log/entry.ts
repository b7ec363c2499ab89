/** What the log holds: constant sentences and plain facts. No address, no title, no word that a person typed. */
import { redactError } from './redact';

export type Level = 'error' | 'warning' | 'info';

/** Numbers, and codes of ours; `source` is a source's id. Other strings are left out when an entry is made. */
export type Facts = Record<string, string | number | boolean | null | undefined>;

export interface LoggedError {
  name: string;
  /** Of its known words alone. */
  message: string;
  /** The name of what it was caused by. */
  inner?: string;
  /** Where in our own files. */
  frames?: string[];
}

export interface LogEntry {
  /** When it first happened, epoch milliseconds; and last. */
  at: number;
  lastAt: number;
  /** How often. */
  count: number;
  level: Level;
  /** `background`, or the name of a page. */
  from: string;
  what: string;
  facts?: Record<string, string | number | boolean>;
  error?: LoggedError;
  /** What repetitions of it have in common. */
  key: string;
}

export interface Report {
  level: Level;
  what: string;
  facts?: Facts;
  /** Absent where nothing was thrown. */
  thrown?: { error: unknown };
}

/** No entry is larger, in bytes of JSON. */
export const MAX_ENTRY_BYTES = 1_000;
const LONGEST_WHAT = 120;
const MOST_FACTS = 8;

/** A code has no full stop, which a host has; a version has nothing else besides digits. */
const CODE = /^[a-z]+(-[a-z\d]+)*$/i;
const VERSION = /^\d+(\.\d+){1,3}$/;
const SOURCE_ID = /^[\w-]{1,64}$/;

const isPlain = (name: string, value: string): boolean => {
  if (name === 'source') return SOURCE_ID.test(value);
  return value.length <= 40 && (CODE.test(value) || (/version/i.test(name) && VERSION.test(value)));
};

function plainFacts(facts: Facts): Record<string, string | number | boolean> {
  const plain = Object.entries(facts).flatMap(([name, value]): [string, string | number | boolean][] => {
    if (value === null || value === undefined) return [];
    return [[name, typeof value === 'string' && !isPlain(name, value) ? 'left-out' : value]];
  });
  return Object.fromEntries(plain.slice(0, MOST_FACTS));
}

/** Repetitions differ in numbers and in the source: a loop over all sources is one thing that happens. */
function keyOf({ level, from, what, facts = {}, error }: Omit<LogEntry, 'key'>): string {
  const codes = Object.entries(facts).filter(([name, value]) => name !== 'source' && typeof value === 'string');
  const said = error?.message.replace(/\d+/g, '…').slice(0, 60);
  return [level, from, what, ...codes.flat(), error?.name, said].join('|').slice(0, 250);
}

export function makeEntry({ level, what, facts, thrown }: Report, at: number, from: string, origin: string): LogEntry {
  const entry: Omit<LogEntry, 'key'> = {
    ...{ at, lastAt: at, count: 1, level, from, what: what.slice(0, LONGEST_WHAT) },
    ...(facts && Object.keys(facts).length > 0 ? { facts: plainFacts(facts) } : {}),
    ...(thrown ? { error: redactError(thrown.error, origin) } : {}),
  };
  return shortened({ ...entry, key: keyOf(entry) });
}

/** Shortened to what an entry may take: what tells least goes first. */
function shortened(entry: LogEntry): LogEntry {
  const isLarge = (one: LogEntry): boolean => new TextEncoder().encode(JSON.stringify(one)).length > MAX_ENTRY_BYTES;
  let fitting = entry;
  while (isLarge(fitting) && fitting.error?.frames?.length) {
    fitting = { ...fitting, error: { ...fitting.error, frames: fitting.error.frames.slice(0, -1) } };
  }
  const { facts: _, error: __, ...bare } = fitting;
  return isLarge(fitting) ? { ...bare, key: bare.key.slice(0, 100) } : fitting;
}
