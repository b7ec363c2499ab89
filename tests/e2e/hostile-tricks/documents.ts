/** By other documents of its own. */
import type { Trick } from './trick';

export const DOCUMENTS: readonly Trick[] = [
  {
    what: 'has a service worker that sees all that its pages ask for',
    async late({ keep, bait }) {
      await fetch(`/bait.txt?${encodeURIComponent(bait)}`);
      const seen = await fetch('/seen-by-worker').then((answer) => answer.json() as Promise<string[]>);
      for (const url of seen) keep(url);
    },
  },
  {
    what: 'follows every navigation of its window, and opens another window on its own site that it can look into',
    early({ keep }) {
      const { navigation } = window as { navigation?: EventTarget };
      navigation?.addEventListener('navigate', (event) =>
        keep(decodeURIComponent((event as unknown as { destination: { url: string } }).destination.url)),
      );
    },
    late({ keep, bait }) {
      location.hash = bait;
      const opened = window.open('about:blank');
      keep(opened?.document.querySelector('shareet-bar')?.shadowRoot);
      opened?.close();
    },
  },
];
