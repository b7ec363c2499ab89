/** A lane scrubbed along by the wheel, or dragged. */
import type { Direction } from '../../utils/model/direction';
import type { Listen } from './listen';

interface Scrubbed {
  readonly direction: Direction;
  hold(reason: 'drag', isHeld: boolean): void;
  /** On where `px` is more than 0. */
  scrub(px: number): void;
}

/** A press that moves less is a click. */
const CLICK_PX = 4;
/** Px in a line, where a browser counts the wheel's way in lines. */
const LINE_PX = 30;

/** Answers with what tells whether the last press became a drag, so that it is no click. */
export function listenToScrubbing(container: HTMLElement, lane: Scrubbed, on: Listen, listen: Listen): () => boolean {
  let pointer: number | null = null;
  let lastX = 0;
  let isDrag = false;
  const end = (): void => {
    pointer = null;
    lane.hold('drag', false);
  };

  on('wheel', (event) => {
    // With the control key it zooms.
    if (event.ctrlKey || event.metaKey) return;
    // The page stays where it is by `overscroll-behavior`: what is heard at the window must not hold up its scrolling.
    const { deltaMode, deltaX, deltaY } = event;
    const width = container.clientWidth;
    const across = lane.direction === 'rtl' ? -deltaX : deltaX;
    const way = (Math.abs(deltaX) > Math.abs(deltaY) ? across : deltaY) * ([1, LINE_PX, width][deltaMode] ?? 1);
    lane.scrub(Math.max(-width, Math.min(way, width)));
  });
  on('pointerdown', ({ pointerId, button, clientX }) => {
    isDrag = false;
    pointer = button === 0 ? pointerId : null;
    lastX = clientX;
  });
  // Captured, a pointer is heard of wherever it is.
  listen('pointermove', ({ pointerId, clientX, buttons }) => {
    const way = clientX - lastX;
    // Its end may have been missed.
    if (!buttons) end();
    if (pointerId !== pointer || (!isDrag && Math.abs(way) < CLICK_PX)) return;
    if (!isDrag) {
      isDrag = true;
      container.setPointerCapture(pointerId);
      lane.hold('drag', true);
    }
    lastX = clientX;
    lane.scrub(lane.direction === 'rtl' ? way : -way);
  });
  for (const name of ['pointerup', 'pointercancel'] as const) listen(name, end);
  return () => isDrag;
}
