/** A headline as it stands on the belt. */

import type { TickerWords } from '../../utils/snapshot/shape';
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

/** How many characters there are to read: at least one, also where a source sends nothing but marks. */
export const lengthOf = ({ turn }: Standing): number => [...turn.headline.title.replace(WIDTHLESS, '')].length || 1;

/** What a lane says of its headlines in the person's language. */
export type LaneWords = Pick<TickerWords, 'new'>;

/**
 * Isolated, with its title as generated content: text nodes, even those of a closed root, can be found by the page's own
 * `window.find()`. No address in it either: the page could have links fetched ahead. What stands out does so by more
 * than a colour: breaking headlines by a bar and their weight, those of a rule by a frame, new ones by a word.
 */
export function stand(turn: Turn, words: LaneWords): Standing {
  const { id, title, dir, lang, source, breaking, highlight, saved } = turn.headline;
  const element = createElement('span', 'lane-headline');
  const link = createElement('bdi', 'lane-link');
  element.role = 'listitem';
  if (saved) element.dataset.saved = '';
  link.role = 'link';
  link.dataset.id = id;
  link.tabIndex = -1;
  link.dir = dir;
  link.lang = lang ?? '';
  link.title = source;
  link.dataset.title = title;
  link.ariaLabel = turn.isNew ? `${words.new}: ${title}` : title;
  if (turn.isNew) link.dataset.new = words.new;
  if (breaking) link.dataset.breaking = '';
  if (highlight) link.dataset.highlight = '';
  element.append(link);
  return { turn, element, link, start: Number.NaN, size: Number.NaN, textSize: Number.NaN };
}
