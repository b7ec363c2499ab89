/**
 * Brings the bar's registration and the open tabs in line with where it is wanted. Its script and style sheets are
 * registered at run time; an update of the extension clears registrations in both browsers.
 */
import { browser } from '../../utils/platform/page';
import type { Settings } from '../../utils/settings/registry';
import { arePlacesSame, type BarPlace, PLACE_IDS, wantedPlaces } from './bar-places';
import { BAR_SCRIPT, updateOpenTabs } from './open-tabs';

async function registeredPlaces(): Promise<BarPlace[]> {
  const scripts = await browser.scripting.getRegisteredContentScripts({ ids: [...PLACE_IDS] });
  return scripts.map(({ id, matches = [], excludeMatches = [], css = [] }) => ({
    id: id as BarPlace['id'],
    matches,
    excludeMatches,
    // Whether a browser gives them back as paths or as whole addresses is its own affair.
    css: css.map((file) => file.slice(file.lastIndexOf('/') + 1)),
  }));
}

/** Registers the bar as wanted, and where that changes, brings it to the open tabs that it may enter and out of the rest. */
export async function reconcileBar(settings: Settings): Promise<void> {
  const [wanted, registered] = await Promise.all([wantedPlaces(settings), registeredPlaces()]);
  if (arePlacesSame(wanted, registered)) return;
  const old = registered.map(({ id }) => id);
  if (old.length > 0) await browser.scripting.unregisterContentScripts({ ids: old });
  if (wanted.length > 0) await browser.scripting.registerContentScripts(wanted.map(asScript));
  await updateOpenTabs(registered, wanted);
}

const asScript = ({ id, matches, excludeMatches, css }: BarPlace) => ({
  id,
  js: [BAR_SCRIPT],
  css,
  runAt: 'document_start' as const,
  allFrames: false,
  persistAcrossSessions: true,
  matches,
  ...(excludeMatches.length > 0 ? { excludeMatches } : {}),
});
