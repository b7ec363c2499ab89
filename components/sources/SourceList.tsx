/** The chosen sources, each with what its last poll found, in words. */

import { useEffect, useRef, useState } from 'preact/hooks';
import type { SourceId } from '../../utils/model/ids';
import type { Source } from '../../utils/model/source';
import { isShown, type SourceState } from '../../utils/store/queries';
import { useInterface } from '../ui/interface';
import { SourceHealth } from './SourceHealth';
import { SourceKeeping } from './SourceKeeping';
import { useSourceStates } from './use-source-states';

export function SourceList() {
  const { words } = useInterface();
  const [openedAt] = useState(Date.now);
  const [restored, setRestored] = useState<SourceId | null>(null);
  const states = useSourceStates();
  if (!states) return null;
  // A removal can be undone where it was made; what was removed before this page was opened is out of sight.
  const shown = states.filter(({ source }) => source.removedAt === null || source.removedAt >= openedAt);
  if (shown.length === 0) return <p class="soft">{words.say('source-none')}</p>;
  return (
    <ul class="source-list plain">
      {shown.map((state) =>
        state.source.removedAt === null ? (
          <Item key={state.source.id} state={state} takesFocus={state.source.id === restored} />
        ) : (
          <Removed
            key={state.source.id}
            id={state.source.id}
            title={state.source.title}
            onUndo={() => setRestored(state.source.id)}
          />
        ),
      )}
    </ul>
  );
}

interface ItemProps {
  state: SourceState;
  takesFocus: boolean;
}

function Item({ state, takesFocus }: ItemProps) {
  const { words, send } = useInterface();
  const { source } = state;
  const remove = useFocusOnArrival(takesFocus);
  return (
    <li data-source-id={source.id}>
      <div class="row">
        <div class="grow">
          <h3 tabIndex={-1}>
            <bdi>{source.title}</bdi>
          </h3>
          <p class="soft address" dir="ltr">
            {source.url}
          </p>
        </div>
        <div class="row">
          <Mute source={source} />
          <button
            ref={remove}
            type="button"
            data-action="remove"
            aria-label={words.say('source-remove-named', { title: source.title })}
            onClick={() => send('source.remove', { id: source.id })}
          >
            {words.say('source-remove')}
          </button>
        </div>
      </div>
      {!isShown(source) && <p data-muted>{words.say('source-muted')}</p>}
      <SourceHealth state={state} />
      <SourceKeeping source={source} />
    </li>
  );
}

function Mute({ source: { id, title, mutedAt } }: { source: Source }) {
  const { words, send } = useInterface();
  const isMuted = mutedAt !== undefined;
  return (
    <button
      type="button"
      data-action="mute"
      aria-label={words.say(isMuted ? 'source-unmute-named' : 'source-mute-named', { title })}
      onClick={() => send('source.mute', { id, isMuted: !isMuted })}
    >
      {words.say(isMuted ? 'source-unmute' : 'source-mute')}
    </button>
  );
}

/** A ref for a button that stands where the one just pressed has gone: the focus must not fall off the page. */
function useFocusOnArrival(takesFocus: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: on arrival only.
  useEffect(() => {
    if (takesFocus) button.current?.focus();
  }, []);
  return button;
}

interface RemovedProps {
  id: SourceId;
  title: string;
  onUndo: () => void;
}

function Removed({ id, title, onUndo }: RemovedProps) {
  const { words, send } = useInterface();
  const undo = useFocusOnArrival(true);
  return (
    <li class="row removed" role="status">
      <p class="grow">{words.say('source-removed', { title })}</p>
      <button
        ref={undo}
        type="button"
        data-action="undo"
        aria-label={words.say('source-undo-named', { title })}
        onClick={async () => {
          onUndo();
          await send('source.restore', { id });
        }}
      >
        {words.say('source-undo')}
      </button>
    </li>
  );
}
