import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { actionOf } from '../../components/reader/keys';
import { voicesFor } from '../../components/reader/speech';

const press = (key: string, code = '', held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) =>
  actionOf({ key, code, ctrlKey: false, metaKey: false, altKey: false, ...held });

describe('the keys of the reader', () => {
  it('are letters, in either case', () => {
    expect([press('o'), press('S'), press('j'), press('N'), press('k'), press('p'), press('t')]).toEqual([
      'original',
      'save',
      'next',
      'next',
      'previous',
      'previous',
      'listen',
    ]);
  });

  it('are in the place of the letter on a keyboard of another script', () => {
    expect(press('خ', 'KeyO')).toBe('original');
    expect(press('س', 'KeyS')).toBe('save');
    expect(press('ى', 'KeyN')).toBe('next');
    expect(press('н', 'KeyY')).toBe(null);
    // A Latin keyboard of another order has the letter itself.
    expect(press('r', 'KeyO')).toBe(null);
    expect(press('o', 'KeyS')).toBe('original');
  });

  it('are signs, as each script has them', () => {
    expect([press('+'), press('='), press('-'), press('?'), press('؟')]).toEqual([
      'larger',
      'larger',
      'smaller',
      'keys',
      'keys',
    ]);
  });

  it('leave what the browser does with its own keys to it', () => {
    expect(press('s', 'KeyS', { ctrlKey: true })).toBe(null);
    expect(press('o', 'KeyO', { metaKey: true })).toBe(null);
    expect(press('p', 'KeyP', { altKey: true })).toBe(null);
    expect(press('Enter', 'Enter')).toBe(null);
  });
});

describe('the voices for a language', () => {
  const voice = (name: string, lang: string, localService = true, isDefault = false) => ({
    name,
    voiceURI: name,
    lang,
    localService,
    default: isDefault,
  });
  const names = (voices: { name: string }[]) => voices.map(({ name }) => name);

  it('are those that speak it, on the device first, then of the same region, then the default', () => {
    const voices = [
      voice('remote', 'ar-TN', false, true),
      voice('egypt', 'ar_EG'),
      voice('tunis', 'ar-TN'),
      voice('default', 'ar-EG', true, true),
      voice('english', 'en-GB'),
      voice('persian', 'fa-IR'),
    ];
    expect(names(voicesFor(voices, 'ar-TN'))).toEqual(['tunis', 'default', 'egypt', 'remote']);
    expect(names(voicesFor(voices, 'fa'))).toEqual(['persian']);
    expect(voicesFor(voices, 'he')).toEqual([]);
  });
});

it('the licence of the font that is brought along is the one it came with', () => {
  const packaged = readFileSync('public/licences/noto-naskh-arabic.txt', 'utf8');
  expect(packaged).toBe(readFileSync('node_modules/@fontsource/noto-naskh-arabic/LICENSE', 'utf8'));
  expect(packaged).toContain('SIL OPEN FONT LICENSE Version 1.1');
});
