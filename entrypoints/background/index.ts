import { defineBackground } from 'wxt/utils/define-background';
import { BACKGROUND_STARTED, logFailure, logInfo, logUncaught } from '../../utils/log';
import { version } from '../../utils/platform/page';
import { openDatabase } from '../../utils/store/db';
import { isNew } from '../../utils/store/recover';
import { setUpAlerts } from './alerts';
import { backUpBeforeUpgrade, createBackups } from './backups';
import { setUpCommands } from './commands';
import { createDiscovery } from './discovery';
import { createHouse } from './house';
import { resume, setUpLifecycle } from './lifecycle';
import { setUpMenus } from './menus';
import { createPoller } from './poller';
import { setUpShortcuts } from './shortcuts';
import { createStart } from './start';

/** Every listener is registered before the first await: the browser forgets those that come later. */
export default defineBackground({
  type: 'module',
  main() {
    logUncaught();
    logInfo(BACKGROUND_STARTED, { version: version() });
    const house = createHouse(openDatabase());
    const poller = createPoller(house);
    const discovery = createDiscovery(house);
    const backups = createBackups(house.db);
    const start = createStart(
      async () => {
        await backUpBeforeUpgrade();
        await resume(house, poller, discovery);
        void backups.tend();
      },
      () => isNew(house.db),
    );
    setUpLifecycle(house, poller, start, backups);
    setUpAlerts(house, start);
    setUpCommands(house, poller, discovery, start, backups);
    setUpMenus(house, poller, backups, start);
    setUpShortcuts(house, poller, backups, start);
    start.ready().catch(logFailure('the background could not begin'));
  },
});
