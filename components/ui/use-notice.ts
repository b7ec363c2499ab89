import { useEffect, useState } from 'preact/hooks';

/** What came of something that a person did, with a way back where there is one. */
export interface Notice {
  text: string;
  isProblem?: boolean;
  undo?: () => Promise<void> | void;
}

const STAY_MS = 10_000;

/** One notice at a time, for as long as it takes to read it, and while the pointer or the focus is on it (`data-notice`). */
export function useNotice(): { notice: Notice | null; tell(notice: Notice | null): void } {
  const [notice, tell] = useState<Notice | null>(null);
  useEffect(() => {
    if (!notice) return;
    const timer = setInterval(() => {
      if (!document.querySelector('[data-notice]:is(:hover, :focus-within)')) tell(null);
    }, STAY_MS);
    return () => clearInterval(timer);
  }, [notice]);
  return { notice, tell };
}
