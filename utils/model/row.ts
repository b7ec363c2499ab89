/** A row without the keys that have no value, which the store would keep; the others in their order. */
export const withoutGaps = <T extends object>(row: { [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as T;
