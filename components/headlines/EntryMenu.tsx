/** What can be done with an entry, behind one button: each with its key. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LatestEntry } from '../../utils/store/latest';
import { useInterface } from '../ui/interface';
import type { EntryActs } from './entry-acts';

interface EntryMenuProps {
  entry: LatestEntry;
  acts: EntryActs;
  tabIndex: number;
}

interface Item {
  name: string;
  word: string;
  key?: string;
  act(): void;
}

function itemsOf(entry: LatestEntry, acts: EntryActs): Item[] {
  const { headline, isSaved, isRead, story, source } = entry;
  return [
    {
      name: 'background',
      word: 'list-open-behind',
      key: 'Ctrl+Enter',
      act: () => acts.open(entry, { inBackground: true }),
    },
    {
      name: 'original',
      word: headline.url ? 'ticker-original' : 'list-open-page',
      act: () => acts.open(entry, { inBackground: false, where: 'original' }),
    },
    { name: 'read', word: isRead ? 'list-mark-unread' : 'list-mark-read', key: 'm', act: () => acts.markRead(entry) },
    { name: 'save', word: isSaved ? 'ticker-unsave' : 'ticker-save', key: 's', act: () => acts.save(entry) },
    { name: 'select', word: 'list-select', key: 'x', act: () => acts.select(entry, false) },
    { name: 'web', word: 'list-search-web', act: () => acts.searchWeb(entry) },
    ...(story ? [{ name: 'split', word: 'list-split', act: () => acts.splitStory(entry) }] : []),
    ...(source ? [{ name: 'mute', word: 'ticker-mute', act: () => acts.muteSource(entry) }] : []),
  ];
}

export function EntryMenu({ entry, acts, tabIndex }: EntryMenuProps) {
  const { words } = useInterface();
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useLayoutEffect(() => {
    const menu = box.current;
    if (!isOpen || !menu) return;
    // Above the button where there is no room under it.
    menu.classList.toggle('above', menu.getBoundingClientRect().bottom > innerHeight);
    menu.querySelector('button')?.focus();
  }, [isOpen]);

  const close = (): void => {
    button.current?.focus();
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const items = [...(box.current?.querySelectorAll('button') ?? [])];
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
    const step = steps[event.key];
    // The list has keys of its own: none of them is meant while the menu is open.
    event.stopPropagation();
    if (event.key === 'Escape') close();
    else if (step !== undefined) items.at(step % items.length)?.focus();
    else return;
    event.preventDefault();
  };

  return (
    <div class="entry-menu">
      <button
        ref={button}
        type="button"
        class="icon"
        data-action="menu"
        tabIndex={tabIndex}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={words.say('ticker-menu')}
        title={words.say('ticker-menu')}
        onClick={() => setOpen(!isOpen)}
      >
        <span aria-hidden="true">⋮</span>
      </button>
      {isOpen && (
        <div
          ref={box}
          class="menu"
          role="menu"
          tabIndex={-1}
          aria-label={words.say('ticker-menu')}
          onKeyDown={onKeyDown}
          onFocusOut={(event) => {
            const to = event.relatedTarget as Node | null;
            if (!box.current?.contains(to) && to !== button.current) setOpen(false);
          }}
        >
          {itemsOf(entry, acts).map(({ name, word, key, act }) => (
            <button
              key={name}
              type="button"
              role="menuitem"
              tabIndex={-1}
              data-item={name}
              aria-keyshortcuts={key?.replace('Ctrl', 'Control')}
              onClick={() => {
                close();
                act();
              }}
            >
              {words.say(word)}
              {key && (
                <span class="key" aria-hidden="true">
                  {key}
                </span>
              )}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
