/** By the name of the bar’s element, and by fresh copies of what was patched. */
import type { Trick } from './trick';

export const NAMES: readonly Trick[] = [
  {
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
];
