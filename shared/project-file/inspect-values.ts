/**
 * What must hold for every value of a project file, wherever it stands: whole numbers only, well-formed Unicode,
 * no `__proto__`, no nesting beyond the limit. Counts the keys on the way, so that doubled keys show as a difference to the text (json-text.ts).
 */
import type { Path, Problem } from './project-failure';

/** JSON levels: every node takes two (itself and its content), so this is a hundred nodes deep. */
export const MAX_DEPTH = 200;

/** `quotedColons`: how often a text itself holds what looks like the end of a key, a quotation mark before a colon. */
export type Inspection = { keys: number; quotedColons: number; problem: Problem | 'tooDeep' | null };

/** Half of a surrogate pair without its other half: not text in any encoding. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Walks a parsed JSON value once. `path` of the problem leads to the value, or to the key itself. */
export function inspectValues(root: unknown): Inspection {
  const path: Path = [];
  let keys = 0;
  let quotedColons = 0;

  function inspect(value: unknown): Inspection['problem'] {
    if (typeof value === 'string') {
      if (value.includes(':')) quotedColons += countQuotedColons(value);
      return LONE_SURROGATE.test(value) ? wrongValue(path, 'unicode', 'loneSurrogate') : null;
    }
    if (typeof value === 'number') {
      const exact = Number.isSafeInteger(value) && !Object.is(value, -0);
      return exact ? null : wrongValue(path, 'wholeNumber', Object.is(value, -0) ? '-0' : String(value));
    }
    if (typeof value !== 'object' || value === null) return null;
    if (path.length >= MAX_DEPTH) return 'tooDeep';
    return Array.isArray(value) ? inspectList(value) : inspectObject(value as Record<string, unknown>);
  }

  function inspectList(list: unknown[]): Inspection['problem'] {
    for (let index = 0; index < list.length; index++) {
      path.push(index);
      const problem = inspect(list[index]);
      if (problem) return problem;
      path.pop();
    }
    return null;
  }

  function inspectObject(object: Record<string, unknown>): Inspection['problem'] {
    for (const key in object) {
      keys++;
      path.push(key);
      if (key === '__proto__')
        return { kind: 'unknownField', path: [...path], key: true, facts: { field: key } };
      const problem = inspect(object[key]);
      if (problem) return problem;
      path.pop();
    }
    return null;
  }

  const problem = inspect(root);
  return { keys, quotedColons, problem };
}

/** The opening quotation mark of the text counts like those inside. */
function countQuotedColons(text: string): number {
  return `"${text}`.match(/" *:/g)?.length ?? 0;
}

/** A value of the right type that is not allowed. */
export function wrongValue(path: Path, expected: string, found: string): Problem {
  return { kind: 'wrongValue', path: [...path], facts: { expected, found } };
}

/** Short form of a value for a message: never more than a glimpse, for its owner's eyes only. */
export function glimpse(value: unknown): string {
  if (typeof value === 'string') return value.length > 40 ? `${value.slice(0, 40)}…` : value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? '[…]' : value === null ? 'null' : '{…}';
}
