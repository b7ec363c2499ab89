/** Pages by what they do with the window: those that carry no bar, those longer than the window, those that fit it. */
import type { TorturePage } from './torture-pages';

/** A picture of one pixel. */
const GIF = 'R0lGODlhAQABAIAAAP///wAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==';

/** No HTML, or no page that could keep room. */
export const BARE_PAGES: Record<string, TorturePage> = {
  'a drawing': {
    type: 'image/svg+xml',
    document: '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><circle r="40" cx="45" cy="45"/></svg>',
  },
  'a document of XML': { type: 'application/xml', document: '<news><item>one</item></news>' },
  'plain text': { type: 'text/plain', document: 'A line.' },
  'a document of JSON': { type: 'application/json', document: '{ "one": 1 }' },
  'a picture': { type: 'image/gif', body: Buffer.from(GIF, 'base64') },
  'a set of frames': {
    document: `<html><title>frames</title><frameset cols="50%,50%"><frame src="about:blank"><frame src="about:blank">
</frameset></html>`,
  },
};

const LINES = `${'<p>A line of the page.</p>'.repeat(100)}<p id="last">The last line.</p>`;
const long = (css: string, doctype = '<!doctype html>'): TorturePage => ({
  document: `${doctype}<html><head><title>long</title><style>${css}</style></head><body>${LINES}</body></html>`,
});

/** The last line of each has the id `last`. */
export const LONG_PAGES: Record<string, TorturePage> = {
  'a plain one': long(''),
  'in quirks mode': long('', ''),
  'with margins and paddings gone': long('* { margin: 0 !important; padding: 0 !important }'),
  'with the padding of its root gone': long(':root { padding: 0 !important } html body p:last-child { margin: 0 }'),
  'with everything unset': long('* { all: unset !important } p { display: block !important }'),
  'at half its size': long('html { zoom: 0.5 }'),
  'at double its size': long('html { zoom: 2 }'),
  'scrolled smoothly': long('html { scroll-behavior: smooth }'),
  'as a grid': long('html { display: grid }'),
  'as a flex box': long('html { display: flex } body { flex: 1 }'),
  'with a root as high as the window': long('html { height: 100% }'),
  'with a body at least as high as the window': long('html { height: 100% } body { min-height: 100% }'),
};

const fitting = (css: string): TorturePage => ({
  document: `<!doctype html><html><head><title>fits</title>
<style>html, body { margin: 0; height: 100% } #last { position: absolute; bottom: 0 } body { position: relative } ${css}</style>
</head><body><p id="last" style="margin: 0">The last line.</p></body></html>`,
});

/** As high as the window, by 100 % from the root on; the last line stands at the lower edge. */
export const FITTING_PAGES: Record<string, TorturePage> = {
  'a plain one': fitting(''),
  'that hides what overflows': fitting('html, body { overflow: hidden }'),
  'at half its size': fitting('html { zoom: 0.5 }'),
};
