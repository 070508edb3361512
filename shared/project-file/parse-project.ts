/**
 * Opens a project file: is it ours -> format too new? -> migrate -> validate. Each failure is a named kind with its
 * place; nothing is repaired and nothing unknown is dropped, because a file that is saved again would lose it.
 */
import type { PolicyJson } from '../document/document-json';
import { fail, ok, type Result } from '../model/result';
import { checkDocument } from './check-document';
import { decodeProjectBytes } from './decode-bytes';
import { envelopeSchema, type Envelope } from './envelope';
import { envelopeProblem } from './envelope-problem';
import { inspectValues, MAX_DEPTH, type Inspection } from './inspect-values';
import {
  countKeysAtLeast,
  findDuplicateKey,
  findSyntaxError,
  findTooDeep,
  lineAndColumn,
  locate,
} from './json-text';
import { migrateProject } from './migrations/migrate';
import type { RawProject } from './migrations/migration';
import { PROJECT_FORMAT, type Project } from './project';
import { toPointer, type Problem, type ProjectFailure } from './project-failure';

/** `JSON.parse` needs seconds for megabytes of brackets, so the beginning is looked at before it runs. */
const LOOKED_AT_FIRST = 10_000;

/** Reads the bytes of a `.klw` file. */
export function parseProjectBytes(bytes: Uint8Array): Result<Project, ProjectFailure> {
  const decoded = decodeProjectBytes(bytes);
  return decoded.ok ? parseProject(decoded.value) : decoded;
}

/** Reads the text of a `.klw` file. Lines and columns in failures count from 1. */
export function parseProject(input: string): Result<Project, ProjectFailure> {
  const text = input.startsWith('\uFEFF') ? input.slice(1) : input;
  if (text.trim() === '') return fail({ kind: 'emptyFile', facts: {} });
  const json = parseJson(text);
  if (!json.ok) return json;
  const parsed = json.value;
  if (!isOurs(parsed)) return fail({ kind: 'notAProject', facts: {} });
  const newer = newerFormat(parsed);
  if (newer) return fail(newer);
  const inspection = inspectValues(parsed);
  const { problem } = inspection;
  if (problem === 'tooDeep') return fail(tooDeep(text)!);
  if (problem) return fail(placed(problem, text));
  const doubled = mayDoubleKeys(text, inspection) ? duplicateKey(text) : null;
  if (doubled) return fail(doubled);
  const result = validate(migrateProject(parsed, formatOf(parsed)));
  return result.ok ? result : fail(placed(result.error, text));
}

function parseJson(text: string): Result<unknown, ProjectFailure> {
  const deep = tooDeep(text.slice(0, LOOKED_AT_FIRST));
  if (deep) return fail(deep);
  try {
    return ok(JSON.parse(text));
  } catch {
    const error = tooDeep(text);
    if (error) return fail(error);
    const { offset, problem } = findSyntaxError(text) ?? { offset: 0, problem: 'InvalidSymbol' };
    return fail({ kind: 'notJson', facts: { ...lineAndColumn(text, offset), problem } });
  }
}

function tooDeep(text: string): ProjectFailure | null {
  const offset = findTooDeep(text, MAX_DEPTH);
  return offset === null
    ? null
    : { kind: 'tooDeep', facts: { ...lineAndColumn(text, offset), limit: MAX_DEPTH } };
}

function isOurs(parsed: unknown): parsed is RawProject {
  return (
    typeof parsed === 'object' &&
    parsed !== null &&
    !Array.isArray(parsed) &&
    Object.hasOwn(parsed, 'klauselwerk')
  );
}

function header(raw: RawProject): { format?: unknown; writtenBy?: unknown } {
  const value = raw['klauselwerk'];
  return typeof value === 'object' && value !== null ? value : {};
}

function formatOf(raw: RawProject): number {
  const { format } = header(raw);
  return typeof format === 'number' ? format : PROJECT_FORMAT;
}

function newerFormat(raw: RawProject): ProjectFailure | null {
  const format = formatOf(raw);
  if (!(format > PROJECT_FORMAT)) return null;
  const { writtenBy } = header(raw);
  const by = typeof writtenBy === 'string' ? writtenBy.slice(0, 40) : '?';
  return { kind: 'newerFormat', facts: { format, supported: PROJECT_FORMAT, writtenBy: by } };
}

function validate(raw: RawProject): { ok: true; value: Project } | { ok: false; error: Problem } {
  const envelope = envelopeSchema.safeParse(raw);
  if (!envelope.success) return { ok: false, error: envelopeProblem(envelope.error.issues, raw) };
  const problem = checkDocument(envelope.data.document, ['document']);
  return problem ? { ok: false, error: problem } : ok(toProject(envelope.data));
}

function toProject({ klauselwerk, id, settings, answers, document }: Envelope): Project {
  const content = document as PolicyJson['content'];
  return {
    id,
    writtenBy: klauselwerk.writtenBy,
    document: { type: 'doc', attrs: { settings, answers }, content },
  };
}

/**
 * More keys in the text than in its value mean a doubled one. Where the text writes a colon or quotation mark as an
 * escape, the count of those inside texts cannot be trusted, so it only shortens the way without escapes.
 */
function mayDoubleKeys(text: string, { keys, quotedColons }: Inspection): boolean {
  return countKeysAtLeast(text) > keys + (text.includes('\\u00') ? 0 : quotedColons);
}

function duplicateKey(text: string): ProjectFailure | null {
  const found = findDuplicateKey(text);
  if (!found) return null;
  const field = String(found.path.at(-1));
  return {
    kind: 'duplicateKey',
    facts: { ...lineAndColumn(text, found.offset), pointer: toPointer(found.path), field },
  };
}

/** Adds line, column and pointer to a problem. */
function placed(problem: Problem, text: string): ProjectFailure {
  const place = {
    ...lineAndColumn(text, locate(text, problem.path, problem.key)),
    pointer: toPointer(problem.path),
  };
  return { kind: problem.kind, facts: { ...place, ...problem.facts } } as ProjectFailure;
}
