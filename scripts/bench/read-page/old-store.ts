/** The stores and indexes of version 2 of the database, as Dexie made them. */

const STORES: Record<string, { key: string; indexes: string[][] }> = {
  sources: { key: 'id', indexes: [['url']] },
  polls: { key: 'sourceId', indexes: [['dueAt']] },
  headlines: { key: 'id', indexes: [['sourceId'], ['sourceId', 'inLane'], ['at', 'place'], ['inLane', 'at', 'place']] },
  articles: { key: 'headlineId', indexes: [] },
  marks: { key: 'headlineId', indexes: [['savedAt']] },
  settings: { key: 'key', indexes: [] },
  meta: { key: 'key', indexes: [] },
};

export function writeOld(database: IDBDatabase): void {
  for (const [name, { key, indexes }] of Object.entries(STORES)) {
    const store = database.createObjectStore(name, { keyPath: key });
    for (const path of indexes) {
      const [first = ''] = path;
      if (path.length === 1) store.createIndex(first, first);
      else store.createIndex(`[${path.join('+')}]`, path);
    }
  }
}
