/** What a person does to a lane with pointer and keys.  */
import type { Direction } from '../../utils/model/direction';
import type { HeadlineId } from '../../utils/model/ids';
import type { Listen } from './listen';

export interface LaneInput {
  readonly direction: Direction;
  hold(reason: 'hover' | 'focus', isHeld: boolean): void;
  next(): void;
  previous(): void;
  reveal(link: EventTarget | null): void;
}

type Open = (id: HeadlineId, inBackground: boolean) => void;

const headlineOf = (target: Element): HeadlineId | undefined =>
  target.closest<HTMLElement>('[data-id]')?.dataset.id as HeadlineId | undefined;

/** `listen` may hear of more than the lane: of its controls too. */
export function listenToLane(container: HTMLElement, lane: LaneInput, onOpen: Open, listen: Listen): void {
  const on: Listen = (name, react) =>
    listen(name, (event, target) => container.contains(target) && react(event, target));
  // A finger that touched a headline never leaves it: it would hold the lane for good.
  listen('pointerover', ({ pointerType }, target) => {
    lane.hold('hover', pointerType !== 'touch' && container.contains(target));
  });
  listen('pointerleave', () => lane.hold('hover', false));
  listenToPointer(on, onOpen);
  listenToKeys(on, lane, onOpen);
}

function listenToPointer(on: Listen, onOpen: Open): void {
  const open = (event: MouseEvent, target: Element, inBackground: boolean): void => {
    const id = headlineOf(target);
    if (!id) return;
    event.preventDefault();
    onOpen(id, inBackground);
  };
  // A press leaves the focus where it was in the page, and starts no scrolling by the middle button.
  on('mousedown', (event) => event.preventDefault());
  on('click', (event, target) => open(event, target, event.ctrlKey || event.metaKey));
  on('auxclick', (event, target) => event.button === 1 && open(event, target, true));
}

function listenToKeys(on: Listen, lane: LaneInput, onOpen: Open): void {
  on('focusin', (_, target) => {
    lane.hold('focus', true);
    lane.reveal(target);
  });
  on('focusout', () => lane.hold('focus', false));
  on('keydown', (event, target) => {
    const id = headlineOf(target);
    const forward = lane.direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (event.key === forward) lane.next();
    else if (/^Arrow(Left|Right)$/.test(event.key)) lane.previous();
    else if (event.key === 'Enter' && id) onOpen(id, event.ctrlKey || event.metaKey);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}
