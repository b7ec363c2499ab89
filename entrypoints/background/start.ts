/** The beginning of the background's work, which everything waits for; tried again where it failed, for whoever needs it next. */
export interface Start {
  /** Resolves once everything is in line with the store; rejects where that can't be. */
  ready(): Promise<void>;
  /** Begins anew, though it may have been ready. */
  again(): Promise<void>;
}

/** `isLost` tells whether the store that it began with has been deleted since: then it begins anew for whoever needs it next. */
export function createStart(begin: () => Promise<void>, isLost: () => Promise<boolean> = async () => false): Start {
  let current: Promise<void> | null = null;
  const beginOnce = (): Promise<void> => {
    current ??= begin().catch((error: unknown) => {
      current = null;
      throw error;
    });
    return current;
  };
  const ready = async (): Promise<void> => {
    const begun = beginOnce();
    await begun;
    if (!(await isLost())) return;
    // Another who needs it may have begun anew by now.
    if (current === begun) current = null;
    await beginOnce();
  };
  return {
    ready,
    async again() {
      await current?.catch(() => undefined);
      current = null;
      await ready();
    },
  };
}
