/** The value of a result, or the end of the command with the failure's sentence. */
import type { Failure } from '../../shared/ipc/contract';
import type { Result } from '../../shared/model/result';
import { CliFailure } from './cli-io';

/** `file` is named in the sentence as the user wrote it. Throws CliFailure. */
export function valueOf<T>(file: string, result: Result<T, Failure>): T {
  if (!result.ok) throw new CliFailure(file, result.error);
  return result.value;
}
