/** Says in the popup that the page in front has feeds that are no sources yet, and leads to where they can be added. */
import { useEffect, useState } from 'preact/hooks';
import { logFailure } from '../../utils/log';
import { offerQuery } from '../../utils/messages';
import type { PageFeed } from '../../utils/model/page-feed';
import { activeSources } from '../../utils/store/queries';
import { placeOf } from '../../utils/text/host';
import { offeredNames } from '../../utils/text/page-feeds';
import type { ActiveTab } from '../ui/host';
import { useInterface } from '../ui/interface';
import { useLiveQuery } from '../ui/use-live-query';

interface Page {
  tab: ActiveTab;
  feeds: PageFeed[];
}

export function PageFeedNote({ onOpened }: { onOpened: () => void }) {
  const { db, host, settings, words } = useInterface();
  const [page, setPage] = useState<Page | null>(null);
  const sources = useLiveQuery(() => activeSources(db), [db]);
  const { 'page.feeds': isOn, 'bar.private': mayBePrivate } = settings;
  useEffect(() => {
    const look = async (): Promise<void> => {
      const tab = isOn ? await host.activeTab() : null;
      const isMeant = tab?.url && (mayBePrivate || !tab.isPrivate);
      setPage(isMeant ? { tab, feeds: await host.feedsOfTab(tab.id) } : null);
    };
    look().catch(logFailure('the page was not looked at for feeds'));
  }, [host, isOn, mayBePrivate]);
  if (!page || !sources) return null;
  const names = offeredNames(page.feeds, new Set(sources.map(({ url }) => placeOf(url))));
  if (names.length === 0) return null;
  return (
    <p class="page-feed" data-page-feed>
      {words.say('feed-sign', { names: words.list(names) })}{' '}
      <button
        type="button"
        data-action="add-page"
        onClick={async () => {
          await host.openPage(`/options.html${offerQuery(page.tab.url ?? '')}`);
          onOpened();
        }}
      >
        {words.say('feed-add')}
      </button>
    </p>
  );
}
