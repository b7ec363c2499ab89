import type { SettingsSection } from '../../utils/settings/registry';
import { useInterface } from '../ui/interface';
import { useChanges } from './changes';
import { useIsSearching } from './finding';
import { drawnIn } from './names';

interface Props {
  section: SettingsSection;
  /** The section's name. */
  name: string;
}

/** Takes all settings of a section back to what Shareet chooses by itself, where the person has chosen any. */
export function ResetSection({ section, name }: Props) {
  const { words, chosen } = useInterface();
  const { forget } = useChanges();
  const keys = drawnIn(section).filter((key) => chosen.has(key));
  const isSearching = useIsSearching();
  if (keys.length === 0 || isSearching) return null;
  return (
    <p class="reset">
      <button
        type="button"
        data-action="reset"
        aria-label={words.say('options-reset-named', { name })}
        onClick={() => forget(keys, 'options-reset-done')}
      >
        {words.say('options-reset')}
      </button>
    </p>
  );
}
