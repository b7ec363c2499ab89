/** Finds in the options what a person looks for, by the words that stand there, in any of the languages. */
import { textsOf } from '../../utils/i18n';
import { foldedPrefixes, foldedWords, foldLine } from '../../utils/text/fold';

/** What is looked for: each word in all the ways that it can be read. */
export type Sought = readonly (readonly string[])[];

/** Null where nothing is looked for. */
export function asSought(typed: string): Sought | null {
  const words = typed.split(/\s+/).filter((word) => word !== '');
  const sought = words.flatMap((word) =>
    foldedWords(word).map(({ start, end }) => foldedPrefixes(word.slice(start, end))),
  );
  return sought.length > 0 ? sought : null;
}

/** The texts under a word of the language files, folded; they are the same for as long as the page is open. */
const folded = new Map<string, string>();

function foldedTexts(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  const line = foldLine(textsOf(word).join(' '));
  folded.set(word, line);
  return line;
}

/** Whether all that is looked for stands, be it within longer words, in the texts of `words`. */
export function isFound(sought: Sought, words: readonly string[]): boolean {
  const line = words.map(foldedTexts).join(' ');
  return sought.every((readings) => readings.some((reading) => line.includes(reading)));
}
