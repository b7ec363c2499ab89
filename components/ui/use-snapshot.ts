import { useEffect, useState } from 'preact/hooks';
import { subscribeToSnapshot } from '../../utils/snapshot/read';
import type { Snapshot } from '../../utils/snapshot/shape';
import { useInterface } from './interface';

/** The published snapshot, again after each publication; null until there is one. */
export function useSnapshot(): Snapshot | null {
  const { host } = useInterface();
  const [snapshot, setSnapshot] = useState<Snapshot | null>(null);
  useEffect(() => subscribeToSnapshot(host.localStorage, setSnapshot), [host]);
  return snapshot;
}
