/**
 * A small JSON file of the profile. It is a convenience, not the user's work: when it is missing or broken the
 * fallback stands in, and it is written with the same care as a project.
 */
import { mkdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { z } from 'zod';
import type { Failure } from '../../shared/ipc/contract';
import { fail, type Result } from '../../shared/model/result';
import { realFileSystem, type FileSystem } from './file-system';
import type { FileSaver } from './save-file';
import { saveFailure } from './save-failure';

export type JsonStore<T> = {
  read: () => Promise<T>;
  write: (value: T) => Promise<Result<{ hash: string }, Failure>>;
};

/** A store in `path`; the folder is made when it is missing, for this user only. */
export function createJsonStore<T>(
  path: string,
  schema: z.ZodType<T>,
  fallback: T,
  save: FileSaver,
  fs: Pick<FileSystem, 'readFile'> = realFileSystem,
): JsonStore<T> {
  return {
    async read() {
      try {
        const text = new TextDecoder().decode(await fs.readFile(path));
        const parsed = schema.safeParse(JSON.parse(text));
        return parsed.success ? parsed.data : fallback;
      } catch {
        return fallback;
      }
    },
    async write(value) {
      try {
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      } catch (error) {
        return fail(saveFailure(error, basename(path)));
      }
      const bytes = new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
      return save({ path, bytes, knownHash: null });
    },
  };
}
