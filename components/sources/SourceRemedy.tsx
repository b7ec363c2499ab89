/** The buttons that may put right what is wrong with a source. */
import { useState } from 'preact/hooks';
import { logError } from '../../utils/log';
import type { SourceId } from '../../utils/model/ids';
import type { SourceState } from '../../utils/store/queries';
import { hostPattern, patternOf } from '../../utils/text/host';
import { useInterface } from '../ui/interface';
import { newAddressOf } from './attention';
import { LoginRemedy } from './SourceLogin';
import { asksForLogin } from './use-adding';

interface Props {
  state: SourceState;
}

/**
 * A button that does its work goes away: the focus goes to the name of its source, not off the page.
 * Before the work is done, for afterwards the button may be off the page already.
 */
const leaveButton = (button: HTMLElement): void =>
  button.closest('li')?.querySelector<HTMLElement>('[data-name]')?.focus();

export function SourceRemedy({ state }: Props) {
  const [revivedAt, setRevivedAt] = useState(Number.POSITIVE_INFINITY);
  const { source, poll } = state;
  const outcome = poll?.lastOutcome;
  const address = newAddressOf(state);
  if (source.incomplete) return null;
  if (source.retiredAt !== undefined) {
    const isInVain = outcome ? outcome.at >= revivedAt : false;
    return <Revive id={source.id} isInVain={isInVain} onRevive={() => setRevivedAt(Date.now())} />;
  }
  if (outcome?.kind === 'failed') {
    if (outcome.code === 'needs-permission' && outcome.host) return <Grant url={source.url} host={outcome.host} />;
    // A host that has asked for a pause gets it.
    const isHeld = (poll?.heldUntil ?? 0) > Date.now();
    return (
      <>
        {asksForLogin(outcome) && <LoginRemedy source={source} />}
        {!isHeld && <PollNow id={source.id} />}
      </>
    );
  }
  return address ? <MoveOffer id={source.id} address={address} /> : null;
}

interface ReviveProps {
  id: SourceId;
  /** It has been pressed, and the source is still gone. */
  isInVain: boolean;
  onRevive: () => void;
}

function Revive({ id, isInVain, onRevive }: ReviveProps) {
  const { words, send } = useInterface();
  return (
    <div class="row">
      <button
        type="button"
        data-action="revive"
        onClick={({ currentTarget }) => {
          leaveButton(currentTarget);
          onRevive();
          void send('source.revive', { id });
        }}
      >
        {words.say('source-revive')}
      </button>
      <p role="status" class="soft">
        {isInVain && words.say('source-poll-failed')}
      </p>
    </div>
  );
}

function Grant({ url, host }: { url: string; host: string }) {
  const { words, host: page } = useInterface();
  return (
    <button type="button" data-action="grant" onClick={() => page.requestHosts([hostPattern(url), patternOf(host)])}>
      {words.say('source-grant')}
    </button>
  );
}

function PollNow({ id }: { id: SourceId }) {
  const { words, send } = useInterface();
  const [stage, setStage] = useState<'idle' | 'polling' | 'failed' | 'offline' | 'broken'>('idle');
  const poll = async (): Promise<void> => {
    setStage('polling');
    try {
      const { isOffline, failed } = await send('source.poll', { id });
      setStage(isOffline ? 'offline' : failed > 0 ? 'failed' : 'idle');
    } catch (error) {
      logError('a poll broke off', error);
      setStage('broken');
    }
  };
  return (
    <div class="row">
      <button type="button" data-action="poll" aria-disabled={stage === 'polling'} onClick={poll}>
        {words.say('source-poll')}
      </button>
      <p role="status" class="soft">
        {stage === 'polling' && words.say('source-polling')}
        {stage === 'failed' && words.say('source-poll-failed')}
        {stage === 'offline' && words.say('refresh-offline')}
        {stage === 'broken' && words.say('refresh-broken')}
      </p>
    </div>
  );
}

function MoveOffer({ id, address }: { id: SourceId; address: string }) {
  const { words, send } = useInterface();
  const [isTaken, setTaken] = useState(false);
  const move = async (button: HTMLElement): Promise<void> => {
    leaveButton(button);
    const answer = await send('source.move', { id, url: address });
    if (!answer.ok) setTaken(true);
  };
  return (
    <div class="offer">
      <p role="status">{words.say(isTaken ? 'source-moved-taken' : 'source-moved', { address })}</p>
      <div class="row">
        {!isTaken && (
          <button type="button" data-action="move" onClick={({ currentTarget }) => move(currentTarget)}>
            {words.say('source-move')}
          </button>
        )}
        <button
          type="button"
          data-action="stay"
          onClick={({ currentTarget }) => {
            leaveButton(currentTarget);
            void send('source.stay', { id, url: address });
          }}
        >
          {words.say('source-stay')}
        </button>
      </div>
    </div>
  );
}
