/**
 * Whether an item carries its article. A field that is meant for the content counts from MIN_CONTENT_CHARACTERS of text on;
 * a description or summary, which mostly is a teaser, only when it is long and has paragraphs. Neither counts when it breaks
 * off: ends in an ellipsis, or in an invitation to read on elsewhere.
 */
import { escapeMarkup, foldText } from '../text/plain';
import { type Fields, type MarkupElement, markupOf } from './elements';

const MIN_CONTENT_CHARACTERS = 200;
const MIN_DESCRIPTION_CHARACTERS = 600;
const MIN_DESCRIPTION_PARAGRAPHS = 3;
/** How much of the markup is looked at from its beginning, and from its end. */
const LOOK_CHARACTERS = 20_000;
const TAIL_MARKUP_CHARACTERS = 500;
/** At the end of the text, what an invitation to read on is looked for in. */
const TAIL_CHARACTERS = 80;

const CONTENT = ['content:encoded', 'content', 'xhtml:body', 'body', 'fullitem'];
const DESCRIPTION = ['description', 'summary', 'abstract'];

const BREAKS_OFF = /(?:…|\.\.\.|&#8230;|&hellip;)[\s\])»>]*$/;
const READ_ON =
  /(?:read (?:more|on|the (?:full|rest))|continue reading|full (?:story|article)|اقر[أا] (?:المزيد|التفاصيل|بقية|الخبر)|إقرأ المزيد|للمزيد|المزيد|تابع القراءة|لقراءة (?:المزيد|الخبر|المقال)|ادامه مطلب|مزید پڑھیں)[^.؟!]*$/i;

/** The full text of an item as untrusted markup, or null where the feed has only a teaser of it. */
export function articleMarkup(item: Fields): string | null {
  for (const field of item.ranked(CONTENT)) {
    const markup = contentMarkup(field, MIN_CONTENT_CHARACTERS);
    if (markup !== null && isWhole(markup, MIN_CONTENT_CHARACTERS)) return markup;
  }
  for (const field of item.ranked(DESCRIPTION)) {
    const markup = contentMarkup(field, MIN_DESCRIPTION_CHARACTERS);
    if (markup === null || countParagraphs(markup) < MIN_DESCRIPTION_PARAGRAPHS) continue;
    if (isWhole(markup, MIN_DESCRIPTION_CHARACTERS)) return markup;
  }
  return null;
}

/** A field's content as HTML whatever its type says, or null where it is too short or no text (RFC 4287, 4.1.3). */
function contentMarkup(field: MarkupElement, minCharacters: number): string | null {
  const markup = markupOf(field);
  if (markup.length < minCharacters || field.attributes.src !== undefined) return null;
  const { type = '', mode = '' } = field.attributes;
  if (/^(?:image|audio|video)\/|base64/i.test(`${type} ${mode}`)) return null;
  return /<[a-z]/i.test(markup) ? markup : paragraphsOf(markup);
}

/** Plain text as paragraphs, where blank lines are between them. Entities escaped twice stay as they are. */
function paragraphsOf(text: string): string {
  const paragraphs = text.split(/\n\s*\n/).map(foldText);
  return paragraphs.map((paragraph) => (paragraph ? `<p>${escapeMarkup(paragraph)}</p>` : '')).join('');
}

function countParagraphs(markup: string): number {
  return markup.match(/<p[\s>]|<br\s*\/?>\s*<br/gi)?.length ?? 0;
}

/** Judged by its beginning and its end: an article may be long, and a poll reads many. */
function isWhole(markup: string, minCharacters: number): boolean {
  if (!hasText(markup, minCharacters)) return false;
  const end = withoutTags(markup.slice(-TAIL_MARKUP_CHARACTERS))
    .slice(-2 * TAIL_CHARACTERS)
    .replace(/[^\S ]\s*| \s+/g, ' ');
  return !BREAKS_OFF.test(end) && !READ_ON.test(end.slice(-TAIL_CHARACTERS));
}

/** Whether so many characters of text stand outside the tags at the beginning of `markup`. */
function hasText(markup: string, minCharacters: number): boolean {
  const end = Math.min(markup.length, LOOK_CHARACTERS);
  let characters = 0;
  for (let at = 0; at < end && characters < minCharacters; ) {
    const tag = markup.indexOf('<', at);
    characters += (tag < 0 ? end : tag) - at;
    const tagEnd = tag < 0 ? -1 : markup.indexOf('>', tag);
    at = tagEnd < 0 ? end : tagEnd + 1;
  }
  return characters >= minCharacters;
}

function withoutTags(markup: string): string {
  return markup.replace(/<[^<>]*>/g, ' ').trim();
}
