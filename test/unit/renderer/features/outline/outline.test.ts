/** The outline of the pane: numbers, filled placeholders, and where a moved clause goes. */
import { describe, expect, it } from 'vitest';
import { neighbourPlace, outlineReader } from '../../../../../renderer/features/outline/outline';
import { chip, clause, h1, h2, p } from '../../../../helpers/doc-builders';
import { documentOf, stateOf } from '../../../../helpers/editor-states';
import { smallIndex } from '../../../../helpers/small-library';

const doc = () =>
  documentOf(
    clause('one', h1('Eins'), p('Text'), h2('Teil')),
    clause('two', h1('Von ', chip('controller.phone'))),
  );

describe('outline', () => {
  it('shows numbers, words and clauses', () => {
    expect(outlineReader(smallIndex)(doc())).toEqual([
      { key: 'one/0', level: 1, label: '1.', text: 'Eins', instanceId: 'one', leads: true },
      { key: 'one/1', level: 2, label: '1.1', text: 'Teil', instanceId: 'one', leads: false },
      { key: 'two/0', level: 1, label: '2.', text: 'Von Telefon', instanceId: 'two', leads: true },
    ]);
  });

  it('is the same list while a paragraph is typed in', () => {
    const read = outlineReader(smallIndex);
    const state = stateOf(doc(), 'Text');
    expect(read(state.tr.insertText('x').doc)).toBe(read(state.doc));
  });
});

describe('moving', () => {
  it.each([
    ['b', -1, 'a'],
    ['b', 1, null],
    ['a', 1, 'c'],
    ['a', -1, undefined],
    ['c', 1, undefined],
    ['z', 1, undefined],
  ] as const)('%s by %i goes in front of %s', (id, direction, before) => {
    expect(neighbourPlace(['a', 'b', 'c'], id, direction)).toBe(before);
  });
});
