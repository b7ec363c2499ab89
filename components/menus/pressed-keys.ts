/** Keys that a person presses for a keyboard command, as the browser writes them, and whether they can be had. */

/** Signs that a command may have beside letters, digits and F1 to F12 (MDN, manifest.json/commands). */
const NAMED: Record<string, string> = {
  Comma: 'Comma',
  Period: 'Period',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  Space: 'Space',
  Insert: 'Insert',
  Delete: 'Delete',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

type Pressed = Pick<KeyboardEvent, 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

export type KeysProblem = 'unfit' | 'browser' | 'taken';

/** By the place of the key, so that a keyboard of any script gives the same. Null for no key that a command may have. */
function nameOfKey(code: string): string | null {
  const [, sign] = /^(?:Key([A-Z])|Digit(\d))$/.exec(code)?.filter((part) => part !== undefined) ?? [];
  if (sign) return sign;
  return /^F(?:[1-9]|1[0-2])$/.test(code) ? code : (NAMED[code] ?? null);
}

/** True for a key that is only held with others: the person has not finished. */
export const isHeldOnly = (code: string): boolean => /^(?:Alt|Control|Shift|Meta|OS)/.test(code);

/** What was pressed, or null where no command may have it: it takes one or two keys that are held, Shift not alone. */
export function keysOf({ code, altKey, ctrlKey, metaKey, shiftKey }: Pressed, isMac: boolean): string | null {
  const key = nameOfKey(code);
  if (!key) return null;
  const held = [
    ...(metaKey && isMac ? ['Command'] : []),
    ...(ctrlKey ? [isMac ? 'MacCtrl' : 'Ctrl'] : []),
    ...(altKey ? ['Alt'] : []),
    ...(shiftKey ? ['Shift'] : []),
  ];
  if (metaKey && !isMac) return null;
  const isFunction = /^F\d/.test(key);
  if (held.length > 2 || (held[0] === 'Shift' && !isFunction) || (held.length === 0 && !isFunction)) return null;
  return [...held, key].join('+');
}

/** What browsers have for themselves, and what everybody knows of writing and of windows. */
const OF_BROWSERS = [
  /^(?:Ctrl|Command)\+[A-Z\d]$/,
  /^(?:Ctrl|Command)\+Shift\+[A-EH-KM-PRTWX]$/,
  /^(?:Ctrl\+)?F(?:[1-7]|1[0-2])$/,
  /^(?:Ctrl|Alt|Command)\+(?:Shift\+)?(?:Home|End|PageUp|PageDown|Space|Left|Right|Up|Down)$/,
  /^(?:Ctrl|Command)\+Shift\+Delete$/,
  /^Alt\+(?:[A-Z\d]|F4)$/,
  /^Alt\+Shift\+[ABIT]$/,
];

/** Why keys can't be had, or null: `browser` has them for itself, or another command of ours has them. */
export function conflictOf(keys: string, taken: readonly string[]): KeysProblem | null {
  if (OF_BROWSERS.some((pattern) => pattern.test(keys))) return 'browser';
  return keys !== '' && taken.includes(keys) ? 'taken' : null;
}

/** The keys of a shortcut one by one, as they are written on them; browsers on a Mac may write signs without a plus. */
export const partsOf = (keys: string): string[] =>
  keys.split('+').map((key) => (key === 'MacCtrl' ? 'Ctrl' : key === 'Command' ? '⌘' : key));
