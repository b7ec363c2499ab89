import Dexie from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { paced } from './paced';

/**
 * What `query` finds in the store, again after changes of any kind and whenever what `watch` is given is called; undefined until
 * the first answer. A live query begins anew at every change that comes while it reads: where much is read that is never done
 * while hundreds of sources are polled, and holds up the polls (decision 33). A failing query throws while rendering.
 */
export function usePacedQuery<T>(
  query: () => Promise<T>,
  inputs: readonly unknown[],
  watch?: (look: () => void) => () => void,
): T | undefined {
  const [answer, setAnswer] = useState<{ value: T } | { error: unknown } | undefined>(undefined);
  useEffect(() => {
    let isOver = false;
    const look = paced(
      async () => {
        if (isOver) return;
        const value = await query();
        if (!isOver) setAnswer({ value });
      },
      (error) => {
        if (!isOver) setAnswer({ error });
      },
    );
    look();
    Dexie.on.storagemutated.subscribe(look);
    const endWatch = watch?.(look);
    return () => {
      isOver = true;
      Dexie.on.storagemutated.unsubscribe(look);
      endWatch?.();
    };
    // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names what the query depends on.
  }, inputs);
  if (answer && 'error' in answer) throw answer.error;
  return answer?.value;
}
