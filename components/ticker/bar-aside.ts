/** The aside of a bar: with its styles, and with what only a bar on somebody else's page needs. */
import { type Aside, type AsideOptions, type CreateAside, createAside } from './aside';
import style from './aside.css?inline';
import { createButton } from './buttons';
import { createCopier } from './copy';
import { isCovering } from './covering';
import { watchFilling } from './filling';
import { giveFocusOn } from './origin';
import { undoPageZoom } from './page-zoom';

const ARROWS = 'M8 2v12M5 5l3-3 3 3M5 11l3 3 3-3';

/** Offers the other edge where the page keeps something of its own at this one. */
function offerOtherEdge(ticker: HTMLElement, { presses, signal, getShown }: AsideOptions, aside: Aside): void {
  const { host } = ticker.getRootNode() as ShadowRoot;
  const { element, show } = createButton(presses, () => aside.openControls(element, 'otherEdge'));
  element.ariaHasPopup = 'menu';
  const look = (): void => show(getShown()?.words.otherEdge ?? '', ARROWS, isCovering(host));
  ticker.querySelector('.ticker-controls')?.prepend(element);
  window.addEventListener('resize', () => requestIdleCallback(look), { signal });
  look();
}

export const createBarAside: CreateAside = (ticker, options) => {
  const root = ticker.getRootNode() as ShadowRoot;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  giveFocusOn(root, options.listen);
  undoPageZoom(root.host, root, options.signal);
  if (options.onFilled) watchFilling(options.onFilled, options.signal);
  const aside = createAside(ticker, {
    ...options,
    onCopy: createCopier(options.listen),
    onEscape() {
      const origin = options.getOrigin();
      if (origin instanceof HTMLElement && origin.isConnected) origin.focus({ preventScroll: true });
      else (root.activeElement as HTMLElement | null)?.blur();
      return true;
    },
  });
  offerOtherEdge(ticker, options, aside);
  return aside;
};
