/** One spelling for what dates are written in, so that the words can be looked up. */

const ARABIC = /[\u0600-\u06ff]/;

/** A date as words that `dates.ts` knows, and what its script says of the order of day and month. */
export interface SpelledDate {
  words: string[];
  /** In Arabic script nobody writes the month before the day in figures. */
  isDayFirst: boolean;
}

export function spellDate(text: string): SpelledDate {
  const written = text.toLowerCase();
  const isPlain = !/[\u0080-\uffff]/.test(written);
  const spelled = withSigns(isPlain ? written : withLetters(written));
  return {
    words: spelled.split(/[\s,،]+/).filter((word) => word !== ''),
    isDayFirst: !isPlain && ARABIC.test(written),
  };
}

/** ASCII digits, one spelling for alef, yeh, kaf and teh marbuta, no diacritics and marks; phrases become words. */
function withLetters(text: string): string {
  return text
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[\u064b-\u0652\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\u061c]/g, '')
    .replace(/[أإآ]/g, 'ا')
    .replace(/[ىی]/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/[ةہۃ]/g, 'ه')
    .replace(/^.*الموافق(?: ل)?/, '')
    .replace(/(كانون|تشرين)\s+(?:ال)?(?:(اول)|ثاني)/g, (_, name: string, first?: string) => name + (first ? 1 : 2))
    .replace(/قبل الظهر|بعد منتصف الليل/g, 'صباحا')
    .replace(/بعد الظهر|بعد از ظهر/g, 'مساء')
    .replace(/\b(\d{4})م(?=\s|$)/g, '$1')
    .replace(/(\d{4})[年년.]\s*(\d{1,2})[月월.]\s*(\d{1,2})[日일.]/, '$1-$2-$3 ')
    .replace(/[–—−]/g, '-');
}

/** A space between date and time; no comment after a zone (RFC 5322, 3.3), nor the name of one that says no more. */
function withSigns(text: string): string {
  return text
    .replace(/(\d)t(?=\d)/, '$1 t')
    .replace(/(\d{4}):(?=\d{2}:\d{2})/, '$1 ')
    .replace(/([+-]\d{2}:?\d{2}|gmt|utc|\dz)\s*\([^)]*\)\s*$/, '$1')
    .replace(/[()[\]]/g, ' ')
    .replace(/\betc\/(?=(?:gmt|utc)(?![+-]))/, '');
}
