/** The reader's buttons, and the panel that one of them has opened. */
import type { ComponentChildren, RefObject } from 'preact';
import { useInterface } from '../ui/interface';
import { Icon, type IconName } from './icons';
import { KEYS, type ReaderAction } from './keys';

const PANELS = ['look', 'listen', 'more'] as const;
export type Panel = (typeof PANELS)[number];

interface ToolbarProps {
  isSaved: boolean;
  hasPrevious: boolean;
  hasNext: boolean;
  panel: Panel | null;
  line: RefObject<HTMLDivElement | null>;
  onAction: (action: ReaderAction) => void;
  onPanel: (panel: Panel) => void;
  /** What stands in the open panel. */
  children: ComponentChildren;
}

export function Toolbar(props: ToolbarProps) {
  const { isSaved, hasPrevious, hasNext, panel, line, onAction, onPanel, children } = props;
  const { words } = useInterface();
  return (
    <header class="reader-bar">
      <nav class="tools" aria-label={words.say('reader-tools')}>
        <span class="group">
          <Tool action="previous" isOff={!hasPrevious} onPress={onAction} />
          <Tool action="next" isOff={!hasNext} onPress={onAction} />
        </span>
        <span class="group">
          <Tool action="save" isPressed={isSaved} onPress={onAction} />
          <Tool action="original" onPress={onAction} />
          {PANELS.map((name) => (
            <button
              key={name}
              type="button"
              class="tool"
              data-panel={name}
              aria-label={words.say(`reader-${name}`)}
              title={titleOf(words.say(`reader-${name}`), name === 'more' ? null : name)}
              aria-expanded={panel === name}
              aria-controls="reader-panel"
              onClick={() => onPanel(name)}
            >
              <Icon name={name} />
            </button>
          ))}
        </span>
      </nav>
      <section
        id="reader-panel"
        class="panel"
        aria-label={panel ? words.say(`reader-${panel}`) : undefined}
        hidden={!panel}
      >
        {children}
      </section>
      <div class="progress" aria-hidden="true" ref={line} />
    </header>
  );
}

const titleOf = (name: string, action: ReaderAction | null): string =>
  action ? `${name} (${KEYS[action][0]?.toUpperCase()})` : name;

interface ToolProps {
  action: ReaderAction & IconName;
  isOff?: boolean;
  isPressed?: boolean;
  onPress: (action: ReaderAction) => void;
}

/** A button that stays in reach of the keyboard where it has nothing to do, and says why when it is pressed. */
function Tool({ action, isOff = false, isPressed, onPress }: ToolProps) {
  const { words } = useInterface();
  const name = words.say(`reader-${action}`);
  return (
    <button
      type="button"
      class="tool"
      data-action={action}
      aria-label={name}
      title={titleOf(name, action)}
      aria-disabled={isOff || undefined}
      aria-pressed={isPressed}
      onClick={() => onPress(action)}
    >
      <Icon name={action} isFilled={isPressed} />
    </button>
  );
}
