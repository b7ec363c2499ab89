import type { SourceId } from '../../utils/model/ids';
import { freshPollState, type PollState, type Source } from '../../utils/model/source';
import type { Tab } from '../browsers/browser';

/** Writes sources into the store as adding would leave them, each due: adding each by itself would poll it too. */
export async function insertSources(own: Tab, urls: readonly string[]): Promise<void> {
  const now = Date.now();
  const rows = urls.map((url, index) => rowsFor(url, `bench-${index}` as SourceId, now));
  await own.evaluate(
    (added) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('shareet');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction(['sources', 'polls'], 'readwrite');
          for (const { source, poll } of added) {
            writing.objectStore('sources').put(source);
            writing.objectStore('polls').put(poll);
          }
          writing.onerror = () => reject(writing.error);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    rows,
  );
}

function rowsFor(url: string, id: SourceId, now: number): { source: Source; poll: PollState } {
  const { host } = new URL(url);
  return {
    source: { id, url, title: host, language: null, siteUrl: null, direction: null, addedAt: now, removedAt: null },
    poll: freshPollState(id, now),
  };
}
