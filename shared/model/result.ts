/**
 * Expected outcomes as values: what a user or a file can cause is a `Result`, what only we can cause is a throw.
 * A failure always has a `kind` that names it; the words for it are chosen in `renderer/i18n`.
 */
export type Result<T, E extends { kind: string }> = { ok: true; value: T } | { ok: false; error: E };

/** Wraps a value as a success. */
export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

/** Wraps a named failure. */
export function fail<E extends { kind: string }>(error: E): { ok: false; error: E } {
  return { ok: false, error };
}
