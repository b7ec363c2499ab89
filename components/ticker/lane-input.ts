/** What every tab needs of what a person does to a lane: it is held while it is looked at, and headlines open. */
import type { HeadlineId } from '../../utils/model/ids';
import type { Drive } from './drive';
import type { Listen } from './listen';

export interface LaneActions {
  onOpen(id: HeadlineId, inBackground: boolean): void;
  /** Whether the press that ends now has moved the lane, so that it is no click. */
  hasDragged?(): boolean;
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
export function listenToLane(container: HTMLElement, hold: Drive['hold'], actions: LaneActions, listen: Listen): void {
  const on = within(container, listen);
  // A finger that touched a headline never leaves it: it would hold the lane for good.
  listen('pointerover', ({ pointerType }, target) =>
    hold('hover', pointerType !== 'touch' && container.contains(target)),
  );
  listen('pointerleave', () => hold('hover', false));
  on('focusin', () => hold('focus', true));
  on('focusout', () => hold('focus', false));
  on('click', (event, target) => {
    const aim = aimOf(target);
    if (aim && !actions.hasDragged?.()) actions.onOpen(aim.id, isCommand(event));
  });
}
