/** The buttons for the whole list, for what is selected, and the keys. */
import { MAX_OPENED } from '../../utils/messages';
import { useInterface } from '../ui/interface';
import { KEYS } from './list-keys';
import type { RowList } from './row-list';
import type { ListActs } from './use-acts';
import type { Selection } from './use-selection';

interface MarkAllProps {
  /** Whether it is of one source alone. */
  isOfSource: boolean;
  onMarkAll: () => void;
}

export function MarkAll({ isOfSource, onMarkAll }: MarkAllProps) {
  const { words } = useInterface();
  return (
    <button type="button" class="quiet" data-action="read-all" onClick={onMarkAll}>
      {words.say(isOfSource ? 'list-read-all-source' : 'list-read-all')}
    </button>
  );
}

interface MoreToolsProps {
  selection: Selection;
  isHelpOpen: boolean;
  onHelp: () => void;
}

export function MoreTools({ selection, isHelpOpen, onHelp }: MoreToolsProps) {
  const { words } = useInterface();
  return (
    <div class="more-tools">
      <button
        type="button"
        class="quiet"
        data-action="select"
        aria-pressed={selection.isOn}
        onClick={selection.isOn ? selection.end : selection.begin}
      >
        {words.say('list-select-several')}
      </button>
      <button
        type="button"
        class="quiet"
        data-action="keys"
        aria-expanded={isHelpOpen}
        aria-keyshortcuts="?"
        onClick={onHelp}
      >
        {words.say('list-keys')}
      </button>
    </div>
  );
}

interface SelectionBarProps {
  list: RowList;
  selection: Selection;
  acts: ListActs;
  /** Called when it is about to go. */
  onEnd(): void;
}

export function SelectionBar({ list, selection, acts, onEnd }: SelectionBarProps) {
  const { words } = useInterface();
  // In the order of the list, whatever the order they were selected in.
  const ids = list.rows.flatMap(({ id }) => (selection.ids.has(id) ? [id] : []));
  const opened = Math.min(ids.length, MAX_OPENED);
  const open = (): void => {
    onEnd();
    void acts.openSeveral(ids.slice(0, opened));
  };
  const end = (): void => {
    onEnd();
    selection.end();
  };
  const isNone = ids.length === 0;
  return (
    <div class="selection" role="toolbar" aria-label={words.say('list-selection')}>
      <span role="status">{words.say('list-selected', { count: ids.length })}</span>
      <button type="button" data-action="open-selected" disabled={isNone} onClick={open}>
        {words.say(ids.length > MAX_OPENED ? 'list-open-first' : 'list-open-selected', { count: opened })}
      </button>
      <button type="button" data-action="read-selected" disabled={isNone} onClick={() => acts.markSeveral(ids, true)}>
        {words.say('list-mark-read')}
      </button>
      <button
        type="button"
        data-action="unread-selected"
        disabled={isNone}
        onClick={() => acts.markSeveral(ids, false)}
      >
        {words.say('list-mark-unread')}
      </button>
      <button type="button" data-action="end-selection" onClick={end}>
        {words.say('list-select-end')}
      </button>
    </div>
  );
}

export function KeyHelp() {
  const { words } = useInterface();
  return (
    <dl class="key-help">
      {KEYS.map(([keys, word]) => (
        <div key={keys}>
          <dt>
            <kbd dir="ltr">{keys}</kbd>
          </dt>
          <dd>{words.say(word)}</dd>
        </div>
      ))}
    </dl>
  );
}
