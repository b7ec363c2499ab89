/** Runs in a page of the extension's origin before the extension has ever run: leaves a database of version 2. */
import type { OldStore } from '../read-corpus';
import { writeOld } from './old-store';

async function seed({ sources, headlines, articles }: OldStore): Promise<void> {
  const database = await open();
  const rows = { sources, headlines, articles };
  for (const [store, all] of Object.entries(rows)) {
    for (let start = 0; start < all.length; start += 10_000)
      await put(database, store, all.slice(start, start + 10_000));
  }
  // The mirror is not to be looked for.
  await put(database, 'meta', [{ key: 'mirrored', at: 1 }]);
  database.close();
}

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('shareet', 20);
    request.onupgradeneeded = () => writeOld(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const put = (database: IDBDatabase, store: string, rows: readonly object[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const transaction = database.transaction(store, 'readwrite');
    for (const row of rows) transaction.objectStore(store).put(row);
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });

Object.assign(globalThis, { seed });
