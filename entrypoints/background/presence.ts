/** Whether anybody is there to see what comes: what nobody sees is polled less often, and at once when somebody is back. */
import { browser, sessionStorage } from '../../utils/platform/page';

/** Nobody has touched the machine for this long. */
const IDLE_S = 15 * 60;
/** A bar that is in view tells once a lap what it has shown; the longest lap takes about half an hour. */
const SEEN_MS = 40 * 60_000;
const SEEN_KEY = 'seenAt';

/** True while the machine is in use, or where a bar has lately been in view: one may read a ticker without touching it. */
export async function isAttended(): Promise<boolean> {
  const state = await browser.idle.queryState(IDLE_S);
  if (state !== 'idle') return state === 'active';
  const { [SEEN_KEY]: seenAt } = await sessionStorage.get(SEEN_KEY);
  return typeof seenAt === 'number' && Math.abs(Date.now() - seenAt) < SEEN_MS;
}

export const noteSeen = (): Promise<void> => sessionStorage.set({ [SEEN_KEY]: Date.now() });

export function setUpPresence(onReturn: () => Promise<unknown>): void {
  browser.idle.setDetectionInterval(IDLE_S);
  browser.idle.onStateChanged.addListener(async (state) => {
    if (state === 'active') await onReturn();
  });
}
