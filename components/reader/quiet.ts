/**
 * Markup before it is parsed. An inert document runs nothing, and yet a browser reports to the page's policy each inline
 * handler, style and base that it meets while parsing one: what would be taken away afterwards is not there to be met.
 */
import { scanMarkup } from '../../utils/text/markup-scanner';

/** Where `style` attributes are kept: they tell what is hidden, and how large a picture is. */
export const STYLE = 'data-style';

export interface QuietMarkup {
  markup: string;
  /** What the first `<base>` says, as it is written; null where there is none. */
  base: string | null;
}

/** `source` without handlers, style sheets and bases, its `style` attributes under another name. */
export function quieten(source: string): QuietMarkup {
  let markup = '';
  let taken = 0;
  let base: string | null = null;
  let name = '';
  let styleStart = -1;
  const replace = (start: number, end: number, by: string): void => {
    if (start < taken) return;
    markup += source.slice(taken, start) + by;
    taken = end;
  };
  scanMarkup(
    source,
    { xml: false },
    {
      onText() {},
      onCdata() {},
      onOpenName(start, end) {
        name = source.slice(start, end).toLowerCase();
        if (name === 'base') replace(start, end, 'meta');
        if (name === 'style' && styleStart < 0) styleStart = start - 1;
      },
      onAttribute(start, end, valueStart, valueEnd) {
        const attribute = source.slice(start, end).toLowerCase();
        if (attribute.startsWith('on')) replace(start, end, 'data-handler');
        else if (attribute === 'style') replace(start, end, STYLE);
        else if (attribute === 'href' && name === 'base') base ??= source.slice(valueStart, valueEnd);
      },
      onOpenEnd() {},
      onClose(start, end) {
        if (styleStart < 0 || source.slice(start, end).toLowerCase() !== 'style') return;
        const close = source.indexOf('>', end);
        replace(Math.max(styleStart, taken), close < 0 ? source.length : close + 1, '');
        styleStart = -1;
      },
    },
  );
  if (styleStart >= 0) replace(Math.max(styleStart, taken), source.length, '');
  return { markup: markup + source.slice(taken), base };
}
