import type { Words } from '../../utils/i18n';
import { areColours, type Colours } from '../../utils/model/colours';
import { SETTINGS, type Setting, type SettingKey } from '../../utils/settings/registry';
import { nameOf } from '../settings/names';

const isKey = (key: string): key is SettingKey => Object.hasOwn(SETTINGS, key);

/** A setting as the options call it. */
export const settingName = (key: string, words: Words): string => (isKey(key) ? words.say(nameOf(key)) : key);

/** A setting's value as the options say it. */
export function settingValue(key: string, value: unknown, words: Words): string {
  if (Array.isArray(value)) return words.say('backup-sites', { count: value.length });
  if (typeof value === 'boolean') return words.say(value ? 'backup-on' : 'backup-off');
  if (!isKey(key)) return String(value);
  if (areColours(value)) return coloursIn(value);
  const { control }: Setting<unknown> = SETTINGS[key];
  if (control.kind === 'range') return words.say(`${nameOf(key)}-value`, { value: Number(value) });
  if (control.kind === 'choice' || control.kind === 'hidden') return words.say(`${nameOf(key)}-${value}`);
  return String(value);
}

const coloursIn = ({ ink, paper }: Colours): string => `${ink} / ${paper}`;
