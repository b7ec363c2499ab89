/** What a person sees of a lane: its headlines, a sentence where there are none, and its controls. No framework. */
import type { Snapshot } from '../../utils/snapshot/shape';
import { createButton, type IconName } from './buttons';
import { createElement } from './element';
import { createLane, type Lane, type LaneOptions } from './lane';

export interface FaceOptions extends Pick<LaneOptions, 'onOpen' | 'onRecycle' | 'clock'> {
  /** Controls after those of the lane, by the word that names them. */
  controls?: { word: 'leaveSite' | 'close'; icon: IconName; onPress(): void }[];
}

export interface Face {
  element: HTMLElement;
  lane: Lane;
  /** Shows `snapshot` from now on: what it has in common with the one before goes on undisturbed. */
  show(snapshot: Snapshot): void;
  destroy(): void;
}

export function createFace({ controls = [], ...options }: FaceOptions): Face {
  const element = createElement('section', 'ticker');
  const line = createElement('div', 'lane');
  const empty = createElement('p', 'ticker-empty');
  const bay = createElement('div', 'ticker-controls');
  let shown: Snapshot | null = null;
  let isPaused = false;
  const lane = createLane(line, { ...options, onModeChange: () => showControls() });
  const previous = createButton(() => lane.previous());
  const next = createButton(() => lane.next());
  const pause = createButton(() => {
    isPaused = !isPaused;
    lane.hold('pause', isPaused);
    showControls();
  });
  const own = controls.map((control) => ({ ...control, button: createButton(control.onPress) }));

  function showControls(): void {
    if (!shown) return;
    const { words, headlines } = shown;
    const isEmpty = headlines.length === 0;
    const isStill = lane.mode === 'still';
    const isRtl = shown.lane.direction === 'rtl';
    previous.show(words.previous, isRtl ? 'right' : 'left', isStill && !isEmpty);
    next.show(words.next, isRtl ? 'left' : 'right', isStill && !isEmpty);
    pause.show(isPaused ? words.resume : words.pause, isPaused ? 'play' : 'pause', !isStill && !isEmpty);
    for (const { button, word, icon } of own) button.show(words[word], icon, true);
    line.hidden = isEmpty;
    empty.hidden = !isEmpty;
    empty.textContent = words.empty;
  }

  bay.append(...[previous, next, pause, ...own.map(({ button }) => button)].map((button) => button.element));
  bay.addEventListener('mousedown', (event) => event.preventDefault());
  // Painted before it is known what to show, it would shift once it is.
  element.hidden = true;
  element.append(line, empty, bay);
  return {
    element,
    lane,
    show(snapshot) {
      const { look, words, headlines } = snapshot;
      shown = snapshot;
      element.dataset.theme = look.theme;
      element.lang = look.language;
      element.dir = look.direction;
      element.ariaLabel = words.name;
      element.hidden = false;
      showControls();
      lane.setPace(snapshot.lane.direction, snapshot.lane.charactersPerSecond);
      lane.setHeadlines(headlines);
    },
    destroy() {
      lane.destroy();
      element.remove();
    },
  };
}
