/** One source: what came of it, and its removal, which can be undone in the same place. */
import { useEffect, useRef } from 'preact/hooks';
import type { Failure } from '../../utils/model/outcome';
import { newestOfSource, type SourceState } from '../../utils/store/queries';
import { directionFrom } from '../../utils/text/direction';
import { describeFailure } from '../sources/outcome-words';
import { useInterface } from '../ui/interface';
import { useLiveQuery } from '../ui/use-live-query';
import { standingOf } from './standing';

interface Props {
  state: SourceState;
  /** Whether the person waits for those that have not answered. */
  isPatient: boolean;
  /** Its button was just pressed, and the one in its place takes the focus. */
  takesFocus: boolean;
  onPressed: () => void;
}

export function StateRow({ state, isPatient, takesFocus, onPressed }: Props) {
  const { words, send } = useInterface();
  const { source } = state;
  const isRemoved = source.removedAt !== null;
  const button = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when it changes from one to the other.
  useEffect(() => {
    if (takesFocus) button.current?.focus();
  }, [isRemoved]);
  const named = isRemoved ? 'source-undo-named' : 'source-remove-named';
  return (
    <li class="row" data-source-id={source.id} data-standing={isRemoved ? 'removed' : standingOf(state)}>
      <div class="grow">
        {isRemoved ? (
          <p role="status">{words.say('source-removed', { title: source.title })}</p>
        ) : (
          <>
            <h3>
              <bdi>{source.title}</bdi>
            </h3>
            <Told state={state} isPatient={isPatient} />
          </>
        )}
      </div>
      <button
        ref={button}
        type="button"
        data-action={isRemoved ? 'undo' : 'remove'}
        aria-label={words.say(named, { title: source.title })}
        onClick={() => {
          onPressed();
          void send(isRemoved ? 'source.restore' : 'source.remove', { id: source.id });
        }}
      >
        {words.say(isRemoved ? 'source-undo' : 'source-remove')}
      </button>
    </li>
  );
}

function Told({ state, isPatient }: Pick<Props, 'state' | 'isPatient'>) {
  const { words } = useInterface();
  switch (standingOf(state)) {
    case 'waiting':
      return <p class="soft">{words.say(isPatient ? 'welcome-waiting' : 'source-never-polled')}</p>;
    case 'unallowed':
      return <p class="problem">{words.say('welcome-unallowed')}</p>;
    case 'failed':
      return <p class="problem">{describeFailure(failureOf(state), state.source.url, words)}</p>;
    case 'answered':
      return <Newest state={state} />;
  }
}

const failureOf = ({ source, poll }: SourceState): Failure =>
  !source.incomplete && poll?.lastOutcome?.kind === 'failed' ? poll.lastOutcome : { code: 'incomplete-address' };

function Newest({ state: { source } }: { state: SourceState }) {
  const { db, words } = useInterface();
  const newest = useLiveQuery(() => newestOfSource(db, source.id, 1), [db, source.id]);
  if (!newest) return null;
  const [headline] = newest;
  if (!headline) return <p class="soft">{words.say('welcome-no-headlines')}</p>;
  return (
    <p class="newest">
      <bdi dir={directionFrom(source, headline.title)} lang={source.language ?? undefined}>
        {headline.title}
      </bdi>
    </p>
  );
}
