import { describe, expect, it } from 'vitest';
import { policySchema } from '../../../../shared/document/schema';
import { numberDocument } from '../../../../shared/resolve/numbering';
import { chip, clause, h1, h2, p, policy, settings } from '../../../helpers/doc-builders';

const doc = policySchema.nodeFromJSON(
  policy(
    settings(),
    {},
    clause('controller', h1('Verantwortlicher'), p('Text'), h2('Kontakt zu ', chip('controller.name'))),
    clause('logs-server', p('ohne Überschrift')),
    h1('Frei'),
  ),
);

describe('numberDocument', () => {
  it('gives number, level, words and position of every heading', () => {
    const { headings } = numberDocument(doc, (part) => ('variable' in part ? 'Muster GmbH' : part.target));
    expect(headings.map(({ pos, ...heading }) => ({ ...heading, node: doc.nodeAt(pos)?.type.name }))).toEqual(
      [
        { level: 1, number: '1', text: 'Verantwortlicher', instanceId: 'controller', node: 'heading' },
        {
          level: 2,
          number: '1.1',
          text: 'Kontakt zu Muster GmbH',
          instanceId: 'controller',
          node: 'heading',
        },
        { level: 1, number: '2', text: 'Frei', instanceId: null, node: 'heading' },
      ],
    );
  });

  it('names what a reference to each clause shows', () => {
    expect(Object.fromEntries(numberDocument(doc).byInstance)).toEqual({
      controller: { number: '1', title: 'Verantwortlicher' },
      'logs-server': { number: '1.1', title: 'Kontakt zu …' },
    });
  });
});
