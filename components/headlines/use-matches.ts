/** Marks what a search found in the titles that are drawn, as whole words, without a change to the text: joins stay whole. */
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { matchRanges, type SearchQuery } from '../../utils/store/search';

const NAME = 'search-match';

export function useMatches(root: RefObject<HTMLElement | null>, query: SearchQuery | null, drawn: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever other rows are drawn.
  useLayoutEffect(() => {
    if (!query || !root.current) {
      CSS.highlights.delete(NAME);
      return;
    }
    const ranges = [...root.current.querySelectorAll('[data-id] bdi')].flatMap(({ firstChild }) =>
      firstChild instanceof Text
        ? matchRanges(firstChild.data, query).map(({ start, end }) => rangeIn(firstChild, start, end))
        : [],
    );
    CSS.highlights.set(NAME, new Highlight(...ranges));
  }, [root, query, drawn]);
  useEffect(() => () => void CSS.highlights.delete(NAME), []);
}

function rangeIn(text: Text, start: number, end: number): Range {
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, end);
  return range;
}
