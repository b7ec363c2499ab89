/** What there is to be told of this Shareet, read from where it lies; each part by itself, for any of them may be what is broken. */
import { currentLog, type Log, logFailure } from '../../utils/log';
import { REFRESH_KEY, RUN_KEY } from '../../utils/messages';
import type { LocalBackup } from '../../utils/model/backup';
import type { BrowserState } from '../../utils/model/browser-state';
import type { SourceId } from '../../utils/model/ids';
import { MIRROR_KEY } from '../../utils/model/source';
import { SETTINGS } from '../../utils/settings/registry';
import { SNAPSHOT_KEY } from '../../utils/snapshot/shape';
import { listBackups } from '../../utils/store/backups';
import { type Database, openDatabase } from '../../utils/store/db';
import { checkStore, type StoreProblem } from '../../utils/store/health';
import { chosenSettings, type SourceState, sourceStates } from '../../utils/store/queries';
import type { PageHost } from '../ui/host';

export interface DiagnosticsHost extends PageHost {
  browserState(): Promise<BrowserState>;
}

/** What the main database holds. */
interface Stored {
  schema: number;
  tables: [name: string, rows: number][];
  /** Keys of settings that the person has chosen; what they chose is theirs. */
  settings: string[];
  sources: SourceState[];
  logins: SourceId[];
}

interface Published {
  /** Null where it is none of ours: what runs in a tab that was taken over can write there. */
  version: number | null;
  bytes: number;
  headlines: number;
}

/** Null stands for what could not be read. */
export interface Diagnosis {
  at: number;
  version: string;
  browser: BrowserState | null;
  problem: StoreProblem | null;
  stored: Stored | null;
  estimate: { usage?: number; quota?: number } | null;
  isPersisted: boolean | null;
  backups: LocalBackup[] | null;
  published: Published | null;
  mirrored: number | null;
  /** Since when a run of polls is under way, and whether a refresh is. */
  session: { runAt: number | null; isRefreshing: boolean } | null;
  log: Log | null;
  isOnline: boolean;
}

/** So long any part may take. */
const PATIENCE_MS = 8_000;

export async function diagnose(host: DiagnosticsHost): Promise<Diagnosis> {
  const db = openDatabase();
  const problem = await checkStore(db);
  const [browser, stored, estimate, isPersisted, backups, local, session, log] = await Promise.all([
    part(host.browserState(), logFailure('the browser did not tell its state')),
    problem ? null : part(readStored(db), logFailure('the database was not read for the diagnostics')),
    part(navigator.storage.estimate(), logFailure('the use of storage was not told')),
    part(navigator.storage.persisted(), logFailure('the persistence of storage was not told')),
    part(listBackups(), logFailure('the backups were not listed for the diagnostics')),
    part(readLocal(host), logFailure('what is published was not read')),
    part(readSession(host), logFailure('the session was not read')),
    part(currentLog(), logFailure('the log was not read')),
  ]);
  db.close();
  return {
    ...{ at: Date.now(), version: host.version(), browser, problem, stored, estimate, isPersisted, backups },
    ...{ published: local?.published ?? null, mirrored: local?.mirrored ?? null, session, log },
    isOnline: navigator.onLine,
  };
}

const part = <Part>(work: Promise<Part>, log: (error: unknown) => void): Promise<Part | null> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) => setTimeout(() => reject(new Error('timeout')), PATIENCE_MS)),
  ]).catch((error: unknown) => {
    log(error);
    return null;
  });

async function readStored(db: Database): Promise<Stored> {
  const [tables, settings, sources, logins] = await Promise.all([
    Promise.all(db.tables.map(async (table): Promise<[string, number]> => [table.name, await table.count()])),
    chosenSettings(db),
    sourceStates(db),
    db.logins.toCollection().primaryKeys(),
  ]);
  return {
    schema: db.verno,
    tables,
    settings: [...settings.keys()].filter((key) => key in SETTINGS).sort(),
    sources,
    logins,
  };
}

async function readLocal({
  localStorage,
}: DiagnosticsHost): Promise<{ published: Published | null; mirrored: number }> {
  const snapshot = (await localStorage.get(SNAPSHOT_KEY))[SNAPSHOT_KEY] as Record<string, unknown> | undefined;
  const mirror = (await localStorage.get(MIRROR_KEY))[MIRROR_KEY];
  const published = snapshot && {
    version: typeof snapshot.version === 'number' ? snapshot.version : null,
    bytes: new Blob([JSON.stringify(snapshot)]).size,
    headlines: Array.isArray(snapshot.headlines) ? snapshot.headlines.length : 0,
  };
  return { published: published ?? null, mirrored: Array.isArray(mirror) ? mirror.length : 0 };
}

async function readSession({ sessionStorage }: DiagnosticsHost): Promise<Diagnosis['session']> {
  const runAt = (await sessionStorage.get(RUN_KEY))[RUN_KEY];
  const refresh = (await sessionStorage.get(REFRESH_KEY))[REFRESH_KEY];
  return { runAt: typeof runAt === 'number' ? runAt : null, isRefreshing: refresh !== undefined };
}
