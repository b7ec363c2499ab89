/** What every topic of the background shares: the store, the settings, and the way down to the surfaces. */
import { createWords } from '../../utils/i18n';
import { browser } from '../../utils/platform/page';
import type { Settings } from '../../utils/settings/registry';
import { resolveSettings } from '../../utils/settings/resolve';
import { publishSnapshot } from '../../utils/snapshot/publish';
import type { Database } from '../../utils/store/db';
import { chosenSettings } from '../../utils/store/queries';
import { wantedBar } from './bar-registration';

export interface House {
  db: Database;
  settings(): Promise<Settings>;
  /** Rebuilds and publishes the snapshot; calls that come while one is under way share the next one. */
  publish(): Promise<void>;
}

export function createHouse(db: Database): House {
  const settings = async (): Promise<Settings> => resolveSettings(await chosenSettings(db));

  const publishNow = async (): Promise<void> => {
    const chosen = await settings();
    const words = createWords(chosen, browser.i18n.getUILanguage());
    await publishSnapshot(db, { settings: chosen, words, barOn: (await wantedBar(chosen)) !== null });
  };

  let current: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  const publish = (): Promise<void> => {
    // A publication that failed has told its own callers; the next one starts afresh.
    next ??= current
      .catch(() => undefined)
      .then(() => {
        next = null;
        current = publishNow();
        return current;
      });
    return next;
  };

  return { db, settings, publish };
}
