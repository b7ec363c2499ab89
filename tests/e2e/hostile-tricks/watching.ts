/** By what the browser tells whoever watches. */
import type { Trick } from './trick';

export const WATCHING: readonly Trick[] = [
  {
    what: 'an observer sees every node, attribute and text that comes, with what it was before',
    early: ({ keep }) =>
      new MutationObserver((records) => {
        for (let at = 0; at < records.length; at += 1) {
          const { target, oldValue, addedNodes } = records[at] as MutationRecord;
          keep(target);
          keep(oldValue);
          for (let each = 0; each < addedNodes.length; each += 1) keep(addedNodes[each]);
        }
      }).observe(document, {
        attributeOldValue: true,
        characterDataOldValue: true,
        childList: true,
        subtree: true,
      }),
  },
  {
    what: 'listens to everything at the window, and looks into the path of each event',
    early({ keep }) {
      const names =
        'pointerover pointermove pointerdown pointerup mouseover mousedown click auxclick contextmenu wheel keydown keyup focusin copy input toggle beforetoggle scroll animationstart transitionstart dragstart'.split(
          ' ',
        );
      for (let at = 0; at < names.length; at += 1)
        window.addEventListener(
          names[at] as string,
          (event) => {
            const path = event.composedPath();
            for (let each = 0; each < path.length; each += 1) keep(path[each]);
            keep((event as { explicitOriginalTarget?: unknown }).explicitOriginalTarget);
            keep((event as { relatedTarget?: unknown }).relatedTarget);
          },
          true,
        );
    },
  },
  {
    what: 'asks for every kind of entry of performance: resources, paints, shifts, events, long tasks',
    early: ({ keep }) =>
      PerformanceObserver.supportedEntryTypes.forEach((type) => {
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            keep(`${entry.entryType} ${entry.name}`);
            keep(entry);
            keep((entry as { element?: unknown }).element);
            keep((entry as { target?: unknown }).target);
            for (const source of (entry as { sources?: { node: unknown }[] }).sources ?? []) keep(source.node);
          }
        }).observe({ type, buffered: true });
      }),
    late: ({ keep }) => {
      for (const { name } of performance.getEntries()) keep(name);
    },
  },
  {
    what: 'hears every error, every rejection, every breach of its policy, and what is written to the console',
    early({ keep, patch }) {
      window.addEventListener(
        'error',
        ({ message, filename, error }) => keep(`${message} ${filename} ${error?.stack}`),
        true,
      );
      window.addEventListener('unhandledrejection', ({ reason }) => keep(`${reason} ${reason?.stack}`));
      document.addEventListener('securitypolicyviolation', ({ blockedURI, sourceFile, sample }) =>
        keep(`${blockedURI} ${sourceFile} ${sample}`),
      );
      for (const name of ['log', 'error', 'warn', 'debug']) patch(console, name, (_, given) => keep(given[0]));
    },
  },
  {
    what: 'asks for all animations of the document, and what they move',
    late: ({ keep }) => {
      document.querySelector('#bait')?.animate([{ opacity: 1 }, { opacity: 0.9 }], 1e6);
      for (const { effect } of document.getAnimations()) keep((effect as KeyframeEffect).target);
    },
  },
];
