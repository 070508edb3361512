/** Migrations: numbered steps in order, each with a file before and after; a step without its files is red. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { migrateProject, migrations } from '../../../../shared/project-file/migrations/migrate';
import type { Migration } from '../../../../shared/project-file/migrations/migration';
import { parseProject } from '../../../../shared/project-file/parse-project';
import { PROJECT_FORMAT } from '../../../../shared/project-file/project';
import { serialiseProject } from '../../../../shared/project-file/serialise-project';

const fixtures = new URL('../../../fixtures/migrations/', import.meta.url);
const folder = new URL('../../../../shared/project-file/migrations/', import.meta.url);
const numberOf = (format: number) => String(format).padStart(3, '0');

/** What is wrong with a list of steps, given the pairs of files that exist. */
function faults(steps: readonly Migration[], format: number, pairs: string[]): string[] {
  const expected = Array.from({ length: format - 1 }, (_, index) => index + 2);
  const order = steps.map((step) => step.to);
  return [
    ...(JSON.stringify(order) === JSON.stringify(expected)
      ? []
      : [`steps make ${order.join()}, not ${expected.join()}`]),
    ...expected.filter((to) => !pairs.includes(numberOf(to))).map((to) => `no files for step ${to}`),
  ];
}

describe('migrations', () => {
  const pairs = existsSync(fixtures) ? readdirSync(fixtures) : [];

  test('every format after the first has one step, one file and one pair of fixtures', () => {
    expect(faults(migrations, PROJECT_FORMAT, pairs)).toEqual([]);
    const files = readdirSync(folder).filter((name) => /^\d{3}-/.test(name));
    expect(files.map((name) => name.slice(0, 3))).toEqual(migrations.map((step) => numberOf(step.to)));
  });

  test('a step without its pair of files is reported (control)', () => {
    const step: Migration = { to: 2, what: 'renames a field', up: (raw) => raw };
    expect(faults([step], 2, [])).toEqual(['no files for step 2']);
    expect(faults([], 2, ['002'])).toEqual(['steps make , not 2']);
  });

  test.each(pairs)('step %s makes after.klw out of before.klw', (pair) => {
    const read = (name: string) => readFileSync(new URL(`${pair}/${name}`, fixtures), 'utf8');
    const parsed = parseProject(read('before.klw'));
    expect(parsed.ok && serialiseProject(parsed.value)).toBe(read('after.klw'));
  });

  test('applies only the steps after the format of the file, in order', () => {
    const step = (to: number): Migration => ({
      to,
      what: `adds ${to}`,
      up: (raw) => ({ ...raw, steps: [...((raw['steps'] as number[]) ?? []), to] }),
    });
    const steps = [step(2), step(3), step(4)];
    expect(migrateProject({}, 1, steps)).toEqual({ steps: [2, 3, 4] });
    expect(migrateProject({}, 3, steps)).toEqual({ steps: [4] });
    expect(migrateProject({}, 4, steps)).toEqual({});
  });
});
