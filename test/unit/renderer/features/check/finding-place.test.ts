/** Findings lead to their place. */
import { describe, expect, it } from 'vitest';
import { inOrder, positionOfBlock } from '../../../../../renderer/features/check/finding-place';
import type { Finding } from '../../../../../shared/check/finding';
import { clause, h1, p } from '../../../../helpers/doc-builders';
import { documentOf } from '../../../../helpers/editor-states';

describe('the place of a block', () => {
  const doc = documentOf(clause('one', h1('Eins'), p('Text')), p('frei'));
  it('in a clause is inside that block', () => {
    expect(doc.resolve(positionOfBlock(doc, 'one', 1)!).parent.textContent).toBe('Text');
  });
  it('in free text counts the blocks of the document', () => {
    expect(doc.resolve(positionOfBlock(doc, null, 1)!).parent.textContent).toBe('frei');
  });
  it('is nowhere when the clause is gone', () => {
    expect(positionOfBlock(doc, 'two', 0)).toBeNull();
  });
});

it('findings stand by severity, each group as found', () => {
  const finding = (id: string, severity: Finding['severity']) => ({ id, severity }) as Finding;
  const list = [finding('a', 'hint'), finding('b', 'error'), finding('c', 'warning'), finding('d', 'error')];
  expect(inOrder(list).map(({ id }) => id)).toEqual(['b', 'd', 'c', 'a']);
});
