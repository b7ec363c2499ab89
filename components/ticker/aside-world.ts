import type { CreateAside } from './aside';

/** What the bar's script and that of its aside both see, and no page does. */
export const world = globalThis as { createAside?: CreateAside };
