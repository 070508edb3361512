/**
 * Opaque handles for files. The window never sees or sends a path: main issues a `FileRef` after a dialog, for a recent
 * project or for a file the system handed over, and only what was issued in this run can be resolved.
 */
import { randomUUID } from 'node:crypto';
import type { FileRef } from '../../shared/ipc/contract';

export type FileRefs = {
  /** The handle of a path; the same path gets the same handle. */
  issue: (path: string) => FileRef;
  /** The path behind a handle, or null when main never issued it. */
  resolve: (file: FileRef) => string | null;
};

/** Makes an empty registry. `newId` gives a random UUID. */
export function createFileRefs(newId: () => string = randomUUID): FileRefs {
  const byPath = new Map<string, FileRef>();
  const byRef = new Map<FileRef, string>();
  return {
    issue(path) {
      const known = byPath.get(path);
      if (known !== undefined) return known;
      const file = `file-${newId()}` as FileRef;
      byPath.set(path, file);
      byRef.set(file, path);
      return file;
    },
    resolve: (file) => byRef.get(file) ?? null,
  };
}
