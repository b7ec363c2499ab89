import { SETTINGS, type Setting, type SettingKey } from '../../utils/settings/registry';
import { useInterface } from '../ui/interface';
import { nameOf } from './names';
import { OwnColours } from './OwnColours';
import { SettingRange } from './SettingRange';
import './settings.css';

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
