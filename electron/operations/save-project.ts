/**
 * Saves a project. The text is parsed first, whoever made it: what stands on disk can always be opened again.
 */
import type { Failure } from '../../shared/ipc/contract';
import type { Result } from '../../shared/model/result';
import { parseProject } from '../../shared/project-file/parse-project';
import { saveFile, type FileSaver } from './save-file';

export type ProjectToSave = {
  path: string;
  text: string;
  /** Hash of the file at load or last save; null for a place that was just chosen. */
  expectedHash: string | null;
};

/** Writes the text of a project; failures: those of the parser and of save-failure.ts. Returns the new hash. */
export async function saveProject(
  { path, text, expectedHash }: ProjectToSave,
  save: FileSaver = saveFile,
): Promise<Result<{ hash: string }, Failure>> {
  const parsed = parseProject(text);
  if (!parsed.ok) return parsed;
  return save({
    path,
    bytes: new TextEncoder().encode(text),
    knownHash: expectedHash,
  });
}
