/** How long the popup takes to its first headline, opened as if for the first time that day. */
import { sleep, waitUntil } from '../browsers/wait';
import type { MeasuredBrowser } from './chromium/browser';
import type { StoredNews } from './read-store';

/** Fewer for a quick look. */
const OPENINGS = Number(process.env.READ_OPENINGS ?? 15);

/** Milliseconds from the beginning of the navigation to the frame after the first headline in the list, by opening. */
export interface Openings {
  few: number[];
  many: number[];
}

/** Runs before anything of the page does: the first headline in the list of latest news, not in the lane above it. */
const WATCHING = `(() => {
  const look = () => {
    if (globalThis.firstHeadline || !document.querySelector('li [data-id], [role="listitem"] [data-id], li[data-id]')) return;
    requestAnimationFrame(() => setTimeout(() => { globalThis.firstHeadline ??= performance.now(); }));
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
})()`;

/** Alternately, so that whatever else the machine does is shared. */
export async function measureOpenings(few: StoredNews, many: StoredNews): Promise<Openings> {
  for (const store of [few, many]) await open(store);
  const openings: Openings = { few: [], many: [] };
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    openings.few.push(await open(few));
    openings.many.push(await open(many));
  }
  return openings;
}

async function open({ browser, origin }: StoredNews): Promise<number> {
  await stopWorkers(browser);
  const page = await browser.openPage();
  await page.show();
  await page.send('Page.enable');
  await page.send('Page.addScriptToEvaluateOnNewDocument', { source: WATCHING });
  await page.go(`${origin}/popup.html`);
  let first: number | null = null;
  await waitUntil('the first headline in the popup', async () => {
    first = await page.evaluate<number | null>('globalThis.firstHeadline ?? null');
    return first !== null;
  });
  await page.close();
  await sleep(200);
  return first ?? Number.NaN;
}

async function stopWorkers(browser: MeasuredBrowser): Promise<void> {
  const targets = await browser.targets();
  for (const { targetId, type } of targets)
    if (type === 'service_worker') await browser.pipe.send('Target.closeTarget', { targetId }).catch(() => undefined);
  await sleep(200);
}
