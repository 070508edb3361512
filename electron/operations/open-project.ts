/**
 * Opens project files: only what our own parser accepts is handed on.
 */
import { basename } from 'node:path';
import { clauseLibrary } from 'virtual:clause-library';
import { answerPath, findMisfit } from '../../shared/interview/check-answers';
import type { Failure } from '../../shared/ipc/contract';
import { indexLibrary } from '../../shared/library/library-index';
import type { Answers } from '../../shared/model/answers';
import { fail, ok, type Result } from '../../shared/model/result';
import { MAX_PROJECT_MEGABYTES } from '../../shared/project-file/decode-bytes';
import { lineAndColumn, locate } from '../../shared/project-file/json-text';
import { parseProjectBytes } from '../../shared/project-file/parse-project';
import type { Project } from '../../shared/project-file/project';
import { serialiseProject } from '../../shared/project-file/serialise-project';
import { contentHash } from './content-hash';
import { errorCode, realFileSystem, type FileSystem } from './file-system';

/** `hash` is the file's as it lies on disk, for `saveProject`; `text` is the project in the newest format. */
export type OpenedProject = { project: Project; text: string; hash: string };

/** Reads the bytes of a file, at most `megabytes`; failures: fileNotFound, notAFile, fileNotReadable, tooLarge. */
export async function readInput(
  path: string,
  fs: Pick<FileSystem, 'stat' | 'readFile'> = realFileSystem,
  megabytes = MAX_PROJECT_MEGABYTES,
): Promise<Result<Uint8Array, Failure>> {
  const name = basename(path);
  try {
    const found = await fs.stat(path);
    if (!found.isFile()) return fail({ kind: 'notAFile', facts: { name } });
    const size = Math.ceil(found.size / 1_000_000);
    if (size > megabytes) return fail({ kind: 'tooLarge', facts: { name, size, limit: megabytes } });
    return ok(await fs.readFile(path));
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return fail({ kind: 'fileNotFound', facts: { name } });
    if (error instanceof Error && 'code' in error)
      return fail({ kind: 'fileNotReadable', facts: { name, code } });
    throw error;
  }
}

/** The failure with line and column of the place in the file; `where` is a question, or a place inside its answer. */
function placedMisfit(
  { where, expected }: { where: string; expected: string },
  answers: Answers,
  bytes: Uint8Array,
): Failure {
  const text = new TextDecoder().decode(bytes);
  const path = ['answers', ...answerPath(where, answers)];
  return { kind: 'wrongAnswer', facts: { where, expected, ...lineAndColumn(text, locate(text, path)) } };
}

/** Opens a project; on top of `readInput`'s failures those of `parseProjectBytes`, and wrongAnswer. */
export async function openProject(path: string, fs?: FileSystem): Promise<Result<OpenedProject, Failure>> {
  const read = await readInput(path, fs);
  if (!read.ok) return read;
  const parsed = parseProjectBytes(read.value);
  if (!parsed.ok) return parsed;
  const misfit = findMisfit(parsed.value.document.attrs.answers, indexLibrary(clauseLibrary));
  if (misfit !== null) return fail(placedMisfit(misfit, parsed.value.document.attrs.answers, read.value));
  return ok({ project: parsed.value, text: serialiseProject(parsed.value), hash: contentHash(read.value) });
}
