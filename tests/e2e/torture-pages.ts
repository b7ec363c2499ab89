/** Pages that could do a bar harm, by intent or by accident: all of our own writing. */
import type { Handler } from '../../scripts/browsers/test-server';

export interface TorturePage {
  /** What stands in the head of the plain page. */
  head?: string;
  /** The whole document instead. */
  document?: string;
  /** Bytes instead of a document. */
  body?: Uint8Array;
  type?: string;
  headers?: Record<string, string>;
  /** It has a scroll bar at its side, as a long page has. */
  scrolls?: boolean;
  /** It does its harm by a script, and then calls itself `DONE`. */
  acts?: boolean;
}

export const DONE = 'done';

export const htmlOf = ({ head = '', document }: TorturePage): string =>
  document ??
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>page</title>${head}</head>
<body><h1>Page</h1><p>A line of the page.</p></body></html>`;

export const answerOf =
  (page: TorturePage): Handler =>
  (_, response) => {
    response.writeHead(200, { 'content-type': page.type ?? 'text/html; charset=utf-8', ...page.headers });
    response.end(page.body ?? htmlOf(page));
  };

const style = (css: string): TorturePage => ({ head: `<style>${css}</style>` });
const policy = (value: string): TorturePage => ({ headers: { 'content-security-policy': value } });

export const PLAIN: TorturePage = {};
export const PLAIN_SCROLLING: TorturePage = {
  document: `<!doctype html><title>long</title>${'<p>A line of the page.</p>'.repeat(200)}`,
  scrolls: true,
};

/** Names that a page may give to colours of its own, for its whole document and every root in it. */
const USUAL_NAMES = ['paper', 'surface', 'ink', 'ink-soft', 'line', 'accent', 'font']
  .map(
    (name) => `@property --${name} { syntax: '<length>'; inherits: false; initial-value: 0px }
* { --${name}: red !important }`,
  )
  .join('');

/** Rules of the page that reach every element, inherit into it, or change what a viewport is. */
export const STYLES: Record<string, TorturePage> = {
  'all unset on everything': style('* { all: unset !important }'),
  'nothing in html displayed': style('html > * { display: none !important }'),
  'every element hidden': style('body, body *, html > * { visibility: hidden !important; opacity: 0 !important }'),
  'the bar named and hidden': style(
    'shareet-bar, shareet-bar[popover] { display: none !important; opacity: 0 !important; inset: 0 auto auto 0 !important; clip-path: circle(0) !important; translate: 0 -900px !important; pointer-events: none !important }',
  ),
  'transform on html and body': style('html, body { transform: translateY(-80px) scale(0.8) rotate(2deg) }'),
  'translate, rotate and scale': style('html { translate: 40px -40px; rotate: 3deg; scale: 0.7 }'),
  'filter on body': style('body { filter: invert(1) blur(2px) }'),
  'backdrop and blend': style(
    'html, body { backdrop-filter: blur(4px); mix-blend-mode: difference; isolation: isolate }',
  ),
  'perspective on html': style(
    'html { perspective: 100px; transform-style: preserve-3d; overflow: clip } body { transform: rotateX(20deg) }',
  ),
  'opacity on html': style('html { opacity: 0.3 } body { opacity: 0.3 }'),
  'will-change on html': style('html, body { will-change: transform, filter, opacity }'),
  'containment on html': style('html, body { contain: layout paint style size; block-size: 200px; overflow: clip }'),
  'container on html': style('html, body { container-type: size; block-size: 300px }'),
  'clipped html': style('html { clip-path: inset(0 0 100px 0); mask: linear-gradient(black, transparent) }'),
  'zoom 0.5 on html': style('html { zoom: 0.5 }'),
  'zoom 2 on html': style('html { zoom: 2 }'),
  'zoom on everything': style('* { zoom: 1.1 !important }'),
  'dir rtl': { document: '<!doctype html><html dir="rtl"><title>rtl</title><p>Page</p>' },
  'direction on everything': style('* { direction: rtl !important; unicode-bidi: bidi-override !important }'),
  'vertical writing': style('html, body { writing-mode: vertical-rl; text-orientation: upright }'),
  'spacing on everything': style(
    '* { letter-spacing: 6px !important; word-spacing: 20px !important; text-indent: 3em !important; line-height: 4 !important }',
  ),
  'letters on everything': style(
    '* { text-transform: uppercase !important; font: italic 900 40px/1 monospace !important; font-variant: small-caps !important }',
  ),
  'strokes and shadows': style(
    '* { -webkit-text-fill-color: red !important; -webkit-text-stroke: 2px lime !important; text-shadow: 0 0 9px blue !important }',
  ),
  'boxes on everything': style(
    '* { box-sizing: content-box !important; min-height: 90px !important; max-width: 90px !important; padding: 9px !important; margin: 9px !important; border: 5px solid red !important; float: left !important }',
  ),
  'no events on anything': style('* { pointer-events: none !important; user-select: none !important }'),
  'animations on everything': style(
    '@keyframes x { to { opacity: 0.2; transform: translateY(-9px) } } * { animation: x 0.2s infinite alternate !important; transition: all 3s !important }',
  ),
  'the names of colours registered': style(USUAL_NAMES),
  'the other colour scheme': style(
    ':root { color-scheme: only dark; accent-color: red; background: #000; color: #fff } @media (prefers-color-scheme: light) { * { color: red } }',
  ),
  'html as flex': style('html { display: flex; align-items: center; justify-content: center }'),
  'html as grid': style('html { display: grid; grid-template: 1fr / 1fr 1fr; gap: 30px; place-items: end }'),
  'html as columns': style('html { columns: 3; column-gap: 40px }'),
  'html inline': style('html, body { display: inline }'),
  'html positioned and narrow': style(
    'html { position: absolute; inset: 40px auto auto 200px; width: 300px; height: 100px }',
  ),
  'an app that fills the window': style('html, body { height: 100%; margin: 0; overflow: hidden }'),
  'a fixed body': style('body { position: fixed; inset: 0; margin: 0; background: navy }'),
  'smooth scrolling and snap': style(
    'html { scroll-behavior: smooth; scroll-snap-type: y mandatory; overscroll-behavior: none }',
  ),
  'a stable gutter': { ...style('html { scrollbar-gutter: stable }'), scrolls: true },
  'an overlay of the highest rank': {
    document: `<!doctype html><title>overlay</title>
<div style="position:fixed;inset:0;z-index:2147483647;background:crimson">over everything</div>`,
  },
  'quirks mode': { document: '<html><title>quirks</title><body bgcolor=pink><table height=100%><td>Page</table>' },
};

export const POLICIES: Record<string, TorturePage> = {
  'a policy that allows nothing': policy(
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  ),
  'trusted types enforced': policy("require-trusted-types-for 'script'; trusted-types 'none'"),
  'a sandbox': policy('sandbox'),
  'a sandbox with scripts': policy('sandbox allow-scripts'),
  'isolation headers': {
    headers: {
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'permissions-policy': 'fullscreen=(), autoplay=()',
      'document-policy': 'force-load-at-top',
    },
  },
};
