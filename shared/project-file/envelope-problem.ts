/**
 * Turns zod's first issue into a named problem with an exact path. Expectations are given in a neutral notation
 * (`DE | AT | CH`, `≤ 200`, `date`), so that the words stay in the data of the interface.
 */
import type { z } from 'zod';
import { glimpse, wrongValue } from './inspect-values';
import { jsonType, type Path, type Problem } from './project-failure';

type Issue = z.core.$ZodIssue;

/** Names the first thing zod did not accept in `value`. */
export function envelopeProblem(issues: readonly Issue[], value: unknown): Problem {
  const issue = issues[0]!;
  return issueProblem(issue, issue.path as Path, value);
}

function issueProblem(issue: Issue, path: Path, root: unknown): Problem {
  const value = valueAt(root, path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const field = issue.keys[0]!;
      return { kind: 'unknownField', path: [...path, field], key: true, facts: { field } };
    }
    case 'invalid_type':
      if (value === undefined) {
        return { kind: 'missingField', path, facts: { field: String(path.at(-1) ?? '') } };
      }
      return wrongTypeOrNumber(path, issue.expected, value);
    case 'invalid_union':
      return unionProblem(issue.errors, path, root);
    case 'invalid_key':
      return {
        kind: 'wrongValue',
        path,
        key: true,
        facts: { expected: 'questionId', found: glimpse(path.at(-1)) },
      };
    case 'custom':
      return customProblem(issue, path, value);
    default:
      if (value === undefined)
        return { kind: 'missingField', path, facts: { field: String(path.at(-1) ?? '') } };
      return wrongValue(path, expectation(issue), glimpse(value));
  }
}

function wrongTypeOrNumber(path: Path, expected: string, value: unknown): Problem {
  const type = expected === 'int' ? 'number' : expected === 'record' ? 'object' : expected;
  if (type === jsonType(value)) return wrongValue(path, 'wholeNumber', glimpse(value));
  return { kind: 'wrongType', path, facts: { expected: type, found: jsonType(value) } };
}

function customProblem(issue: Issue & { code: 'custom' }, path: Path, value: unknown): Problem {
  const type = issue.params?.['type'];
  if (typeof type !== 'string') return wrongValue(path, issue.message, glimpse(value));
  if (value === undefined) return { kind: 'missingField', path, facts: { field: String(path.at(-1) ?? '') } };
  return { kind: 'wrongType', path, facts: { expected: type, found: jsonType(value) } };
}

/**
 * An answer may have several forms. The form that got furthest tells best what is wrong; when no form fits the
 * value's type at all, the whole answer is of the wrong type.
 */
function unionProblem(branches: readonly (readonly Issue[])[], path: Path, root: unknown): Problem {
  const fitting = branches.filter((issues) =>
    issues.every((issue) => issue.code !== 'invalid_type' || issue.path.length > 0),
  );
  const deepest = fitting.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)[0];
  const value = valueAt(root, path);
  const undecided = fitting.length > 1 && fitting.every((issues) => depth(issues) === 0);
  if (!deepest || (undecided && typeof value === 'object')) {
    return { kind: 'wrongType', path, facts: { expected: 'answer', found: jsonType(value) } };
  }
  const issue = deepest[0]!;
  return issueProblem(issue, [...path, ...(issue.path as Path)], root);
}

function depth(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map((issue) => issue.path.length));
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_value':
      return issue.values.map(String).join(' | ');
    case 'too_small':
      return `≥ ${issue.minimum}`;
    case 'too_big':
      return `≤ ${issue.maximum}`;
    case 'invalid_format':
      return issue.format === 'regex' ? (issue.pattern ?? issue.format) : issue.format;
    default:
      return issue.message;
  }
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}
