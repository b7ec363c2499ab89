/**
 * The log: what happened here, for a person who looks for a fault, on this device alone. Logging never throws and is never
 * waited for. What runs in the pages of others does not log.
 */
import type { Facts } from './entry';
import { createKeeper, type Keeper } from './keeper';
import { type Log, openLogDatabase, readLog } from './log-store';
import type { LoggedRun } from './polls';

export type { Facts, Level, LogEntry, LoggedError } from './entry';
export type { Log } from './log-store';
export type { LoggedPoll, LoggedRun, PollSteps } from './polls';

const { origin = '', pathname = '' } = (globalThis.location ?? {}) as Partial<Location>;
const [, page] = /^\/([a-z]+)\.html$/.exec(pathname) ?? [];
/** Firefox gives the background a page of its own. */
const from = !page || page.includes('background') ? 'background' : page;

const db = openLogDatabase();
const keeper: Keeper = createKeeper({ db, from, origin });

/** By which the diagnostics know a start of the background. */
export const BACKGROUND_STARTED = 'the background started';

/** A sentence that stands in the code: what is put together at run time may hold what came from outside. */
type Constant<Text extends string> = string extends Text ? never : Text;

/** Something broke off. */
export function logError<Text extends string>(what: Constant<Text>, error: unknown, facts?: Facts): void {
  console.error(what, ...(facts ? [facts] : []), error);
  keeper.report({ level: 'error', what, facts, thrown: { error } });
}

/** Something did not go as it should, and nothing was thrown. */
export function logWarning<Text extends string>(what: Constant<Text>, facts?: Facts): void {
  console.error(what, ...(facts ? [facts] : []));
  keeper.report({ level: 'warning', what, facts });
}

/** Something that explains what follows. */
export function logInfo<Text extends string>(what: Constant<Text>, facts?: Facts): void {
  keeper.report({ level: 'info', what, facts });
}

/** For the end of a promise that nobody waits for. */
export const logFailure =
  <Text extends string>(what: Constant<Text>, facts?: Facts) =>
  (error: unknown): void =>
    logError<string>(what as never, error, facts);

export const logRun = (run: LoggedRun): void => keeper.run(run);

/** Logs what nobody caught. */
export function logUncaught(): void {
  globalThis.addEventListener?.('error', (event) => {
    // Without an error it is about the page: one more round of a resize observer, or a picture.
    if (event.error) logError('something was thrown and not caught', event.error);
  });
  globalThis.addEventListener?.('unhandledrejection', ({ reason }) =>
    logError('a promise was rejected and nobody asked', reason),
  );
}

/** What is in the log, with what this page has just reported. Rejects where there is none to be read. */
export async function currentLog(): Promise<Log> {
  await keeper.flush();
  return readLog(db);
}

export const emptyLog = (): Promise<void> => keeper.clear();
