/** Says to a screen reader which headlines have come. */
import { spell } from './buttons';
import { createElement } from './element';
import type { LaneHeadline } from './laps';

/** More at once is not news but noise. */
const MOST = 3;

export interface Announcer {
  element: HTMLElement;
  tell(word: string, added: readonly LaneHeadline[]): void;
}

export function createAnnouncer(): Announcer {
  const element = createElement('div', 'ticker-news');
  element.ariaLive = 'polite';
  return {
    element,
    tell(word, added) {
      element.replaceChildren(
        ...added.slice(0, MOST).map(({ title, dir, lang }) => {
          const line = spell(createElement('p', ''), `${word}: ${title}`);
          line.dir = dir;
          line.lang = lang ?? '';
          return line;
        }),
      );
    },
  };
}
