/**
 * What a hostile page tries, each trick by itself: what it does before anything of the page is there, and what it does once
 * headlines run in the bar. Everything it gets hold of it keeps; the page's own `bait` has to be among it, or the trick does
 * not work and proves nothing. Where the page can lay no bait, that is kept as the last deed. Every function runs in the
 * page, without anything around it.
 */

/** What a trick has at hand. */
export interface Tools {
  /** Notes what was got hold of, as a text or as what a node says of itself. */
  keep(caught: unknown): void;
  bait: string;
  /** The element of the bar; before it is there, nothing. */
  host: HTMLElement | null;
  /** Replaces a function by one that hands `heed` what it was called on, with, and what it answered. */
  patch(owner: object, name: PropertyKey, heed: (self: unknown, given: unknown[], answer: unknown) => void): void;
  /** Addresses of every file of the extension; a page would have to guess them. */
  files: string[];
  /** The like of an address that no file has. */
  noFile: string;
}

export interface Trick {
  group: 'prototypes' | 'watching' | 'documents' | 'channels' | 'files' | 'styles' | 'reading' | 'names';
  what: string;
  early?(tools: Tools): void;
  late?(tools: Tools): unknown;
  /** It keeps nothing itself, but has the page's server asked for files: for this one where it works. */
  leak?: string;
}

export const TRICKS: readonly Trick[] = [
  {
    group: 'prototypes',
    what: 'attachShadow is its own, and keeps every root',
    early: ({ patch, keep }) =>
      patch(Element.prototype, 'attachShadow', (_, __, root) => {
        // By then it is filled.
        for (const after of [100, 1000, 6000]) setTimeout(() => keep(root), after);
      }),
  },
  {
    group: 'prototypes',
    what: 'Object.prototype takes what is set under the names that a headline has',
    early({ keep }) {
      for (const name of ['title', 'words', 'source', 'headlines', 'snapshot', 'url', 'text'])
        Object.defineProperty(Object.prototype, name, { configurable: true, set: keep });
    },
  },
  {
    group: 'prototypes',
    what: 'the methods of Array and its iterator tell what they are called on',
    early({ patch, keep }) {
      const tell = (self: unknown, given: unknown[]): void => {
        for (const list of [self, given]) {
          const items = list as ArrayLike<unknown>;
          for (let at = 0; at < items.length && at < 300; at += 1) if (typeof items[at] === 'string') keep(items[at]);
        }
      };
      for (const name of ['push', 'map', 'filter', 'find', 'includes', 'join', 'flatMap', Symbol.iterator])
        patch(Array.prototype, name, tell);
    },
  },
  {
    group: 'prototypes',
    what: 'the methods of String tell what they are called on',
    early({ patch, keep }) {
      for (const name of ['trim', 'split', 'slice', 'replace', 'includes', 'startsWith', 'normalize', Symbol.iterator])
        patch(String.prototype, name, (self) => keep(self));
    },
  },
  {
    group: 'prototypes',
    what: 'Promise tells what each one is fulfilled with',
    early({ keep }) {
      const { then } = Promise.prototype;
      // biome-ignore lint/suspicious/noThenProperty: that is the trick
      Promise.prototype.then = function patched(this: Promise<unknown>, heed, fail) {
        Reflect.apply(then, this, [keep, () => {}]);
        return Reflect.apply(then, this, [heed, fail]);
      } as typeof then;
    },
  },
  {
    group: 'prototypes',
    what: 'addEventListener tells who listens to what, and hands itself to the listener',
    early: ({ patch, keep }) =>
      patch(EventTarget.prototype, 'addEventListener', (self, given) => {
        keep(self);
        keep(given[0]);
      }),
  },
  {
    group: 'prototypes',
    what: 'the getters and setters of Element, Node and ShadowRoot tell what is written and read',
    early({ keep }) {
      for (const owner of [Element.prototype, Node.prototype, ShadowRoot.prototype, HTMLElement.prototype]) {
        for (const name of [
          'textContent',
          'innerHTML',
          'title',
          'ariaLabel',
          'className',
          'host',
          'adoptedStyleSheets',
        ]) {
          const own = Object.getOwnPropertyDescriptor(owner, name);
          if (!own?.get) continue;
          Object.defineProperty(owner, name, {
            ...own,
            get(this: unknown) {
              const value = Reflect.apply(own.get as () => unknown, this, []);
              keep(value);
              return value;
            },
            set(this: unknown, value: unknown) {
              keep(value);
              if (own.set) Reflect.apply(own.set, this, [value]);
            },
          });
        }
      }
    },
  },
  {
    group: 'prototypes',
    what: 'what puts nodes and attributes in place tells of them',
    early({ patch, keep }) {
      for (const [owner, name] of [
        [Element.prototype, 'append'],
        [Element.prototype, 'setAttribute'],
        [Element.prototype, 'toggleAttribute'],
        [Node.prototype, 'appendChild'],
        [Node.prototype, 'insertBefore'],
        [Document.prototype, 'createElement'],
      ] as const)
        patch(owner, name, (self, given, answer) => {
          keep(self);
          keep(answer);
          for (let at = 0; at < given.length; at += 1) keep(given[at]);
        });
    },
  },
  {
    group: 'prototypes',
    what: 'JSON tells what it reads and writes',
    early({ patch, keep }) {
      patch(JSON, 'parse', (_, given) => keep(given[0]));
      patch(JSON, 'stringify', (_, __, answer) => keep(answer));
    },
  },
  {
    group: 'prototypes',
    what: 'style sheets and declarations tell what is written into them',
    early({ patch, keep }) {
      patch(CSSStyleSheet.prototype, 'replaceSync', (_, given) => keep(given[0]));
      patch(CSSStyleSheet.prototype, 'insertRule', (_, given) => keep(given[0]));
      patch(CSSStyleDeclaration.prototype, 'setProperty', (_, given) => keep(given[1]));
    },
  },
  {
    group: 'prototypes',
    what: 'animations, observers of size and of sight, and timers tell what they are for',
    early({ patch, keep }) {
      patch(Element.prototype, 'animate', (self) => keep(self));
      patch(Animation.prototype, 'play', (self) => keep(((self as Animation).effect as KeyframeEffect)?.target));
      patch(ResizeObserver.prototype, 'observe', (_, given) => keep(given[0]));
      patch(IntersectionObserver.prototype, 'observe', (_, given) => keep(given[0]));
      for (const name of ['setTimeout', 'requestAnimationFrame', 'requestIdleCallback', 'queueMicrotask'])
        patch(window, name, (_, given) => keep(String(given[0])));
    },
  },
  {
    group: 'watching',
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
    group: 'watching',
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
    group: 'watching',
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
    group: 'watching',
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
    group: 'watching',
    what: 'asks for all animations of the document, and what they move',
    late: ({ keep }) => {
      document.querySelector('#bait')?.animate([{ opacity: 1 }, { opacity: 0.9 }], 1e6);
      for (const { effect } of document.getAnimations()) keep((effect as KeyframeEffect).target);
    },
  },
  {
    group: 'channels',
    what: 'hears every message to its window, and says all that the bar could take for one',
    early({ keep }) {
      window.addEventListener('message', ({ data }) => keep(JSON.stringify(data)));
    },
    late() {
      for (const data of ['shareet', { command: 'headline.open' }, { command: 'bar.leaveSite', payload: {} }])
        postMessage(data, '*');
    },
  },
  {
    group: 'channels',
    what: 'sits on broadcast channels of every likely name',
    early({ keep }) {
      for (const name of ['shareet', 'shareet-bar', 'headlines', 'snapshot', 'wxt', 'bar', 'bait'])
        new BroadcastChannel(name).addEventListener('message', ({ data }) => keep(JSON.stringify(data)));
    },
    late({ bait }) {
      for (const name of ['shareet', 'bait'])
        new BroadcastChannel(name).postMessage({ command: 'headline.open', bait });
    },
  },
  {
    group: 'channels',
    what: 'looks for what was left in its storage, its cookies, its history, its window’s name and its globals',
    async late({ keep, bait }) {
      localStorage.setItem('bait', bait);
      for (const kept of [localStorage, sessionStorage]) keep(JSON.stringify(kept));
      keep(`${document.cookie} ${window.name} ${JSON.stringify(history.state)}`);
      for (const { name } of await indexedDB.databases()) keep(name);
      for (const name of await caches.keys()) keep(name);
      for (const name of Object.getOwnPropertyNames(window)) {
        const value = Object.getOwnPropertyDescriptor(window, name)?.value;
        if (/shareet|aside|snapshot|headline/i.test(name) && name !== 'hostile') keep(`a global of the bar: ${name}`);
        if (typeof value === 'string') keep(value);
      }
    },
  },
  {
    group: 'channels',
    what: 'copies the bar’s element to somewhere else by cloning, adopting, moving, or sending it',
    late({ keep, host, bait }) {
      const elsewhere = document.implementation.createHTMLDocument();
      for (const node of [host, document.querySelector('#bait')]) {
        keep(node?.cloneNode(true));
        keep(node && elsewhere.importNode(node, true));
        try {
          structuredClone(node);
          keep(`a clone of ${node?.localName}`);
        } catch (error) {
          keep(String(error));
        }
      }
      keep(bait);
    },
  },
  {
    group: 'files',
    what: 'fetches every file of the extension',
    async late({ keep, files, noFile, bait }) {
      const isThere = (url: string): Promise<boolean> =>
        fetch(url, { mode: 'no-cors' }).then(
          () => true,
          () => false,
        );
      if (await isThere('/bait.txt')) keep(bait);
      for (const url of [...files, noFile]) if (await isThere(url)) keep(`a file: ${url}`);
    },
  },
  {
    group: 'files',
    what: 'loads every file as picture, script, style and sound, and compares with a name that no file has',
    async late({ keep, files, noFile, bait }) {
      const load = (name: string, url: string): Promise<string> =>
        new Promise((resolve) => {
          const element = document.createElement(name);
          for (const type of ['load', 'error', 'loadeddata']) element.addEventListener(type, () => resolve(type));
          if (name === 'link') Object.assign(element, { rel: 'stylesheet', href: url });
          else Object.assign(element, { src: url });
          document.body.append(element);
          setTimeout(() => resolve('nothing'), 4000);
        });
      await Promise.all(
        ['img', 'script', 'link', 'audio'].map(async (name) => {
          const none = await load(name, noFile);
          if (name === 'script' && (await load(name, '/bait.txt')) !== none) keep(bait);
          await Promise.all(
            files.map(async (url) => (await load(name, url)) !== none && keep(`a file as ${name}: ${url}`)),
          );
        }),
      );
    },
  },
  {
    group: 'files',
    what: 'puts its pages into frames, and compares with a page that there is not',
    async late({ keep, files, noFile, bait }) {
      const frame = (url: string): Promise<string> =>
        new Promise((resolve) => {
          const element = document.createElement('iframe');
          const look = (): string => {
            try {
              return `${element.contentWindow?.length} ${element.contentDocument?.URL}`;
            } catch (error) {
              return String(error);
            }
          };
          element.addEventListener('load', () => resolve(`loaded ${look()}`));
          setTimeout(() => resolve(`waits ${look()}`), 1500);
          element.src = url;
          document.body.append(element);
        });
      const none = await frame(noFile);
      if ((await frame('/bait.txt')) !== none) keep(bait);
      const pages = files.filter((url) => url.endsWith('.html'));
      await Promise.all(pages.map(async (url) => (await frame(url)) !== none && keep(`a framed page: ${url}`)));
    },
  },
  {
    group: 'files',
    what: 'speaks to the extension by its id, as to one that may be spoken to from outside',
    async late({ keep, files, bait }) {
      const id = new URL(files[0] ?? '').host;
      const { runtime } = ((window as { chrome?: unknown; browser?: unknown }).chrome ?? {}) as {
        runtime?: { sendMessage(...given: unknown[]): Promise<unknown>; connect(id: string): unknown };
      };
      keep(bait);
      if (!runtime) return;
      for (const command of ['headlines.seen', 'headline.open', 'bar.leaveSite'])
        await new Promise<void>((resolve) => {
          setTimeout(resolve, 500);
          runtime.sendMessage(id, { command, payload: {} }, (answer: unknown) => {
            if (answer !== undefined) keep(`an answer: ${JSON.stringify(answer)}`);
            resolve();
          });
        });
    },
  },
  {
    group: 'styles',
    what: 'asks the style sheets of the page to fetch something where the bar says a word',
    early() {
      const words = ['عنوان', 'ميناء', 'Pause', 'إيقاف', 'lane'];
      const lines = ['title', 'aria-label', 'class', 'data-text', 'data-title', 'id'].flatMap((name) =>
        words.map(
          (word, at) =>
            `shareet-bar[${name}*="${word}"], shareet-bar:has([${name}*="${word}"]), :root:has([${name}*="${word}"]) { --leak-${name}-${at}: url("/leak/${name}-${at}"); background-image: var(--leak-${name}-${at}) }`,
        ),
      );
      const parts = `shareet-bar::part(title), shareet-bar > *, shareet-bar *, .ticker, .lane-link { background: url("/leak/part") }`;
      document.write(`<style>${lines.join('\n')} ${parts} #bait { background: url("/leak/bait") }</style>`);
    },
    leak: '/leak/bait',
  },
  {
    group: 'styles',
    what: 'gives every name of a font a file of its own for Arabic letters, which is fetched where one is drawn',
    early() {
      const names =
        'system-ui,sans-serif,ui-sans-serif,Noto Sans Arabic,Noto Naskh Arabic,Segoe UI,Tahoma,Arial,Geeza Pro,Roboto,Noto Sans,DejaVu Sans,-apple-system'.split(
          ',',
        );
      const faces = names.map(
        (name) =>
          `@font-face { font-family: "${name}"; unicode-range: U+600-6FF; src: url("/leak/font-${name.replaceAll(' ', '-')}") }`,
      );
      const own = '@font-face { font-family: bait; src: url("/leak/font-bait") } #bait { font-family: bait }';
      document.write(`<style>${faces.join('\n')} ${own}</style>`);
    },
    leak: '/leak/font-bait',
  },
  {
    group: 'styles',
    what: 'reads every computed value of the bar’s element, and of what stands before and after it',
    late({ keep, host }) {
      for (const [element, pseudo] of [
        [host, null],
        [host, '::before'],
        [host, '::after'],
        [document.documentElement, '::after'],
        [document.querySelector('#bait'), '::after'],
      ] as const) {
        if (!element) continue;
        const style = getComputedStyle(element, pseudo);
        for (let at = 0; at < style.length; at += 1) keep(style.getPropertyValue(style[at] as string));
      }
    },
  },
  {
    group: 'names',
    what: 'defines an element of the bar’s name once the bar is there, whose internals would give its root',
    late({ keep, host, bait }) {
      class Own extends HTMLElement {
        connectedCallback(): void {
          try {
            const { shadowRoot } = this.attachInternals();
            keep(shadowRoot ?? this);
          } catch (error) {
            keep(String(error));
          }
        }
      }
      customElements.define('shareet-bar', Own);
      customElements.define('bait-element', class extends Own {});
      const own = document.createElement('bait-element');
      own.dataset.bait = bait;
      document.body.append(own);
      keep((host as { shadowRoot?: unknown } | null)?.shadowRoot);
    },
  },
  {
    group: 'names',
    what: 'takes the host’s root by functions of a fresh frame and of a fresh window, which nobody patched',
    late({ keep, host, bait }) {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const fresh = frame.contentWindow as unknown as typeof globalThis;
      for (const element of [host, document.querySelector('bait-open')]) {
        const { get } = Object.getOwnPropertyDescriptor(fresh.Element.prototype, 'shadowRoot') ?? {};
        keep(get && element && Reflect.apply(get, element, []));
        try {
          keep(Reflect.apply(fresh.Element.prototype.attachShadow, element, [{ mode: 'open' }]));
        } catch {}
      }
      keep(frame.contentDocument?.querySelector('shareet-bar') ? 'a bar in a frame' : bait);
    },
  },
  {
    group: 'reading',
    what: 'serialises the whole document, closed roots wished for',
    late({ keep, host }) {
      keep(new XMLSerializer().serializeToString(document));
      keep(document.documentElement.outerHTML);
      keep(document.documentElement.innerText);
      const root = document.documentElement as HTMLElement & { getHTML?(options: object): string };
      keep(root.getHTML?.({ serializableShadowRoots: true }));
      keep(host?.outerHTML);
      keep(host?.innerText);
    },
  },
  {
    group: 'reading',
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
    group: 'reading',
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
    group: 'reading',
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
    group: 'reading',
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
    group: 'reading',
    what: 'searches the page for words as the browser’s own search does',
    late({ keep }) {
      const { find } = window as unknown as { find(text: string, a: boolean, b: boolean, wrap: boolean): boolean };
      for (const word of ['a bait of the page', 'ميناء', 'الصيد', 'نشرة', 'إيقاف', 'Pause', 'Turn the bar off'])
        if (find(word, false, false, true)) keep(`found: ${word}`);
      getSelection()?.removeAllRanges();
    },
  },
  {
    group: 'documents',
    what: 'has a service worker that sees all that its pages ask for',
    async late({ keep, bait }) {
      await fetch(`/bait.txt?${encodeURIComponent(bait)}`);
      const seen = await fetch('/seen-by-worker').then((answer) => answer.json() as Promise<string[]>);
      for (const url of seen) keep(url);
    },
  },
  {
    group: 'documents',
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
