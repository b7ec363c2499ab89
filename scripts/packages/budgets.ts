/** Every file of a package. Names with a hash stand as patterns; what such a file is made of is checked beside. */

export interface Budget {
  what: string;
  maxBytes: number;
  files: readonly (string | RegExp)[];
}

const HASH = '[\\w-]{8}';
const hashed = (name: string, ending: string): RegExp => new RegExp(`^${name}-${HASH}\\.${ending}$`);
const PAGES = ['news', 'options', 'popup', 'reader', 'repair', 'sidepanel', 'welcome'];

/** A fifth above what they were when this was written, so that growth is a decision. */
export const BUDGETS: readonly Budget[] = [
  { what: 'the manifest', maxBytes: 2_500, files: ['manifest.json'] },
  { what: 'its words', maxBytes: 1_500, files: ['_locales/ar/messages.json', '_locales/en/messages.json'] },
  { what: 'the pages', maxBytes: 10_000, files: PAGES.map((page) => `${page}.html`) },
  { what: 'the background', maxBytes: 385_000, files: ['background.js'] },
  { what: 'the scripts in tabs', maxBytes: 36_000, files: ['aside.js', 'bar.js', 'feeds.js'] },
  { what: "the pages' scripts", maxBytes: 790_000, files: [hashed('chunks/\\w+(?:-\\w+)*', 'js')] },
  { what: "the pages' styles", maxBytes: 52_000, files: [hashed('assets/\\w+(?:-\\w+)*', 'css')] },
  {
    what: 'the styles in tabs',
    maxBytes: 1_500,
    files: ['30', '36', '44', '56', 'bottom', 'space', 'top'].map((name) => `bar-${name}.css`),
  },
  {
    what: 'the font',
    maxBytes: 135_000,
    files: ['arabic-400', 'arabic-700', 'latin-400', 'latin-700'].map((cut) =>
      hashed(`assets/noto-naskh-arabic-${cut}-normal`, 'woff2'),
    ),
  },
  { what: 'the icons', maxBytes: 10_000, files: [16, 24, 32, 48, 96, 128].map((size) => `icon/${size}.png`) },
  { what: "the icon's sign", maxBytes: 4_500, files: [16, 24, 32, 48].map((size) => `feed-icon/${size}.png`) },
  {
    what: 'the licences',
    maxBytes: 90_000,
    files: ['libraries', 'noto-naskh-arabic', 'shareet'].map((name) => `licences/${name}.txt`),
  },
];

export const isOf = ({ files }: Budget, name: string): boolean =>
  files.some((file) => (typeof file === 'string' ? file === name : file.test(name)));

/** What a bundler makes. */
export const CHUNK_OR_SHEET = /^(?:(?:chunks|assets)\/.*|(?:background|aside|bar|feeds)\.js)$/;

/** Named in the code by parts alone: the edge and the height of the bar, the size of an icon. */
export const COMPOSED = /^(?:bar-(?:\d+|top|bottom)\.css|feed-icon\/\d+\.png)$/;
