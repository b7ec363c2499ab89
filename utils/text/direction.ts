/** The direction of one piece of text, by the letters in it; its source's language is only a prior. */
import type { Direction } from '../model/direction';

/** In a right-to-left source so many right-to-left letters are enough: its headlines are full of Latin names. */
const MIN_RTL_SHARE = 0.2;

const LETTER = /\p{L}/gu;
/** Letters of the right-to-left blocks: Hebrew to Arabic Extended, presentation forms, and the two ranges of plane 1. */
const RTL_LETTER = /(?=\p{L})[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/gu;

/** How many letters there are, and how many of them run from right to left. */
export interface LetterCount {
  all: number;
  rtl: number;
}

export const countLetters = (text: string): LetterCount => ({
  all: text.match(LETTER)?.length ?? 0,
  rtl: text.match(RTL_LETTER)?.length ?? 0,
});

/** The base direction to show `text` in. Without any letter it is the prior's, else left to right. */
export const directionOf = (text: string, prior?: Direction): Direction =>
  directionOfLetters(countLetters(text), prior);

/** The same for what a source says: its person's choice comes first, then its own text, and `otherwise` where it has none. */
export const directionFrom = (
  source: { direction: Direction | null; chosenDirection?: Direction } | undefined,
  text: string,
  otherwise?: Direction,
): Direction => source?.chosenDirection ?? directionOf(text, source?.direction ?? otherwise);

/** The same for text whose letters have been counted. */
export function directionOfLetters({ all, rtl }: LetterCount, prior?: Direction): Direction {
  if (all === 0) return prior ?? 'ltr';
  const share = rtl / all;
  return (prior === 'rtl' ? share >= MIN_RTL_SHARE : share > 0.5) ? 'rtl' : 'ltr';
}

const RTL_SCRIPTS = new Set(
  'Adlm Arab Aran Armi Avst Chrs Cprt Elym Gara Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Nbat Nkoo Ougr Palm Phli Phlp Phnx Prti Rohg Samr Sarb Sogd Sogo Syrc Thaa Todr Yezi'.split(
    ' ',
  ),
);

/** The direction a BCP 47 tag implies by its (likely) script, or null for a tag that says nothing. */
export function directionOfLanguage(tag: string | null): Direction | null {
  try {
    const locale = new Intl.Locale((tag ?? '').trim().replaceAll('_', '-'));
    // An undetermined language would be maximised to English.
    const script = /^und\b/.test(locale.toString()) ? locale.script : locale.maximize().script;
    if (!script) return null;
    return RTL_SCRIPTS.has(script) ? 'rtl' : 'ltr';
  } catch {
    return null;
  }
}
