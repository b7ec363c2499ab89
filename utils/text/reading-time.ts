/** How long a text takes to read. */

/** An Arabic or Hebrew word carries its article, its prepositions and its pronouns: fewer are read in a minute. */
const RTL_PER_MINUTE = 180;
const OTHER_PER_MINUTE = 230;
/** Scripts without spaces are read by the character. */
const CHARACTERS_PER_MINUTE = 400;

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’]|\u200c|\u200d)*/gu;
const RTL = /^[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** Whole minutes, at least one; each word at the pace of its own script. */
export function readingMinutes(text: string): number {
  let minutes = (text.match(UNSPACED)?.length ?? 0) / CHARACTERS_PER_MINUTE;
  for (const [word] of text.replace(UNSPACED, ' ').matchAll(WORD)) {
    minutes += 1 / (RTL.test(word) ? RTL_PER_MINUTE : OTHER_PER_MINUTE);
  }
  return Math.max(1, Math.round(minutes));
}
