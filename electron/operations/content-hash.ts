/**
 * The hash by which a file on disk is known again. Time and size of a file do not show a change by another program.
 */
import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal. */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
