/** What file systems refuse, and what would turn a name around or hide its ending (bidirectional controls, UAX 9). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const REFUSED = /[\u0000-\u001f\u007f-\u009f<>:"/\\|?*\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]+/g;
/** Names of devices in Windows, with any ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
/** File systems take 255 bytes; browsers add a number where the name is taken. */
const MAX_BYTES = 200;

/** `title` as the name of a file that every system takes, with `ending` after a dot; `fallback` where nothing is left of it. */
export function fileName(title: string, ending: string, fallback: string): string {
  const words = title.normalize('NFC').replace(REFUSED, ' ').replace(/\s+/g, ' ').trim();
  const name = withinBytes(words, MAX_BYTES)
    .replace(/^[.\s~]+|[.\s]+$/g, '')
    .replace(DEVICE, '$1_');
  return `${name || fallback}.${ending}`;
}

/** As much of the beginning as fits, cut between words where there is more than one. */
function withinBytes(text: string, most: number): string {
  const size = (part: string): number => new TextEncoder().encode(part).byteLength;
  if (size(text) <= most) return text;
  let kept = '';
  for (const character of text) {
    if (size(kept + character) > most) break;
    kept += character;
  }
  const lastSpace = kept.lastIndexOf(' ');
  return lastSpace > kept.length / 2 ? kept.slice(0, lastSpace) : kept;
}
