/**
 * A tolerant scanner of markup, XML or HTML: one pass that jumps from `<` to `<` and says what it meets. It judges nothing:
 * tags need not match, names may be any, entities stay as they are written. A `<` that begins no markup is text; a tag or a
 * comment that the end cuts is passed over.
 */

/** Receives what is met, in the document's order, as offsets into it. */
export interface MarkupEvents {
  onText(start: number, end: number): void;
  /** Text in which nothing is escaped. */
  onCdata(start: number, end: number): void;
  onOpenName(start: number, end: number): void;
  /** One without a value has an empty one. */
  onAttribute(nameStart: number, nameEnd: number, valueStart: number, valueEnd: number): void;
  /** `isEmpty` where the tag ends in `/>`, which means something in XML alone. */
  onOpenEnd(isEmpty: boolean): void;
  onClose(start: number, end: number): void;
}

export interface ScanOptions {
  xml: boolean;
  /** Where to begin. */
  start?: number;
}

/** Scans `source` to its end; takes a time that grows with its length alone. */
export function scanMarkup(source: string, { xml, start = 0 }: ScanOptions, events: MarkupEvents): void {
  new Scanner(source, xml, events).scan(start);
}

const EXCLAMATION = 0x21;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;
const COLON = 0x3a;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const QUESTION = 0x3f;
const UNDERSCORE = 0x5f;

const CDATA = '[CDATA[';
/** Elements of HTML whose content is text up to their closing tag (WHATWG HTML, 13.2.5.2 to 13.2.5.5). */
const RAW_TEXT = /^(?:iframe|no(?:embed|frames)|plaintext|script|style|t(?:itle|extarea)|xmp)$/i;

class Scanner {
  /** Where what is being read ends, as far as it is known. */
  private at = 0;

  constructor(
    private readonly source: string,
    private readonly xml: boolean,
    private readonly events: MarkupEvents,
  ) {}

  scan(start: number): void {
    const { source, events } = this;
    let textStart = start;
    for (let sign = source.indexOf('<', start); sign >= 0; sign = source.indexOf('<', this.at)) {
      this.at = sign + 1;
      const code = source.charCodeAt(sign + 1);
      if (!this.beginsMarkup(code)) continue;
      if (sign > textStart) events.onText(textStart, sign);
      this.readMarkup(code);
      textStart = this.at;
    }
    if (textStart < source.length) events.onText(textStart, source.length);
  }

  private beginsMarkup(code: number): boolean {
    return code === SLASH || code === EXCLAMATION || code === QUESTION || this.beginsName(code);
  }

  /** HTML has only letters there; XML more or less anything that no sign of ASCII is (XML 1.0, NameStartChar). */
  private beginsName(code: number): boolean {
    if (isLetter(code)) return true;
    return this.xml && (code >= 0x80 || code === UNDERSCORE || code === COLON);
  }

  private readMarkup(code: number): void {
    if (code === SLASH) this.readClosingTag();
    else if (code === EXCLAMATION) this.readDeclaration();
    else if (code === QUESTION) this.skipPast(this.xml ? '?>' : '>');
    else this.readOpeningTag();
  }

  private readClosingTag(): void {
    let start = this.at + 1;
    if (this.xml) start = this.endOfSpace(start);
    if (this.beginsName(this.source.charCodeAt(start))) {
      const end = this.endOfName(start);
      if (end < this.source.length) this.events.onClose(start, end);
    }
    this.at = start;
    this.skipPast('>');
  }

  /** A CDATA section, a comment, or anything else that begins with an exclamation mark. */
  private readDeclaration(): void {
    const { source, xml } = this;
    const start = this.at + 1;
    // Some feeds write it small.
    if (source.slice(start, start + CDATA.length).toUpperCase() === CDATA) {
      const end = source.indexOf(']]>', start);
      if (end >= 0 || xml) this.events.onCdata(start + CDATA.length, end < 0 ? source.length : end);
      this.at = end < 0 ? source.length : end + 3;
    } else if (source.startsWith('--', start)) {
      const ends = /--!?>/g;
      // HTML lets the dashes that begin a comment end it too.
      ends.lastIndex = xml ? start + 2 : start;
      this.at = ends.test(source) ? ends.lastIndex : source.length;
    } else this.skipPast('>');
  }

  private readOpeningTag(): void {
    const { source, events } = this;
    const start = this.at;
    const end = this.endOfName(start);
    events.onOpenName(start, end);
    this.at = end;
    let isEmpty = false;
    while (this.at < source.length) {
      const code = source.charCodeAt(this.at);
      if (code === GREATER) {
        this.at++;
        events.onOpenEnd(isEmpty);
        if (!this.xml) this.readRawText(source.slice(start, end));
        return;
      }
      if (code === SLASH) isEmpty = true;
      else if (!isSpace(code)) {
        isEmpty = false;
        this.readAttribute();
        continue;
      }
      this.at++;
    }
  }

  private readAttribute(): void {
    const { source } = this;
    const start = this.at;
    let end = start + 1;
    for (let code = source.charCodeAt(end); code !== EQUALS && !endsName(code); code = source.charCodeAt(end)) end++;
    this.at = this.endOfSpace(end);
    if (source.charCodeAt(this.at) === EQUALS) this.readValue(start, end);
    else this.events.onAttribute(start, end, end, end);
  }

  private readValue(nameStart: number, nameEnd: number): void {
    const { source } = this;
    let start = this.endOfSpace(this.at + 1);
    const code = source.charCodeAt(start);
    let end: number;
    if (code === QUOTE || code === APOSTROPHE) {
      start++;
      end = source.indexOf(code === QUOTE ? '"' : "'", start);
      this.at = end < 0 ? source.length : end + 1;
    } else {
      end = this.endOfWord(start);
      this.at = end;
    }
    if (end >= 0) this.events.onAttribute(nameStart, nameEnd, start, end);
  }

  private readRawText(name: string): void {
    if (!RAW_TEXT.test(name)) return;
    const start = this.at;
    const closing = new RegExp(`</${name}(?=[ \\t\\n\\f\\r/>])`, 'gi');
    closing.lastIndex = start;
    const end = /^plaintext$/i.test(name) ? -1 : (closing.exec(this.source)?.index ?? -1);
    this.at = end < 0 ? this.source.length : end;
    if (this.at > start) this.events.onText(start, this.at);
  }

  private endOfName(start: number): number {
    let end = start;
    while (!endsName(this.source.charCodeAt(end))) end++;
    return end;
  }

  private endOfWord(start: number): number {
    let end = start;
    for (let code = this.source.charCodeAt(end); code !== GREATER && !isSpace(code) && end < this.source.length; ) {
      code = this.source.charCodeAt(++end);
    }
    return end;
  }

  private endOfSpace(start: number): number {
    let end = start;
    while (isSpace(this.source.charCodeAt(end))) end++;
    return end;
  }

  private skipPast(sign: string): void {
    const found = this.source.indexOf(sign, this.at);
    this.at = found < 0 ? this.source.length : found + sign.length;
  }
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/** White space of markup; U+00A0 and its like are none. */
function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d && code !== 0x0b);
}

/** Also at the end of the document, where there is no code. */
function endsName(code: number): boolean {
  return code === GREATER || code === SLASH || isSpace(code) || Number.isNaN(code);
}
