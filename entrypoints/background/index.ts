import { defineBackground } from 'wxt/utils/define-background';
import { BACKGROUND_STARTED, logFailure, logInfo, logUncaught } from '../../utils/log';
import { version } from '../../utils/platform/page';
import { openDatabase } from '../../utils/store/db';
import { setUpAlerts } from './alerts';
import { createBackups } from './backups';
import { setUpCommands } from './commands';
import { createDiscovery } from './discovery';
import { createHouse } from './house';
import { createOwnStart, setUpLifecycle } from './lifecycle';
import { setUpMenus } from './menus';
import { createPoller } from './poller';
import { setUpShortcuts } from './shortcuts';

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
    const start = createOwnStart(house, poller, discovery, backups);
    setUpLifecycle(house, poller, start, backups);
    setUpAlerts(house, start);
    setUpCommands(house, poller, discovery, start, backups);
    setUpMenus(house, poller, backups, start);
    setUpShortcuts(house, poller, backups, start);
    start.ready().catch(logFailure('the background could not begin'));
  },
});
