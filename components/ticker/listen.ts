/**
 * How a ticker hears of what a person does to it. Only events that the browser itself vouches for count: a page can make
 * any other.
 */
export type Listen = <N extends keyof HTMLElementEventMap>(
  name: N,
  /** `target` is what was meant, also where the event itself hides it. */
  react: (event: HTMLElementEventMap[N], target: Element) => void,
) => void;

/** Listens on an element of our own page. */
export const listenOn =
  (element: HTMLElement, signal: AbortSignal): Listen =>
  (name, react) =>
    element.addEventListener(name, (event) => event.isTrusted && react(event, event.target as Element), { signal });
