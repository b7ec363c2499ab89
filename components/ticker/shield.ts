/**
 * Keeps what a person does in the bar from the page. It is heard at the window, before any listener of the page's
 * because this script was there first, and goes no further; what was meant inside the closed root is found by where it
 * happened. What the browser does by itself, such as pressing a button or moving the focus, goes on as ever.
 */
import type { Listen } from './listen';

type Reaction = (event: Event, target: Element) => void;

/** All that a person's input can make happen to the host; the scrolling ones of Firefox have names of their own. */
const NAMES = [
  ...['pointer', 'mouse'].flatMap((device) =>
    'over out enter leave down up move'.split(' ').map((what) => device + what),
  ),
  ...(
    'pointercancel gotpointercapture lostpointercapture click dblclick auxclick contextmenu DOMActivate ' +
    'wheel DOMMouseScroll MozMousePixelScroll touchstart touchmove touchend touchcancel ' +
    'dragenter dragover dragleave drop keydown keypress keyup focus blur focusin focusout copy cut paste'
  ).split(' '),
];
/** Listeners that could hold up scrolling would do so on the whole page. */
const PASSIVE = /^touch|wheel|Scroll/;

/** Hears of all that a person does in the bar, and the page does not; of what is copied, wherever it is. */
export function createShield(root: ShadowRoot, signal: AbortSignal): Listen {
  const { host } = root;
  const reactions: Record<string, Reaction[]> = {};
  /** What the last press of a pointer began on, and what the last key went to since. */
  let pressed: Element | null = null;
  let keyed: Element | null = null;

  const find = (event: Event): Element | null => {
    const { type, detail, clientX, clientY } = event as PointerEvent;
    if (!(event instanceof MouseEvent)) return root.activeElement;
    if (type === 'click' && detail === 0) return keyed;
    // What a press goes on to do is done to what it began on.
    if (/^pointer[muc]/.test(type)) return pressed;
    const pointed = root.elementFromPoint(clientX, clientY);
    // A click that began on something else is meant for neither.
    return type === 'click' && pointed !== pressed ? host : pointed;
  };
  const note = ({ type }: Event, target: Element | null): void => {
    if (type === 'keydown') keyed = target;
    if (type !== 'pointerdown') return;
    pressed = target;
    keyed = null;
  };
  const tell = (event: Event, inner: Element, name = event.type): void => {
    for (const reaction of reactions[name] ?? []) reaction(event, inner);
  };
  const react = (event: Event, inner: Element | null): void => {
    event.stopImmediatePropagation();
    // Nothing can be dropped here; it would be opened in place of a page that lets nothing be dropped on itself.
    if (/^dr/.test(event.type)) event.preventDefault();
    note(event, inner);
    tell(event, inner ?? host);
  };
  const hear = (event: Event & { explicitOriginalTarget?: Node }): void => {
    const { type, target, currentTarget, explicitOriginalTarget = null } = event;
    if (!event.isTrusted) return;
    if (target !== host && currentTarget !== root) {
      // Firefox names what it began on inside: as the pointer comes to the bar, its page is told so of itself too.
      if (root.contains(explicitOriginalTarget)) event.stopImmediatePropagation();
      tell(event, host, 'elsewhere');
      return;
    }
    const inner = target === host ? find(event) : (target as Element);
    // A click without a place that no key made comes from assistive software, and only the root can tell what it is on.
    if (inner || type !== 'click') react(event, inner);
  };

  for (const name of NAMES) {
    window.addEventListener(name, hear, { capture: true, passive: PASSIVE.test(name), signal });
    // What stays within the root, such as the focus going from one headline to the next, is heard nowhere else.
    root.addEventListener(name, hear, { signal });
  }
  // Chromium tells only those elements that a pointer left which somebody listens on.
  host.addEventListener('pointerleave', () => {}, { signal });
  return (name, reaction) => {
    reactions[name] = [...(reactions[name] ?? []), reaction as Reaction];
  };
}
