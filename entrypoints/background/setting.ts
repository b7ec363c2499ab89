/** What a person chooses, and forgets to have chosen; everything that shows it follows. */
import type { Answer } from '../../utils/messages';
import { failed, ok } from '../../utils/model/result';
import { giveNotificationsBack } from '../../utils/platform/page';
import { isSettingKey, isSettingValue } from '../../utils/settings/resolve';
import { chooseSetting, forgetSettings } from '../../utils/store/sources';
import { giveBack } from './grants';
import type { House } from './house';

export async function choose(house: House, key: string, value: unknown): Promise<Answer<'setting.set'>> {
  if (!isSettingKey(key) || !isSettingValue(key, value)) return failed({ code: 'invalid-setting' });
  await follow(house, [key], () => chooseSetting(house.db, key, value));
  return ok(null);
}

export async function forget(house: House, keys: string[]): Promise<Answer<'setting.reset'>> {
  if (!keys.every(isSettingKey)) return failed({ code: 'invalid-setting' });
  await follow(house, keys, () => forgetSettings(house.db, keys));
  return ok(null);
}

/** Makes a change of `keys` and brings in line with it what is shown, where the bar runs, and what the browser has granted. */
async function follow(house: House, keys: string[], change: () => Promise<void>): Promise<void> {
  const before = await house.settings();
  await change();
  const after = await house.settings();
  if (keys.includes('alerts.of') && after['alerts.of'] === 'off') await giveNotificationsBack();
  await house.publish();
  await house.placeBar();
  const leftSites = before['bar.sites'].filter((site) => !after['bar.sites'].includes(site));
  await giveBack(
    house,
    leftSites.map((site) => `https://${site}/`),
  );
}
