import { defineBackground } from 'wxt/utils/define-background';
import { openDatabase } from '../../utils/store/db';
import { setUpAlerts } from './alerts';
import { setUpCommands } from './commands';
import { createDiscovery } from './discovery';
import { createHouse } from './house';
import { resume, setUpLifecycle } from './lifecycle';
import { setUpMenus } from './menus';
import { createPoller } from './poller';
import { setUpShortcuts } from './shortcuts';

/** Every listener is registered before the first await: the browser forgets those that come later. */
export default defineBackground({
  type: 'module',
  main() {
    const house = createHouse(openDatabase());
    const poller = createPoller(house);
    const discovery = createDiscovery(house);
    const ready = resume(house, poller, discovery);
    setUpLifecycle(house, poller, ready);
    setUpAlerts(house, ready);
    setUpCommands(house, poller, discovery, ready);
    setUpMenus(house, poller, ready);
    setUpShortcuts(house, poller, ready);
  },
});
