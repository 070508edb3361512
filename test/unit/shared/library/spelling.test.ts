import { describe, expect, test } from 'vitest';
import { normText, variableText } from '../../../../shared/library/variables';
import { renderPolicy } from '../../../../shared/render/render-policy';
import { resolvePolicy } from '../../../../shared/resolve/resolve-policy';
import { resolvedLines } from '../../../../shared/resolve/resolved-text';
import { clauseFile, contextOver, libraryOf, settings } from '../../../helpers/library-files';

const index = libraryOf(
  clauseFile(
    'a',
    '## Maßnahmen\n\nWir („wir“) heißen {controller_name} und verarbeiten Daten. Siehe [](#a).',
  ),
);
const answers = { 'controller.name': 'Groß & Weiß AG' };
const linesFor = (country: 'DE' | 'CH') => {
  const context = contextOver(index, answers, { ...settings, jurisdictions: [country] });
  return resolvedLines(resolvePolicy(renderPolicy(context), index));
};

describe('Swiss spelling', () => {
  test('changes the words of the library, not the names', () => {
    expect(linesFor('CH')).toEqual([
      'Massnahmen',
      'Wir («wir») heissen Groß & Weiß AG und bearbeiten Daten. Siehe Abschnitt\u00A01 «Massnahmen».',
    ]);
    expect(linesFor('DE')[0]).toBe('Maßnahmen');
    expect(normText('terminal', ['CH'], index)).toBe('');
    const context = contextOver(index, answers, { ...settings, jurisdictions: ['CH'] });
    expect(variableText('controller.name', context)).toEqual({ kind: 'text', text: 'Groß & Weiß AG' });
  });
});
