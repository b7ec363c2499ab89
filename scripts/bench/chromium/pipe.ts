/**
 * The debugger's protocol over a pipe, and nothing around it: a driver would turn on domains of its own in every page and
 * run scripts there, and be measured with it.
 */
import type { Readable, Writable } from 'node:stream';

/** `Answer` is what the protocol says that `method` answers; nothing checks it. */
export type Send = <Answer = unknown>(method: string, params?: object) => Promise<Answer>;

export interface Pipe {
  /** Without a session it speaks to the browser itself. */
  send<Answer = unknown>(method: string, params?: object, sessionId?: string): Promise<Answer>;
  /** The answer ends it. */
  on<Event>(method: string, listener: (event: Event) => void, sessionId?: string): () => void;
}

interface Message {
  id?: number;
  method?: string;
  params?: unknown;
  sessionId?: string;
  result?: unknown;
  error?: { message: string };
}

interface Waiting {
  method: string;
  resolve(result: never): void;
  reject(problem: Error): void;
}

const END = '\0';

export function openPipe(outgoing: Writable, incoming: Readable): Pipe {
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, Set<(event: never) => void>>();
  const keyOf = (method: string, sessionId = ''): string => `${sessionId} ${method}`;
  let lastId = 0;

  const receive = ({ id, method, params, sessionId, result, error }: Message): void => {
    const asked = id === undefined ? undefined : waiting.get(id);
    if (id !== undefined) waiting.delete(id);
    if (asked && error) asked.reject(new Error(`${asked.method}: ${error.message}`));
    else if (asked) asked.resolve(result as never);
    else if (method) for (const listener of listeners.get(keyOf(method, sessionId)) ?? []) listener(params as never);
  };
  const parts: string[] = [];
  incoming.setEncoding('utf8').on('data', (text: string) => {
    const [first = '', ...rest] = text.split(END);
    parts.push(first);
    for (const part of rest) {
      receive(JSON.parse(parts.splice(0).join('')));
      parts.push(part);
    }
  });
  incoming.on('close', () => {
    for (const { method, reject } of waiting.values()) reject(new Error(`${method}: the browser is gone`));
    waiting.clear();
  });

  return {
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { method, resolve, reject });
        outgoing.write(JSON.stringify({ id: lastId, method, params, sessionId }) + END);
      }),
    on(method, listener, sessionId) {
      const key = keyOf(method, sessionId);
      const set = listeners.get(key) ?? new Set();
      listeners.set(key, set.add(listener));
      return () => set.delete(listener);
    },
  };
}
