import type { Listen } from './listen';

/**
 * Firefox names what a key was on inside the root in what comes of it elsewhere too, in the focus of an element of the
 * page's that the Tab key went on to, so that the page does not hear of it. It gets the like of that focus, of our making.
 */
export const giveFocusOn = (root: ShadowRoot, listen: Listen): void =>
  listen('elsewhere', (event: Event & { explicitOriginalTarget?: Node }) => {
    const { type, target, bubbles, explicitOriginalTarget = null } = event;
    if (!/^focus/.test(type) || !root.contains(explicitOriginalTarget)) return;
    const init = { bubbles, composed: true, relatedTarget: root.host };
    // Afterwards: one that is made while the key is being handled would name it too.
    setTimeout(() => target?.dispatchEvent(new FocusEvent(type, init)));
  });
