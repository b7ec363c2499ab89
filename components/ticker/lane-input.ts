/** What a person does to a lane with pointer and keys. */
import type { Direction } from '../../utils/model/direction';
import type { HeadlineId } from '../../utils/model/ids';
import type { HoldReason } from './drive';
import { listenToScrubbing } from './lane-scrub';
import type { Listen } from './listen';

/** What can be asked for on a headline, and what of it is not the lane's to do; the page keeps the keys of what is not there. */
export interface LaneActions {
  onOpen(id: HeadlineId, inBackground: boolean): void;
  /** The S key, whatever the layout writes there. */
  onSave?(id: HeadlineId): void;
  /** The right button, or the keys for it. */
  onMenu?(id: HeadlineId, link: HTMLElement): void;
  /** The space bar, on a headline: on a button it presses. */
  onPause?(): void;
  onEscape?(): void;
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
  /** Says at `link` where its headline comes from, and how old it is now. */
  describe(link: HTMLElement): void;
}

type Act = (() => void) | undefined;

/** A headline that input was on. */
interface Aim {
  id: HeadlineId;
  link: HTMLElement;
}

function aimOf(target: Element): Aim | undefined {
  const link = target.closest<HTMLElement>('[data-id]');
  return link ? { id: link.dataset.id as HeadlineId, link } : undefined;
}

/** Does what there is to do, in place of what the browser would. */
function take(event: Event, act: Act): void {
  if (!act) return;
  event.preventDefault();
  act();
}

/** `listen` may hear of more than the lane: of its controls too. */
export function listenToLane(container: HTMLElement, lane: LaneInput, actions: LaneActions, listen: Listen): void {
  const on: Listen = (name, react) =>
    listen(name, (event, target) => container.contains(target) && react(event, target));
  // A finger that touched a headline never leaves it: it would hold the lane for good.
  listen('pointerover', ({ pointerType }, target) => {
    const isOver = container.contains(target);
    lane.hold('hover', pointerType !== 'touch' && isOver);
    const aim = isOver && aimOf(target);
    if (aim) lane.describe(aim.link);
  });
  listen('pointerleave', () => lane.hold('hover', false));
  const hasDragged = listenToScrubbing(container, lane, on, listen);
  listenToPointer(on, actions, hasDragged);
  listenToKeys(on, lane, actions);
}

const isCommand = (event: KeyboardEvent | MouseEvent): boolean => event.ctrlKey || event.metaKey;
const isPlain = (event: KeyboardEvent): boolean => !isCommand(event) && !event.altKey && !event.shiftKey;

function listenToPointer(on: Listen, { onOpen, onMenu }: LaneActions, hasDragged: () => boolean): void {
  const open = (event: MouseEvent, target: Element, inBackground: boolean): void => {
    const aim = aimOf(target);
    if (aim && !hasDragged()) take(event, () => onOpen(aim.id, inBackground));
  };
  // A press leaves the focus where it was in the page, and starts no scrolling by the middle button.
  on('mousedown', (event) => event.preventDefault());
  on('click', (event, target) => open(event, target, isCommand(event)));
  on('auxclick', (event, target) => event.button === 1 && open(event, target, true));
  on('contextmenu', (event, target) => {
    const aim = aimOf(target);
    // With the shift key the right button is the browser's own.
    if (aim && onMenu && !(event.shiftKey && event.button === 2)) take(event, () => onMenu(aim.id, aim.link));
  });
}

function listenToKeys(on: Listen, lane: LaneInput, actions: LaneActions): void {
  on('focusin', (_, target) => {
    lane.hold('focus', true);
    const aim = aimOf(target);
    if (!aim) return;
    lane.reveal(aim.link);
    lane.describe(aim.link);
  });
  on('focusout', () => lane.hold('focus', false));
  on('keydown', (event, target) => {
    const aim = aimOf(target);
    const ofHeadline = aim && headlineAct(event, aim, actions);
    take(event, onlyOnce(event, ofHeadline ?? (isPlain(event) ? laneAct(event, lane, actions) : undefined)));
  });
}

/** What `event` does to the headline that it is on. */
function headlineAct(event: KeyboardEvent, { id, link }: Aim, { onOpen, onSave, onMenu, onPause }: LaneActions): Act {
  const { key, code, altKey, shiftKey } = event;
  if (key === 'Enter' && !altKey) return () => onOpen(id, isCommand(event));
  if (onMenu && (key === 'ContextMenu' || (shiftKey && key === 'F10'))) return () => onMenu(id, link);
  // Where another script is written, by its place.
  if (key === ' ') return isPlain(event) ? onPause : undefined;
  const isSave = /^s$/i.test(key) || (code === 'KeyS' && key > '~');
  return isSave && onSave && isPlain(event) ? () => onSave(id) : undefined;
}

/** What `event` does to the lane, whatever it is on. */
function laneAct({ key }: KeyboardEvent, lane: LaneInput, { onEscape }: LaneActions): Act {
  if (key === (lane.direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight')) return lane.next;
  if (/^Arrow[LR]/.test(key)) return lane.previous;
  return key === 'Escape' ? onEscape : undefined;
}

/** A key that is held down does over and over only what moves the lane. */
const onlyOnce = ({ key, repeat }: KeyboardEvent, act: Act): Act =>
  act && repeat && !/^Arrow/.test(key) ? () => {} : act;
