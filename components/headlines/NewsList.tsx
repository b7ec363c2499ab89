/** The rows of the latest news that are in view and some around them, under headings by day or by source. */
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { HeadlineId } from '../../utils/model/ids';
import { entriesOf, type LatestEntry } from '../../utils/store/latest';
import type { SearchQuery } from '../../utils/store/search';
import { useInterface, useNow } from '../ui/interface';
import { usePacedQuery } from '../ui/use-paced-query';
import type { EntryActs } from './entry-acts';
import { NewsRow } from './NewsRow';
import type { Row, RowList } from './row-list';
import { useMatches } from './use-matches';
import { useWindow } from './use-window';

/** What keys and buttons outside the list do with it. */
export interface ListHandle {
  /** The row that has the focus, or would get it. */
  current(): Row | undefined;
  /** Gives a row the focus and brings it into view. */
  focus(index: number): void;
  /** How many rows fill the view. */
  pageSize(): number;
}

interface NewsListProps {
  list: RowList;
  handle: { current: ListHandle | null };
  acts: EntryActs;
  selected: ReadonlySet<HeadlineId>;
  isSelecting: boolean;
  query: SearchQuery | null;
  headingOf: ((row: Row, entry: LatestEntry | undefined) => { key: string; content: ComponentChildren }) | null;
}

export function NewsList({ list, handle, acts, selected, isSelecting, query, headingOf }: NewsListProps) {
  const { words } = useInterface();
  const now = useNow();
  const root = useRef<HTMLOListElement>(null);
  const [current, setCurrent] = useState<HeadlineId | null>(null);
  const [hasFocus, setFocused] = useState(false);
  const wanted = useRef<HeadlineId | null>(null);
  // Counts the wishes for a focus: one can be for the row that had it last.
  const [, setWishes] = useState(0);
  const { drawn, show, measure, covered } = useWindow(root, list, hasFocus ? current : null);
  useEntries(list, drawn);
  useMatches(root, query, `${list.version}:${drawn[0]}:${drawn.length}`);
  useFirstMark(list);

  const known = current === null ? -1 : list.indexOf(current);
  const currentIndex = Math.max(0, known);
  handle.current = {
    current: () => list.rows[currentIndex],
    focus(index) {
      const row = list.rows[index];
      if (!row) return;
      wanted.current = row.id;
      setCurrent(row.id);
      setWishes((wishes) => wishes + 1);
      show(index);
    },
    pageSize() {
      const { heights } = list;
      const visible = (innerHeight - covered()) / (heights.total / Math.max(1, heights.length));
      return Math.max(1, Math.floor(visible) - 1);
    },
  };

  useLayoutEffect(() => {
    const link =
      wanted.current && root.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(wanted.current)}"]`);
    if (!link) return;
    wanted.current = null;
    link.focus({ preventScroll: true });
    link.closest('li')?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  });

  let end = 0;
  const isWhole = list.beyond.newer === 'nothing';
  const count = list.beyond.older === 'nothing' ? list.rows.length : -1;
  return (
    <ol
      ref={root}
      class="latest plain"
      aria-label={words.say('latest-title')}
      aria-busy={list.beyond.older === 'reading' || list.beyond.newer === 'reading'}
      style={{ minBlockSize: `${list.heights.total}px` }}
      onFocusIn={(event) => {
        setFocused(true);
        const id = (event.target as HTMLElement).closest('li')?.dataset.row;
        if (id) setCurrent(id as HeadlineId);
      }}
      onFocusOut={() => setFocused(false)}
    >
      {drawn.map((index) => {
        const row = list.rows[index];
        if (!row) return null;
        const before = list.rows[index - 1];
        const entry = list.entries.get(row.id);
        const heading = headingOf?.(row, entry);
        const isFirst = heading && (!before || headingOf?.(before, list.entries.get(before.id)).key !== heading.key);
        const gap = list.heights.top(index) - end;
        end = list.heights.top(index) + list.heights.height(index);
        return (
          <NewsRow
            key={row.id}
            row={row}
            entry={entry}
            heading={isFirst ? heading.content : null}
            gap={gap}
            place={isWhole ? index + 1 : undefined}
            of={isWhole ? count : undefined}
            isCurrent={index === currentIndex}
            isSelected={isSelecting ? selected.has(row.id) : null}
            measure={measure}
            acts={acts}
            now={now}
          />
        );
      })}
    </ol>
  );
}

/** How long the view has rested before what it shows is looked up again. */
const REST_MS = 200;

/** Keeps what the drawn rows say as the store has it; while one scrolls, only what is not known yet is looked up. */
function useEntries(list: RowList, drawn: number[]): void {
  const { db } = useInterface();
  const ids = drawn.flatMap((index) => list.rows[index]?.id ?? []);
  const wanted = ids.join(' ');
  const isMissing = ids.some((id) => !list.entries.has(id));
  const [asked, ask] = useState<{ list: RowList; ids: HeadlineId[] }>({ list, ids: [] });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `wanted` names the ids.
  useEffect(() => {
    const timer = setTimeout(() => ask({ list, ids }), isMissing ? 0 : REST_MS);
    return () => clearTimeout(timer);
  }, [list, list.generation, wanted, isMissing]);
  const found = usePacedQuery(async () => {
    const { evenIfHidden } = asked.list.walk;
    return { ...asked, entries: await entriesOf(db, asked.ids, { evenIfHidden }) };
  }, [db, asked]);
  useEffect(() => {
    if (found?.list === list && found.ids.length > 0) list.refresh(found.ids, found.entries);
  }, [found, list]);
}

let isMarked = false;

/** The moment at which the first headline is there, for whoever measures. */
function useFirstMark(list: RowList): void {
  useLayoutEffect(() => {
    if (isMarked || list.rows.length === 0) return;
    isMarked = document.querySelector('.latest [data-id]') !== null;
    if (isMarked) performance.mark('first-headline');
  });
}
