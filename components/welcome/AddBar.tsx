/** What is chosen and the one button that adds it; afterwards, what came of that and the way back. */
import { useInterface } from '../ui/interface';
import type { CatalogueFeed } from './catalogue';
import { type Adding, hostsOf } from './use-packs';

interface Props {
  chosen: readonly CatalogueFeed[];
  state: Adding;
  onAdd: () => void;
  onUndo: () => void;
}

export function AddBar({ chosen, state, onAdd, onUndo }: Props) {
  const { words } = useInterface();
  const isAdding = state.stage === 'adding';
  const canUndo = chosen.length === 0 && state.stage === 'added' && state.ids.length > 0;
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
      {(chosen.length > 0 || isAdding || canUndo) && (
        <button
          type="button"
          class={canUndo ? undefined : 'primary'}
          data-action={canUndo ? 'undo-adding' : 'add-chosen'}
          aria-disabled={isAdding}
          onClick={() => {
            if (isAdding) return;
            if (canUndo) onUndo();
            else onAdd();
          }}
        >
          {words.say(canUndo ? 'welcome-undo' : 'welcome-add')}
        </button>
      )}
    </div>
  );
}

function Said({ state }: { state: Adding }) {
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
