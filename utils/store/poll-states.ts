/**
 * Where polls stand. What a poll has changed is in the database; that one found nothing new is only noted in the
 * session, which outlives the background but not the browser: an unchanged source costs no write, and after a restart of
 * the browser all that is lost is that it need not have been asked again. A note is always later than its row.
 */
import { logError } from '../log';
import type { SourceId } from '../model/ids';
import { freshPollState, type PollState } from '../model/source';
import { sessionStorage } from '../platform/page';
import type { Database } from './db';

/** Where the session has when a note was last made: for those who show where polls stand. */
export const NOTED_KEY = 'notedAt';
const PREFIX = 'poll:';
/** So long a row may lag behind its note, which a restart of the browser loses. */
const LONGEST_LAG_MS = 6 * 60 * 60 * 1000;

const keyOf = (id: SourceId): string => PREFIX + id;

/** The state of every source that has one. */
export async function pollStates(db: Database): Promise<Map<SourceId, PollState>> {
  const [rows, noted] = await Promise.all([db.polls.toArray(), sessionStorage.getAll()]);
  return new Map(
    rows.map((row) => {
      const note = noted[keyOf(row.sourceId)] as PollState | undefined;
      return [row.sourceId, note ?? { ...freshPollState(row.sourceId, row.dueAt), ...row }];
    }),
  );
}

export const pollStateOf = async (db: Database, id: SourceId): Promise<PollState | undefined> =>
  (await pollStates(db)).get(id);

/** Writes states to the database; their notes are void from then on. What it refuses, on a full disk, is noted at least. */
export async function savePollStates(db: Database, states: PollState[]): Promise<void> {
  const saved = states.map((state) => ({ ...state, savedAt: Date.now() }));
  try {
    await db.polls.bulkPut(saved);
  } catch (error) {
    logError('poll states were not written', error);
    // Otherwise they would be due at once, again and again.
    await note(states);
    return;
  }
  await forgetNotes(states.map(({ sourceId }) => sourceId));
}

/**
 * Notes states for as long as the browser runs; one whose row has lagged long enough is written. What the session refuses,
 * for it is small, is written too.
 */
export async function notePollStates(db: Database, states: PollState[], now: number): Promise<void> {
  const isLagging = ({ savedAt }: PollState): boolean => Math.abs(now - savedAt) > LONGEST_LAG_MS;
  const noted = states.filter((state) => !isLagging(state));
  if (noted.length < states.length) await savePollStates(db, states.filter(isLagging));
  if (noted.length === 0) return;
  try {
    await note(noted);
    await sessionStorage.set({ [NOTED_KEY]: now });
  } catch (error) {
    logError('poll states were not noted', error);
    await db.polls.bulkPut(noted.map((state) => ({ ...state, savedAt: now })));
    await forgetNotes(noted.map(({ sourceId }) => sourceId));
  }
}

const note = (states: readonly PollState[]): Promise<void> =>
  sessionStorage.set(Object.fromEntries(states.map((state) => [keyOf(state.sourceId), state])));

/** Where the rows of sources have been written or deleted without their notes. */
export async function forgetNotes(ids: readonly SourceId[]): Promise<void> {
  if (ids.length > 0) await sessionStorage.remove(ids.map(keyOf));
}
