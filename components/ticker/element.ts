/** A new element of a ticker, by its class. */
export function createElement<N extends keyof HTMLElementTagNameMap>(
  name: N,
  className: string,
): HTMLElementTagNameMap[N] {
  const element = document.createElement(name);
  element.className = className;
  return element;
}
