/** The database of the extension by its bare interface, from a document of the extension that runs no script of its own. */
import type { ExtensionBrowser, Tab } from '../browsers/browser';

/** One that never opens the database of itself. */
export const openBare = ({ openOwnPage }: ExtensionBrowser): Promise<Tab> => openOwnPage('bar-36.css', 'behind');

/** Deletes the database; resolves when it is gone. */
export const deleteDatabase = (bare: Tab): Promise<void> =>
  bare.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deletion = indexedDB.deleteDatabase('shareet');
        deletion.onsuccess = () => resolve();
        deletion.onerror = () => reject(deletion.error);
      }),
  );

/**
 * Puts in place of the database one of `version` with the same tables, but those of `without`, and the same rows; keeps it open
 * until `letGo`, whoever wants to change it, where `isHeld`.
 */
export const replaceDatabase = (
  bare: Tab,
  version: number,
  without: readonly string[],
  isHeld: boolean,
): Promise<void> =>
  bare.evaluate(
    async ({ next, left, holds }) => {
      const ended = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const old = await ended(indexedDB.open('shareet'));
      const names = [...old.objectStoreNames].filter((name) => !left.includes(name));
      const tables = await Promise.all(
        names.map(async (name) => {
          const store = old.transaction(name).objectStore(name);
          const indexes = [...store.indexNames].map((each) => {
            const { keyPath, unique, multiEntry } = store.index(each);
            return { each, keyPath, unique, multiEntry };
          });
          const { keyPath, autoIncrement } = store;
          return { name, keyPath, autoIncrement, indexes, rows: await ended(store.getAll()) };
        }),
      );
      old.close();
      await ended(indexedDB.deleteDatabase('shareet'));
      const opening = indexedDB.open('shareet', next);
      opening.onupgradeneeded = () => {
        for (const { name, keyPath, autoIncrement, indexes, rows } of tables) {
          const store = opening.result.createObjectStore(name, { keyPath, autoIncrement });
          for (const { each, keyPath: path, unique, multiEntry } of indexes)
            store.createIndex(each, path, { unique, multiEntry });
          for (const row of rows) store.put(row);
        }
      };
      const made = await ended(opening);
      if (holds) Object.assign(globalThis, { letGo: () => made.close() });
      else made.close();
    },
    { next: version, left: without, holds: isHeld },
  );

export const letGo = (bare: Tab): Promise<void> =>
  bare.evaluate(() => (globalThis as unknown as { letGo(): void }).letGo());
