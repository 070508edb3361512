/**
 * Laws over clauses that describe a processing: what Art. 13 GDPR wants said of every processing is claimed by each,
 * and each has its row in the overview table.
 */
import { describe, expect, test } from 'vitest';
import { clauseLibrary } from 'virtual:clause-library';

const processings = clauseLibrary.clauses.filter(({ kind }) => kind === 'processing');

/** Purpose, basis, recipients, period, whether giving the data is required, and which data (Art. 13(1)(c), (e), 13(2)(a), (e), 14(1)(d)). */
const ALWAYS = [
  'gdpr-13-1-c-purposes',
  'gdpr-13-1-c-basis',
  'gdpr-13-1-e',
  'gdpr-13-2-a',
  'gdpr-13-2-e',
  'gdpr-14-1-d',
];
/** What follows from a basis: the interest and the objection from (f), the withdrawal from consent. */
const FOLLOWS: Readonly<Record<string, readonly string[]>> = {
  'gdpr-6-1-f': ['gdpr-13-1-d'],
  'gdpr-6-1-a': ['gdpr-13-2-c'],
  'gdpr-9-2-a': ['gdpr-13-2-c'],
};

describe('every clause that describes a processing', () => {
  test('claims the duties that every processing has', () => {
    const missing = processings.flatMap(({ id, fulfils, legalBases, jurisdictions }) => {
      const isSwiss = jurisdictions.every((country) => country === 'CH');
      const wanted = isSwiss
        ? ['ch-19-2-b', 'ch-19-2-c']
        : [...ALWAYS, ...legalBases.flatMap((basis) => FOLLOWS[basis] ?? [])];
      const open = wanted.filter((duty) => !fulfils.includes(duty));
      return open.length === 0 ? [] : [`${id}: ${open.join(' ')}`];
    });
    expect(missing.join('\n')).toBe('');
  });

  test('has a row in the overview table', () => {
    expect(
      processings
        .filter(({ overview }) => overview === undefined)
        .map(({ id }) => id)
        .join('\n'),
    ).toBe('');
  });

  test('carries a note for the DSB', () => {
    expect(
      clauseLibrary.clauses
        .filter(({ note }) => note === undefined)
        .map(({ id }) => id)
        .join('\n'),
    ).toBe('');
  });
});
