import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPageFeeds } from '../../utils/platform/page-feeds';
import { sendMessage } from '../../utils/platform/tab';

/** Registered at run time for pages that may be entered; tells the background of the feeds that a page declares, if any. */
export default defineUnlistedScript(() => {
  const tell = (): void => {
    const feeds = readPageFeeds();
    if (feeds.length > 0) sendMessage({ command: 'page.feeds', payload: { feeds } }).catch(() => undefined);
  };
  tell();
  // Who goes back to a page finds the icon as the browser has reset it.
  addEventListener('pageshow', ({ persisted }) => persisted && tell());
});
