/** The keys of the list: what each does, and how the help shows them. */
import type { LatestEntry } from '../../utils/store/latest';
import { signOf } from '../ui/key-sign';
import type { EntryActs } from './entry-acts';
import type { ListHandle } from './NewsList';
import type { RowList } from './row-list';

/** Each key with the word that says what it does. */
export const KEYS: readonly (readonly [keys: string, word: string])[] = [
  ['↓ ↑ j k', 'keys-move'],
  ['Page Down, Page Up', 'keys-page'],
  ['Home, End', 'keys-ends'],
  ['Enter', 'keys-open'],
  ['Ctrl+Enter', 'keys-behind'],
  ['s', 'keys-save'],
  ['m', 'keys-read'],
  ['x, Shift+x', 'keys-select'],
  ['/', 'keys-search'],
  ['Esc', 'keys-leave'],
  ['?', 'keys-help'],
];

export interface KeyWorld {
  list: RowList;
  rows: ListHandle;
  acts: EntryActs;
  focusSearch(): void;
  toggleHelp(): void;
  /** False where there was nothing to leave. */
  leave(): boolean;
}

const isField = (element: EventTarget | null): boolean =>
  element instanceof HTMLElement && element.matches('input:not([type=checkbox]), select, textarea');

/** Answers a key that was pressed in the list or around it; true where it was one of ours. */
export function answerKey(event: KeyboardEvent, world: KeyWorld): boolean {
  if (event.key === 'Escape') return world.leave();
  if (isField(event.target)) return event.key === 'ArrowDown' && isSearch(event.target) && focus(world, 0);
  if (event.altKey || event.ctrlKey || event.metaKey) return false;
  const sign = signOf(event);
  const move = moveOf(sign, world);
  if (move) return move();
  if (sign === '/') return done(world.focusSearch);
  if (sign === '?' || sign === '؟') return done(world.toggleHelp);
  return act(sign, event.shiftKey, world);
}

const isSearch = (element: EventTarget | null): boolean =>
  element instanceof HTMLElement && element.matches('[type=search]');

/** `closest` of nothing is undefined, of what stands elsewhere null. */
const isInRows = (): boolean => Boolean(document.activeElement?.closest('.latest [data-row]'));

/** What moves the focus, from where it is. */
function moveOf(key: string, { list, rows }: KeyWorld): (() => boolean) | undefined {
  const row = rows.current();
  const at = row ? list.indexOf(row.id) : 0;
  const last = list.rows.length - 1;
  const to = (index: number) => () => {
    rows.focus(Math.max(0, Math.min(last, index)));
    return true;
  };
  // The first step from outside is onto the row that would get the focus.
  const next = to(isInRows() ? at + 1 : at);
  const moves: Record<string, () => boolean> = {
    ArrowDown: next,
    j: next,
    ArrowUp: to(at - 1),
    k: to(at - 1),
    PageDown: to(at + rows.pageSize()),
    PageUp: to(at - rows.pageSize()),
    Home: () => done(() => void goTo('newest', list, rows)),
    End: () => done(() => void goTo('oldest', list, rows)),
  };
  return last >= 0 ? moves[key] : undefined;
}

/** Goes to one end of the list: where it has not been read so far, it is read from there. */
export async function goTo(end: 'newest' | 'oldest', list: RowList, rows: ListHandle): Promise<void> {
  const way = end === 'newest' ? 'newer' : 'older';
  if (list.beyond[way] !== 'nothing' && list.walk.goesBothWays) await list.open(end);
  rows.focus(end === 'newest' ? 0 : list.rows.length - 1);
}

function act(sign: string, isRange: boolean, { list, rows, acts }: KeyWorld): boolean {
  const row = rows.current();
  const entry: LatestEntry | undefined = row && list.entries.get(row.id);
  if (!entry || !isInRows()) return false;
  const byKey: Record<string, () => void> = {
    s: () => acts.save(entry),
    m: () => acts.markRead(entry),
    x: () => acts.select(entry, isRange),
  };
  const wanted = byKey[sign];
  return wanted ? done(wanted) : false;
}

const done = (act: () => void): boolean => {
  act();
  return true;
};

function focus({ rows }: KeyWorld, index: number): boolean {
  rows.focus(index);
  return true;
}
