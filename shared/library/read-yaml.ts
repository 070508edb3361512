/**
 * YAML files of the library read strictly: syntax errors, unknown fields and wrong values come back with their line.
 */
import { LineCounter, isNode, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { LibraryProblem } from './library-problem';

export type YamlSource = {
  file: string;
  text: string;
  /** Lines before the text in its file. */ lineOffset?: number;
};

/** Parses and validates one YAML text; null and problems when it does not fit. */
export function readYaml<S extends z.ZodType>(
  source: YamlSource,
  schema: S,
  problems: LibraryProblem[],
): z.output<S> | null {
  const { file, text, lineOffset = 0 } = source;
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, uniqueKeys: true, strict: true });
  const [syntaxError] = document.errors;
  if (syntaxError !== undefined) {
    problems.push({
      kind: 'badYaml',
      file,
      line: (syntaxError.linePos?.[0].line ?? 1) + lineOffset,
      found: syntaxError.message.split('\n')[0] ?? '',
      allowed: 'YAML 1.2',
    });
    return null;
  }
  const result = schema.safeParse(document.toJS());
  if (result.success) return result.data;
  for (const issue of result.error.issues.slice(0, 5)) {
    const line = lineOf(issue.path, (path) => document.getIn(path, true), lineCounter);
    problems.push({
      kind: 'badField',
      file,
      line: line + lineOffset,
      found: issue.path.join('.') || '(file)',
      allowed: allowedBy(issue),
    });
  }
  return null;
}

/** What would fit instead; a choice between shapes names each of them, a condition its description. */
function allowedBy(issue: z.core.$ZodIssue): string {
  if (issue.path.at(-1) === 'when') return 'a condition as in assets/README.md';
  if (issue.code !== 'invalid_union') return issue.message;
  const messages = issue.errors.flatMap((branch) => branch.map(({ message }) => message));
  return [...new Set(messages)].join(', or ') || issue.message;
}

/** Line of the first line that begins with `text`, spaces and a list dash aside; 1 when none does. */
export function lineStartingWith(text: string, source: string): number {
  const found = source.split('\n').findIndex((line) => line.replace(/^[\s-]+/, '').startsWith(text));
  return found === -1 ? 1 : found + 1;
}

function lineOf(
  path: readonly PropertyKey[],
  getIn: (path: readonly PropertyKey[]) => unknown,
  lineCounter: LineCounter,
): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = getIn(path.slice(0, length));
    if (isNode(node) && node.range) return lineCounter.linePos(node.range[0]).line;
  }
  return 1;
}
