/** What happens when the background starts, whatever woke it, and when the extension or its grants change. */
import { REFRESH_KEY, RESTORE_KEY } from '../../utils/messages';
import { browser, sessionStorage } from '../../utils/platform/page';
import { checkStore } from '../../utils/store/health';
import { writeMirror } from '../../utils/store/mirror';
import { activeSources } from '../../utils/store/queries';
import { recover } from '../../utils/store/recover';
import type { Backups } from './backups';
import type { Discovery } from './discovery';
import type { House } from './house';
import { tidyLinks } from './links';
import { POLL_ALARM, type Poller } from './poller';
import { setUpPresence } from './presence';
import { takeBackHalf } from './restoring';
import { pollGranted, purge } from './sources';
import type { Start } from './start';

/** Brings everything in line with the store: a worker can have been killed between any two steps. */
export async function resume(house: House, poller: Poller, discovery: Discovery): Promise<void> {
  await sessionStorage.remove([REFRESH_KEY, RESTORE_KEY]);
  // One that could not be opened before may be by now, and is told to try.
  const problem = await checkStore(house.db);
  if (problem) throw new Error(`the database can not be opened: ${problem}`);
  await recover(house.db, Date.now());
  await takeBackHalf(house, poller);
  await writeMirror(house.db);
  await purge(house);
  await tidyLinks(house);
  await discovery.endOld();
  await poller.schedule();
  await followGrants(house);
}

/** The bar follows the settings and the grants. Polling goes on even where it can't. */
async function followGrants(house: House): Promise<void> {
  await house.publish();
  try {
    await house.placeBar();
  } catch (error) {
    console.error('the bar could not be registered', error);
  }
}

/** Sources that came back from the mirror are those of somebody who has been here before. */
async function welcome({ db }: House): Promise<void> {
  if ((await activeSources(db)).length > 0) return;
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

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

  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    await ready();
    if (reason === 'install') await welcome(house);
  });

  // Listening is what makes the browser start the background with itself; `resume` does the rest.
  browser.runtime.onStartup.addListener(() => ready());

  browser.permissions.onAdded.addListener(async () => {
    await ready();
    await Promise.all([followGrants(house), pollGranted(house, poller)]);
  });
  browser.permissions.onRemoved.addListener(async () => {
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
