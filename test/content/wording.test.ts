/**
 * Laws over the words of the shipped clauses when all questions are answered, and over their headings and sentences.
 */
import { describe, expect, test } from 'vitest';
import { clauseLibrary } from 'virtual:clause-library';
import { policySchema } from '../../shared/document/schema';
import {
  COUNTRY_SETS,
  allBlocksOf,
  base,
  contentOf,
  index,
  rendering,
  serviceShapesOf,
} from './render-clause';
import { fullAnswers } from './samples';
import { formFaults } from './wording-laws';

const ids = clauseLibrary.clauses.map(({ id }) => id);

describe('every clause', () => {
  test('is well formed in every form when all is answered', () => {
    const { faults, forms } = formFaults([fullAnswers(index)]);
    const { clauses, providers, authorities } = clauseLibrary;
    process.stdout.write(
      `${clauses.length} clauses, ${providers.length} services, ${index.questions.size} questions, ` +
        `${authorities.length} authorities, ${forms} forms of answered clauses rendered\n`,
    );
    expect(forms).toBeGreaterThan(ids.length * 20);
    expect(faults.join('\n')).toBe('');
  }, 120_000);

  test('is valid by the schema of the document', () => {
    const rendered = rendering({}, fullAnswers(index));
    for (const id of ids) {
      for (const service of serviceShapesOf(id)) {
        const clause = {
          instanceId: id,
          clauseId: id,
          version: 1,
          service,
          origin: 'plan',
          dependsOn: [],
          base: [],
        };
        const content = contentOf(id, service, rendered);
        if (content.length > 0) policySchema.nodeFromJSON({ type: 'clause', attrs: clause, content }).check();
      }
    }
  });

  test('has at most 25 words a sentence on average', () => {
    const rendered = rendering({}, fullAnswers(index));
    const long = ids.flatMap((id) => {
      const text = allBlocksOf(id, rendered)
        .filter(({ type, inCell, inItem }) => type === 'paragraph' && !inCell && !inItem)
        .map(({ words }) => words.replace(/(Art|Abs|lit|Nr|bzw|etc|Inc|Ltd|z|B|S)\.\u00A0?/g, '$1'))
        .join(' ');
      const sentences = text.split(/[.!?:](?:\s|$)/).filter((sentence) => sentence.trim() !== '');
      const words = text.split(/\s+/).filter((word) => word !== '').length;
      const average = sentences.length === 0 ? 0 : words / sentences.length;
      return average > 25 ? [`${id}: ${average.toFixed(1)}`] : [];
    });
    expect(long.join('\n')).toBe('');
  });

  test('asks in its first heading when headings shall ask, and else names its topic', () => {
    const wrong = (['topic', 'question'] as const).flatMap((headingStyle) =>
      COUNTRY_SETS.flatMap((jurisdictions) => {
        const rendered = rendering({ headingStyle, jurisdictions: [...jurisdictions] }, fullAnswers(index));
        return clauseLibrary.clauses
          .filter((clause) => clause.jurisdictions.some((country) => jurisdictions.includes(country)))
          .flatMap(({ id }) => {
            const heading = allBlocksOf(id, rendered).find(({ type }) => type === 'heading');
            const asks = heading?.words.endsWith('?') ?? headingStyle === 'question';
            return asks === (headingStyle === 'question')
              ? []
              : [`${id} (${headingStyle}): ${heading?.words}`];
          });
      }),
    );
    expect([...new Set(wrong)].join('\n')).toBe('');
  });

  test('that describes a processing names the controller when it shall not say only "wir"', () => {
    const answers = { ...fullAnswers(index), 'controller.shortName': 'Kurzname' };
    const rendered = rendering({ selfReference: 'name', jurisdictions: ['DE'] }, answers);
    const silent = clauseLibrary.clauses
      .filter(({ kind, jurisdictions }) => kind === 'processing' && jurisdictions.includes('DE'))
      .filter(({ id }) => !allBlocksOf(id, rendered).some(({ words }) => words.includes('Kurzname')));
    expect(silent.map(({ id }) => id).join('\n')).toBe('');
    expect(base.selfReference).toBe('we');
  });
});
