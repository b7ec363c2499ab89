/** The bar in tabs that are open while it is turned on or off, moved to another edge, or made higher or lower. */
import { browser, type MessageSender } from '../../utils/platform/page';
import { BAR_TAG, RETIRE_EVENT } from '../../utils/snapshot/shape';
import { type BarPlace, EVERYWHERE, isAtTop, placeAt } from './bar-places';

export const BAR_SCRIPT = 'bar.js';
const ASIDE_SCRIPT = 'aside.js';

/** Brings each open tab from the place that it was in to the one that it is in now. */
export async function updateOpenTabs(before: readonly BarPlace[], now: readonly BarPlace[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: EVERYWHERE, discarded: false });
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      if (id !== undefined) await attempt(() => update(id, placeAt(before, url), placeAt(now, url)));
    }),
  );
}

async function update(tabId: number, before: BarPlace | undefined, now: BarPlace | undefined): Promise<void> {
  if (!now) {
    if (before) await leave(tabId, before);
  } else if (!before) await enter(tabId, now);
  else await restyle(tabId, before, now);
}

async function enter(tabId: number, { css }: BarPlace): Promise<void> {
  await putStyles(tabId, css);
  await browser.scripting.executeScript({ target: { tabId }, files: [BAR_SCRIPT], injectImmediately: true });
}

async function leave(tabId: number, { css }: BarPlace): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId },
    func: (tag: string, event: string) => {
      // A page may have put elements of this name before ours.
      for (const host of document.querySelectorAll(tag)) host.dispatchEvent(new Event(event));
    },
    args: [BAR_TAG, RETIRE_EVENT],
  });
  await browser.scripting.removeCSS({ target: { tabId }, files: css });
}

/** A bar that the person closed on its page stays closed. */
async function restyle(tabId: number, before: BarPlace, now: BarPlace): Promise<void> {
  const added = now.css.filter((file) => !before.css.includes(file));
  if (added.length === 0) return;
  await putStyles(tabId, added);
  const unused = before.css.filter((file) => !now.css.includes(file));
  await browser.scripting.removeCSS({ target: { tabId }, files: unused });
  if (isAtTop(before) === isAtTop(now)) return;
  await browser.scripting.executeScript({
    target: { tabId },
    func: (tag: string, isTop: boolean) => {
      for (const host of document.querySelectorAll(tag)) {
        if (isTop) host.setAttribute('edge', 'top');
        else host.removeAttribute('edge');
      }
    },
    args: [BAR_TAG, isAtTop(now)],
  });
}

/** Inserts style sheets after all that are there: a registered one can't be removed from a tab, but the last one wins. */
async function putStyles(tabId: number, files: string[]): Promise<void> {
  // Firefox leaves a style sheet that is there already where it is.
  await browser.scripting.removeCSS({ target: { tabId }, files });
  await browser.scripting.insertCSS({ target: { tabId }, files });
}

/** A tab may close or turn into a page that no extension may enter while it is on its way there: not a failure. */
async function attempt(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.debug('a tab was left alone', error);
  }
}

/** Brings the bar of `sender` what it does not need until it is asked for, into the world that its script runs in. */
export async function loadAside({ tab }: MessageSender): Promise<null> {
  if (tab?.id !== undefined)
    await browser.scripting.executeScript({ target: { tabId: tab.id }, files: [ASIDE_SCRIPT] });
  return null;
}
