/**
 * The browser API as a script in a tab may use it: native, because the polyfill would add 2.6 kB to every tab.
 * After an update or removal of the extension Chromium takes the API away piece by piece, and Firefox stops the script.
 */
interface StorageChange {
  newValue?: unknown;
}

type StorageListener = (changes: Record<string, StorageChange>) => void;

interface TabApi {
  runtime?: { id?: string; sendMessage(message: unknown): Promise<unknown> };
  storage?: {
    local: {
      get(key: string): Promise<Record<string, unknown>>;
      onChanged: Record<'addListener' | 'removeListener', (listener: StorageListener) => void>;
    };
  };
  extension?: { inIncognitoContext?: boolean };
}

/** By the name that both browsers know it by. */
const { chrome: api = {} } = globalThis as { chrome?: TabApi };

/** True once the extension that this script came from is gone or replaced. */
export const isOrphaned = (): boolean => !api.runtime?.id;

export const isPrivateWindow = (): boolean => api.extension?.inIncognitoContext === true;

/** Rejects where nobody answers or the extension is gone; without an answer where even the API is. */
export async function sendMessage(message: unknown): Promise<unknown> {
  return api.runtime?.sendMessage(message);
}

export const localStorage = {
  async get(key: string): Promise<Record<string, unknown>> {
    return (await api.storage?.local.get(key)) ?? {};
  },
  onChange(key: string, listener: (value: unknown) => void): () => void {
    const onChanged = api.storage?.local.onChanged;
    const forward: StorageListener = ({ [key]: change }) => {
      if (change) listener(change.newValue);
    };
    onChanged?.addListener(forward);
    return () => {
      if (!isOrphaned()) onChanged?.removeListener(forward);
    };
  },
};
