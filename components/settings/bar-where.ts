import type { Settings } from '../../utils/settings/registry';

export type Where = Settings['bar.where'];

/** Where the bar may run, in the order in which it is asked. */
export const WHERE: readonly Where[] = ['off', 'all', 'chosen'];

/** What the browser has to grant for all pages. */
export const EVERYWHERE = ['*://*/*'];
