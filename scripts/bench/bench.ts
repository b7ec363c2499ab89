/** What a bench is: something that measures, and gives its figures as tables, and those that count as ratios. */
import type { Figure } from './figures';

/** A table to print; the same rows go into `.output/bench.json`. */
export interface Table {
  title: string;
  /** How it was measured, in a sentence or two. */
  note: string;
  rows: Record<string, string | number>[];
}

export interface Measured {
  tables: Table[];
  /** What a later run is held against. */
  figures: Figure[];
}

export type Bench = () => Promise<Measured>;

/** The middle one of an odd number of values. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The value that `share` of them do not exceed. */
export const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? Number.NaN;

/** To as many decimals as a table shows. */
export const rounded = (value: number, decimals = 2): number => Number(value.toFixed(decimals));
