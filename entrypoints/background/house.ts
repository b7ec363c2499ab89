/** What every topic of the background shares: the store, the settings, and the way down to the surfaces. */
import { createWords, type Words } from '../../utils/i18n';
import { logError, logFailure } from '../../utils/log';
import { browser } from '../../utils/platform/page';
import type { Settings } from '../../utils/settings/registry';
import { resolveSettings } from '../../utils/settings/resolve';
import { publishSnapshot } from '../../utils/snapshot/publish';
import type { Database } from '../../utils/store/db';
import { chosenSettings } from '../../utils/store/queries';
import { forgetAlerts } from '../../utils/stories/alerts';
import { type Settled, settle } from '../../utils/stories/settle';
import { tell } from './alerts';
import { showBadge } from './badge';
import { wantedPlaces } from './bar-places';
import { reconcileBar } from './bar-registration';
import { placeFeedScript, showFeedSigns } from './feed-signs';
import { showMenus } from './menu-entries';

export interface House {
  db: Database;
  settings(): Promise<Settings>;
  words(settings: Settings): Words;
  /** Settles what is new, rebuilds the snapshot and publishes it, and tells of it whom it concerns; calls that come while one is under way share the next one. */
  publish(): Promise<void>;
  /** Brings the bar, and what looks for feeds, in line with the settings and the grants; calls are shared in the same way. */
  placeBar(): Promise<void>;
  /** Brings what the icon says of unread news in line with the store; a publication does so too. */
  showBadge(): Promise<void>;
}

/** `work`, never twice at a time: calls that come while it is under way share the next turn. */
function inTurns(work: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  return () => {
    // A turn that failed has told its own callers; the next one starts afresh.
    next ??= current
      .catch(() => undefined)
      .then(() => {
        next = null;
        current = work();
        return current;
      });
    return next;
  };
}

/** What can't be settled, on a full disk, is shown as it is, and settled another time. */
async function settleOrShow(db: Database): Promise<Settled> {
  try {
    return await settle(db);
  } catch (error) {
    logError('what is new was not settled', error);
    return { alerts: [], breaking: [], isLeft: false };
  }
}

export function createHouse(db: Database): House {
  const settings = async (): Promise<Settings> => resolveSettings(await chosenSettings(db));

  const wordsOf = (chosen: Settings): Words => createWords(chosen, browser.i18n.getUILanguage());

  /** What nobody could be told of is told of another time. */
  const tellOf = async (settled: Settled, chosen: Settings, words: Words): Promise<void> => {
    await tell(db, chosen, words, settled);
    await forgetAlerts(db, settled);
  };
  const publish = async (): Promise<void> => {
    const settled = await settleOrShow(db);
    const chosen = await settings();
    const words = wordsOf(chosen);
    const barOn = (await wantedPlaces(chosen)).length > 0;
    try {
      await publishSnapshot(db, { settings: chosen, words, barOn, isOnline: navigator.onLine });
    } catch (error) {
      logError('a publication was refused', error);
      throw error;
    }
    // What is shown is up to date whatever becomes of these.
    const besides = await Promise.allSettled([
      tellOf(settled, chosen, words),
      showBadge(db, chosen, words),
      showMenus(chosen, words),
      showFeedSigns(db, chosen, words),
    ]);
    for (const each of besides)
      if (each.status === 'rejected') logError('what goes with a publication broke off', each.reason);
    // What is left is older: it can wait until what is newest is shown.
    if (settled.isLeft) void publishInTurns().catch(logFailure('not everything was settled'));
  };
  const publishInTurns = inTurns(publish);
  const placeBar = async (): Promise<void> => {
    const chosen = await settings();
    await Promise.all([reconcileBar(chosen), placeFeedScript(chosen)]);
  };
  const updateBadge = async (): Promise<void> => {
    const chosen = await settings();
    if (chosen.badge !== 'none') await showBadge(db, chosen, wordsOf(chosen));
  };

  return {
    db,
    settings,
    words: wordsOf,
    publish: publishInTurns,
    placeBar: inTurns(placeBar),
    showBadge: inTurns(updateBadge),
  };
}
