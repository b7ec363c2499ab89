/** What a person does to a lane with pointer and keys. Only events that the browser itself vouches for count. */
import type { Direction } from '../../utils/model/direction';
import type { HeadlineId } from '../../utils/model/ids';

export interface LaneInput {
  readonly direction: Direction;
  hold(reason: 'hover' | 'focus', isHeld: boolean): void;
  next(): void;
  previous(): void;
  reveal(link: EventTarget | null): void;
}

type Open = (id: HeadlineId, inBackground: boolean) => void;

/** Of an event from the browser itself, whose target is always an element. */
const headlineOf = ({ target }: Event): HeadlineId | undefined =>
  (target as Element).closest<HTMLElement>('[data-id]')?.dataset.id as HeadlineId | undefined;

export function listenToLane(container: HTMLElement, lane: LaneInput, onOpen: Open, signal: AbortSignal): void {
  const on = <N extends keyof HTMLElementEventMap>(name: N, react: (event: HTMLElementEventMap[N]) => void): void =>
    container.addEventListener(name, (event) => event.isTrusted && react(event), { signal });
  listenToPointer(on, lane, onOpen);
  listenToKeys(on, lane, onOpen);
}

type On = <N extends keyof HTMLElementEventMap>(name: N, react: (event: HTMLElementEventMap[N]) => void) => void;

function listenToPointer(on: On, lane: LaneInput, onOpen: Open): void {
  const open = (event: MouseEvent, inBackground: boolean): void => {
    const id = headlineOf(event);
    if (!id) return;
    event.preventDefault();
    onOpen(id, inBackground);
  };
  // A finger that touched a headline never leaves it: it would hold the lane for good.
  on('pointerenter', (event) => event.pointerType !== 'touch' && lane.hold('hover', true));
  on('pointerleave', () => lane.hold('hover', false));
  // A press leaves the focus where it was in the page, and starts no scrolling by the middle button.
  on('mousedown', (event) => event.preventDefault());
  on('click', (event) => open(event, event.ctrlKey || event.metaKey));
  on('auxclick', (event) => event.button === 1 && open(event, true));
}

function listenToKeys(on: On, lane: LaneInput, onOpen: Open): void {
  on('focusin', (event) => {
    lane.hold('focus', true);
    lane.reveal(event.target);
  });
  on('focusout', () => lane.hold('focus', false));
  on('keydown', (event) => {
    const id = headlineOf(event);
    const forward = lane.direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (event.key === forward) lane.next();
    else if (/^Arrow(Left|Right)$/.test(event.key)) lane.previous();
    else if (event.key === 'Enter' && id) onOpen(id, event.ctrlKey || event.metaKey);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}
