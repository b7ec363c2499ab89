/** From whatever a field holds to a line that fits a ticker. */
import { plainText } from '../text/plain';

/** No headline is longer; what is, is an article in the wrong field, or an attack. */
const MAX_TITLE_CHARACTERS = 300;
/** Markup that is looked at for it: tags and entities included. */
const MAX_MARKUP_CHARACTERS = 20_000;

/** The plain text of `markup`, cut at a word where it is longer than any headline. */
export function titleFrom(markup: string): string {
  return shorten(plainText(markup.slice(0, MAX_MARKUP_CHARACTERS)));
}

/** `text` as it is, or, where it is longer than any headline, its beginning with an ellipsis. */
export function shorten(text: string): string {
  if (text.length <= MAX_TITLE_CHARACTERS) return text;
  const cut = text.slice(0, MAX_TITLE_CHARACTERS);
  const lastSpace = cut.lastIndexOf(' ');
  return `${(lastSpace > 0 ? cut.slice(0, lastSpace) : cut).replace(/\p{Cs}$/u, '')}…`;
}
