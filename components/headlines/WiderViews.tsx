/** The ways from the popup to the list at the side of the window and on a page of its own. */
import { useEffect, useState } from 'preact/hooks';
import { useInterface } from '../ui/interface';

export function WiderViews({ onOpened }: { onOpened: () => void }) {
  const { host, words } = useInterface();
  const [windowId, setWindowId] = useState<number | null>(null);
  // Known before the click: what comes after a first await is no longer the person's doing to the browser.
  useEffect(() => {
    void host.activeTab().then((tab) => setWindowId(tab?.windowId ?? null));
  }, [host]);
  return (
    <div class="wider">
      {windowId !== null && host.hasSideList() && (
        <button
          type="button"
          class="quiet"
          data-action="side"
          onClick={() => {
            void host.openSideList(windowId).then(onOpened);
          }}
        >
          {words.say('news-open-side')}
        </button>
      )}
      <button type="button" class="quiet" data-action="page" onClick={() => host.openPage('/news.html').then(onOpened)}>
        {words.say('news-open-page')}
      </button>
    </div>
  );
}
