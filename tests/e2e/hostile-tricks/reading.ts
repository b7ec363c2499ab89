/** By reading what there is. */
import type { Trick } from './trick';

export const READING: readonly Trick[] = [
  {
    what: 'serialises the whole document, closed roots wished for',
    late({ keep, host }) {
      keep(new XMLSerializer().serializeToString(document));
      keep(document.documentElement.outerHTML);
      // biome-ignore lint/performance/useDomNodeTextContent: what is drawn is what it is after
      keep(document.documentElement.innerText);
      const root = document.documentElement as HTMLElement & { getHTML?(options: object): string };
      keep(root.getHTML?.({ serializableShadowRoots: true }));
      keep(host?.outerHTML);
      // biome-ignore lint/performance/useDomNodeTextContent: as above
      keep(host?.innerText);
    },
  },
  {
    what: 'walks over every node there is, and everything that names and labels it',
    late({ keep }) {
      const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
      for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) keep(node);
      const found = document.evaluate(
        '//*|//text()|//@*',
        document,
        null,
        XPathResult.ORDERED_NODE_SNAPSHOT_TYPE,
        null,
      );
      for (let at = 0; at < found.snapshotLength; at += 1) keep(found.snapshotItem(at));
      for (const element of document.querySelectorAll('*, :defined, :focus, :hover, :popover-open')) {
        keep(element);
        for (const name of [
          'ariaLabel',
          'ariaOwnsElements',
          'ariaActiveDescendantElement',
          'computedName',
          'computedRole',
        ])
          keep((element as unknown as Record<string, unknown>)[name]);
      }
    },
  },
  {
    what: 'selects everything, and reads, copies and asks for the selection through every root that it knows',
    late({ keep, host, bait }) {
      document.addEventListener('copy', (event) => {
        keep(String(getSelection()));
        keep(event.clipboardData?.getData('text/plain'));
      });
      const selection = getSelection() as Selection;
      selection.selectAllChildren(document.documentElement);
      keep(String(selection));
      for (const command of ['selectAll', 'copy', 'cut', 'insertText', 'delete'])
        document.execCommand(command, false, bait);
      if (host) selection.selectAllChildren(host);
      keep(String(selection));
      keep(selection.anchorNode);
      const ask = (selection as { getComposedRanges?(options: object): { startContainer: Node }[] }).getComposedRanges;
      for (const range of ask ? Reflect.apply(ask, selection, [{ shadowRoots: [] }]) : []) keep(range.startContainer);
      selection.removeAllRanges();
    },
  },
  {
    what: 'asks what lies at every point of the bar, and which letter',
    late({ keep }) {
      const { caretPositionFromPoint, caretRangeFromPoint } = document as unknown as Record<string, unknown>;
      const bait = document.querySelector('#bait')?.getBoundingClientRect();
      for (let x = 5; x < innerWidth; x += 20)
        for (const y of [innerHeight - 18, innerHeight - 6, (bait?.top ?? 0) + 8]) {
          for (const element of document.elementsFromPoint(x, y)) keep(element);
          for (const ask of [caretPositionFromPoint, caretRangeFromPoint]) {
            const found = typeof ask === 'function' ? Reflect.apply(ask, document, [x, y]) : null;
            keep(found?.offsetNode ?? found?.startContainer);
          }
        }
    },
  },
  {
    what: 'takes the focus to the bar and from it, and looks at what has it',
    late({ keep, host }) {
      for (const element of [host, document.querySelector<HTMLElement>('#bait')]) {
        if (!element) continue;
        element.tabIndex = 0;
        element.focus();
        keep(document.activeElement);
        keep((document.activeElement as { shadowRoot?: unknown } | null)?.shadowRoot);
        element.removeAttribute('tabindex');
      }
    },
  },
  {
    what: 'searches the page for words as the browser’s own search does',
    late({ keep }) {
      const { find } = window as unknown as { find(text: string, a: boolean, b: boolean, wrap: boolean): boolean };
      for (const word of ['a bait of the page', 'ميناء', 'الصيد', 'نشرة', 'إيقاف', 'Pause', 'Turn the bar off'])
        if (find(word, false, false, true)) keep(`found: ${word}`);
      getSelection()?.removeAllRanges();
    },
  },
];
