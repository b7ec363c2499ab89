import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { world } from '../../components/ticker/aside-world';
import { isForBar, startBar } from '../../components/ticker/bar';
import { commandSender } from '../../utils/messages';
import { isOrphaned, isPrivateWindow, localStorage, sendMessage } from '../../utils/platform/tab';

/** Registered at run time for the sites that the person chose; the build names it bar.js. */
export default defineUnlistedScript(() => {
  if (!isForBar()) return;
  const send = commandSender(sendMessage);
  // That of a bar before an update may still be there.
  world.createAside = undefined;
  startBar({
    storage: localStorage,
    send,
    isOrphaned,
    isPrivate: isPrivateWindow(),
    async loadAside() {
      if (!world.createAside) await send('bar.loadAside', {});
      return world.createAside;
    },
  });
});
