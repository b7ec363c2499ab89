/** A search in the background, watched over: the background may die in the middle of it, and nothing would ever answer. */
import type { Answer, Payload, SendCommand } from '../../utils/messages';

const LOOK_MS = 400;
/** A moment passes between the end of a search and its answer. */
const MAX_MISSES = 3;
/** Longer than any search takes. */
const LONGEST_MS = 30_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Rejects where the search was lost. Calls `onVisits` with how many addresses have been visited, from time to time. */
export function watchedSearch(
  send: SendCommand,
  payload: Payload<'source.find'>,
  onVisits: (visits: number) => void,
): Promise<Answer<'source.find'>> {
  let isOver = false;
  const answer = send('source.find', payload).finally(() => {
    isOver = true;
  });
  const watch = async (): Promise<Answer<'source.find'>> => {
    const end = Date.now() + LONGEST_MS;
    for (let misses = 0; misses < MAX_MISSES && Date.now() < end; ) {
      await pause(LOOK_MS);
      const progress = await Promise.race([send('find.progress', {}), pause(LONGEST_MS).then(() => null)]);
      if (isOver) return answer;
      misses = progress ? 0 : misses + 1;
      if (progress) onVisits(progress.visits);
    }
    throw new Error('the search was lost');
  };
  return Promise.race([answer, watch()]);
}
