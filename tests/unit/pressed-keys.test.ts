/** Keys for commands: as they are pressed on a keyboard of any script, and what stands in their way. */
import { describe, expect, it } from 'vitest';
import { conflictOf, keysOf, partsOf } from '../../components/menus/pressed-keys';

const press = (code: string, held: string, isMac = false): string | null =>
  keysOf(
    {
      code,
      altKey: held.includes('a'),
      ctrlKey: held.includes('c'),
      metaKey: held.includes('m'),
      shiftKey: held.includes('s'),
    },
    isMac,
  );

describe('pressed keys', () => {
  it.each([
    ['KeyN', 'as', 'Alt+Shift+N'],
    ['Digit3', 'ca', 'Ctrl+Alt+3'],
    ['Comma', 'a', 'Alt+Comma'],
    ['ArrowUp', 'cs', 'Ctrl+Shift+Up'],
    ['F9', '', 'F9'],
    ['F10', 's', 'Shift+F10'],
  ])('%s with %s are %s', (code, held, keys) => {
    expect(press(code, held)).toBe(keys);
  });

  it('are another thing on a Mac', () => {
    expect(press('KeyN', 'cs', true)).toBe('MacCtrl+Shift+N');
    expect(press('KeyN', 'ms', true)).toBe('Command+Shift+N');
    expect(press('KeyN', 'ms')).toBeNull();
  });

  it.each([
    ['KeyN', ''],
    ['KeyN', 's'],
    ['KeyN', 'cas'],
    ['Enter', 'a'],
    ['Slash', 'c'],
  ])('%s with %s are fit for no command', (code, held) => {
    expect(press(code, held)).toBeNull();
  });

  it.each(['Ctrl+T', 'Ctrl+Shift+P', 'Alt+Shift+T', 'F5', 'Alt+Left', 'Alt+F4'])('%s are the browser’s', (keys) => {
    expect(conflictOf(keys, [])).toBe('browser');
  });

  it('that another command has are said to be taken; those that it came with are free', () => {
    expect(conflictOf('Alt+Shift+9', ['Alt+Shift+9'])).toBe('taken');
    for (const digit of [1, 2, 3, 4]) {
      expect(conflictOf(`Alt+Shift+${digit}`, [])).toBeNull();
      expect(conflictOf(`MacCtrl+Shift+${digit}`, [])).toBeNull();
    }
    expect(conflictOf('', ['', ''])).toBeNull();
  });

  it('are written one by one', () => {
    expect(partsOf('MacCtrl+Shift+2')).toEqual(['Ctrl', 'Shift', '2']);
  });
});
