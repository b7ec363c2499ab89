/** The chosen sources in their order and under their folders, each with what its last poll found. */
import { useRef, useState } from 'preact/hooks';
import type { SourceId } from '../../utils/model/ids';
import type { SourceState } from '../../utils/store/queries';
import { useInterface } from '../ui/interface';
import { type FolderGroup, groupByFolder, writeFolder } from './folders';
import { behind, neighbour, type Step } from './order';
import { FOLDER_LIST } from './SourceChoices';
import { RemovedSource, SourceItem } from './SourceItem';
import { type Care, useCare } from './use-care';
import { type Dragging, type Side, useDragging } from './use-dragging';
import { useHeldFocus } from './use-held-focus';
import { useSourceStates } from './use-source-states';

export function SourceList() {
  const { words } = useInterface();
  const [openedAt] = useState(Date.now);
  const states = useSourceStates();
  const care = useCare();
  const box = useRef<HTMLDivElement>(null);
  useHeldFocus(box);
  if (!states) return null;
  // A removal can be undone where it was made; what was removed before this page was opened is out of sight.
  const shown = states.filter(({ source }) => source.removedAt === null || source.removedAt >= openedAt);
  if (shown.length === 0) return <p class="soft">{words.say('source-none')}</p>;
  return (
    <div ref={box}>
      <Groups shown={shown} states={states} care={care} />
      <Folders states={shown} />
    </div>
  );
}

interface GroupsProps {
  shown: SourceState[];
  states: SourceState[];
  care: Care;
}

function Groups({ shown, states, care }: GroupsProps) {
  const [restored, setRestored] = useState<SourceId | null>(null);
  const groups = groupByFolder(shown);
  const moves = useMoves(groups, states, care);
  return (
    <ul class="source-list plain">
      {groups.flatMap(({ name, states: members }) => [
        name !== '' && (
          <li key={`folder ${name}`} class="folder" data-folder={name}>
            <h3>
              <bdi>{name}</bdi>
            </h3>
          </li>
        ),
        ...members.map((state) =>
          state.source.removedAt === null ? (
            <SourceItem
              key={state.source.id}
              state={state}
              care={care}
              takesFocus={state.source.id === restored}
              isInFolder={name !== ''}
              steps={shown.length > 1 ? moves.stepsOf(state) : null}
              onStep={(step) => moves.step(state, step)}
              dragging={moves.dragging}
            />
          ) : (
            <RemovedSource
              key={state.source.id}
              id={state.source.id}
              title={state.source.title}
              onUndo={() => setRestored(state.source.id)}
            />
          ),
        ),
      ])}
    </ul>
  );
}

/** The names of all folders, to choose from where one is typed. */
function Folders({ states }: { states: SourceState[] }) {
  const names = new Set(states.map(({ source }) => writeFolder(source.folder)).filter(Boolean));
  return (
    <datalist id={FOLDER_LIST}>
      {[...names].map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}

interface Moves {
  stepsOf(state: SourceState): Record<Step, boolean>;
  step(state: SourceState, step: Step): void;
  dragging: Dragging;
}

/** Moving sources within their group by steps, and anywhere by dragging. */
function useMoves(groups: readonly FolderGroup[], states: SourceState[], care: Care): Moves {
  const stateOf = (id: SourceId): SourceState | undefined => states.find(({ source }) => source.id === id);
  const groupOf = (id: SourceId): readonly SourceState[] =>
    groups.find(({ states: members }) => members.some(({ source }) => source.id === id))?.states ?? [];

  /** Puts `id` beside `other`, in its folder. */
  const put = (id: SourceId, side: Side, other: SourceId): void => {
    const [source, near] = [stateOf(id)?.source, stateOf(other)?.source];
    if (!source || !near) return;
    const before = side === 'before' ? other : behind(states, other, id);
    const isSame = writeFolder(source.folder) === writeFolder(near.folder);
    const rest = groupOf(other).filter((each) => each.source.id !== id);
    const at = rest.findIndex((each) => each.source.id === other) + (side === 'before' ? 1 : 2);
    const to = { before, at, of: rest.length + 1, ...(isSame ? {} : { folder: near.folder ?? [] }) };
    void care.move(source, to, behind(states, id));
  };

  const stepsOf = ({ source: { id } }: SourceState): Record<Step, boolean> => ({
    up: neighbour(groupOf(id), id, 'up') !== null,
    down: neighbour(groupOf(id), id, 'down') !== null,
  });
  const step = ({ source: { id } }: SourceState, way: Step): void => {
    const other = neighbour(groupOf(id), id, way);
    if (other) put(id, way === 'up' ? 'before' : 'after', other);
  };
  return { stepsOf, step, dragging: useDragging(put) };
}
