/** Which headline the reader shows: its address says so, and each that is gone to is an entry in the history. */
import { useEffect, useState } from 'preact/hooks';
import { readerQuery } from '../../utils/messages';
import type { HeadlineId } from '../../utils/model/ids';

export interface ReaderAddress {
  id: HeadlineId | null;
  /** It was opened from a private window, of which nothing is remembered. */
  isPrivate: boolean;
  /** Whether the person came here from another story in this tab. */
  isMoved: boolean;
}

function readAddress(isMoved: boolean): ReaderAddress {
  const parameters = new URLSearchParams(location.search);
  return { id: parameters.get('id') as HeadlineId | null, isPrivate: parameters.has('private'), isMoved };
}

/** The address of another headline in this reader, as private as this one. */
export const queryOf = (id: HeadlineId): string => readerQuery(id, readAddress(true).isPrivate);

export function useAddress(): ReaderAddress & { go: (id: HeadlineId) => void } {
  const [address, setAddress] = useState(() => readAddress(false));
  useEffect(() => {
    // Where one was reading is remembered by the article, not by the window.
    history.scrollRestoration = 'manual';
    const follow = (): void => setAddress(readAddress(true));
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  const go = (id: HeadlineId): void => {
    history.pushState(null, '', queryOf(id));
    setAddress(readAddress(true));
  };
  return { ...address, go };
}
