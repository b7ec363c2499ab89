/** Draws the settings of one section from the registry; each change is saved as it is made. */
import { useState } from 'preact/hooks';
import type { SettingKey, SettingsSection } from '../../utils/settings/registry';
import { useChanges } from './changes';
import { useIsShown } from './finding';
import { drawnIn, nameOf, needing } from './names';
import { SettingControl } from './SettingControl';

export function SettingsList({ section }: { section: SettingsSection }) {
  return (
    <>
      {drawnIn(section).map((key) => (
        <SavedSetting key={key} name={key} />
      ))}
    </>
  );
}

function SavedSetting({ name }: { name: SettingKey }) {
  const { save } = useChanges();
  const [, drawAgain] = useState(0);
  const change = async (value: unknown): Promise<void> => {
    // The control has changed by itself: what was not saved is taken back.
    if (!(await save(name, value))) drawAgain((times) => times + 1);
  };
  const isShown = useIsShown(...[name, ...needing(name)].map(nameOf));
  return isShown ? <SettingControl name={name} onChange={change} /> : null;
}
