import { describe, expect, it } from 'vitest';
import { MAX_SITES, SETTINGS, type SettingKey } from '../../utils/settings/registry';
import { isSettingKey, isSettingValue, resolveSettings } from '../../utils/settings/resolve';

describe('settings', () => {
  it('have a default that their own guard accepts', () => {
    for (const key of Object.keys(SETTINGS) as SettingKey[]) {
      expect(isSettingValue(key, SETTINGS[key].default), key).toBe(true);
    }
  });

  it('are what the person chose, and the default where nothing was chosen', () => {
    const settings = resolveSettings(new Map<string, unknown>([['theme', 'dark']]));
    expect(settings.theme).toBe('dark');
    expect(settings['lane.speed']).toBe(7);
  });

  it.each([
    ['theme', 'neon'],
    ['lane.speed', 99],
    ['lane.speed', Number.NaN],
    ['bar.offSites', ['example.org', 'https://example.org/path']],
    ['bar.private', 'yes'],
  ] as const)('fall back to the default where what is stored for %s is %s', (key, value) => {
    expect(resolveSettings(new Map<string, unknown>([[key, value]]))[key]).toEqual(SETTINGS[key].default);
  });

  it('hold as many sites as a browser can be asked to look out for, and no list that would keep it busy', () => {
    const sites = Array.from({ length: MAX_SITES + 1 }, (_, index) => `s${index}.example`);
    expect(isSettingValue('bar.sites', sites.slice(1))).toBe(true);
    expect(isSettingValue('bar.sites', sites)).toBe(false);
  });

  it('know no key that comes from the prototype', () => {
    expect(isSettingKey('toString')).toBe(false);
  });
});
