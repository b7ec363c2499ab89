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
    const markup = contentMarkup(field);
    if (markup !== null && isWhole(markup, MIN_CONTENT_CHARACTERS)) return markup;
  }
  for (const field of item.ranked(DESCRIPTION)) {
    const markup = contentMarkup(field);
    if (markup === null || markup.length < MIN_DESCRIPTION_CHARACTERS) continue;
    if (countParagraphs(markup) < MIN_DESCRIPTION_PARAGRAPHS) continue;
    if (isWhole(markup, MIN_DESCRIPTION_CHARACTERS)) return markup;
  }
  return null;
}

/** A field's content as HTML whatever its type says, or null where it is no text (RFC 4287, 4.1.3). */
function contentMarkup(field: MarkupElement): string | null {
  const { type = '' } = field.attributes;
  if (field.attributes.src !== undefined) return null;
  if (/^(?:image|audio|video)\/|base64/i.test(`${type} ${field.attributes.mode ?? ''}`)) return null;
  const markup = markupOf(field);
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
  const isLong = [minCharacters * 4, LOOK_CHARACTERS].some(
    (end) => withoutTags(markup.slice(0, end)).length >= minCharacters,
  );
  if (!isLong) return false;
  const end = withoutTags(markup.slice(-TAIL_MARKUP_CHARACTERS)).replace(/\s+/g, ' ');
  return !BREAKS_OFF.test(end) && !READ_ON.test(end.slice(-TAIL_CHARACTERS));
}

function withoutTags(markup: string): string {
  return markup.replace(/<[^<>]*>/g, ' ').trim();
}
