/** A folder of ours in memory, as the browser gives it; `fill` makes it refuse what is written. */
import { vi } from 'vitest';

export interface FakeFiles {
  /** Texts by the names of files. */
  texts: Map<string, string>;
  /** The disk is full from now on, or no longer. */
  fill(isFull: boolean): void;
}

const notFound = (): DOMException => new DOMException('no such file', 'NotFoundError');

export function fakeFiles(): FakeFiles {
  const texts = new Map<string, string>();
  let isFull = false;
  const handleOf = (name: string) => ({
    kind: 'file',
    name,
    getFile: async () => new File([texts.get(name) ?? ''], name),
    async createWritable() {
      let written = '';
      return {
        write: async (text: string) => {
          if (isFull) throw new DOMException('no room', 'QuotaExceededError');
          written += text;
        },
        close: async () => void texts.set(name, written),
        abort: async () => undefined,
      };
    },
  });
  const folder = {
    values: async function* () {
      for (const name of [...texts.keys()]) yield handleOf(name);
    },
    async getFileHandle(name: string, { create = false } = {}) {
      if (!texts.has(name) && !create) throw notFound();
      if (!texts.has(name)) texts.set(name, '');
      return handleOf(name);
    },
    async removeEntry(name: string) {
      if (!texts.delete(name)) throw notFound();
    },
  };
  const root = { getDirectoryHandle: async () => folder };
  vi.stubGlobal('navigator', { onLine: true, storage: { getDirectory: async () => root } });
  return {
    texts,
    fill(full) {
      isFull = full;
    },
  };
}
