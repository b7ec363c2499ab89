/** The ways from the popup to the list at the side of the window and on a page of its own. */
import { useEffect, useState } from 'preact/hooks';
import { useInterface } from '../ui/interface';

export function WiderViews({ onOpened }: { onOpened: () => void }) {
  const { host, words } = useInterface();
  const [windowId, setWindowId] = useState<number | null>(null);
  const [isBroken, setBroken] = useState(false);
  // Known before the click: what comes after a first await is no longer the person's doing to the browser.
  useEffect(() => {
    void host.activeTab().then((tab) => setWindowId(tab?.windowId ?? null));
  }, [host]);
  const lead = async (opening: Promise<void>): Promise<void> => {
    try {
      await opening;
      onOpened();
    } catch (error) {
      console.error('the list could not be opened elsewhere', error);
      setBroken(true);
    }
  };
  return (
    <div class="wider">
      {windowId !== null && host.hasSideList() && (
        <button type="button" class="quiet" data-action="side" onClick={() => lead(host.openSideList(windowId))}>
          {words.say('news-open-side')}
        </button>
      )}
      <button type="button" class="quiet" data-action="page" onClick={() => lead(host.openPage('/news.html'))}>
        {words.say('news-open-page')}
      </button>
      <span role="status" class="problem">
        {isBroken && words.say('ticker-failed')}
      </span>
    </div>
  );
}
