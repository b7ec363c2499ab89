/** How a text is written, which decides what it is set in. */
import type { Direction } from '../model/direction';
import { primaryOf } from './language';

/** `nastaliq` is the Arabic script as Urdu and Kashmiri are written in. */
export type Writing = 'arabic' | 'nastaliq' | 'hebrew' | 'latin';

/** Languages that hang their words from a slanting line. */
const NASTALIQ = new Set(['ur', 'ks', 'pnb', 'skr', 'bal']);

/** Enough to tell, and no more of a long text than that. */
const LOOKED_AT = 20_000;
const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

/** What a text of this language and direction is set in. */
export function writingOf(language: string | null, direction: Direction): Writing {
  const primary = primaryOf(language ?? '');
  if (direction === 'ltr') return 'latin';
  if (NASTALIQ.has(primary) || /-aran\b/i.test(language ?? '')) return 'nastaliq';
  return primary === 'he' || primary === 'iw' || primary === 'yi' ? 'hebrew' : 'arabic';
}

/** Which digits a text counts with, by those that it has most of. */
export function digitsOf(text: string): 'latn' | 'arab' | 'arabext' {
  const look = text.slice(0, LOOKED_AT);
  const arab = count(look, /[٠-٩]/g);
  const arabext = count(look, /[۰-۹]/g);
  const latn = count(look, /[0-9]/g);
  if (latn >= arab + arabext) return 'latn';
  return arabext > arab ? 'arabext' : 'arab';
}
