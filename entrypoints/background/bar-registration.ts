/**
 * Where the bar runs. Its script and style sheet are registered at run time and brought in line with the settings and the
 * grants whenever either may have changed; an update of the extension clears registrations in both browsers.
 */
import { browser } from '../../utils/platform/page';
import type { Settings } from '../../utils/settings/registry';
import { BAR_TAG, RETIRE_EVENT } from '../../utils/snapshot/shape';

const SCRIPT_ID = 'bar';
const SCRIPT = 'bar.js';
const STYLES = ['bar-space.css', 'bar-bottom.css', 'bar-36.css'];
const EVERYWHERE = ['*://*/*'];

/** Match patterns of the sites that the bar is to run on. */
export interface BarSites {
  matches: string[];
  excludeMatches: string[];
}

const patternsOf = (hosts: string[]): string[] => hosts.map((host) => `*://${host}/*`).sort();

/** The sites that the person wants the bar on and has granted, or null where it runs nowhere. */
export async function wantedBar(settings: Settings): Promise<BarSites | null> {
  const wanted =
    settings['bar.where'] === 'off'
      ? []
      : settings['bar.where'] === 'all'
        ? EVERYWHERE
        : patternsOf(settings['bar.sites']);
  const grants = await Promise.all(wanted.map((origin) => browser.permissions.contains({ origins: [origin] })));
  const matches = wanted.filter((_, index) => grants[index]);
  return matches.length > 0 ? { matches, excludeMatches: patternsOf(settings['bar.offSites']) } : null;
}

async function registeredBar(): Promise<BarSites | null> {
  const [script] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  return script ? { matches: script.matches ?? [], excludeMatches: script.excludeMatches ?? [] } : null;
}

const isSame = (a: BarSites | null, b: BarSites | null): boolean =>
  JSON.stringify(a && [a.matches.toSorted(), a.excludeMatches.toSorted()]) ===
  JSON.stringify(b && [b.matches.toSorted(), b.excludeMatches.toSorted()]);

/** Registers the bar as wanted, and where that changes, puts it into the open tabs that it may enter and takes it out of the rest. */
export async function reconcileBar(settings: Settings): Promise<void> {
  const [wanted, registered] = await Promise.all([wantedBar(settings), registeredBar()]);
  if (isSame(wanted, registered)) return;
  if (registered) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  if (wanted) {
    await browser.scripting.registerContentScripts([
      {
        id: SCRIPT_ID,
        js: [SCRIPT],
        css: STYLES,
        runAt: 'document_start',
        allFrames: false,
        persistAcrossSessions: true,
        matches: wanted.matches,
        ...(wanted.excludeMatches.length > 0 ? { excludeMatches: wanted.excludeMatches } : {}),
      },
    ]);
  }
  await updateOpenTabs(wanted);
}

async function updateOpenTabs(wanted: BarSites | null): Promise<void> {
  const tabs = await browser.tabs.query({ url: EVERYWHERE, discarded: false });
  const allowed = new Set(wanted ? await tabIds({ url: wanted.matches }) : []);
  if (wanted && wanted.excludeMatches.length > 0) {
    for (const id of await tabIds({ url: wanted.excludeMatches })) allowed.delete(id);
  }
  const ids = tabs.flatMap((tab) => tab.id ?? []);
  await Promise.all(ids.map((id) => (allowed.has(id) ? enter(id) : leave(id))));
}

async function tabIds(query: { url: string[] }): Promise<number[]> {
  const tabs = await browser.tabs.query(query);
  return tabs.flatMap((tab) => tab.id ?? []);
}

async function enter(tabId: number): Promise<void> {
  await attempt(async () => {
    await browser.scripting.insertCSS({ target: { tabId }, files: STYLES });
    await browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT], injectImmediately: true });
  });
}

async function leave(tabId: number): Promise<void> {
  await attempt(() =>
    browser.scripting.executeScript({
      target: { tabId },
      func: (tag: string, event: string) => document.querySelector(tag)?.dispatchEvent(new Event(event)),
      args: [BAR_TAG, RETIRE_EVENT],
    }),
  );
}

/** A tab may close or turn into a page that no extension may enter while it is on its way there: not a failure. */
async function attempt(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.debug('a tab was left alone', error);
  }
}
