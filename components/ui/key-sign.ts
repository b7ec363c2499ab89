/**
 * The sign that a pressed key stands for, a letter in lower case. A key of a keyboard without Latin letters stands for the sign
 * in its place: «خ» is where O is, and «ظ» where the slash is.
 */
export function signOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  const isOtherLetter = /^[\p{L}\p{M}]/u.test(key) && !/^\p{Script=Latin}/u.test(key);
  const inPlace = isOtherLetter && (code === 'Slash' ? '/' : /^Key([A-Z])$/.exec(code)?.[1]);
  const sign = inPlace || key;
  return sign.length === 1 ? sign.toLowerCase() : sign;
}
