import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isForBar, startBar } from '../../components/ticker/bar';
import { commandSender } from '../../utils/messages';
import { isOrphaned, isPrivateWindow, localStorage, sendMessage } from '../../utils/platform/tab';

/** Registered at run time for the sites that the person chose; the build names it bar.js. */
export default defineUnlistedScript(() => {
  if (!isForBar()) return;
  startBar({ storage: localStorage, send: commandSender(sendMessage), isOrphaned, isPrivate: isPrivateWindow() });
});
