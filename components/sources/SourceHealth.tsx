/** How a source is: what its last poll found, the figures, and what there is to do about it. */
import type { Outcome } from '../../utils/model/outcome';
import type { PollState } from '../../utils/model/source';
import { loginUser, type SourceState } from '../../utils/store/queries';
import { useInterface, useNow } from '../ui/interface';
import { useLiveQuery } from '../ui/use-live-query';
import { attentionOf } from './attention';
import { describeOutcome } from './outcome-words';
import { SourceRemedy } from './SourceRemedy';

interface Props {
  state: SourceState;
}

/** The outcome as it is shown: what keeps a source from being polled at all comes first. */
function shownOutcome({ source, poll }: SourceState): Outcome | null {
  if (source.incomplete) return { kind: 'failed', at: source.addedAt, code: 'incomplete-address' };
  return poll?.lastOutcome ?? null;
}

export function SourceHealth({ state }: Props) {
  const { db, words } = useInterface();
  const outcome = shownOutcome(state);
  const hasLogin = useLiveQuery(() => loginUser(db, state.source.id), [db, state.source.id]) != null;
  const isFailed = outcome?.kind === 'failed';
  return (
    <>
      <p
        data-outcome={isFailed ? outcome.code : (outcome?.kind ?? 'none')}
        data-attention={attentionOf(state) ?? undefined}
        class={isFailed ? 'problem' : undefined}
      >
        {outcome ? describeOutcome(outcome, state.source.url, words, hasLogin) : words.say('source-never-polled')}
      </p>
      {state.poll && <Figures poll={state.poll} isPolled={isPolled(state)} isRetired={isRetired(state)} />}
      <SourceRemedy state={state} />
    </>
  );
}

const isRetired = ({ source }: SourceState): boolean => source.retiredAt !== undefined;
const isPolled = (state: SourceState): boolean => !state.source.incomplete && !isRetired(state);

interface FiguresProps {
  poll: PollState;
  isPolled: boolean;
  isRetired: boolean;
}

/** What follows from the outcome, and the figures. */
function Figures({ poll, isPolled, isRetired }: FiguresProps) {
  const { words } = useInterface();
  const now = useNow();
  const { lastSuccessAt, dueAt, bodyBytes, failures, lastOutcome } = poll;
  const isKept = lastOutcome?.kind === 'failed' && lastSuccessAt !== null;
  const sentences = [
    isRetired ? words.say('source-retired') : null,
    isKept && !isRetired ? words.say('source-kept') : null,
    failures > 1 ? words.say('source-failures', { failures }) : null,
    lastSuccessAt ? words.say('source-last-success', { ago: words.ago(lastSuccessAt, now) }) : null,
    isPolled ? words.say('source-next-poll', { ago: words.ago(Math.max(dueAt, now), now) }) : null,
    bodyBytes ? words.say('source-size', { kilobytes: Math.ceil(bodyBytes / 1000) }) : null,
  ];
  return <p class="soft">{sentences.filter((sentence) => sentence !== null).join(' ')}</p>;
}
