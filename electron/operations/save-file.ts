/**
 * Writes a file so that after any fault the complete old or the complete new version is on disk, and success is only
 * reported for the new one: temporary file in the same folder, write, sync, read back, rename, sync the folder.
 * Never unlinks the old file first and never truncates it. Ready-made packages ignore short writes on a full disk.
 */
import { randomBytes } from 'node:crypto';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Failure } from '../../shared/ipc/contract';
import { fail, ok, type Result } from '../../shared/model/result';
import { contentHash } from './content-hash';
import { errorCode, realFileSystem, type FileSystem } from './file-system';
import { SaveFault, saveFailure } from './save-failure';

/** Waits between attempts to rename: another program may hold the file for a moment. 10 s in all. */
const RENAME_WAITS = [10, 20, 40, 80, 160, ...Array.from({ length: 39 }, () => 250)];
const HELD = new Set(['EPERM', 'EACCES', 'EBUSY']);
/** Folders cannot be opened or synced on every system; the rename itself has happened. */
const NO_FOLDER_SYNC = new Set(['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP', 'ENOSYS', 'EBADF']);

export type SaveRequest = {
  path: string;
  bytes: Uint8Array;
  /** Hash of the file at load or last save; null for a place that was just chosen, where anything may be replaced. */
  knownHash: string | null;
};

type Ports = {
  fs?: FileSystem;
  wait?: (milliseconds: number) => Promise<unknown>;
  /** Part of the temporary file's name. */
  newName?: () => string;
};

export type FileSaver = (request: SaveRequest) => Promise<Result<{ hash: string }, Failure>>;

/**
 * Makes a saver. Saves of one file wait for each other, in the order of the calls; failures are the kinds of
 * save-failure.ts, and the old file is then untouched unless the folder could not be synced.
 */
export function createFileSaver({
  fs = realFileSystem,
  wait = setTimeout,
  newName = () => randomBytes(4).toString('hex'),
}: Ports = {}): FileSaver {
  const queues = new Map<string, Promise<unknown>>();
  /** What this saver itself wrote last: a caller that still knows the version before is no conflict. */
  const written = new Map<string, string>();

  async function save({ path, bytes, knownHash }: SaveRequest) {
    try {
      const target = await resolveTarget(fs, path);
      const mode = await modeOf(fs, target);
      const temporary = join(dirname(target), `.klw-${newName()}.tmp`);
      const allowed = knownHash === null ? null : new Set([knownHash, written.get(target)]);
      const hash = contentHash(bytes);
      await writeNew(fs, temporary, bytes, mode);
      await removeOnFailure(fs, temporary, async () => {
        await verify(fs, temporary, bytes);
        if (allowed) await refuseForeignChange(fs, target, allowed.add(hash));
        await renameOver(fs, wait, temporary, target);
      });
      written.set(target, hash);
      await syncFolder(fs, dirname(target));
      return ok({ hash });
    } catch (error) {
      return fail(saveFailure(error, basename(path)));
    }
  }

  return (request) => {
    const key = resolve(request.path);
    const saved = (queues.get(key) ?? Promise.resolve()).then(() => save(request));
    // A bug in one save must not keep every later one from being tried.
    queues.set(
      key,
      saved.catch(() => undefined),
    );
    return saved;
  };
}

/** The one saver of this process: every write to the user's files goes through its queues. */
export const saveFile: FileSaver = createFileSaver();

/** The real place behind links; a new file's place is its folder's real place and its name. */
async function resolveTarget(fs: FileSystem, path: string): Promise<string> {
  try {
    return await fs.realpath(path);
  } catch (error) {
    if (errorCode(error) === 'ELOOP') throw new SaveFault('brokenLink');
    if (errorCode(error) !== 'ENOENT') throw error;
  }
  if (await isLink(fs, path)) throw new SaveFault('brokenLink');
  return join(await fs.realpath(dirname(path)), basename(path));
}

async function isLink(fs: FileSystem, path: string): Promise<boolean> {
  try {
    await fs.readlink(path);
    return true;
  } catch (error) {
    if (['ENOENT', 'EINVAL', 'UNKNOWN'].includes(errorCode(error))) return false;
    throw error;
  }
}

/** Permissions of the file that is replaced, or null for a new file. Refuses what a rename would not replace whole. */
async function modeOf(fs: FileSystem, target: string): Promise<number | null> {
  try {
    const found = await fs.stat(target);
    if (!found.isFile()) throw new SaveFault('notAFile');
    if (found.nlink > 1) throw new SaveFault('hardLinked');
    return found.mode & 0o777;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Writes the temporary file to the end and to the disk. A failed sync is never tried again on the same handle. */
async function writeNew(fs: FileSystem, path: string, bytes: Uint8Array, mode: number | null): Promise<void> {
  const file = await fs.open(path, 'wx', mode ?? 0o666);
  await removeOnFailure(fs, path, async () => {
    try {
      // The process's mask may have narrowed the mode; not every file system can widen it again.
      if (mode !== null) await file.chmod(mode).catch(() => undefined);
      await file.writeFile(bytes);
      await file.sync();
    } catch (error) {
      await file.close().catch(() => undefined);
      throw error;
    }
    await file.close();
  });
}

async function removeOnFailure(fs: FileSystem, path: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    await fs.unlink(path).catch(() => undefined);
    throw error;
  }
}

async function verify(fs: FileSystem, path: string, bytes: Uint8Array): Promise<void> {
  if (Buffer.compare(await fs.readFile(path), bytes) !== 0) throw new SaveFault('notVerified');
}

/** A file that was deleted meanwhile is written again; one with other content is never overwritten. */
async function refuseForeignChange(
  fs: FileSystem,
  target: string,
  allowed: Set<string | undefined>,
): Promise<void> {
  let onDisk: Uint8Array;
  try {
    onDisk = await fs.readFile(target);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  if (!allowed.has(contentHash(onDisk))) throw new SaveFault('changedOnDisk');
}

async function renameOver(
  fs: FileSystem,
  wait: (milliseconds: number) => Promise<unknown>,
  from: string,
  to: string,
): Promise<void> {
  for (const pause of RENAME_WAITS) {
    try {
      await fs.rename(from, to);
      return;
    } catch (error) {
      if (!HELD.has(errorCode(error))) throw error;
    }
    await wait(pause);
  }
  throw new SaveFault('fileBusy');
}

async function syncFolder(fs: FileSystem, folder: string): Promise<void> {
  try {
    const handle = await fs.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!NO_FOLDER_SYNC.has(errorCode(error))) throw error;
  }
}
