/**
 * Laws over the shipped files: they compile, and every problem is named with its file and line.
 */
import { describe, expect, test } from 'vitest';
import { readLibraryFiles } from '../../build/read-assets';
import { compileLibrary } from '../../shared/library/compile-library';
import { problemText } from '../../shared/library/library-problem';

describe('the shipped library', () => {
  test('compiles without a problem', () => {
    const compiled = compileLibrary(readLibraryFiles('assets'));
    expect(compiled.ok ? [] : compiled.error.problems.map(problemText)).toEqual([]);
  });
});
