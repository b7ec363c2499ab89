/** Runs in a page of the extension, on its own database: what a surface calls while somebody types. */
import { type Database, openDatabase } from '../../../utils/store/db';
import { parseQuery, prepareSearch, searchHeadlines } from '../../../utils/store/search';
import { settle } from '../../../utils/stories/settle';
import { makeNews } from '../read-corpus';
import { writeOld } from './old-store';
import { PEERS, type Peer } from './peers';

const MOST = 50;

/** Milliseconds of one keystroke after the other, and how many were found by each. */
interface Typed {
  ms: number[];
  found: number[];
}

async function typeInto(search: (text: string) => Promise<number> | number, texts: readonly string[]): Promise<Typed> {
  const typed: Typed = { ms: [], found: [] };
  for (const text of texts) {
    const start = performance.now();
    const found = await search(text);
    typed.ms.push(performance.now() - start);
    typed.found.push(found);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return typed;
}

let db: Database | null = null;
const peers = new Map<string, Peer>();

const searchOurs = async (text: string): Promise<number> => {
  db ??= openDatabase();
  return (await searchHeadlines(db, parseQuery(text), { most: MOST })).hits.length;
};

const reading = {
  type: (texts: string[]) => typeInto(searchOurs, texts),

  /** Milliseconds until the whole index is in memory. */
  async prepare(): Promise<number> {
    db ??= openDatabase();
    await db.open();
    const start = performance.now();
    await prepareSearch(db);
    return performance.now() - start;
  },

  /** The version of the database, once whoever is changing it has finished; 0 where there is none yet. */
  version: (): Promise<number> =>
    new Promise((resolve, reject) => {
      const request = indexedDB.open('shareet');
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        request.result.close();
        resolve(request.result.version);
      };
    }),

  async isSettled(): Promise<boolean> {
    db ??= openDatabase();
    if ((await db.meta.where('key').startsWith('old-').count()) > 0) return false;
    for (const table of [db.headlines, db.articles]) {
      const fresh = table.schema.indexes.find(({ keyPath }) => [keyPath].flat()[0] === 'fresh');
      if (
        (
          await table
            .orderBy(fresh?.name ?? '')
            .limit(1)
            .primaryKeys()
        ).length > 0
      )
        return false;
    }
    return true;
  },

  /** What the index takes in the store. */
  async index(): Promise<{ segments: number; megabytes: number }> {
    db ??= openDatabase();
    const segments = await db.segments.toArray();
    const bytes = segments.map(
      ({ ids, words, ats, places, ends, numbers }) =>
        new Blob([ids, words]).size + ats.byteLength + places.byteLength + ends.byteLength + numbers.byteLength,
    );
    return { segments: segments.length, megabytes: bytes.reduce((sum, each) => sum + each, 0) / 1e6 };
  },

  /** Builds a peer's index from the titles that are stored: milliseconds from reading them to being ready. */
  async buildPeer(name: string): Promise<number> {
    db ??= openDatabase();
    const start = performance.now();
    const rows = await db.headlines.orderBy('[at+place]').reverse().toArray();
    const peer = PEERS[name]?.();
    if (!peer) throw new Error(name);
    peer.add(rows.map(({ title }) => title));
    peers.set(name, peer);
    return performance.now() - start;
  },

  typePeer: (name: string, texts: string[]) => typeInto((text) => peers.get(name)?.search(text, MOST) ?? 0, texts),

  /** The megabytes of the index as a peer would store it. */
  peerMegabytes: async (name: string): Promise<number> => ((await peers.get(name)?.bytes()) ?? 0) / 1e6,

  dropPeer: (name: string): boolean => peers.delete(name),

  upgrade,

  /** Milliseconds in which so many headlines that have just come are indexed, put under the rules and grouped. */
  async settleNews(count: number): Promise<number> {
    db ??= openDatabase();
    await db.headlines.bulkPut(makeNews(count));
    const start = performance.now();
    do await settle(db);
    while (!(await reading.isSettled()));
    return performance.now() - start;
  },
};

/** Milliseconds in which a database of version 2 with as many headlines as the extension's becomes one of today. */
async function upgrade(): Promise<number> {
  const name = 'upgraded';
  const own = openDatabase();
  const rows = await own.headlines.toArray();
  own.close();
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(name, 20);
    request.onupgradeneeded = () => writeOld(request.result);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const transaction = request.result.transaction('headlines', 'readwrite');
      for (const { unread: _, fresh: __, storyId: ___, ...row } of rows) transaction.objectStore('headlines').put(row);
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });
  const start = performance.now();
  const upgraded = openDatabase(name);
  await upgraded.open();
  const ms = performance.now() - start;
  await upgraded.delete();
  return ms;
}

Object.assign(globalThis, { reading });
