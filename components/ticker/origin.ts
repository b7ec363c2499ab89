import type { Listen } from './listen';

/**
 * Firefox names what a key or pointer was on inside the root in what comes of it elsewhere too: in the focus of an
 * element of the page's that the Tab key went on to, for one. The page gets the like of that focus, of our making.
 */
function hideOrigin(event: Event & { explicitOriginalTarget?: Node }, root: ShadowRoot): void {
  const { type, target, bubbles, explicitOriginalTarget } = event;
  if (!explicitOriginalTarget || !root.contains(explicitOriginalTarget)) return;
  event.stopImmediatePropagation();
  const init = { bubbles, composed: true, relatedTarget: root.host };
  // Afterwards: one that is made while the key is being handled would name it too.
  if (/^focus/.test(type)) setTimeout(() => target?.dispatchEvent(new FocusEvent(type, init)));
}

export const hideOrigins = (root: ShadowRoot, listen: Listen): void =>
  listen('elsewhere', (event) => hideOrigin(event, root));
