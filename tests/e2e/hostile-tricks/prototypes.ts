/** By functions that it has replaced with its own. */
import type { Trick } from './trick';

export const PROTOTYPES: readonly Trick[] = [
  {
    what: 'attachShadow is its own, and keeps every root',
    early: ({ patch, keep }) =>
      patch(Element.prototype, 'attachShadow', (_, __, root) => {
        // By then it is filled.
        for (const after of [100, 1000, 6000]) setTimeout(() => keep(root), after);
      }),
  },
  {
    what: 'Object.prototype takes what is set under the names that a headline has',
    early({ keep }) {
      for (const name of ['title', 'words', 'source', 'headlines', 'snapshot', 'url', 'text'])
        Object.defineProperty(Object.prototype, name, { configurable: true, set: keep });
    },
  },
  {
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
    what: 'the methods of String tell what they are called on',
    early({ patch, keep }) {
      for (const name of ['trim', 'split', 'slice', 'replace', 'includes', 'startsWith', 'normalize', Symbol.iterator])
        patch(String.prototype, name, (self) => keep(self));
    },
  },
  {
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
    what: 'addEventListener tells who listens to what, and hands itself to the listener',
    early: ({ patch, keep }) =>
      patch(EventTarget.prototype, 'addEventListener', (self, given) => {
        keep(self);
        keep(given[0]);
      }),
  },
  {
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
    what: 'JSON tells what it reads and writes',
    early({ patch, keep }) {
      patch(JSON, 'parse', (_, given) => keep(given[0]));
      patch(JSON, 'stringify', (_, __, answer) => keep(answer));
    },
  },
  {
    what: 'style sheets and declarations tell what is written into them',
    early({ patch, keep }) {
      patch(CSSStyleSheet.prototype, 'replaceSync', (_, given) => keep(given[0]));
      patch(CSSStyleSheet.prototype, 'insertRule', (_, given) => keep(given[0]));
      patch(CSSStyleDeclaration.prototype, 'setProperty', (_, given) => keep(given[1]));
    },
  },
  {
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
];
