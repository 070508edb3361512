/**
 * Brings a file of an older format up to the newest, one numbered step at a time, up only.
 * A step is a file `NNN-what.ts` here (NNN = the format it makes), one line in `migrations`, and a pair of files
 * test/fixtures/migrations/NNN/before.klw and after.klw; a step without its pair fails migrate.test.ts.
 */

import { textStyle } from './002-text-style';
import type { Migration, RawProject } from './migration';

export const migrations: readonly Migration[] = [textStyle];

/** Applies every step after `format`, in order. The stored format number is not touched: parsing sets it. */
export function migrateProject(raw: RawProject, format: number, steps = migrations): RawProject {
  return steps.filter((step) => step.to > format).reduce((project, step) => step.up(project), raw);
}
