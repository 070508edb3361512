/**
 * Names for what can go wrong while a file is written. Words: assets/interface/de/failures.json.
 */
import type { Failure } from '../../shared/ipc/contract';
import { errorCode } from './file-system';

export const SAVE_FAILURE_KINDS = [
  'diskFull',
  'noPermission',
  'readOnlyFolder',
  'diskFault',
  'fileBusy',
  'folderMissing',
  'nameTooLong',
  'tooManyFiles',
  'notAFile',
  'notVerified',
  'brokenLink',
  'hardLinked',
  'changedOnDisk',
  'writeFailed',
] as const;
export type SaveFailureKind = (typeof SAVE_FAILURE_KINDS)[number];

const BY_CODE: Record<string, SaveFailureKind> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EFBIG: 'diskFull',
  EACCES: 'noPermission',
  EPERM: 'noPermission',
  EROFS: 'readOnlyFolder',
  EIO: 'diskFault',
  EBUSY: 'fileBusy',
  ENOENT: 'folderMissing',
  ENOTDIR: 'folderMissing',
  ENAMETOOLONG: 'nameTooLong',
  EMFILE: 'tooManyFiles',
  ENFILE: 'tooManyFiles',
  EISDIR: 'notAFile',
};

/** A fault that we found ourselves; the system's own faults come as errors with a code. */
export class SaveFault extends Error {
  constructor(readonly kind: SaveFailureKind) {
    super(kind);
  }
}

/** The named failure of a save; throws on when the error is not one of the file system (a bug of ours). */
export function saveFailure(error: unknown, name: string): Failure {
  if (error instanceof SaveFault) return { kind: error.kind, facts: { name } };
  if (!(error instanceof Error) || !('code' in error)) throw error;
  const code = errorCode(error);
  return { kind: BY_CODE[code] ?? 'writeFailed', facts: { name, code } };
}
