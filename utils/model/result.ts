/** An expected failure is a value: `E` is a code or an object with one. Bugs throw. */
export type Result<T, E> = { ok: true; value: T } | { ok: false; problem: E };

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });
export const failed = <E>(problem: E): { ok: false; problem: E } => ({ ok: false, problem });
