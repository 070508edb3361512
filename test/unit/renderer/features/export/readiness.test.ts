/** What is counted before an export. */
import { expect, it } from 'vitest';
import { readinessOf } from '../../../../../renderer/features/export/readiness';
import { policySchema } from '../../../../../shared/document/schema';
import { chip, clause, p, policy, ref, settings } from '../../../../helpers/doc-builders';
import { smallIndex } from '../../../../helpers/small-library';

it('counts gaps, references to nowhere and clauses that need a look', () => {
  const changed = clause('rights', p('wie in der Bibliothek'));
  changed.content = [p('von Hand')];
  const json = policy(
    settings(),
    { 'controller.name': 'Muster GmbH' },
    clause(
      'controller',
      p(
        chip('controller.name'),
        chip('controller.phone'),
        chip('gap:logs.fields'),
        ref('rights'),
        ref('gone'),
      ),
    ),
    changed,
  );
  expect(readinessOf(policySchema.nodeFromJSON(json), smallIndex)).toEqual({
    gaps: 2,
    deadReferences: 1,
    needsLook: 1,
  });
});
