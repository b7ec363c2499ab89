import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps the focus in a list whose items change places: an element that is moved in the document loses it. Where the element is gone
 * altogether, the name of its item takes it.
 */
export function useHeldFocus(list: RefObject<HTMLElement | null>): void {
  const held = useRef<{ element: HTMLElement; item: HTMLElement | null } | null>(null);
  useEffect(() => {
    const hold = ({ target }: FocusEvent): void => {
      const isInside = target instanceof HTMLElement && list.current?.contains(target);
      held.current = isInside ? { element: target, item: target.closest('li') } : null;
    };
    // Whoever clicks beside the list has left it.
    const release = (): void => {
      held.current = null;
    };
    document.addEventListener('focusin', hold);
    document.addEventListener('pointerdown', release, true);
    return () => {
      document.removeEventListener('focusin', hold);
      document.removeEventListener('pointerdown', release, true);
    };
  }, [list]);
  useLayoutEffect(() => {
    if (!held.current || document.activeElement !== document.body) return;
    const { element, item } = held.current;
    if (element.isConnected) element.focus();
    else if (item?.isConnected) item.querySelector<HTMLElement>('[data-name]')?.focus();
  });
}
