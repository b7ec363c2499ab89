/** Draws the settings of one section from the registry; each change is saved as it is made. */
import { useState } from 'preact/hooks';
import { SETTINGS, type Setting, type SettingKey } from '../../utils/settings/registry';
import { useInterface } from '../ui/interface';
import { OwnColours } from './OwnColours';
import './settings.css';

/** Saves a setting and says whether that worked: null before the first change. */
export function useSetting(): { saved: boolean | null; save: (key: SettingKey, value: unknown) => Promise<void> } {
  const { send } = useInterface();
  const [saved, setSaved] = useState<boolean | null>(null);
  const save = async (key: SettingKey, value: unknown): Promise<void> => {
    try {
      setSaved((await send('setting.set', { key, value })).ok);
    } catch (error) {
      console.error('a setting was not saved', error);
      setSaved(false);
    }
  };
  return { saved, save };
}

export function Saved({ saved }: { saved: boolean | null }) {
  const { words } = useInterface();
  return (
    <p role="status" class={saved === false ? 'problem' : 'soft'}>
      {saved === null ? '' : words.say(saved ? 'options-saved' : 'options-failed')}
    </p>
  );
}

export function SettingsList({ section }: { section: Setting<unknown>['section'] }) {
  const { saved, save } = useSetting();
  const keys = (Object.keys(SETTINGS) as SettingKey[]).filter((key) => SETTINGS[key].section === section);
  return (
    <>
      {keys.map((key) => (
        <SettingControl key={key} name={key} onChange={(value) => save(key, value)} />
      ))}
      <Saved saved={saved} />
    </>
  );
}

interface ControlProps {
  name: SettingKey;
  onChange: (value: unknown) => void;
}

/** One setting, drawn as its kind asks. */
export function SettingControl({ name, onChange }: ControlProps) {
  const { settings, words } = useInterface();
  const { control, hint, needs }: Setting<unknown> = SETTINGS[name];
  const word = `setting-${name.replaceAll('.', '-')}`;
  const value = settings[name];
  if (control.kind === 'hidden' || (needs && !settings[needs])) return null;
  if (control.kind === 'colours') return settings.theme === 'own' ? <OwnColours onChange={onChange} /> : null;
  return (
    <div class="setting" data-setting={name}>
      <label for={word}>{words.say(word)}</label>
      {control.kind === 'switch' && (
        <input
          id={word}
          type="checkbox"
          checked={value === true}
          aria-describedby={hint && `${word}-hint`}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      )}
      {control.kind === 'choice' && (
        <select id={word} value={String(value)} onChange={(event) => onChange(event.currentTarget.value)}>
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
          // An unfinished time is none.
          onChange={(event) => event.currentTarget.value && onChange(event.currentTarget.value)}
        />
      )}
      {control.kind === 'range' && (
        <div class="range">
          <input
            id={word}
            type="range"
            min={control.min}
            max={control.max}
            step={control.step}
            value={Number(value)}
            aria-describedby={hint && `${word}-hint`}
            aria-valuetext={words.say(`${word}-value`, { value: Number(value) })}
            onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
          />
          <output for={word}>{words.say(`${word}-value`, { value: Number(value) })}</output>
        </div>
      )}
      {hint && (
        <p id={`${word}-hint`} class="soft hint">
          {words.say(`${word}-hint`)}
        </p>
      )}
    </div>
  );
}
