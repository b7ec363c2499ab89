import { SETTINGS, type SettingKey, type Settings } from './registry';

export const isSettingKey = (key: unknown): key is SettingKey =>
  typeof key === 'string' && Object.hasOwn(SETTINGS, key);

export const isSettingValue = (key: SettingKey, value: unknown): boolean => SETTINGS[key].guard(value);

/** All settings, from what the person chose; a value that its guard refuses counts as not chosen. */
export function resolveSettings(chosen: ReadonlyMap<string, unknown>): Settings {
  const entries = Object.entries(SETTINGS).map(([key, setting]) => {
    const value = chosen.get(key);
    return [key, setting.guard(value) ? value : setting.default];
  });
  return Object.fromEntries(entries) as Settings;
}
