/** How much of the lane a source may take, by what it counts. Pure. */
import type { Source } from '../model/source';

/** So many of its newest headlines are a few. */
export const FEW = 5;
/** What a source counts where an ordinary one counts 1. */
const COUNTS = { low: 0.25, high: 2 } as const;

export interface Shares {
  /** So many of the newest of a source that counts low run, and no more. */
  low: number;
  /** So many of the newest of a source that counts high run, however new the others' are. */
  high: number;
  /** The same of all that count high together. */
  allHigh: number;
}

/**
 * The shares in a lane of `most` headlines; null where all sources count the same. They follow from the choices alone and never
 * from the news, so that no poll makes the lane jump.
 */
export function sharesOf(sources: readonly Pick<Source, 'weight'>[], most: number): Shares | null {
  if (new Set(sources.map(({ weight }) => weight)).size < 2) return null;
  const all = sources.reduce((sum, { weight }) => sum + (weight ? COUNTS[weight] : 1), 0);
  const high = (most * COUNTS.high) / all;
  const highs = sources.filter(({ weight }) => weight === 'high').length;
  return { low: FEW, high: Math.max(FEW, Math.floor(high)), allHigh: Math.max(FEW, Math.floor(high * highs)) };
}
