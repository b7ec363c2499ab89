/** What happens when the background starts, whatever woke it, and when the extension or its grants change. */
import { logError, logFailure, logInfo, logWarning } from '../../utils/log';
import { REFRESH_KEY, RESTORE_KEY } from '../../utils/messages';
import type { Recovery } from '../../utils/model/backup';
import { browser, sessionStorage, version } from '../../utils/platform/page';
import { resolveSettings } from '../../utils/settings/resolve';
import { settingsAsLeft } from '../../utils/store/db';
import { checkStore, type StoreProblem, StoreUnopened } from '../../utils/store/health';
import { writeMirror } from '../../utils/store/mirror';
import { activeSources } from '../../utils/store/queries';
import { isNew, recover } from '../../utils/store/recover';
import { type Backups, backUpBeforeUpgrade } from './backups';
import { reconcileBar } from './bar-registration';
import type { Discovery } from './discovery';
import type { House } from './house';
import { tidyLinks } from './links';
import { lookForDeath, POLL_ALARM, type Poller } from './poller';
import { setUpPresence } from './presence';
import { takeBackHalf } from './restoring';
import { pollGranted, purge } from './sources';
import { createStart, type Start } from './start';

/** Brings everything in line with the store: a worker can have been killed between any two steps. */
export async function resume(house: House, poller: Poller, discovery: Discovery): Promise<void> {
  await sessionStorage.remove([REFRESH_KEY, RESTORE_KEY]);
  await lookForDeath();
  // One that could not be opened before may be by now, and is told to try.
  const problem = await checkStore(house.db, true);
  if (problem) {
    await goOnWithout(problem).catch(logFailure('the bar could not be registered'));
    throw new StoreUnopened(problem);
  }
  const recovery = await recover(house.db, Date.now());
  if (recovery) logWarning('what was lost came back by itself', countsOf(recovery));
  await takeBackHalf(house, poller);
  await writeMirror(house.db);
  await purge(house);
  await tidyLinks(house);
  await discovery.endOld();
  await poller.schedule();
  await followGrants(house);
}

/** The beginning of this background: what is there is backed up before anything opens it. */
export const createOwnStart = (house: House, poller: Poller, discovery: Discovery, backups: Backups): Start =>
  createStart(
    async () => {
      await backUpBeforeUpgrade(house.db);
      await resume(house, poller, discovery);
      void backups.tend();
    },
    () => isNew(house.db),
  );

const countsOf = ({ sources, incomplete = 0, rules, settings, saved, backupAt }: Recovery) => ({
  ...{ sources, incomplete, rules, settings, saved },
  isFromBackup: backupAt !== undefined,
});

/**
 * A database of another version can be read, though it is not this one's: the bar runs where it was chosen, with what was last
 * published. An update of the extension has taken its registrations away.
 */
async function goOnWithout(problem: StoreProblem): Promise<void> {
  if (problem === 'newer' || problem === 'upgrade') await reconcileBar(resolveSettings(await settingsAsLeft()));
}

/** The bar follows the settings and the grants. Polling goes on even where it can't. */
async function followGrants(house: House): Promise<void> {
  await house.publish();
  try {
    await house.placeBar();
  } catch (error) {
    logError('the bar could not be registered', error);
  }
}

/** Sources that came back from the mirror are those of somebody who has been here before. */
async function welcome({ db }: House): Promise<void> {
  if ((await activeSources(db)).length > 0) return;
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

/** Of hosts only how many. */
const kindsOf = ({ permissions = [], origins = [] }: { permissions?: string[]; origins?: string[] }) => ({
  hosts: origins.length,
  ...Object.fromEntries(permissions.map((name) => [name, true])),
});

export function setUpLifecycle(house: House, poller: Poller, start: Start, backups: Backups): void {
  const { ready } = start;
  browser.alarms.onAlarm.addListener(async ({ name }) => {
    if (name !== POLL_ALARM) return;
    await ready();
    await poller.run();
    // Where the database was deleted in the run, there was nothing left to set the next alarm for.
    await ready();
    await backups.tend();
  });

  browser.runtime.onInstalled.addListener(async ({ reason, previousVersion }) => {
    logInfo('installed or updated', {
      reason: String(reason).replaceAll('_', '-'),
      version: version(),
      previousVersion,
    });
    await ready();
    if (reason === 'install') await welcome(house);
  });

  // Listening is what makes the browser start the background with itself; `resume` does the rest.
  browser.runtime.onStartup.addListener(() => {
    logInfo('the browser started');
    return ready();
  });

  browser.permissions.onAdded.addListener(async (added) => {
    logInfo('permissions came', kindsOf(added));
    await ready();
    await Promise.all([followGrants(house), pollGranted(house, poller)]);
  });
  browser.permissions.onRemoved.addListener(async (removed) => {
    logInfo('permissions went', kindsOf(removed));
    await ready();
    await followGrants(house);
  });

  const pollNow = async (): Promise<void> => {
    await ready();
    await poller.run();
  };
  setUpPresence(pollNow);
  globalThis.addEventListener('online', () => void pollNow());
}
