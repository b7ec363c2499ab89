/** What a person does to a lane with keys, wheel and drag, and to a headline on it: all that begins with coming near. */
import type { HeadlineId } from '../../utils/model/ids';
import type { Hand } from './hand';
import { type Aim, aimOf, isCommand, within } from './lane-input';
import { listenToScrubbing } from './lane-scrub';
import type { Listen } from './listen';

/** The keys of a lane, for who lists them: each with the word that says what it does. */
export const LANE_KEYS: readonly (readonly [keys: readonly string[], word: string])[] = [
  [['←', '→'], 'keys-move'],
  [['Space'], 'keys-pause'],
  [['Enter'], 'keys-open'],
  [['Ctrl+Enter'], 'keys-behind'],
  [['S'], 'keys-save'],
  [['Shift+F10'], 'ticker-menu'],
];

/** What can be asked for on a headline, and what of it is not the lane's to do; the page keeps the keys of what is not there. */
export interface HandActions {
  onOpen(id: HeadlineId, inBackground: boolean): void;
  /** The S key, whatever the layout writes there. */
  onSave?(id: HeadlineId, link: HTMLElement): void;
  /** The right button, or the keys for it. */
  onMenu?(id: HeadlineId, link: HTMLElement): void;
  /** The space bar, on a headline: on a button it presses. */
  onPause?(): void;
  /** The pointer or the focus has come to a headline. */
  onNear?(link: HTMLElement): void;
}

type Act = (() => void) | undefined;

/** Does what there is to do, in place of what the browser would. */
function take(event: Event, act: Act): void {
  if (!act) return;
  event.preventDefault();
  act();
}

/** Answers with what tells whether the last press became a drag. `listen` may hear of more than the lane. */
export function listenToHands(container: HTMLElement, hand: Hand, actions: HandActions, listen: Listen): () => boolean {
  const on = within(container, listen);
  const { onMenu, onNear } = actions;
  const comeNear = (target: Element | null): void => {
    const aim = target && aimOf(target);
    if (aim) onNear?.(aim.link);
  };
  const takeFocus = (target: Element | null): void => {
    const aim = target && aimOf(target);
    if (aim) hand.reveal(aim.link);
    else if (target) hand.bringIn(target);
    comeNear(target);
  };
  on('pointerover', (_, target) => comeNear(target));
  on('focusin', (_, target) => takeFocus(target));
  // The pointer or the focus may have been quicker.
  comeNear(container.querySelector('[data-id]:hover'));
  takeFocus(container.querySelector('[data-id]:focus'));
  on('auxclick', (event, target) => {
    const aim = aimOf(target);
    if (aim && event.button === 1) take(event, () => actions.onOpen(aim.id, true));
  });
  on('contextmenu', (event, target) => {
    const aim = aimOf(target);
    // With the shift key the right button is the browser's own.
    if (aim && onMenu && !(event.shiftKey && event.button === 2)) take(event, () => onMenu(aim.id, aim.link));
  });
  on('keydown', (event, target) => {
    const aim = aimOf(target);
    const ofHeadline = aim && headlineAct(event, aim, actions);
    take(event, onlyOnce(event, ofHeadline ?? (isPlain(event) ? laneAct(event, hand) : undefined)));
  });
  return listenToScrubbing(container, hand, on, listen);
}

const isPlain = (event: KeyboardEvent): boolean => !isCommand(event) && !event.altKey && !event.shiftKey;

/** What `event` does to the headline that it is on. */
function headlineAct(event: KeyboardEvent, { id, link }: Aim, { onOpen, onSave, onMenu, onPause }: HandActions): Act {
  const { key, code, altKey, shiftKey } = event;
  if (key === 'Enter' && !altKey) return () => onOpen(id, isCommand(event));
  if (onMenu && (key === 'ContextMenu' || (shiftKey && key === 'F10'))) return () => onMenu(id, link);
  // Where another script is written, by its place.
  if (key === ' ') return isPlain(event) ? onPause : undefined;
  const isSave = /^s$/i.test(key) || (code === 'KeyS' && key > '~');
  return isSave && onSave && isPlain(event) ? () => onSave(id, link) : undefined;
}

/** What `event` does to the lane, whatever it is on. */
function laneAct({ key }: KeyboardEvent, hand: Hand): Act {
  if (key === (hand.direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight')) return hand.next;
  return /^Arrow[LR]/.test(key) ? hand.previous : undefined;
}

/** A key that is held down does over and over only what moves the lane. */
const onlyOnce = ({ key, repeat }: KeyboardEvent, act: Act): Act =>
  act && repeat && !/^Arrow/.test(key) ? () => {} : act;
