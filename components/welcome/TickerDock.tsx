/** The ticker itself, which stays in sight at the end of the window; before there are headlines, what it will be. */
import type { OpenWhere } from '../../utils/messages';
import type { HeadlineId } from '../../utils/model/ids';
import { Ticker } from '../ticker/Ticker';
import { useInterface } from '../ui/interface';
import { useSnapshot } from '../ui/use-snapshot';

/** `isAwaited`: a source has been asked or has answered, so that headlines may come at any moment. */
export function TickerDock({ isAwaited }: { isAwaited: boolean }) {
  const { words, send } = useInterface();
  const snapshot = useSnapshot();
  const isRunning = snapshot !== null && snapshot.headlines.length > 0;
  const open = (id: HeadlineId, inBackground: boolean, where?: OpenWhere): void => {
    void send('headline.open', { id, inBackground, where });
  };
  return (
    <aside class="dock" aria-label={words.say('ticker-name')}>
      {isRunning ? (
        <Ticker snapshot={snapshot} send={send} onOpen={open} />
      ) : (
        <p class="ticker-promise" data-ticker="waiting">
          {words.say(isAwaited ? 'welcome-ticker-waiting' : 'welcome-ticker-empty')}
        </p>
      )}
    </aside>
  );
}
