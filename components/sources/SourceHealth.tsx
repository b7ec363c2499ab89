/** How a source is: what its last poll found, what there is to do about it, and the figures. */
import { useState } from 'preact/hooks';
import type { Outcome } from '../../utils/model/outcome';
import type { PollState } from '../../utils/model/source';
import type { SourceState } from '../../utils/store/queries';
import { hostPattern } from '../../utils/text/host';
import { useInterface, useNow } from '../ui/interface';
import { attentionOf, newAddressOf } from './attention';
import { describeOutcome } from './outcome-words';

interface Props {
  state: SourceState;
}

/** The outcome as it is shown: what keeps a source from being polled at all comes first. */
function shownOutcome({ source, poll }: SourceState): Outcome | null {
  if (source.incomplete) return { kind: 'failed', at: source.addedAt, code: 'incomplete-address' };
  return poll?.lastOutcome ?? null;
}

export function SourceHealth({ state }: Props) {
  const { words } = useInterface();
  const outcome = shownOutcome(state);
  const isFailed = outcome?.kind === 'failed';
  return (
    <>
      <p
        data-outcome={isFailed ? outcome.code : (outcome?.kind ?? 'none')}
        data-attention={attentionOf(state) ?? undefined}
        class={isFailed ? 'problem' : undefined}
      >
        {outcome ? describeOutcome(outcome, state.source.url, words) : words.say('source-never-polled')}
      </p>
      {state.poll && <Figures poll={state.poll} isPolled={isPolled(state)} />}
      <Remedy state={state} />
    </>
  );
}

const isPolled = ({ source }: SourceState): boolean => !source.incomplete && source.retiredAt === undefined;

function Figures({ poll, isPolled }: { poll: PollState; isPolled: boolean }) {
  const { words } = useInterface();
  const now = useNow();
  const { lastSuccessAt, dueAt, bodyBytes, failures } = poll;
  const sentences = [
    failures > 1 ? words.say('source-failures', { failures }) : null,
    lastSuccessAt ? words.say('source-last-success', { ago: words.ago(lastSuccessAt, now) }) : null,
    isPolled ? words.say('source-next-poll', { ago: words.ago(Math.max(dueAt, now), now) }) : null,
    bodyBytes ? words.say('source-size', { kilobytes: Math.ceil(bodyBytes / 1000) }) : null,
  ];
  return <p class="soft">{sentences.filter((sentence) => sentence !== null).join(' ')}</p>;
}

/** The buttons that may put right what is wrong. */
function Remedy({ state }: Props) {
  const { words, send, host } = useInterface();
  const [isTaken, setTaken] = useState(false);
  const { source, poll } = state;
  const { id } = source;
  const attention = attentionOf(state);
  const outcome = poll?.lastOutcome;
  const address = newAddressOf(state);
  if (outcome?.kind === 'failed' && outcome.code === 'needs-permission' && outcome.host) {
    const hosts = [hostPattern(source.url), `*://${outcome.host}/*`];
    return (
      <button type="button" data-action="grant" onClick={() => host.requestHosts(hosts)}>
        {words.say('source-grant')}
      </button>
    );
  }
  if (attention === 'retired') {
    return (
      <button type="button" data-action="revive" onClick={() => send('source.revive', { id })}>
        {words.say('source-revive')}
      </button>
    );
  }
  if (attention === 'moved' && address) {
    const move = async (): Promise<void> => {
      const answer = await send('source.move', { id });
      setTaken(!answer.ok);
    };
    return (
      <div class="offer" role="status">
        <p>{words.say(isTaken ? 'source-moved-taken' : 'source-moved', { address })}</p>
        <div class="row">
          {!isTaken && (
            <button type="button" data-action="move" onClick={move}>
              {words.say('source-move')}
            </button>
          )}
          <button type="button" data-action="stay" onClick={() => send('source.stay', { id })}>
            {words.say('source-stay')}
          </button>
        </div>
      </div>
    );
  }
  if (outcome?.kind !== 'failed' || attention === 'incomplete') return null;
  return (
    <button type="button" data-action="poll" onClick={() => send('source.poll', { id })}>
      {words.say('source-poll')}
    </button>
  );
}
