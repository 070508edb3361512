/**
 * The calls of the file system that reading and saving need, as one object, so that tests can let each of them fail.
 * The real one is node:fs/promises.
 */
import { open, readFile, readlink, realpath, rename, stat, unlink } from 'node:fs/promises';

/** What is needed of an open file. */
export type OpenFile = {
  writeFile: (bytes: Uint8Array) => Promise<void>;
  chmod: (mode: number) => Promise<void>;
  sync: () => Promise<void>;
  close: () => Promise<void>;
};

export type FileSystem = {
  open: (path: string, flags: 'wx' | 'r', mode?: number) => Promise<OpenFile>;
  readFile: (path: string) => Promise<Uint8Array>;
  readlink: (path: string) => Promise<string>;
  realpath: (path: string) => Promise<string>;
  rename: (from: string, to: string) => Promise<void>;
  stat: (path: string) => Promise<{ isFile: () => boolean; mode: number; nlink: number; size: number }>;
  unlink: (path: string) => Promise<void>;
};

export const realFileSystem: FileSystem = { open, readFile, readlink, realpath, rename, stat, unlink };

/** The system's code of an error (`ENOSPC`), or its name when it has none. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
