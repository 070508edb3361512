/** What a command touches outside itself, so that tests run commands in memory. */
import type { Failure } from '../../shared/ipc/contract';
import type { PrintPdf } from '../operations/export-policy';

export type CliIo = {
  stdout: (text: string) => void;
  stderr: (text: string) => void;
  /** Folder that relative file names count from. */
  cwd: string;
  printPdf: PrintPdf;
  now: () => Date;
};

/** 0 fine, 1 errors found by `check`, 2 wrong input or a file that cannot be read or written. */
export type ExitCode = 0 | 1 | 2;

/** Ends a command with one sentence on stderr and exit code 2. `file` is named as the user wrote it. */
export class CliFailure extends Error {
  constructor(
    readonly file: string | null,
    readonly failure: Failure | { sentence: string },
  ) {
    super('CliFailure');
  }
}
