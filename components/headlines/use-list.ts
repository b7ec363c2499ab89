/** The list that a filter, a grouping and a query ask for, as far as it has been read. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Settings } from '../../utils/settings/registry';
import { countArrivals, type LatestFilter, type Position } from '../../utils/store/latest';
import { isBlank, parseQuery, type SearchQuery } from '../../utils/store/search';
import { useInterface } from '../ui/interface';
import { usePacedQuery } from '../ui/use-paced-query';
import { RowList } from './row-list';
import { walkByQuery, walkBySource, walkByTime } from './walks';

export type Grouping = Settings['list.group'] | 'found';

export interface ShownList {
  list: RowList;
  grouping: Grouping;
  /** What was understood of what was typed; null where nothing is looked for. */
  query: SearchQuery | null;
  /** Whether another list has been asked for and is being read. */
  isWaiting: boolean;
  /** How many entries have come since the list was read. */
  arrivals: number;
}

export function useList(filter: LatestFilter, typed: string): ShownList {
  const { db, settings } = useInterface();
  const [, setVersion] = useState(0);
  const { view, sourceId, language } = filter;
  const isBySource = settings['list.group'] === 'source';
  const asked = useMemo(() => {
    const meant = { view, sourceId, language };
    const read = parseQuery(typed);
    const query = isBlank(read) ? null : read;
    // What is kept is by when it was, and one source needs no grouping.
    const grouping: Grouping = query ? 'found' : isBySource && view !== 'saved' && !sourceId ? 'source' : 'time';
    const walk = query
      ? walkByQuery(db, query, meant)
      : grouping === 'source'
        ? walkBySource(db, meant)
        : walkByTime(db, meant);
    return { filter: meant, query, grouping, list: new RowList(walk, () => setVersion((version) => version + 1)) };
  }, [db, view, sourceId, language, typed, isBySource]);

  useEffect(() => {
    void asked.list.open('newest');
    return () => asked.list.end();
  }, [asked]);

  // The list before stays until there is something to put in its place.
  const shown = useRef(asked);
  if (asked.list.generation > 0 || asked.list.beyond.older === 'failed') shown.current = asked;
  const { list, grouping, query } = shown.current;
  const arrivals = useArrivals(list, shown.current.filter, grouping);
  return { list, grouping, query, isWaiting: shown.current !== asked, arrivals };
}

/** So far down from the newest it is looked whether something has come in between. */
const LOOKED_AT = 150;

function useArrivals(list: RowList, { view, sourceId, language }: LatestFilter, grouping: Grouping): number {
  const { db } = useInterface();
  const { generation } = list;
  // Read from elsewhere than the newest, the list says nothing of what is new.
  const isReady = grouping !== 'found' && generation > 0 && list.beyond.newer === 'nothing';
  const arrivals = usePacedQuery(async () => {
    if (!isReady) return { list, generation, count: 0 };
    const downTo = grouping === 'source' ? newestOf(list) : (list.rows[LOOKED_AT]?.position ?? lastOf(list));
    return { list, generation, count: await countArrivals(db, { view, sourceId, language }, downTo, list) };
  }, [db, list, generation, view, sourceId, language, grouping, isReady]);
  return arrivals?.list === list && arrivals.generation === generation ? arrivals.count : 0;
}

/** Where everything there is has been read, whatever comes is new. */
const lastOf = ({ rows, beyond }: RowList): Position | null =>
  beyond.older === 'nothing' ? null : (rows.at(-1)?.position ?? null);

const newestOf = ({ rows }: RowList): Position | null => {
  const first = rows.reduce((newest, row) => (row.position.at > (newest?.position.at ?? 0) ? row : newest), rows[0]);
  return first?.position ?? null;
};
