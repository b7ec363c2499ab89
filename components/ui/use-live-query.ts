import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';

/**
 * What `query` finds in the store, again after every change that concerns it, in whatever context the change was made;
 * undefined until the first answer. A failing query throws while rendering.
 */
export function useLiveQuery<T>(query: () => Promise<T>, inputs: readonly unknown[]): T | undefined {
  const [answer, setAnswer] = useState<{ value: T } | { error: unknown } | undefined>(undefined);
  useEffect(() => {
    const subscription = liveQuery(query).subscribe({
      next: (value) => setAnswer({ value }),
      error: (error: unknown) => setAnswer({ error }),
    });
    return () => subscription.unsubscribe();
    // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names what the query depends on.
  }, inputs);
  if (answer && 'error' in answer) throw answer.error;
  return answer?.value;
}
