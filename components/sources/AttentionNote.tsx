/** Says in the popup that sources need the person, and leads to where they are. */
import { useInterface } from '../ui/interface';
import { attentionOf } from './attention';
import { useSourceStates } from './use-source-states';

interface Props {
  onOpen(): void;
}

export function AttentionNote({ onOpen }: Props) {
  const { words } = useInterface();
  const states = useSourceStates();
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
