/** What is chosen and the one button that adds it; afterwards, what came of that and the way back. */
import { useInterface } from '../ui/interface';
import type { CatalogueFeed } from './catalogue';
import { type AddingPacks, hostsOf } from './use-packs';

interface Props {
  chosen: readonly CatalogueFeed[];
  state: AddingPacks;
  onAdd: () => void;
  /** Takes back what was added, or brings it back. */
  onTurn: () => void;
}

/** The way back from adding, and from that. */
const TURNS = {
  added: { action: 'undo-adding', word: 'welcome-undo' },
  undone: { action: 'redo-adding', word: 'welcome-redo' },
} as const;

export function AddBar({ chosen, state, onAdd, onTurn }: Props) {
  const { words } = useInterface();
  const isAdding = state.stage === 'adding';
  const turn = chosen.length === 0 && 'ids' in state && state.ids.length > 0 ? TURNS[state.stage] : null;
  return (
    <div class="add-bar row" data-adding={state.stage} hidden={chosen.length === 0 && state.stage === 'idle'}>
      <div class="grow" role="status">
        {chosen.length > 0 && !isAdding ? (
          <>
            <p class="chosen">{words.say('welcome-chosen', { count: chosen.length })}</p>
            <p class="soft">{words.say('welcome-chosen-hosts', { hosts: hostsOf(chosen).length })}</p>
          </>
        ) : (
          <Said state={state} />
        )}
      </div>
      {/* One button that changes, so that the focus stays on it. */}
      {(chosen.length > 0 || isAdding || turn) && (
        <button
          type="button"
          class={turn ? undefined : 'primary'}
          data-action={turn?.action ?? 'add-chosen'}
          aria-disabled={isAdding}
          onClick={() => {
            if (isAdding) return;
            if (turn) onTurn();
            else onAdd();
          }}
        >
          {words.say(turn?.word ?? 'welcome-add')}
        </button>
      )}
    </div>
  );
}

function Said({ state }: { state: AddingPacks }) {
  const { words } = useInterface();
  switch (state.stage) {
    case 'idle':
      return null;
    case 'adding':
      return <p>{words.say('welcome-adding')}</p>;
    case 'added':
      return <p>{words.say('welcome-added', { count: state.ids.length })}</p>;
    case 'undone':
      return <p>{words.say('welcome-undone')}</p>;
    case 'storage':
      return <p class="problem">{words.say('import-storage')}</p>;
    case 'broken':
      return <p class="problem">{words.say('welcome-broken')}</p>;
  }
}
