/** Own services in files: an answers file that is wrong names line and column, and the command line describes the form. */
import { describe, expect, test } from 'vitest';
import type { CliIo } from '../../../../electron/cli/cli-io';
import { questionsCommand } from '../../../../electron/cli/commands/questions';
import { readAnswers } from '../../../../electron/operations/read-answers';
import { clauseFile, libraryOf } from '../../../helpers/library-files';

const index = libraryOf(
  clauseFile('payment-provider', 'Mit {service_name}.', { each: '{ serviceCategory: payment }' }),
);
const file = (own: string) =>
  `settings: { documentKind: website, jurisdictions: [DE], addressForm: sie, genderStyle: neutral, title: T }
answers:
  payment.services:
    - id: own-talerpost
      own:
        name: Talerpost
${own}
`;
const read = (own: string) => readAnswers(file(own), index, '2026-11-22');

describe('an answers file with an own service', () => {
  test('is read in the form in which projects keep it', () => {
    const result = read('        category: payment\n        role: processor\n        thirdCountries: []');
    expect(result.ok && result.value.answers).toEqual({
      'payment.services': [
        {
          id: 'own-talerpost',
          own: { name: 'Talerpost', category: 'payment', role: 'processor', thirdCountries: [] },
        },
      ],
    });
  });

  test.each([
    ['        category: ads\n        role: processor', 'category', 7],
    ['        category: payment\n        role: friend', 'role', 8],
    ['        category: payment\n        role: joint\n        country: Germany', 'country', 9],
    [
      '        category: payment\n        role: joint\n        thirdCountries: [US, XX]',
      'thirdCountries.1',
      9,
    ],
  ])('%j names its place', (own, field, line) => {
    const result = read(own);
    expect(result.ok ? null : result.error).toMatchObject({
      kind: 'wrongAnswer',
      facts: { where: `payment.services.0.own.${field}`, line },
    });
  });
});

describe('questions --json', () => {
  test('describes the form of own services', async () => {
    let out = '';
    const io = { stdout: (text: string) => (out += text) } as unknown as CliIo;
    expect(await questionsCommand(['--json'], io, index)).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      ownService: {
        id: 'own-…',
        own: {
          name: { required: true },
          category: { expected: 'payment', required: true },
          role: { expected: 'processor | joint | controller | selfHosted', required: true },
          country: { required: false },
          legalBasis: { expected: 'gdpr-6-1-b', required: false },
        },
      },
    });
    out = '';
    await questionsCommand([], io, index);
    expect(out).toContain('  role: processor | joint | controller | selfHosted – Pflicht');
  });
});
