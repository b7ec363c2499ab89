/** One line that says what came of what the person did; it goes when it has had time to be read. */
import { useCallback, useEffect, useState } from 'preact/hooks';

const READ_MS = 8000;

export interface Notice {
  text: string;
  isProblem: boolean;
}

export function useNotice(): { notice: Notice | null; say: (text: string, isProblem?: boolean) => void } {
  const [notice, setNotice] = useState<Notice | null>(null);
  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(() => setNotice(null), READ_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  const say = useCallback((text: string, isProblem = false) => setNotice({ text, isProblem }), []);
  return { notice, say };
}
