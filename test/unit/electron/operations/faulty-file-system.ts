/**
 * A real file system in which the nth call fails, once or from then on. Writes that fail leave half of their bytes,
 * as a full disk does.
 */
import { closeSync, openSync, writeSync } from 'node:fs';
import { realFileSystem, type FileSystem, type OpenFile } from '../../../../electron/operations/file-system';

export type Fault = { call: number; code: string; lasting: boolean };

/** `calls` counts and names the calls that were made. */
export function faultyFileSystem(fault: Fault | null): {
  fs: FileSystem;
  calls: string[];
  failed: () => boolean;
} {
  const calls: string[] = [];
  let failed = false;

  function step(name: string): void {
    calls.push(name);
    const due = fault !== null && (fault.lasting ? calls.length >= fault.call : calls.length === fault.call);
    // A file that cannot be removed any more is a second fault; cleaning up is tested with one.
    if (!due || name === 'unlink') return;
    failed = true;
    throw Object.assign(new Error(fault.code), { code: fault.code });
  }

  function watchedFile(path: string, file: OpenFile): OpenFile {
    return {
      async writeFile(bytes) {
        try {
          step('writeFile');
        } catch (error) {
          const handle = openSync(path, 'r+');
          writeSync(handle, bytes.subarray(0, bytes.length / 2));
          closeSync(handle);
          throw error;
        }
        await file.writeFile(bytes);
      },
      chmod: async (mode) => {
        step('chmod');
        await file.chmod(mode);
      },
      sync: async () => {
        step('sync');
        await file.sync();
      },
      close: async () => {
        await file.close();
        step('close');
      },
    };
  }

  const fs: FileSystem = {
    open: async (path, flags, mode) => {
      step('open');
      return watchedFile(path, await realFileSystem.open(path, flags, mode));
    },
    readFile: async (path) => (step('readFile'), realFileSystem.readFile(path)),
    readlink: async (path) => (step('readlink'), realFileSystem.readlink(path)),
    realpath: async (path) => (step('realpath'), realFileSystem.realpath(path)),
    rename: async (from, to) => (step('rename'), realFileSystem.rename(from, to)),
    stat: async (path) => (step('stat'), realFileSystem.stat(path)),
    unlink: async (path) => (step('unlink'), realFileSystem.unlink(path)),
  };
  return { fs, calls, failed: () => failed };
}
