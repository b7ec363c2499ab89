/** Runs in a page of an extension: what a poll writes, as the product writes it, and as others would. */
import type { Headline } from '../../../utils/model/headline';
import type { HeadlineId, SourceId } from '../../../utils/model/ids';
import { freshPollState } from '../../../utils/model/source';
import { type Database, openDatabase } from '../../../utils/store/db';
import { latestPage } from '../../../utils/store/latest';
import { saveListing } from '../../../utils/store/polls';
import { makeOldStore } from '../read-corpus';

/** What a document lists. */
const LISTED = 50;
const MEASURED = 'measured';
const KEY = 'headlines';

declare const chrome: {
  storage: {
    local: { get(key: string): Promise<Record<string, Headline[]>>; set(items: object): Promise<void> };
  };
};

const source = makeOldStore(0).sources[0];
if (!source) throw new Error('no source');
const sourceId: SourceId = source.id;
let db: Database | null = null;
let raw: IDBDatabase | null = null;
let made = 0;

/** The next document of a source that lists nothing that it has listed before, as a poll makes it. */
function nextListing(): Headline[] {
  made += 1;
  const now = Date.now() + made * 60_000;
  return makeOldStore(LISTED).headlines.map(({ title, url }, index): Headline => {
    const id = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(9)))) as HeadlineId;
    return { id, sourceId, title: `${title} ${made}`, url, publishedAt: now, at: now, place: -index, inLane: 1 };
  });
}

/** Each stores what is listed, and has to leave it readable for a list that is sorted by time. */
const WRITERS: Record<string, (listed: Headline[]) => Promise<unknown>> = {
  Shareet: (headlines) => {
    const said = { title: 'صحيفة', language: 'ar', siteUrl: null, direction: 'rtl' as const };
    const listing = { headlines, articles: [], source: said };
    return saveListing(ours(), sourceId, listing, () => freshPollState(sourceId, Date.now()));
  },
  'in one go': (listed) =>
    write((store) => {
      for (const row of listed) store.put(row);
    }),
  'one by one': async (listed) => {
    for (const row of listed) await write((store) => store.put(row));
  },
  'one key': async (listed) => {
    const { [KEY]: stored = [] } = await chrome.storage.local.get(KEY);
    const known = new Set(stored.map(({ id }) => id));
    await chrome.storage.local.set({ [KEY]: [...listed.filter(({ id }) => !known.has(id)), ...stored] });
  },
};

function ours(): Database {
  db ??= openDatabase(MEASURED);
  return db;
}

/** In a transaction of its own, over the same indexes as ours. */
const write = (act: (store: IDBObjectStore) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    if (!raw) throw new Error('there is no database to write into');
    const transaction = raw.transaction('headlines', 'readwrite');
    act(transaction.objectStore('headlines'));
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });

const ended = <R>(request: IDBRequest<R>): Promise<R> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

let last: Headline[] = [];

const storing = {
  /** Leaves the same headlines with all of them: in our database, in one with the same indexes, under one key. */
  async prepare(count: number): Promise<number> {
    const { headlines, sources } = makeOldStore(count);
    await ours().sources.bulkPut(sources);
    for (let start = 0; start < count; start += 10_000)
      await ours().headlines.bulkPut(headlines.slice(start, start + 10_000));
    await openRaw();
    await write((store) => {
      for (const row of headlines) store.put(row);
    });
    await chrome.storage.local.set({ [KEY]: headlines });
    return new Blob([JSON.stringify(headlines)]).size;
  },

  /** Milliseconds in which `name` stores a document that is new; the same one is listed again by `again`. */
  async write(name: string): Promise<number> {
    last = nextListing();
    return timed(() => WRITERS[name]?.(last));
  },

  again: (name: string): Promise<number> => timed(() => WRITERS[name]?.(last)),
};

async function timed(act: () => Promise<unknown> | undefined): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

async function openRaw(): Promise<void> {
  const { primKey, indexes } = ours().headlines.schema;
  const request = indexedDB.open('raw', 1);
  request.onupgradeneeded = () => {
    const store = request.result.createObjectStore('headlines', { keyPath: primKey.keyPath as string });
    for (const { name, keyPath } of indexes) store.createIndex(name, keyPath as string | string[]);
  };
  raw = await ended(request);
}

/** Milliseconds from nothing to the 50 newest headlines. */
const opening = {
  async Shareet(): Promise<number> {
    return timed(() => latestPage(openDatabase(), { view: 'all' }));
  },

  async raw(): Promise<number> {
    return timed(async () => {
      const database = await ended(indexedDB.open('shareet'));
      const index = database.transaction('headlines').objectStore('headlines').index('[at+place]');
      const rows: unknown[] = [];
      await new Promise<void>((resolve) => {
        index.openCursor(null, 'prev').onsuccess = ({ target }) => {
          const { result: cursor } = target as IDBRequest<IDBCursorWithValue | null>;
          if (cursor) rows.push(cursor.value);
          if (cursor && rows.length < LISTED) cursor.continue();
          else resolve();
        };
      });
    });
  },

  oneKey: (): Promise<number> =>
    timed(async () => {
      const { [KEY]: stored = [] } = await chrome.storage.local.get(KEY);
      return stored.sort((a, b) => b.at - a.at).slice(0, LISTED);
    }),
};

Object.assign(globalThis, { storing, opening });
