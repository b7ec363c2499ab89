/**
 * Whether an item carries its article. A field that is meant for the content counts from MIN_CONTENT_CHARACTERS of text on;
 * a description or summary, which mostly is a teaser, only when it is long and has paragraphs. Neither counts when it breaks
 * off: ends in an ellipsis, or in an invitation to read on elsewhere.
 */
import { httpUrl } from '../text/host';
import { escapeMarkup, foldText } from '../text/plain';
import { type MarkupElement, markupOf } from './elements';
import { baseWithin, type Placed } from './item';

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
export function articleMarkup({ fields, base }: Placed): string | null {
  return (
    fields.first(CONTENT, (field) =>
      contentArticle(contentMarkup(field, MIN_CONTENT_CHARACTERS), baseWithin(field, base)),
    ) ??
    fields.first(DESCRIPTION, (field) =>
      descriptionArticle(contentMarkup(field, MIN_DESCRIPTION_CHARACTERS), baseWithin(field, base)),
    )
  );
}

/** What is meant for the content, if it is whole; its relative links are resolved against `base`. */
export function contentArticle(markup: string, base: string): string | null {
  return isWhole(markup, MIN_CONTENT_CHARACTERS) ? withAbsoluteLinks(markup, base) : null;
}

/** What is meant for a teaser, if it is an article all the same. */
export function descriptionArticle(markup: string, base: string): string | null {
  if (countParagraphs(markup) < MIN_DESCRIPTION_PARAGRAPHS) return null;
  return isWhole(markup, MIN_DESCRIPTION_CHARACTERS) ? withAbsoluteLinks(markup, base) : null;
}

/** A field's content as HTML whatever its type says, or '' where it is too short or no text (RFC 4287, 4.1.3). */
function contentMarkup(field: MarkupElement, minCharacters: number): string {
  const markup = markupOf(field);
  if (markup.length < minCharacters || field.attributes.src !== undefined) return '';
  const { type = '', mode = '' } = field.attributes;
  if (/^(?:image|audio|video)\/|base64/i.test(`${type} ${mode}`)) return '';
  return /<[a-z]/i.test(markup) ? markup : paragraphsOf(markup);
}

/** Plain text as paragraphs, where blank lines are between them. Entities escaped twice stay as they are. */
export function paragraphsOf(text: string): string {
  const paragraphs = text.split(/\n\s*\n/).map(foldText);
  return paragraphs.map((paragraph) => (paragraph ? `<p>${escapeMarkup(paragraph)}</p>` : '')).join('');
}

/**
 * An attribute with an address that no scheme begins; a fragment stays what it is, a place in the article. It is looked for by
 * its sign of equality, for nothing else in it is as rare in an article.
 */
const RELATIVE =
  /=(?<=\s(?:href|src|poster)\s*=)\s*(?:"(?!\s*(?:[a-z][a-z\d+.-]*:|#|"))([^"<>]{1,4096})"|'(?!\s*(?:[a-z][a-z\d+.-]*:|#|'))([^'<>]{1,4096})')/giy;

/** A reader shows the article elsewhere, where a relative address would lead nowhere. */
function withAbsoluteLinks(markup: string, base: string): string {
  let written = '';
  let start = 0;
  for (let sign = markup.indexOf('='); sign >= 0; sign = markup.indexOf('=', Math.max(start, sign + 1))) {
    RELATIVE.lastIndex = sign;
    const found = RELATIVE.exec(markup);
    if (!found) continue;
    const [attribute, double, single] = found;
    const url = httpUrl(double ?? single, base);
    written += markup.slice(start, sign) + (url === null ? attribute : `="${url.replaceAll('"', '%22')}"`);
    start = sign + attribute.length;
  }
  return start === 0 ? markup : written + markup.slice(start);
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
