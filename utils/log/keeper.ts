/** Gathers what is to be written to the log and writes it in batches; what can't be written is let go of. */
import { type LogEntry, makeEntry, type Report } from './entry';
import { clearLog, type LogDatabase, writeEntries, writeRun } from './log-store';
import type { LoggedRun } from './polls';

/** Something new is soon there, should the background end; one more of what is there already has time. */
const SOON_MS = 300;
const LATER_MS = 30_000;
/** So many different ones wait at the most: in what breaks in a hundred ways at once, the first tell the cause. */
const MOST_WAITING = 50;
/** So many are known to have been written. */
const MOST_KNOWN = 200;

export interface Keeper {
  report(report: Report): void;
  run(run: LoggedRun): void;
  /** Resolves once all that was reported is written, or let go of. Never rejects. */
  flush(): Promise<void>;
  clear(): Promise<void>;
}

interface Options {
  db: LogDatabase;
  from: string;
  origin: string;
  now?: () => number;
}

export function createKeeper({ db, from, origin, now = Date.now }: Options): Keeper {
  let waiting = new Map<string, LogEntry>();
  let runs: LoggedRun[] = [];
  let known = new Set<string>();
  let writing: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writesAt = Number.POSITIVE_INFINITY;

  const write = async (): Promise<void> => {
    const [entries, ended] = [[...waiting.values()], runs];
    waiting = new Map();
    runs = [];
    if (entries.length + ended.length === 0) return;
    try {
      for (const run of ended) await writeRun(db, run);
      if (entries.length > 0) await writeEntries(db, entries);
    } catch {
      // On a full disk, for one: the console has it.
      for (const { key } of entries) known.delete(key);
    }
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    writesAt = Number.POSITIVE_INFINITY;
    writing = writing.then(write);
    return writing;
  };
  const writeIn = (ms: number): void => {
    const at = now() + ms;
    if (timer !== undefined && writesAt <= at) return;
    clearTimeout(timer);
    writesAt = at;
    timer = setTimeout(() => void flush(), ms);
  };
  const take = (entry: LogEntry): void => {
    const same = waiting.get(entry.key);
    if (!same && waiting.size >= MOST_WAITING) return;
    waiting.set(entry.key, same ? { ...entry, at: same.at, count: same.count + 1 } : entry);
    const isKnown = known.has(entry.key);
    if (known.size >= MOST_KNOWN) known = new Set();
    known.add(entry.key);
    writeIn(isKnown ? LATER_MS : SOON_MS);
  };

  return {
    report(report) {
      try {
        take(makeEntry(report, now(), from, origin));
      } catch {
        // An error whose own fields throw: what it was about matters more than this.
      }
    },
    run(run) {
      if (runs.length < MOST_WAITING) runs.push(run);
      writeIn(SOON_MS);
    },
    flush,
    async clear() {
      waiting = new Map();
      runs = [];
      known = new Set();
      await writing;
      await clearLog(db);
    },
  };
}
