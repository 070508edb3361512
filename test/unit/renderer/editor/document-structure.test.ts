/** A key in a paragraph must not look like a change of the outline, and a change of the outline must. */
import { describe, expect, it } from 'vitest';
import { instanceLister, sameStructure } from '../../../../renderer/editor/document-structure';
import { chip, clause, h1, h2, p } from '../../../helpers/doc-builders';
import { documentOf, stateOf } from '../../../helpers/editor-states';

const doc = () =>
  documentOf(clause('one', h1('Eins ', chip('controller.name')), p('Text')), p('frei'), h2('Zwei'));

describe('sameStructure', () => {
  it('holds while a paragraph is typed in', () => {
    const state = stateOf(doc(), 'Text');
    expect(sameStructure(state.doc, state.tr.insertText('mehr ').doc)).toBe(true);
  });

  it('holds when a free paragraph is added', () => {
    const state = stateOf(doc(), 'rei');
    expect(sameStructure(state.doc, state.tr.split(state.selection.from).doc)).toBe(true);
  });

  it.each([
    ['the words of a heading', 'wei'],
    ['the words of a heading in a clause', 'ins'],
  ])('ends with %s', (_name, place) => {
    const state = stateOf(doc(), place);
    expect(sameStructure(state.doc, state.tr.insertText('x').doc)).toBe(false);
  });

  it('ends with the order of clauses', () => {
    const one = documentOf(clause('one', p('a')), clause('two', p('a')));
    const other = documentOf(clause('two', p('a')), clause('one', p('a')));
    expect(sameStructure(one, other)).toBe(false);
  });
});

describe('instanceLister', () => {
  it('gives back the same list while the clauses stay the same', () => {
    const list = instanceLister();
    const state = stateOf(doc(), 'Text');
    const first = list(state.doc);
    expect(first).toEqual(['one']);
    expect(list(state.tr.insertText('mehr ').doc)).toBe(first);
    expect(list(documentOf(clause('one', p('a')), clause('two', p('b'))))).toEqual(['one', 'two']);
    expect(list(null)).toEqual([]);
  });
});
