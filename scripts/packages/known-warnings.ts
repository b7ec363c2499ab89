/** What the linter of addons.mozilla.org warns of in the package for Firefox: each in a library, each looked at. */

interface KnownWarning {
  code: string;
  /** The module that it is in; the bundler decides in which file that ends up. */
  module: string;
  why: string;
}

export const KNOWN_WARNINGS: readonly KnownWarning[] = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    module: 'node_modules/preact/dist/preact.mjs',
    why: "Preact's `dangerouslySetInnerHTML`, which no component uses: the linter of the repository forbids it, Trusted Types would refuse it",
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    module: 'node_modules/dompurify/dist/purify.es.mjs',
    why: "DOMPurify's way for browsers whose DOMParser can't read markup; it is handed nodes and parses nothing",
  },
];
