/** Single keys of the reader, on a keyboard of any script. */
import { useEffect, useRef } from 'preact/hooks';

export const READER_ACTIONS = [
  'next',
  'previous',
  'original',
  'save',
  'listen',
  'copy',
  'look',
  'larger',
  'smaller',
  'keys',
] as const;
export type ReaderAction = (typeof READER_ACTIONS)[number];

/** The keys of each action, the one that is named first. */
export const KEYS: Record<ReaderAction, readonly string[]> = {
  next: ['n', 'j'],
  previous: ['p', 'k'],
  original: ['o'],
  save: ['s'],
  listen: ['t'],
  copy: ['c'],
  look: ['l'],
  larger: ['+', '='],
  smaller: ['-', '−'],
  keys: ['?', '؟'],
};

const ACTIONS = new Map(READER_ACTIONS.flatMap((action) => KEYS[action].map((key) => [key, action] as const)));

/** What takes keys itself: fields to write in, and lists to choose from by their first letter. */
const WRITES = 'input:not([type="range"], [type="checkbox"], [type="radio"]), textarea, select, [contenteditable]';

/** Nobody else wants the key, and it is pressed for once. */
const isFree = ({ target, defaultPrevented, isComposing, repeat }: KeyboardEvent): boolean =>
  !defaultPrevented && !isComposing && !repeat && !(target as Element).closest?.(WRITES);

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * The action that a key stands for. A key of a keyboard without Latin letters stands for the letter in its place: «خ» is
 * where O is.
 */
export function actionOf({ key, code, ctrlKey, metaKey, altKey }: Pressed): ReaderAction | null {
  if (ctrlKey || metaKey || altKey) return null;
  const known = ACTIONS.get(key.toLowerCase());
  if (known) return known;
  const isOtherLetter = /^\p{L}/u.test(key) && !/^\p{Script=Latin}/u.test(key);
  const inPlace = /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase();
  return (isOtherLetter && inPlace && ACTIONS.get(inPlace)) || null;
}

export interface KeyListeners {
  /** Whether single keys do anything; Escape always does. */
  isOn: boolean;
  onAction: (action: ReaderAction) => void;
  onEscape: () => void;
}

export function useKeys(listeners: KeyListeners): void {
  const latest = useRef(listeners);
  latest.current = listeners;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { isOn, onAction, onEscape } = latest.current;
      if (event.key === 'Escape') onEscape();
      const action = isOn && isFree(event) ? actionOf(event) : null;
      if (!action) return;
      event.preventDefault();
      onAction(action);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
