export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * The first answer of `probe` that is neither null, undefined nor false; a probe that throws counts as not yet.
 * Throws an error that says `what` was waited for, and why the last probe failed.
 */
export async function waitUntil<T>(
  what: string,
  probe: () => Promise<T | null | undefined | false>,
  { timeoutMs = 20_000, periodMs = 100 } = {},
): Promise<T> {
  const end = Date.now() + timeoutMs;
  let lastProblem: unknown;
  for (;;) {
    try {
      const found = await probe();
      if (found !== null && found !== undefined && found !== false) return found;
      lastProblem = undefined;
    } catch (problem) {
      lastProblem = problem;
    }
    if (Date.now() >= end) throw new Error(`waited ${timeoutMs} ms in vain for ${what}`, { cause: lastProblem });
    await sleep(periodMs);
  }
}
