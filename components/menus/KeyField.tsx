/** A field that takes the keys pressed in it for a command. */
import { useInterface } from '../ui/interface';
import { conflictOf, isHeldOnly, type KeysProblem, keysOf, partsOf } from './pressed-keys';

interface KeyFieldProps {
  name: string;
  keys: string;
  /** The keys of the other commands. */
  taken: readonly string[];
  onKeys: (keys: string) => void;
  onReset: () => void;
  onProblem: (problem: KeysProblem) => void;
}

export function KeyField({ name, keys, taken, onKeys, onReset, onProblem }: KeyFieldProps) {
  const { words } = useInterface();
  const isMac = /mac/i.test(navigator.platform);
  const press = (event: KeyboardEvent): void => {
    // With these the field is left, as any other.
    if (event.key === 'Tab' || event.key === 'Escape' || isHeldOnly(event.code)) return;
    event.preventDefault();
    event.stopPropagation();
    const isBare = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    const isEmptied = isBare && (event.key === 'Backspace' || event.key === 'Delete');
    const pressed = isEmptied ? '' : keysOf(event, isMac);
    const problem = pressed === null ? 'unfit' : conflictOf(pressed, taken);
    if (problem || pressed === null) onProblem(problem ?? 'unfit');
    else onKeys(pressed);
  };
  return (
    <span class="row">
      <input
        type="text"
        dir="ltr"
        size={16}
        readOnly
        value={partsOf(keys).join(' + ')}
        placeholder={words.say('shortcut-none')}
        aria-labelledby={`shortcut-${name}`}
        aria-describedby="shortcuts-hint"
        onKeyDown={press}
      />
      <button type="button" data-action="reset" aria-describedby={`shortcut-${name}`} onClick={onReset}>
        {words.say('shortcut-reset')}
      </button>
    </span>
  );
}
