import { useEffect, useState } from 'preact/hooks';

export interface Notice {
  text: string;
  undo?: () => Promise<void> | void;
}

/** CSS leaves it where the pointer or the focus is on it; so does this. */
const STAY_MS = 10_000;

/** What came of something that a person did, for a while. */
export function useNotice(): { notice: Notice | null; tell(notice: Notice | null): void } {
  const [notice, tell] = useState<Notice | null>(null);
  useEffect(() => {
    if (!notice) return;
    const timer = setInterval(() => {
      if (!document.querySelector('.list-notice:is(:hover, :focus-within)')) tell(null);
    }, STAY_MS);
    return () => clearInterval(timer);
  }, [notice]);
  return { notice, tell };
}
