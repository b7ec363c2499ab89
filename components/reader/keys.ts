/** Single keys of the reader, on a keyboard of any script. */
import { useEffect, useRef } from 'preact/hooks';
import { signOf } from '../ui/key-sign';

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

/** The action that a key stands for; none while it is held with another. */
export function actionOf(pressed: Pressed): ReaderAction | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null;
  return ACTIONS.get(signOf(pressed)) ?? null;
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
