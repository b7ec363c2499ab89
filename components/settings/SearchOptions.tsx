/** A search over everything that stands in the options. */
import { useEffect, useRef } from 'preact/hooks';
import { useInterface } from '../ui/interface';
import { signOf } from '../ui/key-sign';

interface Props {
  typed: string;
  /** How much was found; null where nothing is looked for. */
  count: number | null;
  onType(text: string): void;
}

/** What takes typed text itself. */
const WITH_TEXT = 'input:not([type=checkbox], [type=radio], [type=range], [type=color], [type=file]), textarea, select';

export function SearchOptions({ typed, count, onType }: Props) {
  const { words } = useInterface();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isOther = event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented;
      if (isOther || signOf(event) !== '/' || (event.target as Element).matches?.(WITH_TEXT)) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  const onEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || typed === '') return;
    event.preventDefault();
    onType('');
  };
  return (
    <search class="search-options">
      <label class="visually-hidden" for="search-options">
        {words.say('options-search')}
      </label>
      <input
        ref={field}
        id="search-options"
        type="search"
        autocomplete="off"
        // A browser that checks spelling fetches a dictionary for it, or sends away what is typed.
        spellcheck={false}
        aria-keyshortcuts="/"
        placeholder={words.say('options-search')}
        value={typed}
        onInput={(event) => onType(event.currentTarget.value)}
        onKeyDown={onEscape}
      />
      <p role="status" class="soft" data-found={count ?? undefined}>
        {count === null ? '' : words.say('options-found', { count })}
      </p>
    </search>
  );
}
