/** Text as it is compared with other text: in search, in rules, between headlines. */
import { beginningsWithout, isDefiniteOnly, withoutDefinite } from './definite';

/** A word of a text, where it stands in it and what it is compared by. */
export interface FoldedWord {
  /** Indexes of UTF-16 units; `end` is the one after the last. */
  start: number;
  end: number;
  folded: string;
}

/**
 * Letters, digits and their marks; marks of direction and of joining don't part them, nor does the sign that makes a Hebrew
 * abbreviation of letters.
 */
const WORD =
  /[\p{L}\p{N}\p{M}]+(?:(?:[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+|(?<=[\u05d0-\u05ea])["'\u05f3\u05f4\u2019\u201d](?=[\u05d0-\u05ea]))[\p{L}\p{N}\p{M}]+)*/gu;

/** Scripts that put no space between words: each of their signs is a word. */
const UNSPACED =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3041-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f\u{20000}-\u{3ffff}]/u;
const SIGN = new RegExp(`${UNSPACED.source}\\p{M}*|(?:(?!${UNSPACED.source}).)+`, 'gsu');

/** The words of `text` in their order. */
export function foldedWords(text: string): FoldedWord[] {
  const words: FoldedWord[] = [];
  const add = (word: string, start: number) => {
    const folded = fold(word);
    if (folded !== '') words.push({ start, end: start + word.length, folded });
  };
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!UNSPACED.test(word)) add(word, index);
    else for (const sign of word.matchAll(SIGN)) add(sign[0], index + sign.index);
  }
  return words;
}

/** `text` with each word folded, one space between two. */
export const foldLine = (text: string): string =>
  foldedWords(text)
    .map(({ folded }) => folded)
    .join(' ');

/**
 * What folded words begin with whose first letters are `word`: several where its beginning can be read in several ways, nothing
 * where it is no more than ال.
 */
export function foldedPrefixes(word: string): string[] {
  if (!ARABIC.test(word)) return [fold(word)];
  const letters = arabicLetters(word);
  if (isDefiniteOnly(letters)) return [''];
  const readings = [letters, withoutDefinite(letters), ...beginningsWithout(letters)];
  return [...new Set(readings.map(withoutSeats))];
}

/** Texts are made of the same words again and again. */
const known = new Map<string, string>();
const MAX_KNOWN = 30_000;

function fold(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  const folded = ARABIC.test(word) ? withoutSeats(withoutDefinite(arabicLetters(word))) : foldOther(word);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(word, folded);
  return folded;
}

/** What is written at letters or between them and is no letter. */
const MARKS = new RegExp(
  `[${[
    // Accents, points and small letters: of any script, Hebrew, Arabic with the signs of recitation.
    '\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f',
    '\\u0591-\\u05c7',
    '\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u0674\\u06d6-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed\\u08d3-\\u08ff',
    // Tatweel; signs of joining, of direction, of where a word may break; variants; spaces that a ligature hides.
    '\\u0640\\u00ad\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufe00-\\ufe0f\\ufeff\\s',
  ].join('')}]`,
  'gu',
);

const ARABIC = /[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/;

/** One letter for those that stand for each other between the languages of the script and their keyboards. */
const ARABIC_LETTERS: [to: string, from: string][] = [
  ['ا', 'ٱٲٳ'],
  ['ه', 'ةۀہۂۃھەۿ'],
  ['ي', 'ىیےۓېۍێۑݷݸؠ'],
  ['ك', 'کڪڭݣ'],
  ['و', 'ۆۇۈۋۉۅۊ'],
  ['ن', 'ںڻ'],
  ['ف', 'ڤڥڢ'],
  ['ق', 'ڧڨ'],
  ['ر', 'ڕ'],
  ['ل', 'ڵ'],
  ['', 'ـ'],
];

const replacements = new Map(ARABIC_LETTERS.flatMap(([to, from]) => [...from].map((letter) => [letter, to] as const)));
for (let digit = 0; digit < 10; digit++) {
  replacements.set(String.fromCharCode(0x660 + digit), String(digit));
  replacements.set(String.fromCharCode(0x6f0 + digit), String(digit));
}
const REPLACED = new RegExp(`[${[...replacements.keys()].join('')}]`, 'g');

/** All but the seats of the hamza, which say where there is no ال. */
const arabicLetters = (word: string): string =>
  word
    .normalize('NFKC')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(REPLACED, (letter) => replacements.get(letter) ?? letter);

/** أحمد as احمد, شؤون and شئون as شوون, شيء as شئ; a hamza on the line stays, by which ماء is not ما. */
const withoutSeats = (word: string): string =>
  word
    .replace(/[أإآ]/g, 'ا')
    .replace(/ؤ|ئ(?=و)/g, 'و')
    .replaceAll('ئ', 'ي')
    .replace(/([يو])ء$/, '$1');

/** Letters that no normal form takes apart; the final letters of Greek and Hebrew are what they are elsewhere. */
const OTHER_LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ı: 'i',
  ə: 'e',
  ς: 'σ',
  ך: 'כ',
  ם: 'מ',
  ן: 'נ',
  ף: 'פ',
  ץ: 'צ',
};
const OTHER = new RegExp(`[${Object.keys(OTHER_LETTERS).join('')}]`, 'g');

function foldOther(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/["'\u05f3\u05f4\u2019\u201d]/g, '')
    .toLowerCase()
    .replace(OTHER, (letter) => OTHER_LETTERS[letter] ?? letter)
    .normalize('NFC');
}
