/**
 * How a ticker hears of what a person does to it. Only events that the browser itself vouches for count: a page can make
 * any other.
 */
export type Listen = <N extends keyof Heard>(
  name: N,
  /** `target` is what was meant, also where the event itself hides it. */
  react: (event: Heard[N], target: Element) => void,
) => void;

/** On somebody else's page, what goes on there is heard as `elsewhere`. */
interface Heard extends HTMLElementEventMap {
  elsewhere: Event;
}

/** Listens on an element of our own page. */
export const listenOn =
  (element: HTMLElement, signal: AbortSignal): Listen =>
  (name, react) =>
    element.addEventListener(
      name,
      (event) => event.isTrusted && react(event as Heard[typeof name], event.target as Element),
      {
        signal,
      },
    );
