/** Stops the shipped build at a named point of a poll, from outside: what it calls there tells that it was called, and never comes back. */
import { waitUntil } from '../browsers/wait';
import type { Stage } from './stage';

/** In the order in which a poll comes to them. */
export const CHECKPOINTS = [
  'before the fetch',
  'in the body',
  'in the parse',
  'in the transaction',
  'after the transaction',
  'before the publication',
  'after the publication',
] as const;
export type Checkpoint = (typeof CHECKPOINTS)[number];

/** From here on all that a poll has found is committed. */
export const isCommitted = (checkpoint: Checkpoint): boolean =>
  CHECKPOINTS.indexOf(checkpoint) >= CHECKPOINTS.indexOf('after the transaction');

const CHANNEL = 'checkpoint';
const NOTES = 'poll:';

/** Runs in the background, with its global object; the next poll that gets to the checkpoint goes no further. */
function hold(background: Background, { checkpoint, channel, silent, news, notes }: Held): void {
  const tell = (): void => new background.BroadcastChannel(channel).postMessage(checkpoint);
  const never = (): Promise<never> => {
    tell();
    return new Promise(() => {});
  };
  const { chrome } = background;
  const isNews = (items: object): boolean => JSON.stringify(items).includes(news);
  let calls = 0;
  const steps: Record<string, () => void> = {
    'before the fetch': () => {
      background.fetch = never;
    },
    'in the body': () => {
      const reader = background.ReadableStreamDefaultReader.prototype;
      const { read } = reader;
      reader.read = function (this: unknown) {
        calls += 1;
        return calls === 2 ? never() : read.call(this);
      };
    },
    'in the parse': () => {
      background.TextDecoder.prototype.decode = () => {
        tell();
        // Parsing waits for nothing, so that it is held by what blocks: a request that is not answered, or no end.
        if (background.XMLHttpRequest) {
          const request = new background.XMLHttpRequest();
          request.open('GET', silent, false);
          request.send();
        }
        for (;;);
      };
    },
    'in the transaction': () => {
      const store = background.IDBObjectStore.prototype;
      const { put } = store;
      store.put = function (this: IDBObjectStore, row: unknown) {
        if (this.name !== 'headlines') return put.call(this, row);
        put.call(this, row);
        tell();
        // A transaction with a request under way stays open.
        const goOn = (): void => {
          this.get('').onsuccess = goOn;
        };
        goOn();
        return {};
      };
    },
    'after the transaction': () => {
      const { remove } = chrome.storage.session;
      // Once before the document is read, and once when its headlines are committed; the end of a run removes another key.
      chrome.storage.session.remove = (...args) => {
        if (JSON.stringify(args[0]).includes(notes)) calls += 1;
        else return remove.apply(chrome.storage.session, args);
        return calls === 2 ? never() : remove.apply(chrome.storage.session, args);
      };
    },
    'before the publication': () => {
      const { set } = chrome.storage.local;
      chrome.storage.local.set = (items) => (isNews(items) ? never() : set.call(chrome.storage.local, items));
    },
    'after the publication': () => {
      const { set } = chrome.storage.local;
      chrome.storage.local.set = (items) => {
        if (!isNews(items)) return set.call(chrome.storage.local, items);
        void Promise.resolve(set.call(chrome.storage.local, items)).then(tell);
        return new Promise(() => {});
      };
    },
  };
  steps[checkpoint]?.();
}

interface Held {
  checkpoint: Checkpoint;
  channel: string;
  /** An address that never answers. */
  silent: string;
  /** What is in every title of the news to come. */
  news: string;
  /** What the keys begin with under which states of sources are noted. */
  notes: string;
}

/** The globals of the background, as far as they are replaced. */
interface Background {
  BroadcastChannel: typeof BroadcastChannel;
  XMLHttpRequest?: typeof XMLHttpRequest;
  fetch: () => Promise<never>;
  ReadableStreamDefaultReader: { prototype: { read: (this: unknown) => Promise<unknown> } };
  TextDecoder: { prototype: { decode: () => never } };
  IDBObjectStore: { prototype: { put: (this: IDBObjectStore, row: unknown) => unknown } };
  chrome: {
    storage: {
      session: { remove: (...args: unknown[]) => Promise<unknown> };
      local: { set: (items: object) => Promise<unknown> };
    };
  };
}

/** In Firefox the background and the pages share a process: what blocks the one lets nobody ask the others. */
export const isAllBlocked = ({ browserName }: Stage, checkpoint: Checkpoint): boolean =>
  browserName === 'firefox' && checkpoint === 'in the parse';

/** Answers when the poll that brings the next edition stands at the checkpoint; what is then new by its titles. */
export async function holdAt(stage: Stage, checkpoint: Checkpoint): Promise<string[]> {
  const { session, server, nextMark, issue } = stage;
  let isAsked = false;
  server.serve('/silent', () => {
    isAsked = true;
  });
  await session.options.evaluate((channel) => {
    const reached: string[] = [];
    Object.assign(globalThis, { reached });
    new BroadcastChannel(channel).onmessage = ({ data }) => reached.push(data);
  }, CHANNEL);
  const silent = server.url('/silent');
  const held: Held = { checkpoint, channel: CHANNEL, silent, news: nextMark(), notes: NOTES };
  await session.browser.runInBackground(
    `(background) => (${hold})(background, ${JSON.stringify(held)})`,
    session.options,
  );
  const titles = issue();
  const hasReached = async (): Promise<boolean> =>
    isAllBlocked(stage, checkpoint)
      ? isAsked
      : session.options.evaluate(
          (name) => (globalThis as unknown as { reached: string[] }).reached.includes(name),
          checkpoint,
        );
  await waitUntil(`a poll ${checkpoint}`, hasReached, { timeoutMs: 45_000, periodMs: 20 });
  return titles;
}
