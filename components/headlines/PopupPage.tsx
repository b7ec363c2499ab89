/** The popup: the lane, the latest news under it, and what a person may want to know or do at a glance. */
import type { OpenWhere } from '../../utils/messages';
import type { HeadlineId } from '../../utils/model/ids';
import { RecoveredNote } from '../backups/RecoveredNote';
import { PageFeedNote } from '../menus/PageFeedNote';

import { BarState } from '../settings/BarState';
import { AttentionNote } from '../sources/AttentionNote';
import { Ticker } from '../ticker/Ticker';
import { useInterface } from '../ui/interface';
import { useSnapshot } from '../ui/use-snapshot';
import { LatestNews } from './LatestNews';
import { Refresh } from './Refresh';
import { WiderViews } from './WiderViews';
import '../ui/page.css';
import './popup.css';

const closePopup = (): void => window.close();

export function PopupPage() {
  const { words, host, send } = useInterface();
  const snapshot = useSnapshot();
  document.title = words.say('product-full');
  const openOptions = async (): Promise<void> => {
    await host.openOptions();
    closePopup();
  };
  const open = async (id: HeadlineId, inBackground: boolean, where?: OpenWhere): Promise<void> => {
    await send('headline.open', { id, inBackground, where });
    if (!inBackground) closePopup();
  };
  return (
    <main class="popup">
      <header>
        {snapshot && snapshot.headlines.length > 0 && <Ticker snapshot={snapshot} send={send} onOpen={open} />}
        <div class="popup-head">
          <h1>{words.say('latest-title')}</h1>
          <WiderViews onOpened={closePopup} />
          <Refresh />
          <button type="button" data-action="options" onClick={openOptions}>
            {words.say('latest-options')}
          </button>
        </div>
      </header>
      {snapshot?.note && (
        <p class="news-age" role="status">
          {snapshot.note}
        </p>
      )}
      <RecoveredNote />
      <BarState snapshot={snapshot} />
      <PageFeedNote onOpened={closePopup} />
      <AttentionNote onOpen={openOptions} />
      <LatestNews onOpened={closePopup} />
    </main>
  );
}
