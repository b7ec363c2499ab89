/** A tolerant reader of JSON (RFC 8259), for documents that a limit cut or a template wrote. */

export type Json = null | boolean | number | string | Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json | undefined };

const MAX_DEPTH = 200;

/**
 * The value that `text` holds, or undefined for none. Trailing commas, bare line breaks and quotes inside strings are
 * passed over. Where the document's end cuts it, an object is what was complete of it, a list leaves out what was cut:
 * so each object in a list is whole.
 */
export function readJson(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return new JsonReader(text).readValue(0);
  }
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The elements of a list, or the one value that stands where a list of one could. */
export function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** A text, also one written as a number, or undefined. */
export function textIn(value: Json | undefined): string | undefined {
  return typeof value === 'number' ? String(value) : typeof value === 'string' ? value : undefined;
}

class JsonReader {
  private at = 0;
  private isCut = false;

  constructor(private readonly text: string) {}

  /** The next value, or undefined for what is none. */
  readValue(depth: number): Json | undefined {
    const sign = this.nextSign(/[\s\ufeff]*/y);
    if ((sign === '{' || sign === '[') && depth >= MAX_DEPTH) {
      this.at = this.text.length;
      this.isCut = true;
      return undefined;
    }
    if (sign === '{') return this.readObject(depth);
    if (sign === '[') return this.readList(depth);
    return sign === '"' ? this.readString() : this.readWord();
  }

  private readObject(depth: number): JsonObject {
    const object: Record<string, Json> = Object.create(null);
    this.at++;
    while (!this.ends('}', ']')) {
      const key = this.text[this.at] === '"' ? this.readString(false) : this.readWord();
      if (this.nextSign(/\s*/y) !== ':') continue;
      this.at++;
      const value = this.readValue(depth + 1);
      if (typeof key === 'string' && value !== undefined) object[key] = value;
    }
    return object;
  }

  private readList(depth: number): Json[] {
    const list: Json[] = [];
    this.at++;
    while (!this.ends(']', '}')) {
      const value = this.readValue(depth + 1);
      if (value !== undefined && !this.isCut) list.push(value);
    }
    return list;
  }

  /** Whether a container ends here: by its own sign, which is passed, by one of what is around it, or by the document's end. */
  private ends(own: string, outer: string): boolean {
    const sign = this.nextSign(/[\s,:]*/y);
    if (sign === undefined) this.isCut = true;
    if (sign === own) this.at++;
    return this.isCut || sign === own || sign === outer;
  }

  /** A quote ends a value only where something can follow it: others are quotes that nobody escaped. */
  private readString(isValue = true): string | undefined {
    const start = this.at + 1;
    for (let end = this.text.indexOf('"', start); end >= 0; end = this.text.indexOf('"', end + 1)) {
      if (this.isEscaped(end) || (isValue && !this.mayFollow(end + 1))) continue;
      this.at = end + 1;
      return decodeEscapes(this.text.slice(start, end));
    }
    this.at = this.text.length;
    this.isCut = true;
    return undefined;
  }

  private isEscaped(at: number): boolean {
    let before = at - 1;
    while (this.text[before] === '\\') before--;
    return (at - before) % 2 === 0;
  }

  private mayFollow(at: number): boolean {
    const space = /\s*/y;
    space.lastIndex = at;
    space.test(this.text);
    return /[,:\]}]/.test(this.text[space.lastIndex] ?? ',');
  }

  /** A number, `true`, `false`, `null`; anything else is passed over. */
  private readWord(): Json | undefined {
    const word = /[^\s,:"[\]{}]+/y;
    word.lastIndex = this.at;
    const [written = ''] = word.exec(this.text) ?? [];
    this.at += Math.max(written.length, 1);
    // What goes on to the end may go on beyond it.
    if (this.at >= this.text.length) this.isCut = true;
    if (this.isCut || !/^(?:true|false|null|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/i.test(written)) return undefined;
    return JSON.parse(written.toLowerCase().replace(/^(-?)0+(?=\d)/, '$1'));
  }

  private nextSign(space: RegExp): string | undefined {
    space.lastIndex = this.at;
    space.test(this.text);
    this.at = space.lastIndex;
    return this.text[this.at];
  }
}

const ESCAPES = new Map([
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

function decodeEscapes(written: string): string {
  if (!written.includes('\\')) return written;
  return written.replace(/\\(?:u([\da-f]{4})|(.))/gis, (_, code: string | undefined, sign = '') =>
    code === undefined ? (ESCAPES.get(sign) ?? sign) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
