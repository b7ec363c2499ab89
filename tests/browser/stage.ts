/** A lane on a page, with a clock to seek, and eyes for what it shows. */
import '../../components/ui/tokens.css';
import '../../components/ticker/aside.css';
import '../../components/ticker/ticker.css';
import { createHand, type Hand } from '../../components/ticker/hand';
import { createLane, type Lane, type LaneOptions } from '../../components/ticker/lane';
import { type HandActions, listenToHands } from '../../components/ticker/lane-keys';
import { listenOn } from '../../components/ticker/listen';
import type { Direction } from '../../utils/model/direction';
import type { SnapshotHeadline } from '../../utils/snapshot/shape';
import { createSeekableClock, type SeekableClock } from './seekable-clock';

export interface Stage {
  lane: Lane;
  hand: Hand;
  clock: SeekableClock;
  container: HTMLElement;
  /** How often the seam has passed. */
  readonly laps: number;
  leave(): void;
}

/** What stands on the belt, px from the lane's inline-start edge to the title's first and last word. */
export interface Sight {
  id: string;
  start: number;
  end: number;
}

export interface StageOptions extends Partial<Omit<LaneOptions, 'actions'>> {
  actions?: HandActions;
  direction?: Direction;
  charactersPerSecond?: number;
}

export function raise(headlines: readonly SnapshotHeadline[], width: number, options: StageOptions = {}): Stage {
  const ticker = document.createElement('div');
  ticker.className = 'ticker';
  ticker.dataset.theme = 'light';
  ticker.style.inlineSize = `${width}px`;
  ticker.style.setProperty('--shareet-size', '15px');
  const container = document.createElement('div');
  container.className = 'lane';
  ticker.append(container);
  document.body.append(ticker);
  const clock = createSeekableClock();
  let laps = 0;
  const { actions = { onOpen: () => {} }, ...others } = options;
  const ending = new AbortController();
  const listen = listenOn(ticker, ending.signal);
  listen('mousedown', (event) => event.preventDefault());
  const lane = createLane(container, {
    actions: { onOpen: actions.onOpen, hasDragged: () => hasDragged() },
    listen,
    onRecycle: (hasSeamPassed) => {
      if (hasSeamPassed) laps += 1;
    },
    clock,
    ...others,
  });
  const hand = createHand(lane);
  const hasDragged = listenToHands(container, hand, actions, listen);
  lane.setWords({ new: 'جديد' });
  lane.setPace(options.direction ?? 'rtl', options.charactersPerSecond ?? 7);
  lane.setHeadlines(headlines);
  const leave = (): void => {
    ending.abort();
    lane.destroy();
    ticker.remove();
  };
  return {
    lane,
    hand,
    clock,
    container,
    leave,
    get laps() {
      return laps;
    },
  };
}

/** Everything on the belt in the order of the document, as it is drawn now. */
export function look({ container }: Stage): Sight[] {
  const lane = container.getBoundingClientRect();
  const isRtl = container.dir === 'rtl';
  return [...container.querySelectorAll<HTMLElement>('[data-id]')].map((element) => {
    const text = element.getBoundingClientRect();
    const start = isRtl ? lane.right - text.right : text.left - lane.left;
    return { id: element.dataset.id ?? '', start, end: start + text.width };
  });
}

export const widthOf = ({ container }: Stage): number => container.getBoundingClientRect().width;

export function inView(stage: Stage): Sight[] {
  const width = widthOf(stage);
  return look(stage).filter(({ start, end }) => end > 0 && start < width);
}

export function find(stage: Stage, id: string): Sight {
  const sight = look(stage).find((each) => each.id === id);
  if (!sight) throw new Error(`${id} is not on the belt`);
  return sight;
}

export function linkOf({ container }: Stage, id: string): HTMLElement {
  const link = container.querySelector<HTMLElement>(`[data-id="${id}"]`);
  if (!link) throw new Error(`${id} is not on the belt`);
  return link;
}
