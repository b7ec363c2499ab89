/** By style sheets. */
import type { Trick } from './trick';

export const STYLES: readonly Trick[] = [
  {
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
];
