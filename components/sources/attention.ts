/** What a source needs the person for: a failure that passes by itself is not among it. */
import type { SourceState } from '../../utils/store/queries';

export type Attention = 'incomplete' | 'retired' | 'permission' | 'login' | 'moved' | 'failing';

/** An address that has led elsewhere this many polls in a row is offered as the new one. */
const MOVED_POLLS = 3;
/** So many failures in a row do not pass by themselves. */
const MANY_FAILURES = 5;

/** The address that a source has moved to, as far as its polls tell and the person has not said otherwise; or null. */
export function newAddressOf({ source, poll }: SourceState): string | null {
  if (!poll?.moved || poll.moved.polls < MOVED_POLLS || poll.moved.url === source.declinedUrl) return null;
  return poll.moved.url;
}

export function attentionOf(state: SourceState): Attention | null {
  const { source, poll } = state;
  const outcome = poll?.lastOutcome;
  if (source.removedAt !== null) return null;
  if (source.incomplete) return 'incomplete';
  if (source.retiredAt !== undefined) return 'retired';
  if (outcome?.kind === 'failed' && outcome.code === 'needs-permission') return 'permission';
  if (outcome?.kind === 'failed' && outcome.status === 401) return 'login';
  if (newAddressOf(state)) return 'moved';
  return outcome?.kind === 'failed' && (poll?.failures ?? 0) >= MANY_FAILURES ? 'failing' : null;
}
