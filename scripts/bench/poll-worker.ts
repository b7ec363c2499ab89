/** Measures inside the running worker of the production build, by the debugger: what it writes, and how long it blocks. */
import type { CDPSession } from 'puppeteer-core';
import { REFRESH_KEY } from '../../utils/messages';
import type { ExtensionBrowser, Tab } from '../browsers/browser';

/** What the worker has done since it was last asked. */
export interface WorkerFigures {
  /** Rows put, added, updated or deleted, by table. */
  rows: Record<string, number>;
  /** Bytes of the rows that were put or added, as JSON. */
  rowBytes: number;
  /** Bytes of the items that `storage.session` and `storage.local` were given, as JSON. */
  sessionBytes: number;
  localBytes: number;
  /** The longest and the 99th percentile of the gaps in the event loop, milliseconds. */
  longestMs: number;
  p99Ms: number;
}

export interface MeasuredWorker {
  /** The figures since the last call. */
  take(): Promise<WorkerFigures>;
  /** The next refresh: how many sources it polled, and the seconds from its start to its last publication. */
  nextRefresh(): Promise<{ polled: number; seconds: number }>;
  /** Seconds that the worker takes to fetch all of `urls`, six at once, and to do nothing with them. */
  fetchAll(urls: readonly string[]): Promise<number>;
  /** Seconds that it takes to put all stored headlines into another database with the same indexes, six sources at once. */
  writeAll(): Promise<number>;
}

/** A worker that is attached to is never stopped for being idle. */
export async function measureWorker(browser: ExtensionBrowser, own: Tab): Promise<MeasuredWorker> {
  const session = await attach(browser, own);
  const evaluate = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await evaluate(MEASURING);
  return {
    take: () => evaluate('measured.take()') as Promise<WorkerFigures>,
    nextRefresh: () => evaluate('measured.nextRefresh()') as ReturnType<MeasuredWorker['nextRefresh']>,
    fetchAll: (urls) => evaluate(`measured.fetchAll(${JSON.stringify(urls)})`) as Promise<number>,
    writeAll: () => evaluate('measured.writeAll()') as Promise<number>,
  };
}

async function attach(browser: ExtensionBrowser, own: Tab): Promise<CDPSession> {
  const root = await own.page.browser().target().createCDPSession();
  const { targetInfos } = await root.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(browser.origin));
  if (!worker) throw new Error('the worker is not running');
  const { sessionId } = await root.send('Target.attachToTarget', { targetId: worker.targetId, flatten: true });
  const session = root.connection()?.session(sessionId);
  if (!session) throw new Error('the worker could not be attached to');
  return session;
}

/**
 * Runs in the worker. Every write to IndexedDB passes one of these methods, whoever calls it. A timer of 2 ms tells the
 * gaps: what it is late by, the event loop was busy, or the processor elsewhere.
 */
const MEASURING = `
globalThis.measured = (() => {
  const bytesOf = (value) => new TextEncoder().encode(JSON.stringify(value) ?? '').length;
  const fresh = () => ({ rows: {}, rowBytes: 0, sessionBytes: 0, localBytes: 0, gaps: [] });
  let figures = fresh();
  const wrap = (prototype, name, tableOf) => {
    const plain = prototype[name];
    prototype[name] = function (...given) {
      const table = tableOf(this);
      figures.rows[table] = (figures.rows[table] ?? 0) + 1;
      if (name !== 'delete' && name !== 'clear') figures.rowBytes += bytesOf(given[0]);
      return plain.apply(this, given);
    };
  };
  for (const name of ['put', 'add', 'delete', 'clear']) wrap(IDBObjectStore.prototype, name, (store) => store.name);
  for (const name of ['update', 'delete']) wrap(IDBCursor.prototype, name, ({ source }) => (source.objectStore ?? source).name);
  let progress = null;
  let refreshed = () => {};
  const follow = ({ newValue }) => {
    if (newValue) progress = { startedAt: progress?.startedAt ?? performance.now(), polled: newValue.done };
    else {
      refreshed({ polled: progress.polled, seconds: (performance.now() - progress.startedAt) / 1000 });
      progress = null;
    }
  };
  chrome.storage.onChanged.addListener((changes, area) => {
    if (area === 'session' && changes.${REFRESH_KEY}) follow(changes.${REFRESH_KEY});
    const values = Object.entries(changes).map(([key, { newValue }]) => bytesOf({ [key]: newValue }));
    figures[area + 'Bytes'] += values.reduce((sum, bytes) => sum + bytes, 0);
  });
  const sixAtOnce = async (all, act) => {
    const waiting = [...all];
    const startedAt = performance.now();
    const one = async () => {
      while (waiting.length > 0) await act(waiting.pop());
    };
    await Promise.all(Array.from({ length: 6 }, one));
    return (performance.now() - startedAt) / 1000;
  };
  const ended = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const EVERY_MS = 2;
  let last = performance.now();
  const tick = () => {
    const now = performance.now();
    figures.gaps.push(now - last - EVERY_MS);
    last = now;
    setTimeout(tick, EVERY_MS);
  };
  setTimeout(tick, EVERY_MS);
  return {
    take() {
      const { gaps, ...rest } = figures;
      figures = fresh();
      gaps.sort((a, b) => a - b);
      return { ...rest, longestMs: gaps.at(-1) ?? 0, p99Ms: gaps[Math.floor(gaps.length * 0.99)] ?? 0 };
    },
    nextRefresh: () => new Promise((resolve) => (refreshed = resolve)),
    fetchAll: (urls) =>
      sixAtOnce(urls, async (url) => {
        const response = await fetch(url, { credentials: 'omit', cache: 'no-store' });
        await response.arrayBuffer();
      }),
    async writeAll() {
      const store = await ended(indexedDB.open('shareet'));
      const reading = store.transaction('headlines').objectStore('headlines');
      const indexes = [...reading.indexNames].map((name) => reading.index(name));
      const headlines = await ended(reading.getAll());
      const opening = indexedDB.open('measured');
      opening.onupgradeneeded = () => {
        const written = opening.result.createObjectStore('headlines', { keyPath: reading.keyPath });
        for (const { name, keyPath } of indexes) written.createIndex(name, keyPath);
      };
      const scratch = await ended(opening);
      const seconds = await sixAtOnce(Object.values(Object.groupBy(headlines, (row) => row.sourceId)), (rows) => {
        const writing = scratch.transaction('headlines', 'readwrite');
        for (const row of rows) writing.objectStore('headlines').put(row);
        return new Promise((resolve) => (writing.oncomplete = resolve));
      });
      store.close();
      scratch.close();
      await ended(indexedDB.deleteDatabase('measured'));
      return seconds;
    },
  };
})();
0`;
