import type { Words } from '../../utils/i18n';

const KILOBYTE = 1000;
const MEGABYTE = 1000 * KILOBYTE;

/** A number of bytes in words: in KB, never less than one, or from 1 MB on in MB. */
export function sizeWords(bytes: number, words: Words): string {
  if (bytes < MEGABYTE) return words.say('size-kilobytes', { value: Math.max(1, Math.round(bytes / KILOBYTE)) });
  const megabytes = bytes / MEGABYTE;
  return words.say('size-megabytes', {
    value: megabytes < 10 ? Math.round(megabytes * 10) / 10 : Math.round(megabytes),
  });
}
