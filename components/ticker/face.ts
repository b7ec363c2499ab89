/** What a person sees of a lane: its headlines, a sentence where there are none, and its controls. No framework. */
import type { OpenWhere } from '../../utils/messages';
import type { HeadlineId } from '../../utils/model/ids';
import type { Snapshot } from '../../utils/snapshot/shape';
import type { Aside, AsideOptions, CreateAside } from './aside';
import { createButton, ICONS, type Presses, spell } from './buttons';
import { createElement } from './element';
import { createLane, type Lane, type LaneOptions } from './lane';
import type { Listen } from './listen';
import { dress } from './look';
import { realClock } from './motion';

export interface FaceOptions
  extends Pick<LaneOptions, 'onRecycle' | 'clock'>,
    Pick<AsideOptions, 'wish' | 'onCopy' | 'onFilled' | 'onClose'> {
  onOpen(id: HeadlineId, inBackground: boolean, where?: OpenWhere): void;
  /** What only those need who ask for it, or come near. */
  loadAside(): Promise<CreateAside | undefined>;
  /** Where a person's input on the face is heard, until `signal` is aborted. */
  hear(face: HTMLElement, signal: AbortSignal): Listen;
}

export interface Face {
  element: HTMLElement;
  lane: Lane;
  /** Shows `snapshot` from now on: what it has in common with the one before goes on undisturbed. */
  show(snapshot: Snapshot): void;
  /** Brings the aside, because somebody comes near or the page is unusual. */
  expect(): void;
  destroy(): void;
}

export function createFace(options: FaceOptions): Face {
  const element = createElement('section', 'ticker');
  const line = createElement('div', 'lane');
  const empty = createElement('div', 'ticker-empty');
  const bay = createElement('div', 'ticker-controls');
  const ending = new AbortController();
  const { signal } = ending;
  const { clock = realClock, onClose } = options;
  const listen = options.hear(element, signal);
  const presses: Presses = new WeakMap();
  let shown: Snapshot | null = null;
  let isPaused = false;
  const lane = createLane(line, {
    ...options,
    listen,
    actions: { onOpen: options.onOpen, hasDragged: () => aside?.hasDragged() ?? false },
    onModeChange: () => showControls(),
  });
  let loading: Promise<void> | undefined;
  let aside: Aside | undefined;
  let origin: EventTarget | null = null;
  const ask = async (wish?: (aside: Aside) => void): Promise<void> => {
    const surroundings = { ...options, clock, presses, listen, signal, lane, getShown: () => shown, togglePause };
    loading ??= options
      .loadAside()
      .then((create) => {
        aside = create?.(element, { ...surroundings, getOrigin: () => origin });
      })
      .catch(console.error);
    await loading;
    if (aside) wish?.(aside);
    // Asked for again when somebody comes near the next time.
    else loading = undefined;
  };
  const togglePause = (): void => {
    isPaused = !isPaused;
    lane.hold('pause', isPaused);
    showControls();
  };
  const previous = createButton(presses, () => ask((there) => there.hand.previous()));
  const next = createButton(presses, () => ask((there) => there.hand.next()));
  const pause = createButton(presses, togglePause);
  const off = createButton(presses, () => ask((there) => there.openControls(off.element, 'leaveSite')));
  const close = createButton(presses, () => onClose?.());
  off.element.ariaHasPopup = 'menu';

  function showControls(): void {
    if (!shown) return;
    const { words, headlines, note = '' } = shown;
    const isEmpty = headlines.length === 0;
    const isByHand = !isEmpty && lane.mode === 'still';
    const [back, on] = shown.lane.direction === 'rtl' ? [ICONS.right, ICONS.left] : [ICONS.left, ICONS.right];
    previous.show(words.previous, back, isByHand);
    next.show(words.next, on, isByHand);
    pause.show(isPaused ? words.resume : words.pause, isPaused ? ICONS.play : ICONS.pause, !isEmpty && !isByHand);
    off.show(words.leaveSite, ICONS.off, Boolean(onClose));
    close.show(words.close, ICONS.cross, Boolean(onClose));
    empty.hidden = !isEmpty;
    spell(empty, words.empty);
    spell(bay, note).title = note;
  }

  bay.append(...[previous, next, pause, off, close].map((button) => button.element));
  listen('click', (_, target) => presses.get(target)?.());
  // A press leaves the focus where it was in the page, and starts no scrolling by the middle button.
  listen('mousedown', (event) => event.preventDefault());
  listen('pointerover', () => ask());
  listen('focusin', ({ relatedTarget }) => {
    if (!element.contains(relatedTarget as Node | null)) origin = relatedTarget;
    ask();
  });
  element.append(line, empty, bay);
  return {
    element,
    lane,
    show(snapshot) {
      shown = snapshot;
      dress(element, snapshot);
      showControls();
      lane.setWords(snapshot.words);
      lane.setMode(snapshot.lane.mode);
      lane.setSaver(snapshot.lane.saver);
      lane.setPace(snapshot.lane.direction, snapshot.lane.charactersPerSecond);
      const added = lane.setHeadlines(snapshot.headlines);
      if (aside || snapshot.lane.announce || lane.mode === 'step') ask((there) => there.update(added));
    },
    expect: () => ask(),
    destroy() {
      ending.abort();
      lane.destroy();
      element.remove();
    },
  };
}
