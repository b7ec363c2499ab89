/** A control of the ticker: a real button with a drawn face and a name in the person's language. */
import { createElement } from './element';

export type IconName = keyof typeof ICONS;

/** Paths on a field of 16 by 16 px, drawn as lines. */
const ICONS = {
  pause: 'M6 3v10m4-10v10',
  play: 'M5 3v10l8-5z',
  left: 'M10 4 6 8l4 4',
  right: 'M6 4l4 4-4 4',
  cross: 'M4 4l8 8m0-8-8 8',
  off: 'M8 2v6M5 4a5 5 0 1 0 6 0',
} as const;

const SVG = 'http://www.w3.org/2000/svg';

export interface TickerButton {
  element: HTMLButtonElement;
  show(name: string, icon: IconName, isThere: boolean): void;
}

/** What a press on each element does. */
export type Presses = Map<Element, () => void>;

export function createButton(presses: Presses, onPress: () => void): TickerButton {
  const element = createElement('button', 'ticker-button');
  const drawing = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  drawing.append(path);
  element.append(drawing);
  presses.set(element, onPress);
  return {
    element,
    show(name, icon, isThere) {
      element.ariaLabel = name;
      element.title = name;
      path.setAttribute('d', ICONS[icon]);
      element.hidden = !isThere;
    },
  };
}
