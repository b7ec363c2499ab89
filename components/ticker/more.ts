/** The button that opens a headline's menu. It stands beside whichever the pointer or the focus is on: one is enough. */
import type { HeadlineId } from '../../utils/model/ids';
import { createButton, type Presses } from './buttons';
import type { Listen } from './listen';

const DOTS = 'M3 8h0m5 0h0m5 0h0';

/** Answers what to call with the button's name. */
export function createMore(
  ticker: Element,
  presses: Presses,
  listen: Listen,
  onPress: (id: HeadlineId, anchor: Element) => void,
): (name: string) => void {
  let link: HTMLElement | null = null;
  const { element, show } = createButton(presses, () => link && onPress(link.dataset.id as HeadlineId, element));
  /** A pointer that only rests somewhere does not take it from a person who uses the keys. */
  const offer = (): void => {
    const headline =
      ticker.querySelector('.lane-headline:focus-within') ?? ticker.querySelector('.lane-headline:hover');
    // Put anew where it is, it would lose the press that is on it.
    if (!headline || headline.contains(element)) return;
    link = headline.querySelector('[data-id]');
    headline.append(element);
  };
  element.classList.add('ticker-more');
  element.ariaHasPopup = 'menu';
  listen('pointerover', offer);
  listen('focusin', offer);
  offer();
  return (name) => show(name, DOTS, true);
}
