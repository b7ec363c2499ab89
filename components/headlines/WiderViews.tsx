/** The ways from the popup to the list at the side of the window and on a page of its own. */
import { useEffect, useState } from 'preact/hooks';
import { logError } from '../../utils/log';
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
      logError('the list could not be opened elsewhere', error);
      setBroken(true);
    }
  };
  return (
    <div class="wider">
      {windowId !== null && host.hasSideList() && (
        <button
          type="button"
          class="icon"
          data-action="side"
          aria-label={words.say('news-open-side')}
          title={words.say('news-open-side')}
          onClick={() => lead(host.openSideList(windowId))}
        >
          <Window path="M4 5h16v14H4zM15 5v14" />
        </button>
      )}
      <button
        type="button"
        class="icon"
        data-action="page"
        aria-label={words.say('news-open-page')}
        title={words.say('news-open-page')}
        onClick={() => lead(host.openPage('/news.html'))}
      >
        <Window path="M4 5h16v14H4zM4 9h16" />
      </button>
      <span role="status" class="problem">
        {isBroken && words.say('ticker-failed')}
      </span>
    </div>
  );
}

const Window = ({ path }: { path: string }) => (
  <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={path} />
  </svg>
);
