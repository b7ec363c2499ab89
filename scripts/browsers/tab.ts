import type { CreatePageOptions, Page } from 'puppeteer-core';
import type { Place, Tab } from './browser';

/** Runs the source of a function in a page's bar with a JSON argument; null where there is no bar. */
type RunInBar = (page: Page, functionSource: string) => Promise<unknown>;

/** Name that esbuild gives to a function which keeps other functions' names; it has to exist in the page too. */
export const KEEP_NAMES = 'const __name = (value) => value;';

// A JSON text is an expression; without an argument there is nothing to write.
const argumentSource = (argument: unknown): string => (argument === undefined ? 'undefined' : JSON.stringify(argument));

export const asCreateOptions = (place: Place): CreatePageOptions =>
  place === 'window' ? { type: 'window' } : { background: place === 'behind' };

export function asTab(page: Page, runInBar: RunInBar): Tab {
  return {
    page,
    evaluate: <A, R>(action: (argument: A) => R | Promise<R>, argument?: A) =>
      page.evaluate(`(() => { ${KEEP_NAMES} return (${action})(${argumentSource(argument)}); })()`) as Promise<
        Awaited<R>
      >,
    evaluateInBar: <A, R>(action: (root: ShadowRoot, argument: A) => R, argument?: A) =>
      runInBar(
        page,
        `(root) => { ${KEEP_NAMES} return JSON.stringify((${action})(root, ${argumentSource(argument)})) ?? 'null'; }`,
      ).then((answer) => (answer === null ? null : (JSON.parse(String(answer)) as R))),
    address: () => page.evaluate('location.href') as Promise<string>,
    show: () => page.bringToFront(),
    close: () => page.close(),
  };
}
