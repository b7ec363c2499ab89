/**
 * The bar on a web page. It reads the published snapshot, sends commands, and takes itself away when it is turned off,
 * retired by a newer bar, or left behind by its extension. The page can neither read nor restyle it.
 */
import type { CommandName, Payload, SendCommand } from '../../utils/messages';
import { type SnapshotStorage, subscribeToSnapshot } from '../../utils/snapshot/read';
import type { Snapshot } from '../../utils/snapshot/shape';
import tokens from '../ui/tokens.css?inline';
import type { CreateAside } from './aside';
import hostStyle from './bar.css?inline';
import { type BarHost, createBarHost } from './bar-host';
import { createFace, type Face } from './face';
import { isPlaying } from './filling';
import type { LaneClock } from './motion';
import { createShield } from './shield';
import tickerStyle from './ticker.css?inline';

export interface BarOptions {
  storage: SnapshotStorage;
  send: SendCommand;
  /** True once the extension that this script came from is gone or replaced. */
  isOrphaned(): boolean;
  /** In a private window the bar shows only where the snapshot allows it, and tells nothing of what was seen. */
  isPrivate: boolean;
  /** Brings what a bar does not need until it is asked for; undefined where it cannot come. */
  loadAside(): Promise<CreateAside | undefined>;
  /** Tools that test accessibility cannot enter a closed root. */
  rootMode?: ShadowRootMode;
  clock?: LaneClock;
}

/** Whether this document is one to carry a bar: HTML or XHTML, no frame, not what an audience sees. */
export const isForBar = (): boolean =>
  window.top === window &&
  /html/.test(document.contentType) &&
  !(navigator as { presentation?: { receiver?: unknown } }).presentation?.receiver;

function createSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokens + tickerStyle + hostStyle);
  return sheet;
}

/** Puts the bar on this page, in place of any that is there. `returns`: how often the page has made it come back. */
export function startBar(options: BarOptions, returns = 0): void {
  const ending = new AbortController();
  const host = createBarHost(options.rootMode ?? 'closed', ending, returns, (count) => {
    if (!options.isOrphaned()) startBar(options, count);
  });
  if (host) runBar(options, host, ending);
}

/** Whether a page does what only the aside can answer to: it zooms itself, or plays what may fill the window. */
const isUnusual = (host: Element): boolean =>
  (host.currentCSSZoom ?? 1) !== 1 || [...document.querySelectorAll('video')].some(isPlaying);

/** Aborting `ending` takes the bar away. */
function runBar(options: BarOptions, host: BarHost, ending: AbortController): void {
  const { root } = host;
  const { signal } = ending;
  const listen = createShield(root, signal);
  /** Nothing but the page is shown. */
  const alone = matchMedia('(display-mode: fullscreen), (display-mode: picture-in-picture)');
  /** Made once there is something to show. */
  let face: Face | undefined;
  let latest: Snapshot | null = null;
  let isFilled = false;
  let unsubscribe = (): void => {};
  const leave = (): void => ending.abort();

  const leaveIfOrphaned = (): boolean => {
    if (options.isOrphaned()) leave();
    return signal.aborted;
  };
  /** Answers whether it was done. */
  const send = async <N extends CommandName>(command: N, payload: Payload<N>): Promise<boolean> => {
    try {
      return (await options.send(command, payload)) !== undefined;
    } catch (error) {
      if (!leaveIfOrphaned()) console.error(error);
      return false;
    }
  };
  const reportSeen = (): void => {
    const ids = face?.lane.takeSeen() ?? [];
    if (ids.length > 0 && !options.isPrivate) send('headlines.seen', { ids });
  };
  const look = (): void => {
    if (isUnusual(root.host)) face?.expect();
  };
  const createOwnFace = (): Face => {
    const made = createFace({
      clock: options.clock,
      loadAside: options.loadAside,
      hear: () => listen,
      wish: send,
      onFilled(isIt) {
        isFilled = isIt;
        react();
      },
      onOpen: (id, inBackground, where) => send('headline.open', { id, inBackground, where }),
      onRecycle: (hasSeamPassed) => !leaveIfOrphaned() && hasSeamPassed && reportSeen(),
      onClose: leave,
    });
    root.append(made.element);
    signal.addEventListener('abort', made.destroy);
    return made;
  };

  /** To what came last, the tab being hidden or shown, and something filling the window. */
  const react = (): void => {
    if (leaveIfOrphaned() || !latest) return;
    const isAway = isFilled || alone.matches || document.fullscreenElement !== null;
    face ??= createOwnFace();
    // Held first: an animation that runs on without a box costs as much as one that is drawn.
    face.lane.hold('away', isAway);
    face.lane.hold('hidden', document.hidden);
    host.setAway(isAway);
    if (document.hidden) reportSeen();
    // A hidden tab draws nothing; it shows the last that came once it is looked at.
    else face.show(latest);
    look();
  };
  const receive = (snapshot: Snapshot | null): void => {
    if (signal.aborted) return;
    if (!snapshot) {
      // Not there or damaged: what came last stays until the background has published anew.
      if (!leaveIfOrphaned() && !latest) host.setAway(true);
      return;
    }
    latest = snapshot.bar.on && (!options.isPrivate || snapshot.bar.private) ? snapshot : null;
    if (latest) {
      host.enter();
      react();
    } else leave();
  };
  const subscribe = (): void => {
    unsubscribe();
    unsubscribe = subscribeToSnapshot(options.storage, receive);
  };
  const sizes = new ResizeObserver(look);

  signal.addEventListener('abort', () => {
    unsubscribe();
    sizes.disconnect();
  });
  for (const name of ['visibilitychange', 'fullscreenchange']) document.addEventListener(name, react, { signal });
  alone.addEventListener('change', react, { signal });
  window.addEventListener('play', look, { capture: true, signal });
  // A page can make these events too, as fast as it likes.
  window.addEventListener('pagehide', ({ isTrusted }) => isTrusted && reportSeen(), { signal });
  // A page that comes back from the back/forward cache has missed what was published meanwhile.
  window.addEventListener('pageshow', ({ persisted, isTrusted }) => persisted && isTrusted && subscribe(), { signal });
  // A page's zoom changes the host's size.
  sizes.observe(root.host);
  root.adoptedStyleSheets = [createSheet()];
  // The room it takes is kept before the first paint; in a private window it must first be known to be wanted.
  if (!options.isPrivate) host.enter();
  subscribe();
}
