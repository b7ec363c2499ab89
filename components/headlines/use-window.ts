/** Which rows of a long list are drawn: those in view and some around them; and the view kept where it is while rows change. */
import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { HeadlineId } from '../../utils/model/ids';
import type { RowList } from './row-list';

export interface Window {
  /** Indexes of the rows that are drawn, in order; a row that has the focus is among them wherever it is. */
  drawn: number[];
  /** Brings a row into view, if it is not, and draws it. */
  show(index: number): void;
  /** Takes a row's element, to measure it; null once it is gone. */
  measure(id: HeadlineId, element: HTMLElement | null): void;
  /** How much of the view is covered at its beginning by what sticks there, CSS px. */
  covered(): number;
}

interface Range {
  from: number;
  to: number;
}

/** Beyond the view, in views. */
const AROUND = 1;
/** A list of no more rows is drawn whole: the browser's own search finds all of it. */
const WHOLE = 60;
/** Rows left to scroll to when more are read. */
const AHEAD = 25;

export function useWindow(root: RefObject<HTMLElement | null>, list: RowList, kept: HeadlineId | null): Window {
  const [range, setRange] = useState<Range>({ from: 0, to: 0 });
  const elements = useRef(new Map<HeadlineId, HTMLElement>()).current;
  const unmeasured = useRef(new Set<HeadlineId>()).current;
  const anchor = useRef<{ id: HeadlineId; index: number; top: number } | null>(null);
  const shown = useRef(range);

  const placeOf = useCallback(
    (id: HeadlineId): number | null => {
      const element = elements.get(id);
      if (!element || !root.current) return null;
      return element.getBoundingClientRect().top - root.current.getBoundingClientRect().top;
    },
    [elements, root],
  );

  /** Notes what the person looks at: the first row that is in view. */
  const note = useCallback((): void => {
    const top = -(root.current?.getBoundingClientRect().top ?? 0);
    const index = list.heights.indexAt(Math.max(0, top) + coveredBy(root.current));
    const row = list.rows[index];
    const place = row ? placeOf(row.id) : null;
    anchor.current = row && place !== null ? { id: row.id, index, top: place } : null;
  }, [list, placeOf, root]);

  const look = useCallback((): void => {
    if (!root.current) return;
    const { heights, rows } = list;
    const top = -root.current.getBoundingClientRect().top;
    const around = innerHeight * AROUND;
    const isShort = rows.length <= WHOLE && list.beyond.older === 'nothing' && list.beyond.newer === 'nothing';
    const wanted = (margin: number): Range =>
      isShort
        ? { from: 0, to: rows.length }
        : {
            from: heights.indexAt(top - margin),
            to: Math.min(rows.length, heights.indexAt(top + innerHeight + margin) + 1),
          };
    const least = wanted(around / 2);
    const { from, to } = shown.current;
    if (least.from < from || least.to > to || to > rows.length) {
      shown.current = wanted(around);
      setRange(shown.current);
    }
    // What can't be read is tried again by the person alone.
    if (least.to > rows.length - AHEAD && list.beyond.older === 'more') void list.read('older');
    if (least.from < AHEAD && list.beyond.newer === 'more' && rows.length > 0) void list.read('newer');
  }, [list, root]);

  // What was looked at in another list is nowhere in this one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  useLayoutEffect(() => {
    anchor.current = null;
  }, [list]);

  useEffect(() => {
    const follow = (): void => {
      note();
      look();
    };
    addEventListener('scroll', follow, { passive: true });
    addEventListener('resize', look);
    return () => {
      removeEventListener('scroll', follow);
      removeEventListener('resize', look);
    };
  }, [look, note]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever rows have changed, in number or height.
  useLayoutEffect(look, [look, list.version]);

  // Rows have come or gone before what the person looks at: the same ones stay drawn, now under other numbers.
  const at = anchor.current && list.indexOf(anchor.current.id);
  if (anchor.current && at !== null && at >= 0 && at !== anchor.current.index) {
    const moved = at - anchor.current.index;
    anchor.current.index = at;
    shown.current = { from: Math.max(0, shown.current.from + moved), to: Math.max(0, shown.current.to + moved) };
  }

  const drawnVersion = `${list.generation}:${list.version}:${range.from}:${range.to}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the view is held whenever something else was drawn.
  useLayoutEffect(() => {
    list.measure([...unmeasured].map((id): [HeadlineId, number] => [id, heightOf(elements.get(id))]));
    unmeasured.clear();
    const place = anchor.current && placeOf(anchor.current.id);
    const shift = anchor.current && place !== null ? place - anchor.current.top : 0;
    if (Math.abs(shift) >= 1) scrollBy({ top: shift, behavior: 'instant' });
    note();
  }, [drawnVersion]);

  const measured = useRef(list);
  measured.current = list;
  const observer = useRef<ResizeObserver | null>(null);
  const measure = useCallback(
    (id: HeadlineId, element: HTMLElement | null): void => {
      observer.current ??= new ResizeObserver((entries) =>
        measured.current.measure(
          entries.flatMap(({ target, borderBoxSize: [size] }): [HeadlineId, number][] => {
            const { row } = (target as HTMLElement).dataset;
            return row && size && target.isConnected ? [[row as HeadlineId, size.blockSize]] : [];
          }),
        ),
      );
      const known = elements.get(id);
      if (known && known !== element) observer.current.unobserve(known);
      if (!element) elements.delete(id);
      else if (known !== element) {
        elements.set(id, element);
        unmeasured.add(id);
        observer.current.observe(element);
      }
    },
    [elements, unmeasured],
  );
  useEffect(
    () => () => {
      observer.current?.disconnect();
      observer.current = null;
    },
    [],
  );

  // What stays drawn while the rows are read anew keeps its size, so that no observer speaks of it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  useLayoutEffect(() => {
    list.measure([...elements].map(([id, element]) => [id, heightOf(element)]));
  }, [list, list.generation]);

  const show = useCallback(
    (index: number): void => {
      if (!root.current) return;
      const { heights } = list;
      const top = root.current.getBoundingClientRect().top + heights.top(index);
      const from = coveredBy(root.current);
      const below = top + heights.height(index) - innerHeight;
      if (top < from) scrollBy({ top: top - from, behavior: 'instant' });
      else if (below > 0) scrollBy({ top: Math.min(below, top - from), behavior: 'instant' });
      look();
    },
    [list, look, root],
  );

  const from = Math.min(shown.current.from, list.rows.length);
  const to = Math.min(shown.current.to, list.rows.length);
  const inRange = Array.from({ length: to - from }, (_, index) => from + index);
  const keptIndex = kept === null ? -1 : list.indexOf(kept);
  const isOutside = keptIndex >= 0 && (keptIndex < from || keptIndex >= to);
  const drawn = isOutside ? [...inRange, keptIndex].sort((a, b) => a - b) : inRange;
  return { drawn, show, measure, covered: () => coveredBy(root.current) };
}

const heightOf = (element: HTMLElement | undefined): number => element?.getBoundingClientRect().height ?? 0;

/** What sticks at the beginning of the view says so by the scroll padding of the page. */
function coveredBy(element: HTMLElement | null): number {
  if (!element) return 0;
  return Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) || 0;
}
