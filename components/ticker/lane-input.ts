/** What every tab needs of what a person does to a lane: it is held while it is looked at, and headlines open. */
import type { Direction } from '../../utils/model/direction';
import type { HeadlineId } from '../../utils/model/ids';
import type { HoldReason } from './drive';
import type { Listen } from './listen';

export interface LaneActions {
  onOpen(id: HeadlineId, inBackground: boolean): void;
  /** Whether the press that ends now has moved the lane, so that it is no click. */
  hasDragged?(): boolean;
}

/** What input does to a lane. */
export interface LaneInput {
  readonly direction: Direction;
  /** Holds the lane for `reason`, or no longer: it moves only where there is no reason left. */
  hold(reason: HoldReason, isHeld: boolean): void;
  /** Brings the next headline to the inline start; of one wider than the lane, its next part. */
  next(): void;
  /** Brings back what has left of the first headline in view, else the one before it. */
  previous(): void;
  /** Moves a crawling lane by `px`, back where it is less than 0; any other goes from headline to headline. */
  scrub(px: number): void;
  /** Brings a headline that took the focus into view, without moving one that is there. */
  reveal(link: HTMLElement): void;
}

/** A headline that input was on. */
export interface Aim {
  id: HeadlineId;
  link: HTMLElement;
}

export function aimOf(target: Element): Aim | undefined {
  const link = target.closest<HTMLElement>('[data-id]');
  return link ? { id: link.dataset.id as HeadlineId, link } : undefined;
}

export const isCommand = (event: KeyboardEvent | MouseEvent): boolean => event.ctrlKey || event.metaKey;

/** Hears what is on the lane, of all that `listen` hears. */
export const within =
  (container: Element, listen: Listen): Listen =>
  (name, react) =>
    listen(name, (event, target) => container.contains(target) && react(event, target));

/** `listen` may hear of more than the lane: of its controls too. */
export function listenToLane(container: HTMLElement, lane: LaneInput, actions: LaneActions, listen: Listen): void {
  const on = within(container, listen);
  const open = (event: KeyboardEvent | MouseEvent, target: Element, inBackground: boolean): void => {
    const aim = aimOf(target);
    if (!aim) return;
    event.preventDefault();
    actions.onOpen(aim.id, inBackground);
  };
  // A finger that touched a headline never leaves it: it would hold the lane for good.
  listen('pointerover', ({ pointerType }, target) =>
    lane.hold('hover', pointerType !== 'touch' && container.contains(target)),
  );
  listen('pointerleave', () => lane.hold('hover', false));
  // A press leaves the focus where it was in the page, and starts no scrolling by the middle button.
  on('mousedown', (event) => event.preventDefault());
  on('click', (event, target) => actions.hasDragged?.() || open(event, target, isCommand(event)));
  on('auxclick', (event, target) => event.button === 1 && open(event, target, true));
  on('focusin', (_, target) => {
    lane.hold('focus', true);
    const aim = aimOf(target);
    if (aim) lane.reveal(aim.link);
  });
  on('focusout', () => lane.hold('focus', false));
  on('keydown', (event, target) => {
    const { key, altKey, repeat } = event;
    if (key === 'Enter' && !altKey && !repeat) open(event, target, isCommand(event));
  });
}
