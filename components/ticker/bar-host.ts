/** The element that carries the bar on a web page: put there, kept there within reason, taken away. */
import { BAR_TAG, RETIRE_EVENT } from '../../utils/snapshot/shape';

/** How often a bar that the page removed comes back: a page that insists wins. */
const MAX_RETURNS = 5;

export interface BarHost {
  root: ShadowRoot;
  /** Puts the host on the page, in the top layer, unless it is there. */
  enter(): void;
  /** Takes the host out of sight, and its room with it, or brings both back. */
  setAway(isAway: boolean): void;
}

/** Takes away the bars of earlier versions: a living one goes by itself, of a dead one only the element is left. */
function retireOthers(): void {
  for (const old of document.querySelectorAll(BAR_TAG)) {
    old.dispatchEvent(new Event(RETIRE_EVENT));
    old.remove();
  }
}

/**
 * A host with a root of its own, not yet on the page. Null where the page defines an element of this name: its own code
 * would run in ours and could reach into the root. `ending` is aborted by whoever retires the bar, and takes the host
 * away. `returns` counts how often the bar has come back on this page; where only a new bar can, `startAnew` gets the count.
 */
export function createBarHost(
  mode: ShadowRootMode,
  ending: AbortController,
  returns: number,
  startAnew: (returns: number) => void,
): BarHost | null {
  retireOthers();
  const host = document.createElement(BAR_TAG);
  if (host.matches(':defined')) return null;
  const root = host.attachShadow({ mode });
  const { signal } = ending;
  const retire = (): void => ending.abort();
  let home: Element | null = null;
  let isAway = false;

  /** The upper edge where the registered style sheets say so; in a tab that is open the background changes both. */
  const takeEdge = (): void => {
    if (getComputedStyle(host).getPropertyValue('--shareet-edge') === 'top') host.setAttribute('edge', 'top');
  };
  const place = (): void => {
    // No room can be kept from a set of frames.
    if (document.body?.localName === 'frameset') {
      retire();
      return;
    }
    observer.disconnect();
    // Direct children only: what goes on inside the page costs nothing here.
    observer.observe(document, { childList: true });
    observer.observe(host, { attributeFilter: ['popover'] });
    home = document.documentElement;
    // A page that builds itself anew has no root for a while.
    if (!home) return;
    home.append(host);
    // Said each time: a page may take every attribute away.
    host.popover = 'manual';
    if (!isAway) host.showPopover();
    // Chromium applies the style sheets that are registered with a script after it; nothing is drawn before the frame.
    requestAnimationFrame(takeEdge);
    observer.observe(home, { childList: true });
  };
  const comeBack = (): void => {
    returns += 1;
    if (returns > MAX_RETURNS) retire();
    else if (document.documentElement === home) place();
    else {
      // document.open() takes every listener away, those in the root too: this bar is dead.
      retire();
      startAnew(returns);
    }
  };
  const isInPlace = (): boolean =>
    host.parentNode === home && document.documentElement === home && host.matches(':popover-open') !== isAway;
  const check = (): void => {
    if (document.documentElement && !isInPlace()) comeBack();
  };
  const observer = new MutationObserver(check);
  host.addEventListener(RETIRE_EVENT, retire, { signal });
  // At the start of a document the host came before its body; at its end it comes last in the order of the Tab key.
  document.addEventListener('DOMContentLoaded', () => host.isConnected && place(), { signal });
  host.addEventListener('toggle', check, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    host.remove();
  });
  return {
    root,
    enter() {
      if (!host.isConnected) place();
    },
    setAway(away) {
      if (away === isAway) return;
      isAway = away;
      if (host.isConnected) host.togglePopover(!away);
    },
  };
}
