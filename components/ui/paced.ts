/** Of the time, this part at the most goes to what is paced. */
const SHARE = 1 / 5;
const LEAST_PAUSE_MS = 50;

/**
 * Calls `act` whenever the answer is called, at once where it has rested, and else once more when it has: what takes long is
 * done seldom. `onError` is told why `act` rejected.
 */
export function paced(act: () => Promise<void>, onError: (error: unknown) => void): () => void {
  let isBusy = false;
  let isAsked = false;
  const follow = async (): Promise<void> => {
    while (isAsked) {
      isAsked = false;
      const startedAt = performance.now();
      await act();
      const pauseMs = (performance.now() - startedAt) * (1 / SHARE - 1);
      await new Promise((resolve) => setTimeout(resolve, Math.max(pauseMs, LEAST_PAUSE_MS)));
    }
  };
  return () => {
    isAsked = true;
    if (isBusy) return;
    isBusy = true;
    follow()
      .catch(onError)
      .finally(() => {
        isBusy = false;
      });
  };
}
