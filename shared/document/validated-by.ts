/**
 * Turns a zod schema into ProseMirror's attribute check. `Node.check()` and pasted slices run it,
 * so no attribute of foreign shape reaches a view or an export.
 */
import type { z } from 'zod';

/** Returns a validator that throws a RangeError naming the attribute when the value does not fit. */
export function validatedBy(name: string, schema: z.ZodType): (value: unknown) => void {
  return (value) => {
    const result = schema.safeParse(value);
    if (!result.success) {
      throw new RangeError(`Invalid attribute ${name}: ${result.error.issues[0]?.message ?? 'unknown'}`);
    }
  };
}
