/** Says in the popup that sources need the person, and leads to where they are. */
import { sourceStates } from '../../utils/store/queries';
import { useInterface } from '../ui/interface';
import { useLiveQuery } from '../ui/use-live-query';
import { attentionOf } from './attention';

interface Props {
  onOpen(): void;
}

export function AttentionNote({ onOpen }: Props) {
  const { db, words } = useInterface();
  const states = useLiveQuery(() => sourceStates(db), [db]);
  const count = states?.filter((state) => attentionOf(state) !== null).length ?? 0;
  if (count === 0) return null;
  return (
    <p class="attention">
      <button type="button" data-action="attention" onClick={onOpen}>
        {words.say('sources-attention', { count })}
      </button>
    </p>
  );
}
