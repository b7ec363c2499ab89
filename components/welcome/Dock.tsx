/** What stays in sight at the end of the window: what is chosen, and the ticker itself. */
import type { OpenWhere } from '../../utils/messages';
import type { HeadlineId } from '../../utils/model/ids';
import type { SourceState } from '../../utils/store/queries';
import { Ticker } from '../ticker/Ticker';
import { useInterface } from '../ui/interface';
import { useSnapshot } from '../ui/use-snapshot';
import { AddBar } from './AddBar';
import type { CatalogueFeed } from './catalogue';
import { tally } from './standing';
import type { Adding } from './use-packs';

interface Props {
  chosen: readonly CatalogueFeed[];
  adding: Adding;
  states: readonly SourceState[];
  onAdd: () => void;
  onUndo: () => void;
}

export function Dock({ chosen, adding, states, onAdd, onUndo }: Props) {
  const { words, send } = useInterface();
  const snapshot = useSnapshot();
  const { answered, all } = tally(states);
  const isRunning = snapshot !== null && snapshot.headlines.length > 0;
  const open = (id: HeadlineId, inBackground: boolean, where?: OpenWhere): void => {
    void send('headline.open', { id, inBackground, where });
  };
  return (
    <aside class="dock" aria-label={words.say('ticker-name')}>
      <AddBar chosen={chosen} state={adding} answered={answered} all={all} onAdd={onAdd} onUndo={onUndo} />
      {isRunning ? (
        <Ticker snapshot={snapshot} send={send} onOpen={open} />
      ) : (
        <p class="ticker-promise" data-ticker="waiting">
          {words.say(all > 0 ? 'welcome-ticker-waiting' : 'welcome-ticker-empty')}
        </p>
      )}
    </aside>
  );
}
