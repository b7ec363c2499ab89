/** What came of something that a person did, said in the lane's place for a while, or until it is pressed. */
import { createItem, type Presses, spell } from './buttons';
import { createElement } from './element';
import type { LaneClock } from './motion';

const STAY_MS = 8000;

export interface Notice {
  readonly element: HTMLElement;
  show(text: string, undo?: { text: string; act(): void }): void;
  /** False where nothing was shown. */
  hide(): boolean;
}

export function createNotice(clock: LaneClock, presses: Presses, onToggle: (isShown: boolean) => void): Notice {
  const element = createElement('div', 'ticker-notice');
  let cancel = (): void => {};
  // There before it says anything: what comes with its words is not announced.
  element.role = 'status';

  const hide = (): boolean => {
    const wasShown = element.childElementCount > 0;
    cancel();
    element.replaceChildren();
    onToggle(false);
    return wasShown;
  };
  const stay = (): void => {
    cancel = clock.after(STAY_MS, () => (element.matches(':hover, :focus-within') ? stay() : void hide()));
  };
  return {
    element,
    hide,
    show(text, undo) {
      hide();
      const words = spell(createElement('span', 'ticker-words'), text);
      presses.set(words, hide);
      element.append(words);
      if (undo) element.append(createItem(presses, undo.text, undo.act));
      onToggle(true);
      stay();
    },
  };
}
