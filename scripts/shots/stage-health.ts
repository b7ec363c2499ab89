/** Gives the pictures' sources the states of health that a person may meet, as polls would have left them. */
import type { Tab } from '../browsers/browser';
import { readPollStates } from '../browsers/shareet';

const HOUR_MS = 3_600_000;

declare const chrome: { storage: { session: { set(items: Record<string, unknown>): Promise<void> } } };

/** Notes a state for each of the sources that are there: moved, failing for long, held by its host; the rest is well. */
export async function stageHealth(own: Tab): Promise<void> {
  const now = Date.now();
  const [moved, failing, held] = await readPollStates(own);
  const noted = [
    moved && { ...moved, moved: { url: 'https://news.example/ar/rss.xml', polls: 3 } },
    failing && {
      ...failing,
      failures: 6,
      dueAt: now + 5 * HOUR_MS,
      lastSuccessAt: now - 26 * HOUR_MS,
      lastOutcome: { kind: 'failed', at: now, code: 'page-for-feed' },
    },
    held && {
      ...held,
      failures: 1,
      dueAt: now + HOUR_MS,
      heldUntil: now + HOUR_MS,
      lastOutcome: { kind: 'failed', at: now, code: 'http-status', status: 429, retryAt: now + HOUR_MS },
    },
  ];
  const items = Object.fromEntries(noted.flatMap((state) => (state ? [[`poll:${state.sourceId}`, state]] : [])));
  await own.evaluate((notes) => chrome.storage.session.set(notes), items);
}
