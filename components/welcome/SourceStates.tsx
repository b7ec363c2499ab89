/** How each source is doing, live: waiting, with its newest headline, or failed, with the reason and the way to remove it. */
import { useRef, useState } from 'preact/hooks';
import type { SourceId } from '../../utils/model/ids';
import type { SourceState } from '../../utils/store/queries';
import { useInterface } from '../ui/interface';
import { AskAgain } from './AskAgain';
import { NoneAnswered } from './NoneAnswered';
import { StateRow } from './StateRow';
import { standingOf, tally } from './standing';

/** So many rows are shown: a list that was brought along may have hundreds. */
const MAX_ROWS = 40;

interface Props {
  /** All that are kept, removed ones among them. */
  states: readonly SourceState[];
}

export function SourceStates({ states }: Props) {
  const { words, send } = useInterface();
  const [openedAt] = useState(Date.now);
  /** How many there were when the person no longer wanted to wait: whoever adds more wants to see those come, too. */
  const [givenUpAt, setGivenUpAt] = useState<number | null>(null);
  const [removed, setRemoved] = useState(0);
  const [focus, setFocus] = useState<SourceId | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const active = states.filter(({ source }) => source.removedAt === null);
  const { answered, waiting } = tally(states);
  const isPatient = givenUpAt === null || active.length > givenUpAt;

  // A removal can be undone where it was made.
  const shown = states.filter(({ source }) => source.removedAt === null || source.removedAt >= openedAt);
  if (shown.length === 0) return null;
  const failed = active.filter((state) => standingOf(state) === 'failed');

  const removeFailed = async (): Promise<void> => {
    heading.current?.focus();
    for (const { source } of failed) await send('source.remove', { id: source.id });
    setRemoved(failed.length);
  };

  return (
    <section aria-labelledby="welcome-sources" data-part="sources">
      <h2 id="welcome-sources" ref={heading} tabIndex={-1}>
        {words.say('welcome-sources')}
      </h2>
      <div class="row">
        <div class="grow" role="status" data-progress={`${answered}/${active.length}`}>
          {active.length > 0 && <p>{words.say('welcome-progress', { answered, total: active.length })}</p>}
          {waiting > 0 && !isPatient && <p class="soft">{words.say('welcome-stopped')}</p>}
          {removed > 0 && failed.length === 0 && <p class="soft">{words.say('welcome-removed', { count: removed })}</p>}
        </div>
        {waiting > 0 && isPatient && (
          <button
            type="button"
            data-action="stop-waiting"
            onClick={() => {
              heading.current?.focus();
              setGivenUpAt(active.length);
            }}
          >
            {words.say('welcome-stop')}
          </button>
        )}
        {failed.length > 1 && (
          <button type="button" data-action="remove-failed" onClick={removeFailed}>
            {words.say('welcome-remove-failed')}
          </button>
        )}
      </div>
      <NoneAnswered states={active} />
      <AskAgain states={active} />
      <ul class="plain state-list">
        {shown.slice(0, MAX_ROWS).map((state) => (
          <StateRow
            key={state.source.id}
            state={state}
            isPatient={isPatient}
            takesFocus={state.source.id === focus}
            onPressed={() => setFocus(state.source.id)}
          />
        ))}
      </ul>
      {shown.length > MAX_ROWS && (
        <p class="soft">{words.say('welcome-more-sources', { count: shown.length - MAX_ROWS })}</p>
      )}
    </section>
  );
}
