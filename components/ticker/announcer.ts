/** Says to a screen reader which headlines have come. */
import type { Snapshot } from '../../utils/snapshot/shape';
import { spell } from './buttons';
import { createElement } from './element';

/** More at once is not news but noise. */
const MOST = 3;

export interface Announcer {
  element: HTMLElement;
  tell(shown: Snapshot, before: Snapshot): void;
}

export function createAnnouncer(): Announcer {
  const element = createElement('div', 'ticker-news');
  element.ariaLive = 'polite';
  return {
    element,
    tell({ headlines, words }, before) {
      const known = new Set(before.headlines.map(({ id }) => id));
      const fresh = headlines.filter(({ id }) => !known.has(id)).slice(0, MOST);
      element.replaceChildren(
        ...fresh.map(({ title, dir, lang }) => {
          const line = spell(createElement('p', ''), `${words.new}: ${title}`);
          line.dir = dir;
          line.lang = lang ?? '';
          return line;
        }),
      );
    },
  };
}
