/** How a text is written, which decides what it is set in, and which language reads it aloud. */
import type { Direction } from '../model/direction';
import { directionOf, directionOfLanguage } from './direction';

/** `nastaliq` is the Arabic script as Urdu and Kashmiri are written in. */
export type Writing = 'arabic' | 'nastaliq' | 'hebrew' | 'latin';

/** Languages that hang their words from a slanting line. */
const NASTALIQ = new Set(['ur', 'ks', 'pnb', 'skr', 'bal']);

/** Enough to tell, and no more of a long text than that. */
const LOOKED_AT = 20_000;
/** Letters of one language alone are rarer than this only by chance. */
const MIN_SHARE = 0.005;

const LETTER = /\p{L}/gu;
const HEBREW = /[\u05d0-\u05ea]/g;
const ARABIC = /[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f]/g;
/** ٹ ڈ ڑ ں ے, which neither Arabic nor Persian has. */
const URDU = /[\u0679\u0688\u0691\u06ba\u06d2]/g;
/** پ چ ژ ک گ ی, which Arabic does not have. */
const PERSIAN = /[\u067e\u0686\u0698\u06a9\u06af\u06cc]/g;

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

/** The language of `text`: the one it declares, where its letters don't contradict that, else what they tell; null for neither. */
export function languageOfText(text: string, declared: string | null): string | null {
  const look = text.slice(0, LOOKED_AT);
  const letters = count(look, LETTER);
  const tag = declared?.trim().replaceAll('_', '-') || null;
  if (tag && (letters === 0 || directionOfLanguage(tag) === directionOf(look))) return tag;
  const arabic = count(look, ARABIC);
  const hebrew = count(look, HEBREW);
  if (arabic + hebrew <= letters / 2) return null;
  if (hebrew > arabic) return 'he';
  if (count(look, URDU) > arabic * MIN_SHARE) return 'ur';
  return count(look, PERSIAN) > arabic * MIN_SHARE * 4 ? 'fa' : 'ar';
}

/** What a text of this language and direction is set in. */
export function writingOf(language: string | null, direction: Direction): Writing {
  const [primary = '', script] = (language ?? '').toLowerCase().split('-');
  if (direction === 'ltr') return 'latin';
  if (NASTALIQ.has(primary) || script === 'aran') return 'nastaliq';
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
