/** Makes cells of what was found; null of what was not. */
import type { Cell, Fact } from './section';

/** So many of the newest are told: a report has to be read. */
export const MOST_TOLD = 100;

export const text = (value: unknown): Cell | null =>
  value === null || value === undefined || value === '' ? null : { text: String(value) };
export const count = (value: number | null | undefined): Cell | null =>
  value === null || value === undefined ? null : { count: value };
/** No clock says more. */
const LATEST = 8.64e15;
export const at = (value: number | null | undefined): Cell | null =>
  value && Math.abs(value) <= LATEST ? { at: value } : null;
export const bytes = (value: number | null | undefined): Cell | null =>
  value === null || value === undefined ? null : { bytes: value };
export const yesNo = (value: boolean | null | undefined): Cell | null =>
  value === null || value === undefined ? null : { word: value ? 'diagnostics-yes' : 'diagnostics-no' };
export const when = (condition: unknown, word: string): Fact[] => (condition ? [['diagnostics-state', { word }]] : []);
