import type { Listen } from './listen';

/**
 * Copies without the page hearing of it, and without a permission: the browser asks the window what is to be copied,
 * wherever the page's selection or focus is, and is answered there. False where the browser did not ask.
 */
export function createCopier(listen: Listen): (text: string) => boolean {
  let wanted: string | null = null;
  const answer = (event: Event): void => {
    if (wanted === null || !(event instanceof ClipboardEvent)) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', wanted);
    wanted = null;
  };
  listen('copy', answer);
  listen('elsewhere', answer);
  return (text) => {
    wanted = text;
    document.execCommand('copy');
    const isDone = wanted === null;
    wanted = null;
    return isDone;
  };
}
