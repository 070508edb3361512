/**
 * Broken library files: every folder in test/cases/bad/library holds files beside an otherwise sound small library and
 * must be refused with the problems it names, `file:line: kind: found (allowed: …)` each on its line.
 * `UPDATE_CASES=1 npm run content` writes the expected lines anew: read the difference.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileLibrary } from '../../shared/library/compile-library';
import { LIBRARY_PROBLEM_KINDS, problemText } from '../../shared/library/library-problem';
import { baseFiles } from '../helpers/library-files';

const folder = join('test', 'cases', 'bad', 'library');
const cases = readdirSync(folder);

function filesOf(slug: string) {
  const root = join(folder, slug);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(md|yaml)$/.test(path))
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(root, path), 'utf8') }));
}

function problemsOf(slug: string): string {
  const compiled = compileLibrary([...baseFiles(), ...filesOf(slug)]);
  return compiled.ok ? '' : `${compiled.error.problems.map(problemText).join('\n')}\n`;
}

describe('a broken library', () => {
  test.each(cases)('%s is refused with file, line and what is allowed', (slug) => {
    const file = join(folder, slug, 'expected.txt');
    const problems = problemsOf(slug);
    expect(problems).not.toBe('');
    if (process.env['UPDATE_CASES'] === '1') writeFileSync(file, problems);
    expect(existsSync(file), `${file} is missing`).toBe(true);
    expect(problems).toBe(readFileSync(file, 'utf8'));
  });

  test('every kind of problem has a case', () => {
    const kinds = new Set(cases.flatMap((slug) => problemsOf(slug).match(/(?<=:\d+: )\w+/g) ?? []));
    expect(LIBRARY_PROBLEM_KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  test('the small library alone is sound (control)', () => {
    expect(compileLibrary(baseFiles()).ok).toBe(true);
  });
});
