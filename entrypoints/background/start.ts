/** The beginning of the background's work, which everything waits for; tried again where it failed, for whoever needs it next. */
export interface Start {
  /** Resolves once everything is in line with the store; rejects where that can't be. */
  ready(): Promise<void>;
  /** Begins anew, though it may have been ready. */
  again(): Promise<void>;
}

export function createStart(begin: () => Promise<void>): Start {
  let current: Promise<void> | null = null;
  const ready = (): Promise<void> => {
    current ??= begin().catch((error: unknown) => {
      current = null;
      throw error;
    });
    return current;
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
