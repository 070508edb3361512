/** Writes an exported file to a place that was just chosen, whole or not at all. */
import type { Failure } from '../../shared/ipc/contract';
import type { Result } from '../../shared/model/result';
import { saveFile, type FileSaver } from './save-file';

/** Replaces what lies at `path`; failures: save-failure.ts. */
export async function writeExport(
  path: string,
  bytes: Uint8Array,
  save: FileSaver = saveFile,
): Promise<Result<{ hash: string }, Failure>> {
  return save({ path, bytes, knownHash: null });
}
