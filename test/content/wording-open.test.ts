/**
 * Laws over the words of the shipped clauses while answers are open ("Weiß ich nicht") or missing. A file of its own, so
 * that it runs beside wording.test.ts.
 */
import { expect, test } from 'vitest';
import { index } from './render-clause';
import { openAnswers } from './samples';
import { formFaults } from './wording-laws';

test.each([
  ['open', openAnswers(index)],
  ['missing', {}],
])(
  'every clause is well formed in every form while answers are %s',
  (_name, answers) => {
    const { faults, forms } = formFaults([answers]);
    process.stdout.write(`${forms} forms of open clauses rendered\n`);
    expect(forms).toBeGreaterThan(index.clauses.size * 20);
    expect(faults.join('\n')).toBe('');
  },
  120_000,
);
