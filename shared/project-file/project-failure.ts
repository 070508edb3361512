/**
 * Every way in which a project file can fail to open, each with the facts its words need.
 * The words are data (assets/interface/de/failures.json), shared by the window and the command line.
 */

/** Where in the file: line and column count from 1; `pointer` is an RFC 6901 JSON pointer ('' = the whole file). */
export type Place = { line: number; column: number; pointer: string };

export type ProjectFailureFacts = {
  emptyFile: Record<string, never>;
  /** Sizes in whole megabytes. */
  tooLarge: { size: number; limit: number };
  /** `found`: what the first bytes say (zip, pdf, png, gzip, exe, other). */
  binaryFile: { found: string };
  /** `byte` counts from 1. */
  notUtf8: { line: number; byte: number };
  /** `problem`: name of the syntax error. */
  notJson: { line: number; column: number; problem: string };
  tooDeep: { line: number; column: number; limit: number };
  notAProject: Record<string, never>;
  newerFormat: { format: number; supported: number; writtenBy: string };
  duplicateKey: Place & { field: string };
  unknownField: Place & { field: string };
  missingField: Place & { field: string };
  /** `expected` and `found` are JSON type names, or `answer` for any of the forms of an answer. */
  wrongType: Place & { expected: string; found: string };
  wrongValue: Place & { expected: string; found: string };
  unknownNode: Place & { found: string };
  unknownMark: Place & { found: string };
  /** `parent` may not hold `found` there; `found` is 'end' when something is missing. */
  invalidStructure: Place & { parent: string; expected: string; found: string };
  emptyText: Place;
  duplicateInstance: Place & { found: string };
  unsafeLink: Place;
};

export type ProjectFailureKind = keyof ProjectFailureFacts;
export type ProjectFailure = {
  [K in ProjectFailureKind]: { kind: K; facts: ProjectFailureFacts[K] };
}[ProjectFailureKind];

/** A step into the parsed file: object key or array index. */
export type Path = (string | number)[];

/** Kinds that name a place inside the parsed file. */
export type PlacedKind = {
  [K in ProjectFailureKind]: ProjectFailureFacts[K] extends Place ? K : never;
}[ProjectFailureKind];

/** A failure found in the parsed value, before its line and column are looked up. `key`: the place is the key itself. */
export type Problem = {
  [K in PlacedKind]: { kind: K; path: Path; key?: true; facts: Omit<ProjectFailureFacts[K], keyof Place> };
}[PlacedKind];

/** Writes a path as an RFC 6901 JSON pointer. */
export function toPointer(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Name of a JSON value's type. */
export function jsonType(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value === 'undefined' ? 'nothing' : typeof value;
}
