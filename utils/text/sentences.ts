/** A text cut into the sentences that are read aloud one by one. */

/** Where a piece of a text begins and ends, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/** A voice may stall on more, and pausing would lose more. */
const MAX_CHARACTERS = 260;
/** «د.», «ص.», “J.”, “Mr.”: a full stop after a single letter or a short title ends no sentence. */
const ABBREVIATION = /(?:^|\s)\p{P}*(?:\p{L}|\p{Lu}\p{Ll}{1,2})\.\s*$/u;
const PAUSE = /[،؛,;:–—]\s/g;

/** The sentences of `text` in their order, without the white space around them; `language` is a BCP 47 tag or null. */
export function sentencesIn(text: string, language: string | null): Span[] {
  // A line break in markup is a space, but would end a sentence here.
  const line = text.replace(/\s/g, ' ');
  const whole: Span[] = [];
  let joins = false;
  for (const { segment, index } of segmenterFor(language).segment(line)) {
    const last = whole.at(-1);
    if (joins && last) last.end = index + segment.length;
    else whole.push({ start: index, end: index + segment.length });
    joins = ABBREVIATION.test(segment);
  }
  return whole.flatMap((span) => cut(line, span)).flatMap((span) => trimmed(line, span));
}

function segmenterFor(language: string | null): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language ?? undefined, { granularity: 'sentence' });
  } catch {
    // The tag came from outside.
    return new Intl.Segmenter(undefined, { granularity: 'sentence' });
  }
}

/** A long sentence in pieces: at its last pause in reach, else between two words. */
function cut(text: string, { start, end }: Span): Span[] {
  const pieces: Span[] = [];
  let from = start;
  while (end - from > MAX_CHARACTERS) {
    const reach = text.slice(from, from + MAX_CHARACTERS);
    const pause = [...reach.matchAll(PAUSE)].at(-1)?.index;
    const space = reach.lastIndexOf(' ');
    const length = pause !== undefined && pause > MAX_CHARACTERS / 3 ? pause + 1 : space > 0 ? space : MAX_CHARACTERS;
    pieces.push({ start: from, end: from + length });
    from += length;
  }
  pieces.push({ start: from, end });
  return pieces;
}

/** Nothing where there is no letter or digit to be read. */
function trimmed(text: string, { start, end }: Span): Span[] {
  const piece = text.slice(start, end);
  if (!/[\p{L}\p{N}]/u.test(piece)) return [];
  return [{ start: start + piece.length - piece.trimStart().length, end: start + piece.trimEnd().length }];
}
