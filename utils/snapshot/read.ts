import { asSnapshot, SNAPSHOT_KEY, type Snapshot } from './shape';

/** The part of the browser's storage that a surface reads from; `platform/page` and `platform/tab` both provide it. */
export interface SnapshotStorage {
  get(key: string): Promise<Record<string, unknown>>;
  /** Calls `listener` with each new value of `key`; the answer ends it. */
  onChange(key: string, listener: (value: unknown) => void): () => void;
}

/**
 * Calls `show` with the snapshot as it is and after each change, null where there is none; the answer ends it.
 * Never wakes the background.
 */
export function subscribeToSnapshot(storage: SnapshotStorage, show: (snapshot: Snapshot | null) => void): () => void {
  let changed = false;
  const end = storage.onChange(SNAPSHOT_KEY, (value) => {
    changed = true;
    show(asSnapshot(value));
  });
  void storage.get(SNAPSHOT_KEY).then((items) => {
    if (!changed) show(asSnapshot(items[SNAPSHOT_KEY]));
  });
  return end;
}
