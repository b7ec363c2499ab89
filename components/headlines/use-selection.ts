import { useCallback, useState } from 'preact/hooks';
import type { HeadlineId } from '../../utils/model/ids';
import type { RowList } from './row-list';

export interface Selection {
  ids: ReadonlySet<HeadlineId>;
  /** Whether the person is selecting: boxes are shown. */
  isOn: boolean;
  begin(): void;
  end(): void;
  /** Takes a row in or out; with all from the last one to it, where a range is meant. */
  toggle(list: RowList, id: HeadlineId, isRange: boolean): void;
}

export function useSelection(): Selection {
  const [ids, setIds] = useState<ReadonlySet<HeadlineId>>(new Set());
  const [isOn, setOn] = useState(false);
  const [last, setLast] = useState<HeadlineId | null>(null);
  const end = useCallback((): void => {
    setOn(false);
    setIds(new Set());
    setLast(null);
  }, []);
  const toggle = (list: RowList, id: HeadlineId, isRange: boolean): void => {
    const [from, to] = [list.indexOf(last ?? id), list.indexOf(id)].toSorted((a, b) => a - b) as [number, number];
    const next = new Set(ids);
    if (isRange && from >= 0) for (const row of list.rows.slice(from, to + 1)) next.add(row.id);
    else if (!next.delete(id)) next.add(id);
    setIds(next);
    setLast(id);
    setOn(true);
  };
  return { ids, isOn, begin: () => setOn(true), end, toggle };
}
