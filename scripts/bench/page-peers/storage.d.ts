/** What the peers use of the browser's API. */
declare const chrome: {
  runtime: { onInstalled: { addListener(listener: () => void): void } };
  storage: {
    local: {
      get(key: 'headlines'): Promise<{ headlines?: { title: string; url: string }[] }>;
      set(items: object): Promise<void>;
    };
    onChanged: {
      addListener(listener: (changes: { headlines?: { newValue?: { title: string; url: string }[] } }) => void): void;
    };
  };
};

/** Titles to store, put in by the build. */
declare const TITLES: string[];
