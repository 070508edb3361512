/** The reason of a clause in words. */
import { describe, expect, it } from 'vitest';
import { whyLines } from '../../../../../renderer/features/clause-details/why-text';
import { createMessages } from '../../../../../renderer/i18n/messages';
import type { Reason } from '../../../../../shared/rules/explain-condition';
import { settings } from '../../../../helpers/doc-builders';
import { clauseFile, contextOver, libraryOf } from '../../../../helpers/library-files';
import { smallIndex } from '../../../../helpers/small-library';

const { t } = createMessages('de');
const context = {
  settings: settings(),
  answers: { 'controller.name': 'Muster GmbH', 'controller.phone': { unknown: true as const } },
  index: smallIndex,
};
const reason = (atom: Reason['atom']): Reason => ({ atom, negated: false, value: 'true' });

describe('why a clause is there', () => {
  it('names question and answer, each once', () => {
    const atom = { question: 'controller.name', answered: true };
    expect(whyLines([reason(atom), reason(atom)], context, t)).toEqual([
      {
        key: 'controller.name',
        subject: 'Wie heißt der Verantwortliche?',
        answer: 'Muster GmbH',
        questionId: 'controller.name',
      },
    ]);
  });

  it('names an open answer', () => {
    const [line] = whyLines([reason({ question: 'controller.phone', answered: true })], context, t);
    expect(line?.answer).toBe('Weiß ich nicht');
  });

  it('names countries and kind', () => {
    const lines = whyLines([reason({ jurisdiction: 'DE' }), reason({ kind: 'website' })], context, t);
    expect(lines.map(({ subject }) => subject)).toEqual([
      'Rechtsraum: Deutschland',
      'Art der Erklärung: Website',
    ]);
  });

  it('shows an assumed answer as such, and leads to the question that it follows from', () => {
    const library = libraryOf(clauseFile('a', '## A\n\nText.'));
    const answers = { 'logs.kept': true, 'mail.usual': true };
    const usual = contextOver(library, answers);
    const [line] = whyLines([reason({ question: 'mail.fields', includes: 'name' })], usual, t);
    expect(line).toMatchObject({ answer: 'Name und Text (angenommen)', questionId: 'mail.usual' });
  });

  it('says so when nothing decided', () => {
    expect(whyLines([], context, t)[0]?.subject).toBe('Gehört in jede Erklärung dieser Art.');
  });
});
