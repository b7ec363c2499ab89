/**
 * Bytes to text with nothing but TextDecoder. The order is what newsrooms' mistakes ask for: a label is often wrong, while
 * bytes that are strictly valid UTF-8 and hold a high byte are practically never anything else.
 */
import { guessEncoding } from './guess-encoding';

export interface DecodedText {
  text: string;
  /** The WHATWG name of the encoding, lower case. */
  encoding: string;
}

/** Bytes in which an XML declaration or a meta element may name the encoding. */
const LABEL_SCAN_BYTES = 4096;
/** Of the characters beyond ASCII, how many may be damaged in a document that is UTF-8 all the same. */
const MAX_DAMAGED_SHARE = 0.05;
/** UTF-16 has a zero byte beside each character of ASCII, spaces at least: how many of its bytes, and how few prove nothing. */
const MIN_ZERO_SHARE = 0.04;
const MIN_ZEROS = 8;

/** Reads `bytes` as text; never throws, damaged characters become U+FFFD. `contentType` is the HTTP header. */
export function decodeBytes(bytes: Uint8Array, contentType?: string): DecodedText {
  const marked = markedEncoding(bytes);
  if (marked) return decode(bytes, marked);
  const strict = decodeStrictUtf8(bytes);
  if (strict !== null && /[\u0080-\uffff]/.test(strict)) return { text: strict, encoding: 'utf-8' };
  for (const label of [httpCharset(contentType), declaredCharset(bytes)]) {
    const encoding = label && usableEncoding(label, bytes);
    if (encoding && (strict !== null || !DEFAULT_LABELS.has(encoding))) return decode(bytes, encoding);
  }
  return strict === null ? guess(bytes) : { text: strict, encoding: 'utf-8' };
}

/** What servers and templates say by themselves: where the bytes are no clean UTF-8, they are heard before such a label. */
const DEFAULT_LABELS = new Set(['utf-8', 'windows-1252']);

/** What a byte order mark says, or the zero bytes of UTF-16 without one (XML 1.0, appendix F). */
function markedEncoding(bytes: Uint8Array): string | null {
  const [a = 0, b = 0, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if ((a === 0xff && b === 0xfe) || (isAscii(a) && b === 0 && bytes.length > 1)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && isAscii(b))) return 'utf-16be';
  return zeroEncoding(bytes.subarray(0, LABEL_SCAN_BYTES));
}

const isAscii = (byte: number): boolean => byte >= 0x09 && byte <= 0x7e;

/** UTF-16 that begins with a letter beyond ASCII: all of its many zero bytes are first in their pair, or all second. */
function zeroEncoding(bytes: Uint8Array): string | null {
  const zeros = [0, 0];
  bytes.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [first = 0, second = 0] = zeros;
  if (first + second < Math.max(MIN_ZEROS, bytes.length * MIN_ZERO_SHARE) || (first > 0 && second > 0)) return null;
  return first > 0 ? 'utf-16be' : 'utf-16le';
}

/** The text if every byte of it is valid UTF-8 (a last character may be cut by a limit), else null. */
function decodeStrictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

function decode(bytes: Uint8Array, encoding: string): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text: encoding === 'windows-1252' ? withWindows1252(text) : text, encoding };
}

/** The charset of a Content-Type header, in whatever quotes. */
function httpCharset(contentType = ''): string | null {
  return /charset\s*=\s*["']?\s*([^\s"';,]+)/i.exec(contentType)?.[1] ?? null;
}

/** The charset of `<?xml encoding="…">`, `<meta charset>` or `<meta http-equiv content="…charset=">`. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, LABEL_SCAN_BYTES));
  const found =
    /<\?xml[^>]*?\sencoding\s*=\s*["']\s*([^"'\s>]+)/i.exec(head) ??
    /<meta\s[^>]*?charset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(head);
  return found?.[1] ?? null;
}

/**
 * The WHATWG encoding that a label names, or null for a label that no browser knows. A document whose label could be read as
 * ASCII, or that holds no zero byte, is not UTF-16, whatever it says (WHATWG HTML, prescan a byte stream).
 */
function usableEncoding(label: string, bytes: Uint8Array): string | null {
  try {
    const { encoding } = new TextDecoder(label);
    if (!encoding.startsWith('utf-16')) return encoding;
    return bytes.subarray(0, LABEL_SCAN_BYTES).includes(0) ? encoding : 'utf-8';
  } catch {
    return null;
  }
}

/** Nothing labels it and it is not clean UTF-8: nearly UTF-8, else what the bytes look like, else windows-1252. */
function guess(bytes: Uint8Array): DecodedText {
  const utf8 = decode(bytes, 'utf-8');
  const beyondAscii = count(utf8.text, /[\u0080-\uffff]/g);
  if (count(utf8.text, /\ufffd/g) <= beyondAscii * MAX_DAMAGED_SHARE) return utf8;
  return decode(bytes, guessEncoding(bytes) ?? 'windows-1252');
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** 0x80 to 0x9F as the WHATWG index for windows-1252 has them; holes keep their C1 control. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Some versions of Node 20 to 24 decode windows-1252 as Latin-1 (nodejs/node issue 56542); for others this changes nothing. */
function withWindows1252(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80] ?? character);
}
