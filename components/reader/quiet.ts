/**
 * Markup before it is parsed. An inert document runs nothing, and yet a browser reports to the page's policy each inline
 * handler, style and base that it meets while parsing one: what would be taken away afterwards is not there to be met.
 */
import { scanMarkup } from '../../utils/text/markup-scanner';

/** Where `style` attributes are kept: they tell what is hidden, and how large a picture is. */
export const STYLE = 'data-style';

/** Elements that the next of their kind, or nothing, closes: left open they nest nothing. */
const UNNESTED =
  /^(?:area|base|br|col|colgroup|dd|dt|embed|hr|img|input|li|link|meta|optgroup|option|p|param|r[bpt]|rtc|source|t(?:body|d|foot|h|head|r)|track|wbr)$/;
/** In these an element may end with its own tag, as in XML. */
const FOREIGN = /^(?:svg|math)$/;
/** So deep no page nests: a parser takes a time that grows with the square of the depth. */
const MAX_DEPTH = 5_000;
/** Nor has one that many elements: twice as many nodes are still few enough to be handed to one call. */
const MAX_ELEMENTS = 40_000;

export interface QuietMarkup {
  markup: string;
  /** What the first `<base>` says, as it is written; null where there is none. */
  base: string | null;
}

/** `source` without handlers, style sheets and bases, its `style` attributes under another name; what is too much or too deep is left out. */
export function quieten(source: string): QuietMarkup {
  let markup = '';
  let taken = 0;
  let base: string | null = null;
  let name = '';
  let styleStart = -1;
  const opened = new Map<string, number>();
  let depth = 0;
  let elements = 0;
  let foreign = 0;
  let end = source.length;
  const nest = (element: string, by: 1 | -1): void => {
    const count = (opened.get(element) ?? 0) + by;
    // What closes nothing is passed over.
    if (UNNESTED.test(element) || count < 0) return;
    opened.set(element, count);
    depth += by;
    if (FOREIGN.test(element)) foreign += by;
  };
  const replace = (start: number, end: number, by: string): void => {
    if (start < taken || start >= end) return;
    markup += source.slice(taken, start) + by;
    taken = end;
  };
  scanMarkup(
    source,
    { xml: false },
    {
      onText() {},
      onCdata() {},
      onOpenName(start, stop) {
        name = source.slice(start, stop).toLowerCase();
        nest(name, 1);
        elements += 1;
        if ((depth > MAX_DEPTH || elements > MAX_ELEMENTS) && end === source.length) end = start - 1;
        if (name === 'base') replace(start, stop, 'meta');
        if (name === 'style' && styleStart < 0) styleStart = start - 1;
      },
      onAttribute(start, stop, valueStart, valueEnd) {
        const attribute = source.slice(start, stop).toLowerCase();
        if (attribute.startsWith('on')) replace(start, stop, 'data-handler');
        else if (attribute === 'style') replace(start, stop, STYLE);
        else if (attribute === 'href' && name === 'base') base ??= source.slice(valueStart, valueEnd);
      },
      onOpenEnd(isEmpty) {
        if (isEmpty && foreign > 0) nest(name, -1);
      },
      onClose(start, stop) {
        const closed = source.slice(start, stop).toLowerCase();
        nest(closed, -1);
        if (styleStart < 0 || closed !== 'style') return;
        const close = source.indexOf('>', stop);
        replace(Math.max(styleStart, taken), close < 0 ? source.length : close + 1, '');
        styleStart = -1;
      },
    },
  );
  if (styleStart >= 0) replace(Math.max(styleStart, taken), source.length, '');
  return { markup: markup + source.slice(taken, Math.max(taken, end)), base };
}
