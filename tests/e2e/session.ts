/** The sessions that the end-to-end tests open: in the builds that are kept for them. */
import { join } from 'node:path';
import { inject } from 'vitest';
import type { BrowserName } from '../../scripts/browsers/browser';
import { openSession as openSessionOf, type Person, type Session } from '../../scripts/browsers/session';
import type { Snapshot } from '../../utils/snapshot/shape';

export {
  addSource,
  BROWSERS,
  publishedTitles,
  type Session,
  turnBarOn,
  waitForPublished,
  waitForTab,
} from '../../scripts/browsers/session';

/** The folder of the build for a browser. */
export const builtFor = (name: BrowserName): string => join(inject('builds'), name);

export const openSession = (name: BrowserName, hosts?: readonly string[], person?: Person): Promise<Session> =>
  openSessionOf(name, { extensionFolder: builtFor(name), hosts, person });

/** Characters per second at which a lap takes seconds: the person's fastest is for reading, and so for the lane's own tests. */
const HURRIED = 80;

/** Makes the bars faster than any setting allows, by writing the snapshot as the background would. */
export async function hurryLane({ options }: Session): Promise<void> {
  await options.evaluate(async (charactersPerSecond) => {
    const { local } = chrome.storage;
    const { snapshot } = await local.get('snapshot');
    await local.set({ snapshot: { ...snapshot, lane: { ...snapshot.lane, charactersPerSecond } } });
  }, HURRIED);
}

declare const chrome: {
  storage: {
    local: {
      get(key: string): Promise<{ snapshot: Snapshot }>;
      set(items: { snapshot: Snapshot }): Promise<void>;
    };
  };
};
