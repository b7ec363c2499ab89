/** Sources that are dragged to another place with a pointer, a finger's too; the buttons beside them do the same. */
import type { HTMLAttributes } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { SourceId } from '../../utils/model/ids';

export type Side = 'before' | 'after';

/** CSS px from an edge of the window, within which it scrolls on; and by how much with each move. */
const EDGE = 72;
const SCROLLED = 16;

interface Over {
  id: SourceId;
  side: Side;
}

export interface Dragging {
  /** What makes an element the handle of a source. */
  handle(id: SourceId): Omit<HTMLAttributes<HTMLSpanElement>, 'ref'>;
  /** What an item shows of being dragged, or of what would come to stand beside it. */
  marks(id: SourceId): { 'data-drop'?: Side | undefined; 'data-dragged'?: boolean | undefined };
}

export function useDragging(onDrop: (id: SourceId, side: Side, of: SourceId) => void): Dragging {
  const [dragged, setDragged] = useState<SourceId | null>(null);
  const [over, setOver] = useState<Over | null>(null);
  const end = (): void => {
    setDragged(null);
    setOver(null);
  };
  useEscape(dragged !== null, end);
  return {
    handle: (id) => ({
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        // No text is marked on the way.
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragged(id);
      },
      onPointerMove: ({ clientX, clientY }) => {
        if (dragged !== id) return;
        scrollAt(clientY);
        const found = itemAt(clientX, clientY);
        if (found?.id !== over?.id || found?.side !== over?.side) setOver(found);
      },
      onPointerUp: () => {
        if (dragged === id && over && over.id !== id) onDrop(id, over.side, over.id);
        end();
      },
      onPointerCancel: end,
    }),
    marks: (id) => ({
      'data-drop': over?.id === id && dragged !== id ? over.side : undefined,
      'data-dragged': dragged === id || undefined,
    }),
  };
}

/** The item under a point, and on which side of its middle the point is. */
function itemAt(x: number, y: number): Over | null {
  const item = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-source-id]');
  if (!item) return null;
  const { top, height } = item.getBoundingClientRect();
  return { id: item.dataset.sourceId as SourceId, side: y < top + height / 2 ? 'before' : 'after' };
}

function scrollAt(y: number): void {
  const by = y < EDGE ? -SCROLLED : y > innerHeight - EDGE ? SCROLLED : 0;
  if (by !== 0) scrollBy({ top: by, behavior: 'instant' });
}

function useEscape(isOn: boolean, leave: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: `leave` does the same each time.
  useEffect(() => {
    if (!isOn) return;
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') leave();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [isOn]);
}
