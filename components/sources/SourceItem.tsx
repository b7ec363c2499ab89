/** One source of the list: what it is, how it is, and what can be done with it. */
import type { SourceId } from '../../utils/model/ids';
import type { Source } from '../../utils/model/source';
import { isShown, type SourceState } from '../../utils/store/queries';
import { useInterface } from '../ui/interface';
import { useFocusOnArrival } from '../ui/use-focus-on-arrival';
import type { Step } from './order';
import { SourceCare } from './SourceCare';
import { SourceHealth } from './SourceHealth';
import type { Care } from './use-care';
import type { Dragging } from './use-dragging';

interface ItemProps {
  state: SourceState;
  care: Care;
  takesFocus: boolean;
  /** Whether it stands under the heading of a folder. */
  isInFolder: boolean;
  /** Where it can go from here; null where there is nothing to change places with. */
  steps: Record<Step, boolean> | null;
  onStep(step: Step): void;
  dragging: Dragging;
}

export function SourceItem({ state, care, takesFocus, isInFolder, steps, onStep, dragging }: ItemProps) {
  const { words, send } = useInterface();
  const { source } = state;
  const remove = useFocusOnArrival(takesFocus);
  const Heading = isInFolder ? 'h4' : 'h3';
  return (
    <li data-source-id={source.id} {...dragging.marks(source.id)}>
      <div class="row">
        {steps && (
          <span class="drag" aria-hidden="true" title={words.say('care-drag')} {...dragging.handle(source.id)}>
            ⠿
          </span>
        )}
        <div class="grow">
          <Heading tabIndex={-1} data-name>
            <bdi>{source.title}</bdi>
          </Heading>
          <p class="soft address" dir="ltr">
            {source.url}
          </p>
        </div>
        <div class="row">
          {steps && <Steps title={source.title} steps={steps} onStep={onStep} />}
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
      <SourceCare source={source} care={care} Heading={isInFolder ? 'h5' : 'h4'} />
    </li>
  );
}

/** They stay at the ends of the list, where they do nothing: the focus must not fall off the page. */
function Steps({
  title,
  steps,
  onStep,
}: { title: string } & Pick<ItemProps, 'onStep'> & { steps: Record<Step, boolean> }) {
  const { words } = useInterface();
  return (
    <>
      {(['up', 'down'] as const).map((step) => (
        <button
          key={step}
          type="button"
          class="icon"
          data-action={step}
          aria-disabled={!steps[step]}
          aria-label={words.say(step === 'up' ? 'care-up-named' : 'care-down-named', { title })}
          title={words.say(step === 'up' ? 'care-up' : 'care-down')}
          onClick={() => {
            if (steps[step]) onStep(step);
          }}
        >
          <span aria-hidden="true">{step === 'up' ? '↑' : '↓'}</span>
        </button>
      ))}
    </>
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

interface RemovedProps {
  id: SourceId;
  title: string;
  onUndo: () => void;
}

export function RemovedSource({ id, title, onUndo }: RemovedProps) {
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
