/** A headline as it stands on the belt. */
import { createElement } from './element';
import type { Turn } from './laps';

/** Positions are px along the track; they are not numbers until the belt has been measured. */
export interface Standing {
  readonly turn: Turn;
  readonly element: HTMLElement;
  readonly link: HTMLElement;
  start: number;
  /** With the separator that follows. */
  size: number;
  textSize: number;
}

/** Layout is not exact to the pixel. */
export const SLACK_PX = 1;

export const endOf = ({ start, size }: Standing): number => start + size;
export const isFocused = ({ link }: Standing): boolean => link.matches(':focus');

export const isWhollyInView = ({ start, textSize }: Standing, place: number, width: number): boolean =>
  start >= place - SLACK_PX && start + textSize <= place + width + SLACK_PX;

/** Marks and joiners take no room of their own. */
const WIDTHLESS = /[\p{M}\p{Cf}]/gu;

/** How many characters there are to read. */
export const lengthOf = ({ turn }: Standing): number => [...turn.headline.title.replace(WIDTHLESS, '')].length;

/**
 * Isolated, with its title as generated content: text nodes, even those of a closed root, can be found by the page's own
 * `window.find()`. No address in it either: the page could have links fetched ahead.
 */
export function stand(turn: Turn): Standing {
  const { id, title, dir, lang, source } = turn.headline;
  const element = createElement('span', 'lane-headline');
  const link = createElement('bdi', 'lane-link');
  element.role = 'listitem';
  link.role = 'link';
  link.dataset.id = id;
  link.tabIndex = -1;
  link.dir = dir;
  link.lang = lang ?? '';
  link.title = source;
  link.dataset.title = title;
  link.ariaLabel = title;
  element.append(link);
  return { turn, element, link, start: Number.NaN, size: Number.NaN, textSize: Number.NaN };
}
