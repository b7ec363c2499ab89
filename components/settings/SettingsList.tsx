/** Draws the settings of one section from the registry; each change is saved as it is made. */
import { useState } from 'preact/hooks';
import { SETTINGS, type Setting, type SettingKey, type SettingsSection } from '../../utils/settings/registry';
import { useInterface } from '../ui/interface';
import { useChanges } from './changes';
import { useIsShown } from './finding';
import { drawnIn, nameOf, needing } from './names';
import { OwnColours } from './OwnColours';
import { SettingRange } from './SettingRange';
import './settings.css';

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

interface ControlProps {
  name: SettingKey;
  onChange: (value: unknown) => Promise<void> | void;
}

/** One setting, drawn as its kind asks. */
export function SettingControl({ name, onChange }: ControlProps) {
  const { settings, words } = useInterface();
  const { control, hint, needs }: Setting<unknown> = SETTINGS[name];
  const word = nameOf(name);
  const value = settings[name];
  if (control.kind === 'hidden' || (needs && !settings[needs])) return null;
  if (control.kind === 'colours') return settings.theme === 'own' ? <OwnColours onChange={onChange} /> : null;
  const hintId = hint && `${word}-hint`;
  return (
    <div class="setting" data-setting={name}>
      <label for={word}>{words.say(word)}</label>
      {control.kind === 'switch' && (
        <input
          id={word}
          type="checkbox"
          checked={value === true}
          aria-describedby={hintId}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      )}
      {control.kind === 'choice' && (
        <select
          id={word}
          value={String(value)}
          aria-describedby={hintId}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {control.values.map(String).map((choice) => (
            <option key={choice} value={choice}>
              {words.say(`${word}-${choice}`)}
            </option>
          ))}
        </select>
      )}
      {control.kind === 'time' && (
        <input
          id={word}
          type="time"
          required
          value={String(value)}
          aria-describedby={hintId}
          // An unfinished time is none.
          onChange={(event) => event.currentTarget.value && onChange(event.currentTarget.value)}
        />
      )}
      {control.kind === 'range' && (
        <SettingRange word={word} range={control} value={Number(value)} hintId={hintId} onChange={onChange} />
      )}
      {hint && (
        <p id={hintId} class="soft hint">
          {words.say(`${word}-hint`)}
        </p>
      )}
    </div>
  );
}
