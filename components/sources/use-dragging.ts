/** Sources that are dragged to another place with a pointer; the buttons beside them do the same. */
import type { HTMLAttributes } from 'preact';
import { useState } from 'preact/hooks';
import type { SourceId } from '../../utils/model/ids';

export type Side = 'before' | 'after';

type Attributes<T extends HTMLElement> = Omit<HTMLAttributes<T>, 'ref'>;

export interface Dragging {
  /** What makes an element the handle of a source. */
  handle(id: SourceId): Attributes<HTMLSpanElement>;
  /** What makes an element one that a source can be dropped on. */
  target(id: SourceId): Attributes<HTMLLIElement> & { 'data-drop'?: Side | undefined };
}

export function useDragging(onDrop: (id: SourceId, side: Side, of: SourceId) => void): Dragging {
  const [dragged, setDragged] = useState<SourceId | null>(null);
  const [over, setOver] = useState<{ id: SourceId; side: Side } | null>(null);
  const end = (): void => {
    setDragged(null);
    setOver(null);
  };
  return {
    handle: (id) => ({
      draggable: true,
      onDragStart: (event) => {
        const item = event.currentTarget.closest('li');
        // Firefox drags nothing that has no data.
        event.dataTransfer?.setData('text/plain', '');
        if (item) event.dataTransfer?.setDragImage(item, 0, 0);
        setDragged(id);
      },
      onDragEnd: end,
    }),
    target: (id) => ({
      'data-drop': over?.id === id && dragged !== id ? over.side : undefined,
      onDragOver: (event) => {
        if (dragged === null) return;
        event.preventDefault();
        const { top, height } = event.currentTarget.getBoundingClientRect();
        const side = event.clientY < top + height / 2 ? 'before' : 'after';
        if (over?.id !== id || over.side !== side) setOver({ id, side });
      },
      onDrop: (event) => {
        if (dragged === null) return;
        event.preventDefault();
        const { top, height } = event.currentTarget.getBoundingClientRect();
        if (dragged !== id) onDrop(dragged, event.clientY < top + height / 2 ? 'before' : 'after', id);
        end();
      },
    }),
  };
}
