/** Titles come as markup, as escaped markup, as text escaped twice: here they become plain text. */
import { decodeHTML, decodeHTMLStrict } from 'entities/decode';
import { type MarkupEvents, scanMarkup } from './markup-scanner';

/** Rounds of unescaping: newsrooms' software escapes twice, hardly ever three times. */
const MAX_ROUNDS = 3;

/** Elements that keep words apart although no space is written between them. */
const SEPARATING =
  /^(?:address|article|aside|blockquote|br|center|dd|div|dl|dt|fig\w+|footer|form|h[1-6]|header|hr|li|main|nav|ol|option|p|pre|section|table|td|th|title|tr|ul)$/;
/** Elements whose text is not read. */
const UNREAD = /^(?:script|style|template|noscript)$/;

/** What folding leaves alone; most headlines are nothing else, and headlines are many. */
const FOLDED =
  /^(?:[\u0021-\u007e\u00a1-\u00ac\u00ae-\u061b\u061d-\u167f\u1681-\u1fff\u200c-\u200d\u2010-\u2027\u2030-\u205e\u2070-\u2fff\u3001-\ud7ff]| (?! |$))*$/;
/** On texts of some megabytes the pattern above runs out of stack, and throws. */
const MAX_LOOK_CHARACTERS = 1_000;
/** Space of every kind, U+00A0 and the controls that act as space included. */
const SPACE_RUN = /[\s\u0085]+/g;
/** Other controls, halves of surrogate pairs, what has no width, and marks that set direction: a headline is isolated when shown. */
const INVISIBLE =
  /(?![\t-\r\u0085])[\p{Cc}\p{Cs}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/** `markup` without tags, entities, controls and marks of direction, its spaces folded. `a < b` and `AT&T` stay as they are. */
export function plainText(markup: string): string {
  let text = markup;
  for (let round = 1; round <= MAX_ROUNDS && /[<&]/.test(text); round++) {
    // Tags that were escaped inside markup are a headline about tags, unless they are used as tags.
    const next = round === 1 || isUsedAsMarkup(text) ? textOfMarkup(text) : decodeHTMLStrict(text);
    if (next === text) break;
    text = next;
  }
  return foldText(text);
}

/** Text that holds no markup, with controls and marks of direction dropped and every run of space made one U+0020. */
export function foldText(text: string): string {
  if (text.length <= MAX_LOOK_CHARACTERS && !text.startsWith(' ') && FOLDED.test(text)) return text;
  return text.replace(INVISIBLE, '').replace(SPACE_RUN, ' ').trim();
}

/** `text` as markup that shows exactly it. */
export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function isUsedAsMarkup(text: string): boolean {
  return /<\/[a-z]|<(?:br|hr|img)\b|<[a-z]+\s+[a-z-]+=/i.test(text);
}

/** What an HTML reader shows of `markup`. */
function textOfMarkup(markup: string): string {
  return markup.includes('<') ? textOfElements(markup) : decodeHTML(markup);
}

/** A `<` that no `>` follows is text, where a browser would drop the rest. */
function textOfElements(markup: string): string {
  const end = markup.lastIndexOf('>') + 1;
  const source = markup.slice(0, end) + markup.slice(end).replaceAll('<', '&lt;');
  let text = '';
  let unread = '';
  const separate = (name: string) => {
    if (SEPARATING.test(name)) text += ' ';
  };
  const events: MarkupEvents = {
    onText(start, stop) {
      if (!unread) text += decodeHTML(source.slice(start, stop));
    },
    onCdata(start, stop) {
      if (!unread) text += source.slice(start, stop);
    },
    onOpenName(start, stop) {
      const name = source.slice(start, stop).toLowerCase();
      separate(name);
      if (!unread && UNREAD.test(name)) unread = name;
    },
    onAttribute() {},
    onOpenEnd() {},
    onClose(start, stop) {
      const name = source.slice(start, stop).toLowerCase();
      separate(name);
      if (name === unread) unread = '';
    },
  };
  scanMarkup(source, { xml: false }, events);
  return text;
}
