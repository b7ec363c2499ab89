/** Opening the database for a page, which says what keeps it from that: a live query never does. */
import { useEffect, useState } from 'preact/hooks';
import { logError, logFailure } from '../../utils/log';
import { commandSender, type RepairProblem } from '../../utils/messages';
import type { Database } from '../../utils/store/db';
import { leaveUpgrade, openingProblem } from '../../utils/store/health';
import type { PageHost } from './host';

/** So long another page may take to let go of the database before it is said. */
const PATIENCE_MS = 3_000;
/** So long nothing may be heard: a page that waits behind another that is blocked is told nothing, and would stay blank. */
const SILENCE_MS = 8_000;

/** `open`, or what keeps the database from that; null before either. What is only feared gives way once it is open. */
export type Opening = 'open' | RepairProblem['code'] | null;

export function useOpening(db: Database, host: PageHost): Opening {
  const [opening, setOpening] = useState<Opening>(null);
  useEffect(() => {
    const fear = (problem: RepairProblem['code']): void => setOpening((now) => now ?? problem);
    const fearIn = (ms: number) => setTimeout(() => fear('blocked'), ms);
    let silence: ReturnType<typeof setTimeout> | undefined;
    const upgrade = async (): Promise<void> => {
      const answer = await commandSender(host.sendMessage)('repair.retry', {});
      if (!answer.ok) fear(answer.problem.code);
    };
    const open = async (): Promise<'open'> => {
      await leaveUpgrade(db, () =>
        upgrade().catch((error: unknown) => {
          logError('the background did not answer', error);
          fear('unready');
        }),
      );
      silence = fearIn(SILENCE_MS);
      await db.open();
      wake();
      return 'open';
    };
    // Chromium at times does not start the background after an update: without an alarm it would sleep until the browser starts.
    const wake = (): void =>
      void commandSender(host.sendMessage)('background.wake', {}).catch(logFailure('the background was not woken'));
    const explain = (error: unknown): Promise<Opening> => {
      logError('the database could not be opened', error);
      return openingProblem(db, error);
    };
    db.on('blocked', () => void fearIn(PATIENCE_MS));
    void open()
      .catch(explain)
      .then(setOpening)
      .finally(() => clearTimeout(silence));
    return () => clearTimeout(silence);
  }, [db, host]);
  return opening;
}
