/**
 * Readability under Trusted Types: it writes markup in three places, where cloned nodes do as well. It is resolved to its one
 * file, as a module, so that the tests and the build run the same.
 */
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const NAME = '@mozilla/readability';

/** What stands in its file, each exactly once, and what takes its place. */
export const CHANGES: readonly (readonly [from: string, to: string])[] = [
  ['var pageCacheHtml = page.innerHTML;', 'var pageCache = page.cloneNode(true);'],
  ['page.innerHTML = pageCacheHtml;', 'page.replaceChildren(...pageCache.cloneNode(true).childNodes);'],
  ['tmp.innerHTML = noscript.innerHTML;', 'tmp.append(...noscript.cloneNode(true).childNodes);'],
  ['if (typeof module === "object") {', 'export { Readability };\nif (false) {'],
];

/** Throws where the file is another one than this was written for. */
export function withoutMarkupWrites(code: string): string {
  return CHANGES.reduce((changed, [from, to]) => {
    if (changed.split(from).length !== 2) throw new Error(`Readability has changed: "${from}" is not there once`);
    return changed.replace(from, () => to);
  }, code);
}

export function trustedReadability(): Plugin {
  const file = createRequire(import.meta.url).resolve(`${NAME}/Readability.js`);
  return {
    name: 'trusted-readability',
    enforce: 'pre',
    resolveId: (id) => (id === NAME ? file : null),
    transform: (code, id) => (id.split('?')[0] === file ? { code: withoutMarkupWrites(code), map: null } : null),
  };
}
