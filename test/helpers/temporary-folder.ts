/**
 * A folder of its own for a test of the built app: its profile and its files.
 */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes a fresh folder whose name says which test it belongs to. */
export function temporaryFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `klauselwerk-${name}-`));
}

/** Removes it. Chromium writes its profile a little longer than the program lives, hence the retries. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}
