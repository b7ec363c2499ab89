/** A control of the ticker: a real button with a drawn face and a name in the person's language. */
import { createElement } from './element';

export const ICONS = {
  pause: 'M6 3v10m4-10v10',
  play: 'M5 3v10l8-5z',
  left: 'M10 4 6 8l4 4',
  right: 'M6 4l4 4-4 4',
  cross: 'M4 4l8 8m0-8-8 8',
  off: 'M8 2v6M5 4a5 5 0 1 0 6 0',
};

const SVG = 'http://www.w3.org/2000/svg';

export interface TickerButton {
  element: HTMLButtonElement;
  /** `drawing` is a path on a field of 16 by 16 px, drawn as a line. */
  show(name: string, drawing: string, isThere: boolean): void;
}

/** What a press on each element does. */
export type Presses = WeakMap<Element, () => void>;

/** Gives `element` words to show, which the page cannot find by searching. */
export function spell<E extends HTMLElement>(element: E, text: string): E {
  element.dataset.text = text;
  return element;
}

/** A button with words for a face. */
export function createItem(presses: Presses, text: string, onPress: () => void): HTMLButtonElement {
  const element = spell(createElement('button', 'ticker-item'), text);
  element.ariaLabel = text;
  presses.set(element, onPress);
  return element;
}

export function createButton(presses: Presses, onPress: () => void): TickerButton {
  const element = createElement('button', 'ticker-button');
  const field = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  field.append(path);
  element.append(field);
  presses.set(element, onPress);
  return {
    element,
    show(name, drawing, isThere) {
      element.ariaLabel = name;
      element.title = name;
      path.setAttribute('d', drawing);
      element.hidden = !isThere;
    },
  };
}
