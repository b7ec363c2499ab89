/**
 * The encoding of a document that nothing labels, told by what it makes of the bytes: an encoding is believed only where
 * nearly everything beyond ASCII comes out as words of its script, which no other encoding's text does by chance.
 */

/** Of the characters beyond ASCII, how many must be in words. */
const MIN_WORD_SHARE = 0.6;
/**
 * Whole words, because accents of Latin text are letters of these encodings too, but never three in a row; and the letters
 * that are commonest in its languages, because what is a letter in one of them mostly is one in the others. Of Cyrillic the
 * small letters alone: each of its two encodings has its capitals where the other has its small letters.
 */
const ALPHABETS: [encoding: string, words: RegExp, common: RegExp][] = [
  ['windows-1256', /[\u0621-\u0652]{3,}/g, /[اليمنور]/g],
  ['iso-8859-6', /[\u0621-\u0652]{3,}/g, /[اليمنور]/g],
  ['windows-1255', /[\u05d0-\u05ea]{3,}/g, /[יוהלארמ]/g],
  ['windows-1251', /[\u0430-\u044f]{3,}/g, /[оеаинтр]/g],
  ['koi8-r', /[\u0430-\u044f]{3,}/g, /[оеаинтр]/g],
  ['windows-1253', /[\u03ac-\u03ce]{3,}/g, /[αοιετσν]/g],
  ['windows-874', /[\u0e01-\u0e4e]{3,}/g, /[านรอกเง]/g],
];
const MIN_COMMON_LETTERS = 0.3;

/** Of the characters beyond ASCII, how many must be of the script that only one language of the east has. */
const MIN_KANA_SHARE = 0.2;
const MIN_HANGUL_SHARE = 0.8;
const MAX_HALFWIDTH_SHARE = 0.05;
/** Of the pairs of bytes, how many must be among the common characters of a Chinese encoding. */
const MIN_COMMON_SHARE = 0.8;
/** How much of a document is looked at; documents of one encoding are of it from the beginning. */
const LOOK_BYTES = 64 * 1024;

/** The WHATWG name of the encoding, or null where none stands out. */
export function guessEncoding(bytes: Uint8Array): string | null {
  const look = bytes.subarray(0, LOOK_BYTES);
  return guessAlphabet(look) ?? guessJapanese(look) ?? guessKorean(look) ?? guessChinese(look);
}

/** An alphabet of one byte a letter; of two that are possible the one that explains more. */
function guessAlphabet(bytes: Uint8Array): string | null {
  let best: string | null = null;
  let bestShare = MIN_WORD_SHARE;
  for (const [encoding, words, common] of ALPHABETS) {
    const text = new TextDecoder(encoding).decode(bytes);
    const share = shareOf(words, text);
    if (share > bestShare && shareOf(common, text) >= MIN_COMMON_LETTERS) [best, bestShare] = [encoding, share];
  }
  return best;
}

/** Both encodings allow other texts, but none with so much kana, which are of two bytes in either. */
function guessJapanese(bytes: Uint8Array): string | null {
  const isJapanese = (text: string) =>
    shareOf(/[\u3041-\u30ff]+/g, text) >= MIN_KANA_SHARE && shareOf(/[\uff61-\uff9f]+/g, text) <= MAX_HALFWIDTH_SHARE;
  return ['euc-jp', 'shift_jis'].find((encoding) => isJapanese(decodeStrictly(bytes, encoding))) ?? null;
}

function guessKorean(bytes: Uint8Array): string | null {
  return shareOf(/[\uac00-\ud7a3]+/g, decodeStrictly(bytes, 'euc-kr')) >= MIN_HANGUL_SHARE ? 'euc-kr' : null;
}

/** Each of the two has its common characters in a range of first bytes; only the older part of GBK has its pairs high. */
function guessChinese(bytes: Uint8Array): string | null {
  const gbk = commonShare(bytes, (first, second) => first >= 0xa1 && first <= 0xd7 && second >= 0xa1);
  const big5 = commonShare(bytes, (first, second) => first >= 0xa1 && first <= 0xc6 && isBig5Second(second));
  if (Math.max(gbk, big5) < MIN_COMMON_SHARE) return null;
  const encoding = gbk >= big5 ? 'gbk' : 'big5';
  return decodeStrictly(bytes, encoding) === '' ? null : encoding;
}

const isBig5Second = (byte: number): boolean => (byte >= 0x40 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xfe);

function commonShare(bytes: Uint8Array, isCommon: (first: number, second: number) => boolean): number {
  let pairs = 0;
  let common = 0;
  for (let at = 0; at + 1 < bytes.length; at++) {
    const first = bytes[at] ?? 0;
    if (first < 0x80) continue;
    pairs++;
    if (isCommon(first, bytes[++at] ?? 0)) common++;
  }
  return pairs === 0 ? 0 : common / pairs;
}

/** The text where every byte is as the encoding has it (a last character may be cut), else ''. */
function decodeStrictly(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return '';
  }
}

/** How much of what is beyond ASCII the pattern finds, 0 to 1. */
function shareOf(pattern: RegExp, text: string): number {
  const beyondAscii = text.match(/[\u0080-\uffff]/g)?.length ?? 0;
  if (beyondAscii === 0) return 0;
  return (text.match(pattern) ?? []).reduce((sum, word) => sum + word.length, 0) / beyondAscii;
}
