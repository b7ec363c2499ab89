import { SETTINGS, type Setting, type SettingKey, type SettingsSection } from '../../utils/settings/registry';

/** The word that names a setting; those with a place of their own are named by it. */
export function nameOf(key: SettingKey): string {
  const { control }: Setting<unknown> = SETTINGS[key];
  if (control.kind !== 'hidden') return `setting-${key.replaceAll('.', '-')}`;
  return key.replace('.', '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The settings that a section draws, in their order. */
export const drawnIn = (section: SettingsSection): SettingKey[] =>
  (Object.keys(SETTINGS) as SettingKey[]).filter((key) => {
    const { section: place, control }: Setting<unknown> = SETTINGS[key];
    return place === section && control.kind !== 'hidden';
  });

/** The settings that mean nothing without `switched`. */
export const needing = (switched: SettingKey): SettingKey[] =>
  (Object.keys(SETTINGS) as SettingKey[]).filter((key) => (SETTINGS[key] as Setting<unknown>).needs === switched);
