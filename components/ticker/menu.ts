/** The menu of a headline: a layer above the page that nothing clips, beside the ticker that it belongs to. */
import { createItem, type Presses, spell } from './buttons';
import { createElement } from './element';
import type { Listen } from './listen';

export interface MenuItem {
  text: string;
  act(): void;
}

export interface Menu {
  readonly element: HTMLElement;
  /** `name` is heard, `heading` seen. It goes beside `anchor`, and takes the focus. */
  open(anchor: Element, name: string, heading: readonly string[], items: readonly MenuItem[]): void;
  /** Gives the focus back to what had it; false where it was not open. */
  close(): boolean;
}

/** Px that are free on either side. */
const MARGIN_PX = 4;

/** Beside the ticker, on the side that has more room, and along it where `anchor` is. */
function place(menu: HTMLElement, ticker: Element, anchor: Element): void {
  const { top, left, right, bottom, width, height } = ticker.getBoundingClientRect();
  const box = anchor.getBoundingClientRect();
  const start = getComputedStyle(menu).direction === 'rtl' ? right - box.right : box.left - left;
  const most = width - menu.offsetWidth - MARGIN_PX;
  menu.style.insetInlineStart = `${Math.max(MARGIN_PX, Math.min(start, most))}px`;
  menu.style.insetBlock = top > innerHeight / 2 ? `auto ${height}px` : `${bottom}px auto`;
}

export function createMenu(
  ticker: HTMLElement,
  presses: Presses,
  listen: Listen,
  signal: AbortSignal,
  onToggle: (isOpen: boolean) => void,
): Menu {
  const element = createElement('div', 'ticker-menu');
  /** What had the focus before, while the menu is open. */
  let before: Element | null = null;
  element.role = 'menu';
  element.popover = 'manual';

  const close = (): boolean => {
    if (!before) return false;
    (before as HTMLElement).focus({ preventScroll: true });
    before = null;
    element.hidePopover();
    onToggle(false);
    return true;
  };
  const closeUnlessIn = (target: unknown): void => {
    if (!element.contains(target as Node)) close();
  };
  const itemOf = ({ text, act }: MenuItem): HTMLElement => {
    const item = createItem(presses, text, () => {
      close();
      act();
    });
    item.role = 'menuitem';
    item.tabIndex = -1;
    return item;
  };

  listen('keydown', (event, target) => {
    const items = [...element.querySelectorAll('button')];
    const at = items.indexOf(target as HTMLButtonElement);
    if (at < 0) return;
    const goal = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Tab') close();
    if (goal === undefined) return;
    event.preventDefault();
    items.at(goal % items.length)?.focus();
  });
  // The key that opened it would bring the browser's own menu too.
  listen('contextmenu', (event, target) => element.contains(target) && event.preventDefault());
  listen('pointerdown', (_, target) => closeUnlessIn(target));
  window.addEventListener('pointerdown', ({ target }) => closeUnlessIn(target), { capture: true, signal });
  window.addEventListener('resize', close, { signal });
  return {
    element,
    close,
    open(anchor, name, heading, items) {
      close();
      before = (ticker.getRootNode() as ShadowRoot).activeElement ?? document.activeElement ?? ticker;
      element.ariaLabel = name;
      const lines = heading.map((text) => spell(createElement('div', 'ticker-heading'), text));
      element.replaceChildren(...lines, ...items.map(itemOf));
      element.showPopover();
      place(element, ticker, anchor);
      element.querySelector('button')?.focus({ preventScroll: true });
      onToggle(true);
    },
  };
}
