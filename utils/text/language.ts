/** The language of a text, as far as its letters tell: what a page declares is often that of the software that made it. */
import { countLetters, directionOfLanguage, directionOfLetters, type LetterCount } from './direction';

/** Letters that of the languages in Arabic script only some use. */
const URDU = /[ٹڈڑںےۓھہۂ]/g;
const PERSIAN = /[پچژگکی]/g;
const ARABIC = /[ةيىكإأؤئ]/g;
const HEBREW = /[\u05d0-\u05ea]/g;

const LOOK_CHARACTERS = 5000;
/** Of the letters, so many have to be its own. */
const MIN_SHARE = 0.02;

const RELATED: Record<string, readonly string[]> = {
  ar: ['ar', 'arz', 'ary', 'apc', 'arb', 'ajp', 'afb'],
  fa: ['fa', 'prs', 'pes', 'ckb', 'ku', 'ps', 'az', 'azb', 'ug', 'glk', 'mzn', 'lrc'],
  ur: ['ur', 'pnb', 'sd', 'ks', 'skr', 'pa'],
  he: ['he', 'iw', 'yi'],
};

/** The BCP 47 tag of `text`: what was declared, unless its letters say otherwise; null where nothing tells. */
export function languageOfText(text: string, declared: string | null): string | null {
  const look = text.slice(0, LOOK_CHARACTERS);
  const letters = countLetters(look);
  const tag = canonicalTag(declared);
  if (letters.all === 0) return tag;
  const guess = guessOf(look, letters);
  if (guess === null) return tag !== null && directionOfLanguage(tag) === directionOfLetters(letters) ? tag : null;
  const primary = primaryOf(tag ?? '');
  return tag !== null && (primary === guess || RELATED[guess]?.includes(primary)) ? tag : guess;
}

/** The language that a tag begins with: «ar» of «ar-EG»; '' for none. */
export const primaryOf = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';

/** The language whose own letters are in the text; null for one in another script. */
function guessOf(text: string, { all, rtl }: LetterCount): string | null {
  if (rtl < all / 2) return null;
  const share = (letters: RegExp): number => (text.match(letters)?.length ?? 0) / all;
  if (share(HEBREW) > 0.5) return 'he';
  if (share(URDU) >= MIN_SHARE) return 'ur';
  if (share(PERSIAN) >= MIN_SHARE && share(PERSIAN) > share(ARABIC)) return 'fa';
  return share(ARABIC) >= MIN_SHARE ? 'ar' : null;
}

/** A language tag in its canonical form; null for what is none. */
export function canonicalTag(tag: string | null | undefined): string | null {
  try {
    return Intl.getCanonicalLocales((tag ?? '').trim().replaceAll('_', '-'))[0] ?? null;
  } catch {
    // An invalid tag is the answer.
    return null;
  }
}
