/** What the browser says of itself and of us, for the diagnostics. */
import type { BrowserState } from '../model/browser-state';
import { browser } from './page';

const IDLE_S = 15 * 60;

/** Each as far as the browser tells. */
export async function browserState(): Promise<BrowserState> {
  const [{ os = '', arch = '' }, granted, alarms, presence, name] = await Promise.all([
    browser.runtime.getPlatformInfo().catch(() => ({}) as { os?: string; arch?: string }),
    browser.permissions.getAll(),
    browser.alarms.getAll(),
    browser.idle.queryState(IDLE_S).catch(() => 'unknown'),
    nameOfBrowser(),
  ]);
  return {
    browser: name,
    platform: `${os} ${arch}`.trim(),
    permissions: [...(granted.permissions ?? [])].sort(),
    origins: [...(granted.origins ?? [])].sort(),
    alarms: alarms.map(({ scheduledTime }) => scheduledTime),
    presence,
  };
}

async function nameOfBrowser(): Promise<string> {
  const info = await browser.runtime.getBrowserInfo?.().catch(() => null);
  if (info) return `${info.name} ${info.version}`;
  const [, name = 'unknown', version = ''] = /(Edg|OPR|Chrome)\/([\d.]+)/.exec(navigator.userAgent) ?? [];
  return `${name} ${version}`;
}
