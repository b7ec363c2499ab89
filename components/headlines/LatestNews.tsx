/** The latest news with all that can be done with it: what popup, side list and the full page have in common. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { LatestFilter } from '../../utils/store/latest';
import { activeSources, hasNews } from '../../utils/store/queries';
import { useInterface, useNow } from '../ui/interface';
import { useLiveQuery } from '../ui/use-live-query';
import { useNotice } from '../ui/use-notice';
import { KeyHelp, MarkAll, MoreTools, SelectionBar } from './ListBars';
import { Arrivals, EndOfList, ListNotice, NothingShown } from './ListEnds';
import { ListTools } from './ListTools';
import { answerKey, goTo } from './list-keys';
import { type ListHandle, NewsList } from './NewsList';
import { NothingFound, QueryNote } from './QueryNote';
import { useActs } from './use-acts';
import { useHeadings } from './use-headings';
import { useList } from './use-list';
import { useSelection } from './use-selection';
import './latest-news.css';
import './list-tools.css';

interface LatestNewsProps {
  /** Called once an entry has been opened in front. */
  onOpened?: () => void;
  /** Whether there is room for the filters beside the list. */
  isRoomy?: boolean;
}

export function LatestNews({ onOpened, isRoomy = false }: LatestNewsProps) {
  const { db, words } = useInterface();
  const [filter, setFilter] = useState<LatestFilter>({ view: 'all' });
  const [typed, setTyped] = useState('');
  const [isHelpOpen, setHelpOpen] = useState(false);
  const sources = useLiveQuery(() => activeSources(db), [db]);
  const hasAny = useLiveQuery(() => hasNews(db), [db]);
  const isReady = sources !== undefined && hasAny !== undefined;
  const { list, grouping, query, isWaiting, arrivals } = useList(filter, typed);
  const { notice, tell } = useNotice();
  const selection = useSelection();
  const onSource = useCallback(
    (sourceId: LatestFilter['sourceId']) => setFilter(({ view }) => ({ view, sourceId })),
    [],
  );
  const acts = useActs({ list, selection, tell, onOpened, onSource });
  const headingOf = useHeadings(grouping, acts, useNow());
  const box = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const rows = useRef<ListHandle | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was selected in one list means nothing in another.
  useEffect(() => {
    selection.end();
    // A list is seen from its beginning.
    if ((box.current?.getBoundingClientRect().top ?? 0) < 0) box.current?.scrollIntoView({ behavior: 'instant' });
  }, [list]);
  // The keys are there from the start, without a first click into the list.
  useEffect(() => {
    if (isReady && document.activeElement === document.body) box.current?.focus({ preventScroll: true });
  }, [isReady]);

  const showArrivals = useCallback(async (): Promise<void> => {
    await list.open('newest');
    rows.current?.focus(0);
  }, [list]);
  const isEmpty = list.rows.length === 0;
  const isNothing = isEmpty && list.beyond.older === 'nothing';
  const canMarkAll = !query && !isEmpty && filter.view !== 'saved' && filter.language === undefined;
  useEffect(() => {
    if (isEmpty && arrivals > 0) void list.open('newest');
  }, [list, isEmpty, arrivals]);

  /** What had the focus is gone: the keys go on from the list. */
  const takeFocus = useCallback((): void => box.current?.focus({ preventScroll: true }), []);
  const leave = (): boolean => {
    if (isHelpOpen) setHelpOpen(false);
    else if (typed) setTyped('');
    else if (selection.isOn) selection.end();
    else return false;
    takeFocus();
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!rows.current || event.defaultPrevented || event.isComposing) return;
    const toggleHelp = (): void => setHelpOpen(!isHelpOpen);
    const focusSearch = (): void => field.current?.focus();
    if (answerKey(event, { list, rows: rows.current, acts, focusSearch, toggleHelp, leave })) event.preventDefault();
  };

  if (!isReady) return null;
  return (
    <section
      ref={box}
      class={isRoomy ? 'news roomy' : 'news'}
      aria-label={words.say('latest-title')}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      {hasAny && (
        <div class="news-tools">
          <ListTools
            sources={sources}
            filter={filter}
            onFilter={setFilter}
            typed={typed}
            onTyped={setTyped}
            searchField={field}
            isRoomy={isRoomy}
            markAll={
              canMarkAll && (
                <MarkAll isOfSource={filter.sourceId !== undefined} onMarkAll={() => acts.markAll(filter)} />
              )
            }
          >
            <MoreTools selection={selection} isHelpOpen={isHelpOpen} onHelp={() => setHelpOpen(!isHelpOpen)} />
          </ListTools>
          <QueryNote query={query} isWaiting={isWaiting} />
          {isHelpOpen && <KeyHelp />}
        </div>
      )}
      <div class="news-list">
        {arrivals > 0 && !isEmpty && <Arrivals count={arrivals} onShow={showArrivals} />}
        {selection.isOn && <SelectionBar list={list} selection={selection} acts={acts} onEnd={takeFocus} />}
        <NewsList
          list={list}
          handle={rows}
          acts={acts}
          selected={selection.ids}
          isSelecting={selection.isOn}
          query={query}
          headingOf={headingOf}
        />
        <NothingFound query={isNothing && !isWaiting ? query : null} />
        {isNothing && !query && <NothingShown sources={sources} filter={filter} />}
        <EndOfList list={list} onTop={() => goTo('newest', list, rows.current as ListHandle)} />
      </div>
      <ListNotice notice={notice} tell={tell} onGone={takeFocus} />
    </section>
  );
}
