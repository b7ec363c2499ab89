/** The menu of a headline: a layer above the page that nothing clips, beside the ticker that it belongs to. */
import type { TickerWords } from '../../utils/snapshot/shape';
import { createItem, type Presses, spell } from './buttons';
import { createElement } from './element';
import type { Listen } from './listen';
import type { LaneClock } from './motion';

export interface MenuItem {
  word: keyof TickerWords;
  /** What it does outlives the page. */
  lasts?: true;
  act(): void;
}

export interface Menu {
  readonly element: HTMLElement;
  /** `name` is heard, `heading` seen. It goes beside `anchor`; the item of `aim` takes the focus, else the first. */
  open(
    anchor: Element,
    name: string,
    heading: readonly string[],
    items: readonly MenuItem[],
    words: TickerWords,
    aim?: keyof TickerWords,
  ): void;
  /** Gives the focus back to what had it; false where it was not open. */
  close(): boolean;
}

/** Px that are free on either side. */
const MARGIN_PX = 4;
/** How long what lasts heeds no press in a menu that somebody may have been led to open: as the browsers' own prompts do. */
const HEED_AFTER_MS = 500;

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
  /** There where a page could lead a person to press where it wants. */
  steered?: LaneClock,
): Menu {
  const element = createElement('div', 'ticker-menu');
  /** What had the focus before, while the menu is open. */
  let before: Element | null = null;
  let cancel = (): void => {};
  /** Since when what lasts heeds a press, in the time of events. */
  let heedsFrom = 0;
  /** Whether the last press is too early, and whether the key that may be held went down in time, in the open menu. */
  let isEarly = false;
  let isKeyInTime = false;
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
  const heed = (): void => {
    element.removeAttribute('data-fresh');
    heedsFrom = performance.now();
  };
  /** A press that comes too soon was meant for something else: it makes the time begin anew. */
  const settle = (): void => {
    cancel();
    isEarly = false;
    heedsFrom = Number.POSITIVE_INFINITY;
    element.toggleAttribute('data-fresh', Boolean(steered));
    if (steered) cancel = steered.after(HEED_AFTER_MS, heed);
  };
  /**
   * A press counts from its beginning, and by when it happened, not when it is heard of: a page can ask for a long one, and keep one
   * waiting by being busy. A key that was down before belongs to what opened the menu.
   */
  const begin = (event: PointerEvent | KeyboardEvent, target: Element): void => {
    if (!steered || !element.contains(target)) return;
    const isHeld = event instanceof KeyboardEvent && event.repeat;
    isEarly = isHeld ? !isKeyInTime : event.timeStamp < heedsFrom;
    if (event instanceof KeyboardEvent) isKeyInTime = !isEarly;
  };
  const itemOf = ({ word, lasts, act }: MenuItem, words: TickerWords): HTMLElement => {
    const item = createItem(presses, words[word], () => {
      if (lasts && (isEarly || element.hasAttribute('data-fresh'))) {
        settle();
        return;
      }
      close();
      act();
    });
    item.role = 'menuitem';
    item.tabIndex = -1;
    item.toggleAttribute('data-lasts', Boolean(lasts));
    return item;
  };

  listen('pointerdown', begin);
  listen('keydown', begin);
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
    open(anchor, name, heading, items, words, aim) {
      close();
      before = (ticker.getRootNode() as ShadowRoot).activeElement ?? document.activeElement ?? ticker;
      element.ariaLabel = name;
      const lines = heading.map((text) => spell(createElement('div', 'ticker-heading'), text));
      const buttons = items.map((each) => itemOf(each, words));
      element.replaceChildren(...lines, ...buttons);
      element.showPopover();
      place(element, ticker, anchor);
      buttons[
        Math.max(
          0,
          items.findIndex(({ word }) => word === aim),
        )
      ]?.focus({ preventScroll: true });
      isKeyInTime = false;
      settle();
      onToggle(true);
    },
  };
}
