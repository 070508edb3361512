/**
 * What can be wrong with a library file, by name, with the place: an error names file, line and what is allowed.
 */

export const LIBRARY_PROBLEM_KINDS = [
  'noFrontMatter',
  'badYaml',
  'badField',
  'duplicateId',
  'wrongFileName',
  'unknownReference',
  'notAllowedMarkup',
  'badMessage',
  'unknownArgument',
  'badOption',
  'badCondition',
  'badLink',
  'mixedGroups',
  'emptyBody',
] as const;

export type LibraryProblemKind = (typeof LIBRARY_PROBLEM_KINDS)[number];

export type LibraryProblem = {
  kind: LibraryProblemKind;
  /** Path inside the library folder. */
  file: string;
  /** 1-based. */
  line: number;
  /** What stands there, and what is allowed instead (English, for people who write library files). */
  found: string;
  allowed: string;
};

/** One readable line for a problem: `file:line: kind: found (allowed: …)`. */
export function problemText({ file, line, kind, found, allowed }: LibraryProblem): string {
  return `${file}:${line}: ${kind}: ${found} (allowed: ${allowed})`;
}
